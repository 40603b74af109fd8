import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { startCli } from '../support/cli.ts'
import { type GeneratedFile, generatedFile } from '../support/file-body.ts'
import { sha256, temporaryFolder } from '../support/temporary.ts'
import { type FaultOrigin, type FaultOriginOptions, startFaultOrigin, type Trouble } from './fault-origin.ts'
import { printTable, seconds, times, verdict } from './table.ts'

const MIB = 1024 * 1024
const LIMIT_MS = 120_000
const KILLS = 10
/** Bytes per second and connection while the command is killed again and again. */
const KILL_SPEED = 20e6
/** A run is killed after a random part of the file, at most this one: half of it in all, more or less. */
const KILL_PART = 1 / KILLS

interface ResumeCase {
  readonly title: string
  readonly size: number
  /** The sources in order of preference. */
  readonly sources: readonly Omit<FaultOriginOptions, 'file'>[]
  /** The most bytes that all sources may send, in sizes of the file. */
  readonly most?: number
  /** The longest that the run may take. */
  readonly within?: number
  /** The run is killed so many times first. */
  readonly kills?: number
  /** Instead of the defaults. */
  readonly options?: readonly string[]
}

interface Measured {
  readonly milliseconds: number
  readonly sent: number
  /** By source. */
  readonly requests: readonly number[]
  readonly problem: string | undefined
}

function resumeCases(): ResumeCase[] {
  const size = 64 * MIB
  const at = (part: number) => Math.floor(size * part)
  const trouble = (kind: Trouble['kind'], part: number, always = false) => ({
    troubles: [{ kind, at: at(part), always }],
  })
  const twenty = Array.from({ length: 20 }, (_, index) => ({
    kind: 'close' as const,
    at: at((index + 1) / 21),
  }))
  const killed = { size: 4 * size, sources: [{ speed: KILL_SPEED }], most: 1.05, kills: KILLS }
  const good = {}
  return [
    { title: 'cut at 60 %, once', size, sources: [trouble('close', 0.6)], most: 1.01 },
    { title: 'RST at 60 %, once', size, sources: [trouble('reset', 0.6)] },
    { title: 'cut 20 times', size, sources: [{ troubles: twenty }], most: 1.02 },
    // What a killed client had not read yet is sent again: the bound allows half a percent for each kill.
    { ...killed, title: `kill -9, ${KILLS} times` },
    { ...killed, title: `kill -9, ${KILLS} times; one connection`, options: ['--concurrency', '1'] },
    { title: 'stall at 50 %, once', size, sources: [trouble('stall', 0.5)], within: 12_000 },
    {
      title: 'stall at 50 %, always; a mirror',
      size,
      sources: [trouble('stall', 0.5, true), good],
      within: 12_000,
    },
    { title: '1 byte/s from 50 %, once', size, sources: [trouble('crawl', 0.5)], within: 20_000 },
    {
      title: '1 byte/s from 50 %, always; a mirror',
      size,
      sources: [trouble('crawl', 0.5, true), good],
      within: 20_000,
    },
    // Below the default min-speed of 32 KiB/s, though bytes never stop coming.
    {
      title: '16 KiB/s throughout; a mirror',
      size,
      sources: [{ speed: 16_384 }, good],
      within: 20_000,
    },
    {
      title: 'never answers; a mirror',
      size,
      sources: [{ head: () => ({ silent: true }) }, good],
      within: 15_000,
    },
  ]
}

/** Measures what trouble costs in bytes and in seconds; true when every case kept its bound. */
export async function benchResume(only = ''): Promise<boolean> {
  const rows: { each: ResumeCase; measured: Measured }[] = []
  // One after the other: their seconds count.
  for (const each of resumeCases().filter(({ title }) => title.includes(only)))
    rows.push({ each, measured: await measure(each) })
  printTable(
    `Resume and failover, defaults, at most ${LIMIT_MS / 1000} s each`,
    ['trouble', 'MiB', 'sent', 'bound', 'time', 'bound', 'requests', 'verdict'],
    rows.map(({ each, measured }) => [
      each.title,
      each.size / MIB,
      (measured.sent / each.size).toFixed(3),
      each.most?.toFixed(2),
      seconds(measured.milliseconds),
      each.within === undefined ? undefined : seconds(each.within),
      measured.requests.join(' + '),
      verdict(measured.problem),
    ]),
  )
  return rows.every(({ measured }) => measured.problem === undefined)
}

async function measure(each: ResumeCase): Promise<Measured> {
  await using folder = await temporaryFolder('resume')
  await using stack = new AsyncDisposableStack()
  const file = generatedFile(each.size, 3)
  const origins: FaultOrigin[] = []
  for (const source of each.sources) origins.push(stack.use(await startFaultOrigin({ file, ...source })))
  const urls = origins.flatMap((origin) => ['--url', origin.url('data.bin')])
  const words = [
    'fetch',
    ...urls,
    '--checksum',
    `sha256:${file.sha256()}`,
    '--path',
    'out',
    '--cache',
    'none',
  ]
  words.push(...(each.options ?? []))
  const start = (timeout: number) => startCli(words, { cwd: folder.path, home: folder.path, timeout })

  for (let kill = 0; kill < (each.kills ?? 0); kill++) {
    const enough = sentBy(origins) + Math.random() * KILL_PART * each.size
    const run = start(LIMIT_MS)
    while (sentBy(origins) < enough && run.process.exitCode === null) await setTimeout(2)
    run.kill('SIGKILL')
    await run.done
  }
  if (each.kills) for (const origin of origins) origin.pace(undefined)

  const began = performance.now()
  const finished = await start(LIMIT_MS).done.catch(() => undefined)
  const milliseconds = performance.now() - began
  const sent = sentBy(origins)
  const problem =
    finished === undefined
      ? `still ran after ${LIMIT_MS / 1000} s`
      : finished.exitCode === 0
        ? await problemOf(each, join(folder.path, 'out/data.bin'), file, sent, milliseconds)
        : `exit ${finished.exitCode}`
  return { milliseconds, sent, requests: origins.map(({ answers }) => answers.length), problem }
}

function sentBy(origins: readonly FaultOrigin[]): number {
  return origins.reduce((sum, origin) => sum + origin.sent, 0)
}

async function problemOf(
  each: ResumeCase,
  final: string,
  file: GeneratedFile,
  sent: number,
  milliseconds: number,
): Promise<string | undefined> {
  if (!existsSync(final)) return 'no file under the final name'
  if ((await sha256(final)) !== file.sha256()) return 'wrong bytes under the final name'
  if (each.most !== undefined && sent / each.size > each.most) return `more than ${times(each.most)}`
  if (each.within !== undefined && milliseconds > each.within) return `more than ${seconds(each.within)}`
  return undefined
}

if (import.meta.main) process.exitCode = (await benchResume(process.argv[2])) ? 0 : 1
