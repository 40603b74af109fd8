import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Azurite, startAzurite } from '../support/azurite.ts'
import { startCacheService } from '../support/cache-service.ts'
import { type Finished, startChild } from '../support/child.ts'
import { generatedFile } from '../support/file-body.ts'
import { startOrigin } from '../support/origin.ts'
import { createRunner, type Runner } from '../support/runner.ts'
import { median } from './measure.ts'
import { useMemory } from './speed.ts'
import { printTable, times, verdict } from './table.ts'

const ROUNDS = Number(process.env.ROUNDS ?? 9)
const MIB = 1024 ** 2
/** A checkout of actions/cache with its built `dist`. */
const PEER = process.env.ACTIONS_CACHE_FOLDER ?? ''
/** The package takes another road to hosts of this name. */
const AZURE = 'bench.blob.core.windows.net'

interface Case {
  readonly title: string
  /** Of the files of the entry; none of a miss. */
  readonly sizes: readonly number[]
  readonly blobHost?: string
  readonly rounds: number
  readonly most: { readonly ofPeer?: number; readonly mib?: number }
}

const MNIST = [9_912_422, 28_881, 1_648_877, 4_542]
const LARGE = { sizes: [1024 * MIB], rounds: Math.min(3, ROUNDS) }
const CASES: readonly Case[] = [
  { title: 'miss', sizes: [], rounds: ROUNDS, most: { ofPeer: 0.7 } },
  { title: 'hit, 11.6 MB, Azure', sizes: MNIST, blobHost: AZURE, rounds: ROUNDS, most: { ofPeer: 0.85 } },
  { title: 'hit, 11.6 MB, plain http', sizes: MNIST, rounds: ROUNDS, most: { ofPeer: 0.85 } },
  { title: 'hit, 1 GiB, Azure', ...LARGE, blobHost: AZURE, most: { ofPeer: 0.6, mib: 150 } },
  { title: 'hit, 1 GiB, plain http', ...LARGE, most: { mib: 150 } },
]

/** Whole steps that look for an entry of the Actions cache, every byte hashed, against actions/cache; true when the bars hold. */
export async function benchActionsCache(only = ''): Promise<boolean> {
  const hasPeer = existsSync(join(PEER, 'dist/restore-only/index.js'))
  if (!hasPeer)
    console.log(
      'actions-cache: no peer to compare with: set ACTIONS_CACHE_FOLDER to a checkout of actions/cache',
    )
  useMemory()
  await using azurite = await startAzurite()
  const rows: string[][] = []
  let isGood = hasPeer
  for (const each of CASES.filter(({ title }) => title.includes(only))) {
    const { ours, peer } = await measure(each, azurite, hasPeer)
    const ratio = ours.milliseconds / peer.milliseconds
    const { ofPeer = Number.POSITIVE_INFINITY, mib = Number.POSITIVE_INFINITY } = each.most
    const problems = [
      ...(hasPeer && !(ratio <= ofPeer) ? [`not within ${times(ofPeer)}`] : []),
      ...(ours.peak > mib * MIB ? [`not within ${mib} MiB`] : []),
    ]
    isGood &&= problems.length === 0
    const told = [ours, peer].flatMap(({ milliseconds, peak }) => [
      `${milliseconds.toFixed(0)} ms`,
      `${(peak / MIB).toFixed(0)} MiB`,
    ])
    rows.push([each.title, ...told, times(ratio), verdict(problems.join(', ') || undefined)])
  }
  printTable(
    `Steps that ask the Actions cache; medians of ${ROUNDS} rounds, of ${LARGE.rounds} for 1 GiB`,
    ['', 'ours', 'peak', 'actions/cache', 'peak', 'ratio', 'bars'],
    rows,
  )
  return isGood
}

interface Measured {
  readonly milliseconds: number
  readonly peak: number
}

async function measure(
  { sizes, blobHost, rounds }: Case,
  azurite: Azurite,
  hasPeer: boolean,
): Promise<{ ours: Measured; peer: Measured }> {
  const bodies = sizes.map((size, seed) => generatedFile(size, seed))
  const named = bodies.map((body, index) => ({ name: `file-${index}`, body }))
  await using origin = await startOrigin({
    files: Object.fromEntries(named.map(({ name, body }) => [name, body])),
  })
  await using service = await startCacheService({
    azurite,
    ...(blobHost ? { publicBlobHost: blobHost } : {}),
  })
  await using runner = await createRunner({ cacheService: service })
  const env = { NODE_OPTIONS: `--require ${await writeResolver(runner)}` }
  const lines = named.map(({ name, body }) => `${name} sha256:${body.sha256()}`)
  const miss = { files: `none sha256:${'0'.repeat(64)}`, 'lookup-only': true }
  const inputs = lines.length === 0 ? miss : { files: lines.join('\n'), path: 'data' }
  const step = async () => {
    const started = await runner.start({
      inputs: { ...inputs, 'base-url': origin.base, cache: 'actions' },
      env,
      timeout: 120_000,
      peakMemory: true,
    })
    const result = await started.done
    if (result.exitCode !== 0) throw new Error(result.stdout)
    return result
  }
  const expected = lines.length === 0 ? 'miss' : 'hit'
  if (lines.length > 0) {
    await step()
    if (hasPeer) await runPeer(runner, 'save', env)
  }

  const found = { ours: [] as Finished[], peer: [] as Finished[] }
  for (let round = 0; round < rounds; round++) {
    await rm(join(runner.workspace, 'data'), { recursive: true, force: true })
    const result = await step()
    if (result.outputs['cache-status'] !== expected) throw new Error(`no ${expected}: ${result.stdout}`)
    found.ours.push(result)
    if (!hasPeer) continue
    await rm(join(runner.workspace, 'data'), { recursive: true, force: true })
    found.peer.push(await runPeer(runner, expected, env))
  }
  return { ours: summary(found.ours), peer: summary(found.peer) }
}

function summary(runs: readonly Finished[]): Measured {
  return {
    milliseconds: median(runs.map(({ ms }) => ms)),
    peak: Math.max(0, ...runs.map(({ peakBytes = Number.NaN }) => peakBytes)),
  }
}

/** Both sides find the names of Azure on this machine. */
async function writeResolver({ temp }: Runner): Promise<string> {
  const path = join(temp, 'resolve.cjs')
  await writeFile(
    path,
    `const dns = require('node:dns')
     const { lookup } = dns
     dns.lookup = (name, ...rest) => lookup(name === '${AZURE}' ? '127.0.0.1' : name, ...rest)`,
  )
  return path
}

/** Runs actions/cache as a step of the job. */
async function runPeer(
  { env, workspace, temp }: Runner,
  expected: 'save' | 'hit' | 'miss',
  more: Record<string, string>,
): Promise<Finished> {
  const outputs = join(temp, 'outputs-of-the-peer')
  await writeFile(outputs, '')
  await mkdir(join(workspace, 'data'), { recursive: true })
  const inputs = { INPUT_PATH: 'data', INPUT_KEY: 'the-peer', INPUT_ENABLECROSSOSARCHIVE: 'true' }
  const program = `dist/${expected === 'save' ? 'save' : 'restore'}-only/index.js`
  const child = startChild([join(PEER, program)], {
    cwd: workspace,
    env: { ...env, ...more, ...inputs, GITHUB_OUTPUT: outputs, GITHUB_STATE: outputs },
    timeout: 120_000,
    peakMemory: true,
  })
  const finished = await child.done
  const line = { save: 'Cache saved', hit: 'Cache restored', miss: 'Cache not found' }[expected]
  if (finished.exitCode !== 0 || !finished.stdout.includes(line))
    throw new Error(`actions/cache: ${finished.exitCode} ${finished.stdout}${finished.stderr}`)
  return finished
}

if (import.meta.main) process.exitCode = (await benchActionsCache(process.argv[2])) ? 0 : 1
