import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { mapBounded } from '../../src/concurrency.ts'
import { type CliResult, runCli } from '../support/cli.ts'
import { sha256, temporaryFolder } from '../support/temporary.ts'
import { type FaultCase, faultCases } from './fault-cases.ts'
import { type Answered, startFaultOrigin } from './fault-origin.ts'
import { printTable, seconds, times, verdict } from './table.ts'

const MIB = 1024 * 1024
const LIMIT_MS = 60_000
const LEAST_WAIT_MS = 1900
const LATEST_MS = 500

interface Judged {
  readonly outcome: string
  readonly problem: string | undefined
  readonly milliseconds: number
  readonly sent: number
  readonly requests: number
}

export interface FaultOptions {
  /** Bytes of each case's file. */
  readonly size?: number
  /** Cases at once; they mostly wait. */
  readonly atOnce?: number
  readonly letters?: readonly string[]
}

/** Runs the fault table against `dist/cli.js`; true when every case went as it should. */
export async function benchFaults(options: FaultOptions = {}): Promise<boolean> {
  const { size = 32 * MIB, atOnce = 4, letters = [] } = options
  const all = faultCases(size)
  const unknown = letters.filter((letter) => !all.some((each) => each.letter === letter))
  if (unknown.length > 0) throw new Error(`no case ${unknown.join(', ')}`)
  const cases = letters.length === 0 ? all : all.filter(({ letter }) => letters.includes(letter))
  const results = await mapBounded(cases, atOnce, async (each) => ({ each, judged: await runCase(each) }))

  printTable(
    `Faults, ${size / MIB} MiB, defaults, at most ${LIMIT_MS / 1000} s each`,
    ['', 'fault', 'outcome', 'time', 'sent', 'requests', 'as it should'],
    results.map(({ each, judged }) => [
      each.letter,
      each.title,
      judged.outcome,
      seconds(judged.milliseconds),
      times(judged.sent / size),
      judged.requests,
      verdict(judged.problem),
    ]),
  )
  const good = results.filter(({ judged }) => judged.problem === undefined).length
  const failed = results.filter(({ judged }) => judged.problem !== undefined).map(({ each }) => each.letter)
  const failures = failed.length === 0 ? '' : `; fails: ${failed.join(' ')}`
  console.log(`score ${good}/${results.length}${failures}`)
  return failed.length === 0
}

async function runCase(each: FaultCase): Promise<Judged> {
  await using folder = await temporaryFolder('faults')
  await using origin = await startFaultOrigin(each.origin)
  const checksum = each.pinned === undefined ? [] : ['--checksum', `sha256:${each.pinned.sha256()}`]
  const words = ['fetch', '--url', origin.url(each.name), ...checksum, '--path', 'out', '--cache', 'none']
  const start = performance.now()
  const result = await runCli([...words, '--json'], { cwd: folder.path, timeout: LIMIT_MS }).catch(
    () => undefined,
  )
  const milliseconds = performance.now() - start

  const final = join(folder.path, 'out', each.name)
  const digest = existsSync(final) ? await sha256(final) : undefined
  return {
    outcome: outcomeOf(result, each, origin.answers),
    problem: problemOf(each, result, digest, origin.answers),
    milliseconds,
    sent: origin.sent,
    requests: origin.answers.length,
  }
}

function outcomeOf(result: CliResult | undefined, each: FaultCase, answers: readonly Answered[]): string {
  if (!result) return `still ran after ${LIMIT_MS / 1000} s`
  if (result.exitCode !== 0) return `exit ${result.exitCode}, ${failureCode(result) ?? 'no code'}`
  const waited = each.asksToWait ? waitOf(answers) : undefined
  return waited ? `exit 0, waited ${seconds(waited.kept)} of ${seconds(waited.asked)}` : 'exit 0'
}

/** Why a case did not go as it should: the score of the fault table. */
function problemOf(
  each: FaultCase,
  result: CliResult | undefined,
  digest: string | undefined,
  answers: readonly Answered[],
): string | undefined {
  if (digest !== undefined && digest !== each.pinned?.sha256()) return 'wrong bytes under the final name'
  if (!result) return 'not within the limit'
  if (each.expects === 'refusal') {
    if (digest !== undefined) return 'a file under the final name'
    return result.exitCode !== 0 && failureCode(result) !== undefined ? undefined : 'not refused with a code'
  }
  if (result.exitCode !== 0) return 'not recovered'
  if (digest === undefined) return 'no file under the final name'
  if (!each.asksToWait) return undefined
  const waited = waitOf(answers)
  if (!waited || waited.kept < LEAST_WAIT_MS) return 'came back too soon'
  return waited.kept > waited.asked + LATEST_MS ? 'came back too late' : undefined
}

/** The wait that the first answer asked for, and the time until the next request. */
function waitOf([first, next]: readonly Answered[]): { asked: number; kept: number } | undefined {
  if (!first || !next) return undefined
  const after = String(first.headers['retry-after'] ?? '')
  const reset = Number(first.headers['x-ratelimit-reset']) * 1000
  const moment = after === '' ? reset : Date.parse(after)
  const asked = /^\d+$/.test(after) ? Number(after) * 1000 : moment - first.at
  return { asked, kept: next.at - first.at }
}

function failureCode(result: CliResult): string | undefined {
  try {
    return result.json<{ error?: { code?: string } }>().error?.code
  } catch {
    return undefined // no JSON document
  }
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { size: { type: 'string' }, 'at-once': { type: 'string' } },
  })
  const good = await benchFaults({
    letters: positionals,
    ...(values.size === undefined ? {} : { size: Number(values.size) * MIB }),
    ...(values['at-once'] === undefined ? {} : { atOnce: Number(values['at-once']) }),
  })
  process.exitCode = good ? 0 : 1
}
