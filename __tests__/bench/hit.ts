import { existsSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Azurite, startAzurite } from '../support/azurite.ts'
import { startCacheService } from '../support/cache-service.ts'
import { startChild } from '../support/child.ts'
import { contentOf } from '../support/dataset.ts'
import { generatedFile } from '../support/file-body.ts'
import { startOrigin } from '../support/origin.ts'
import { createRunner, type Runner } from '../support/runner.ts'
import { median } from './measure.ts'
import { printTable, times, verdict } from './table.ts'

const ROUNDS = Number(process.env.ROUNDS ?? 15)
/** A checkout of actions/cache with its built `dist`. */
const PEER = process.env.ACTIONS_CACHE_FOLDER ?? ''

interface HitCase {
  readonly title: string
  readonly layout: string
  /** Bytes by name: of MNIST's four files, as published and as torchvision has them. */
  readonly sizes: Readonly<Record<string, number>>
  /** Times the start of an empty script. */
  readonly most: number
}

/** Times what actions/cache takes for the same bytes. */
const MOST_OF_PEER = 0.35

const CASES: readonly HitCase[] = [
  {
    title: 'layout files, 11.6 MB',
    layout: 'files',
    sizes: {
      'train-images-idx3-ubyte.gz': 9_912_422,
      'train-labels-idx1-ubyte.gz': 28_881,
      't10k-images-idx3-ubyte.gz': 1_648_877,
      't10k-labels-idx1-ubyte.gz': 4_542,
    },
    most: 2.2,
  },
  {
    title: 'layout torchvision, 55 MB',
    layout: 'torchvision',
    sizes: {
      'train-images-idx3-ubyte': 47_040_016,
      'train-labels-idx1-ubyte': 60_008,
      't10k-images-idx3-ubyte': 7_840_016,
      't10k-labels-idx1-ubyte': 10_008,
    },
    most: 3.5,
  },
]

/** A hit in a warm tool cache, every byte hashed and placed, against the start of an empty script and actions/cache. */
export async function benchHit(): Promise<boolean> {
  const hasPeer = existsSync(join(PEER, 'dist/restore-only/index.js'))
  if (!hasPeer) console.log('hit: no actions/cache: set ACTIONS_CACHE_FOLDER to a checkout of it')
  await using azurite = hasPeer ? await startAzurite() : undefined
  const rows: (string | undefined)[][] = []
  let isGood = true
  for (const each of CASES) {
    const { bare, ours, peer } = await measure(each, azurite)
    const problems = [
      ...(ours / bare > each.most ? [`more than ${times(each.most)} of the empty script`] : []),
      ...(ours / (peer ?? Number.POSITIVE_INFINITY) > MOST_OF_PEER
        ? [`more than ${times(MOST_OF_PEER)} of actions/cache`]
        : []),
    ]
    isGood &&= problems.length === 0
    const ofPeer = peer === undefined ? undefined : times(ours / peer)
    const told = [bare, ours, peer].map((time) => (time === undefined ? undefined : `${time.toFixed(0)} ms`))
    rows.push([each.title, ...told, times(ours / bare), ofPeer, verdict(problems.join(', ') || undefined)])
  }
  printTable(
    `Hit in the tool cache, every byte hashed; median of ${ROUNDS} rounds`,
    ['', 'empty script', 'ours', 'actions/cache', '× empty', '× actions/cache', 'bars'],
    rows,
  )
  return isGood
}

async function measure({ layout, sizes }: HitCase, azurite: Azurite | undefined) {
  const files = Object.entries(sizes).map(([name, size], seed) =>
    contentOf(name, generatedFile(size, seed).bytes()),
  )
  await using stack = new AsyncDisposableStack()
  const origin = stack.use(
    await startOrigin({ files: Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])) }),
  )
  const service = azurite && stack.use(await startCacheService({ azurite }))
  const runner = stack.use(
    await createRunner({ selfHosted: true, ...(service ? { cacheService: service } : {}) }),
  )
  const lines = files.map(({ name, sha256 }) => `${name} ${sha256}`).join('\n')
  const inputs = { files: lines, 'base-url': origin.base, layout, path: 'data', cache: 'tool-cache' }
  const cold = await runner.run(inputs)
  if (cold.exitCode !== 0) throw new Error(cold.stdout)
  if (service) await peerRun(runner, 'save')
  const empty = join(runner.temp, 'empty.js')
  await writeFile(empty, '')
  const found = { bare: [] as number[], ours: [] as number[], peer: [] as number[] }
  for (let round = 0; round < ROUNDS; round++) {
    found.bare.push((await startChild([empty], { env: runner.env, cwd: runner.workspace }).done).ms)
    await rm(join(runner.workspace, 'data'), { recursive: true })
    const { outputs, ms } = await runner.run(inputs)
    if (outputs['cache-tier'] !== 'tool-cache') throw new Error('no hit in the tool cache')
    found.ours.push(ms)
    if (!service) continue
    await rm(join(runner.workspace, 'data'), { recursive: true })
    found.peer.push(await peerRun(runner, 'restore'))
  }
  const { bare, ours, peer } = found
  return { bare: median(bare), ours: median(ours), peer: peer.length === 0 ? undefined : median(peer) }
}

/** Runs actions/cache as a step of the job; returns its milliseconds. */
async function peerRun({ env, workspace, temp }: Runner, verb: 'save' | 'restore'): Promise<number> {
  const outputs = join(temp, 'outputs-of-the-peer')
  await writeFile(outputs, '')
  const inputs = { INPUT_PATH: 'data', INPUT_KEY: 'the-peer', INPUT_ENABLECROSSOSARCHIVE: 'true' }
  const child = startChild([join(PEER, `dist/${verb}-only/index.js`)], {
    cwd: workspace,
    env: { ...env, ...inputs, GITHUB_OUTPUT: outputs, GITHUB_STATE: outputs },
  })
  const { exitCode, stdout, ms } = await child.done
  const expected = verb === 'save' ? 'Cache saved' : 'Cache restored'
  if (exitCode !== 0 || !stdout.includes(expected)) throw new Error(`actions/cache: ${stdout}`)
  return ms
}

if (import.meta.main) process.exitCode = (await benchHit()) ? 0 : 1
