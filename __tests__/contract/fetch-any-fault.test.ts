import { mkdtemp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DatasetError, type FailureCode } from '../../src/errors.ts'
import { generatedFile } from '../support/file-body.ts'
import { startOrigin } from '../support/origin.ts'
import { digestOf, write } from '../unit/builders.ts'
import {
  anyScenario,
  cutScenario,
  passingScenario,
  piecesScenario,
  type Scenario,
} from './fetch/fault-scripts.ts'
import { folder, stage } from './fetch/stage.ts'

/** The codes that the fetch stage may end with. */
const CODES = {
  'checksum-mismatch': true,
  'not-the-file': true,
  truncated: true,
  timeout: true,
  'connection-lost': true,
  'bad-redirect': true,
  forbidden: true,
  'rate-limited': true,
  'not-found': true,
  'server-error': true,
  'unexpected-answer': true,
} satisfies Partial<Record<FailureCode, true>>

/** Much more than the deadlines below add up to in any script. */
const HANG_MS = 15_000
const DEADLINES = { idle: 60, firstByte: 250, window: 60 }
/** For servers that never stall: only a busy machine would make them seem to. */
const PATIENT = { idle: HANG_MS, firstByte: HANG_MS, window: HANG_MS }
/** What a server may send past the file before it is noticed: the longest that a script adds. */
const OVER = 100_000

interface Run {
  readonly outcome: { readonly bytes: Buffer } | { readonly error: unknown } | 'hangs'
  readonly content: Buffer
  readonly requests: number
  readonly sentBytes: number
  readonly told: string
}

async function run(scenario: Scenario, deadlines = DEADLINES): Promise<Run> {
  const { size, seed, scripts, ranges, earlier, isSizePinned, retries, minSpeed } = scenario
  const content = generatedFile(size, seed).bytes()
  const paths = scripts.map((_, index) => `/${index}`)
  await using origin = await startOrigin({
    files: Object.fromEntries(paths.map((path) => [path, content])),
    faults: Object.fromEntries(paths.map((path, index) => [path, [...(scripts[index] ?? [])]])),
    ranges,
  })
  const digest = digestOf(content)
  const dir = await mkdtemp(join(folder.path, 'run-'))
  const left = Buffer.concat([content, content]).subarray(0, Math.round(size * earlier.part))
  if (earlier.isDamaged && left.length > 0) left.writeUInt8(left.readUInt8(0) ^ 1, 0)
  if (left.length > 0) await write(join(dir, `sha256-${digest.hex}-0.partial`), left)

  const { fetch, log } = stage({ ...deadlines, dir })
  const sources = paths.map((path) => new URL(origin.url(path)))
  const file = { path: 'a', digest, size: isSizePinned ? size : undefined, sources }
  const end = new AbortController()
  const outcome = await Promise.race([
    fetch([file], { retries, minSpeed }).then(
      async ([verified]) => ({ bytes: await readFile(verified?.location ?? '') }),
      (error: unknown) => ({ error }),
    ),
    setTimeout(HANG_MS, 'hangs' as const, { signal: end.signal }),
  ])
  end.abort()
  const sentBytes = origin.requests.reduce((sum, request) => sum + request.sentBytes, 0)
  return { outcome, content, requests: origin.requests.length, sentBytes, told: log.lines.join('\n') }
}

function expectRightBytes({ outcome, content, told }: Run): void {
  if (outcome === 'hangs') throw new Error(`it still ran after ${HANG_MS} ms\n${told}`)
  if ('error' in outcome) throw new Error(`it failed\n${told}`, { cause: outcome.error })
  expect(outcome.bytes.equals(content)).toBe(true)
}

function expectRightBytesOrACode(result: Run): void {
  if (result.outcome === 'hangs' || 'bytes' in result.outcome) {
    expectRightBytes(result)
    return
  }
  const { error } = result.outcome
  if (!(error instanceof DatasetError)) throw new Error(`no reason, but:\n${result.told}`, { cause: error })
  expect(Object.keys(CODES)).toContain(error.code)
}

/** A body is at most sent once for each fault of a script, and for each try that is left after them. */
function mostBytes({ size, scripts, retries }: Scenario): number {
  const tries = scripts.reduce((sum, script) => sum + script.length + retries + 3, 0)
  return tries * (size + OVER)
}

/** Waits, not work, take the time: several runs at once, each with a seed of its own that a failure shows. */
async function check(
  scenario: fc.Arbitrary<Scenario>,
  runs: number,
  hold: (run: Run, scenario: Scenario) => void,
  deadlines = DEADLINES,
) {
  const seeds = [20_261, 20_262, 20_263, 20_264]
  await Promise.all(
    seeds.map((seed) =>
      fc.assert(
        fc.asyncProperty(scenario, async (scenario) => hold(await run(scenario, deadlines), scenario)),
        { seed, numRuns: runs / seeds.length, endOnFailure: true },
      ),
    ),
  )
}

describe('whatever the sources do', () => {
  test('the result is the right bytes or an error with a code, after a bounded number of bytes', async () => {
    await check(anyScenario, 100, (result, scenario) => {
      expectRightBytesOrACode(result)
      expect(result.sentBytes).toBeLessThanOrEqual(mostBytes(scenario))
    })
  })

  test('the result is the right bytes when each fault passes and there are tries enough', async () => {
    await check(passingScenario, 40, expectRightBytes)
  })

  test('no byte is sent twice when a server with ranges is cut, however often', async () => {
    const hold = (result: Run, { size }: Scenario) => {
      expectRightBytes(result)
      expect(result.sentBytes).toBe(size)
    }
    await check(cutScenario, 40, hold, PATIENT)
  })

  test('the same holds for a large file that comes in pieces', async () => {
    await check(piecesScenario, 12, (result, scenario) => {
      expectRightBytesOrACode(result)
      expect(result.sentBytes).toBeLessThanOrEqual(mostBytes(scenario))
    })
  })
})
