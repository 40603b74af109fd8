import fc from 'fast-check'
import type { Fault } from '../../support/origin.ts'

/** What one source does to its requests, in order; afterwards it is healthy unless the last fault stays. */
export type Script = readonly Fault[]

/** A file, its sources, what an earlier run left of it, and how it is fetched. */
export interface Scenario {
  readonly size: number
  /** Tells contents of one size apart. */
  readonly seed: number
  readonly isSizePinned: boolean
  readonly ranges: boolean
  readonly scripts: readonly Script[]
  readonly earlier: Earlier
  readonly retries: number
  readonly minSpeed: number
}

/** A part of the file, from 0 to 1, right or damaged; more than 1 is a file that is too long. */
export interface Earlier {
  readonly part: number
  readonly isDamaged: boolean
}

const LARGEST = 200_000

const size = fc.oneof(
  { arbitrary: fc.constantFrom(1, 2, 65_535, 65_536, 65_537, LARGEST), weight: 1 },
  { arbitrary: fc.integer({ min: 1, max: LARGEST }), weight: 4 },
)
/** Where in a file, from 0 to 1: mostly inside, sometimes at its ends. */
const place = fc.oneof(
  { arbitrary: fc.constantFrom(0, 0.01, 1), weight: 1 },
  { arbitrary: fc.double({ min: 0, max: 1, noNaN: true }), weight: 5 },
)

const body = fc.record<Partial<Fault>>(
  {
    chunked: fc.constant(true),
    rangeless: fc.constant(true),
    unconditional: fc.constant(true),
    most: fc.double({ min: 0.1, max: 1, noNaN: true }),
  },
  { requiredKeys: [] },
)

/** Faults that a later try may get past. */
const passing: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({ cut: place, reset: fc.boolean() }),
  fc.record({ cut: place }),
  fc.record({ stall: place }),
  fc.constantFrom<Fault>(
    { silent: true },
    { reset: true },
    { status: 500, html: 'Sorry' },
    { status: 429, headers: { 'retry-after': '7' } },
    { status: 503 },
    { slow: 500_000, after: 0.1 },
  ),
)

/** Faults after which a source may be left for good. */
const lasting: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({ longer: fc.integer({ min: 1, max: 100_000 }) }),
  fc.record({ shorter: fc.integer({ min: 1, max: LARGEST }) }),
  fc.constantFrom<Fault>(
    { wrong: 'flip' },
    { status: 404 },
    { status: 403, body: '{"message": "no"}' },
    { status: 416 },
    { status: 503, headers: { 'retry-after': 'Thu, 01 Jan 2099 00:00:00 GMT' } },
    { status: 206, body: 'x' },
    { status: 204 },
    { html: 'Sign in' },
    { gzipEncoded: true },
    { gzipEncoded: 'label' },
    { redirect: '/0' },
    { redirect: '/nowhere' },
    { redirect: 'http://[' },
  ),
)

/** Answers that are right or wrong by their headers alone. */
const headers: fc.Arbitrary<Fault> = fc
  .constantFrom(
    { 'content-range': 'bytes 0-9/10' },
    { 'content-range': 'bytes */10' },
    { 'content-range': 'nonsense' },
    { 'content-range': undefined },
    { etag: 'W/"weak"' },
    { etag: '"another"' },
    { etag: undefined },
    { etag: undefined, 'last-modified': undefined },
    { 'last-modified': 'nonsense' },
    { 'content-length': 10 },
    { 'content-length': 1_000_000 },
  )
  .map((headers) => ({ headers }))

function combined(fault: fc.Arbitrary<Fault>): fc.Arbitrary<Fault> {
  return fc.tuple(fault, body).map(([fault, body]) => ({ ...body, ...fault }))
}

/** A fault's places, as fractions, become offsets in a file of this size. */
function placed({ cut, stall, most, after, ...fault }: Fault, size: number): Fault {
  const offsets = Object.entries({ cut, stall, most, after }).flatMap(([name, part]) =>
    part === undefined ? [] : [[name, Math.round(part * size)]],
  )
  return { ...fault, ...Object.fromEntries(offsets) }
}

type Parts = { [Name in keyof Scenario]: fc.Arbitrary<Scenario[Name]> }

function scenarios(fault: fc.Arbitrary<Fault>, more: Partial<Parts> = {}): fc.Arbitrary<Scenario> {
  const script = fc.array(fault, { minLength: 1, maxLength: 8, size: 'max' })
  const parts: Parts = {
    size,
    seed: fc.integer({ min: 1, max: 1_000 }),
    isSizePinned: fc.boolean(),
    ranges: fc.boolean(),
    scripts: fc.array(script, { minLength: 1, maxLength: 3 }),
    earlier: fc.record({
      part: fc.oneof(fc.constantFrom(0, 0, 0, 1, 1.1), fc.double({ min: 0, max: 1, noNaN: true })),
      isDamaged: fc.boolean(),
    }),
    retries: fc.integer({ min: 0, max: 4 }),
    minSpeed: fc.constantFrom(0, 0, 1_000_000),
    ...more,
  }
  return fc.record(parts).map((scenario) => {
    const scripts = scenario.scripts.map((script) => script.map((fault) => placed(fault, scenario.size)))
    return { ...scenario, scripts }
  })
}

const staying = fc
  .tuple(fc.oneof(passing, lasting), fc.boolean())
  .map(([fault, always]) => ({ ...fault, always }))

/** Anything a server can do. */
export const anyScenario = scenarios(
  fc.oneof(
    { arbitrary: combined(passing), weight: 4 },
    { arbitrary: combined(lasting), weight: 2 },
    { arbitrary: combined(headers), weight: 2 },
    { arbitrary: staying, weight: 1 },
  ),
)

/** Nothing that a few more tries would not get past. */
export const passingScenario = scenarios(combined(passing), { retries: fc.constant(20) })

/** A file that is cut again and again by a server with ranges, each time after a fair part. */
export const cutScenario = scenarios(
  fc.double({ min: 0.02, max: 0.5, noNaN: true }).map((cut) => ({ cut })),
  {
    size: fc.integer({ min: LARGEST / 100, max: LARGEST }),
    ranges: fc.constant(true),
    isSizePinned: fc.constant(true),
    earlier: fc.constant({ part: 0, isDamaged: false }),
    retries: fc.constant(1),
    minSpeed: fc.constant(0),
  },
)

const MIB = 1024 * 1024
/** Bytes a second of one connection, slow enough that a large file comes in pieces over several. */
const SLOW = 30_000_000

/** A large file, whose pieces meet a fault each. */
export const piecesScenario: fc.Arbitrary<Scenario> = scenarios(
  fc.oneof(
    { arbitrary: combined(passing), weight: 5 },
    { arbitrary: combined(headers), weight: 1 },
    { arbitrary: combined(lasting), weight: 1 },
    { arbitrary: fc.constant({}), weight: 8 },
  ),
  {
    size: fc.integer({ min: 17 * MIB, max: 20 * MIB }),
    ranges: fc.constant(true),
    earlier: fc.record({ part: fc.constantFrom(0, 0, 0.02), isDamaged: fc.boolean() }),
    retries: fc.constant(3),
  },
).map((scenario) => {
  const scripts = scenario.scripts.map((script) => [
    ...script.map((fault) => ({ ...placed(fault, (2 * MIB) / scenario.size), slow: SLOW })),
    { slow: SLOW, always: true },
  ])
  return { ...scenario, scripts }
})

/** Small files of one server, which meet its faults in the order in which it is asked. */
export interface Handful {
  readonly sizes: readonly number[]
  readonly script: Script
  readonly concurrency: number
}

function handfulsOf(fault: fc.Arbitrary<Fault>): fc.Arbitrary<Handful> {
  const sizes = fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 2, maxLength: 14 })
  const healthy = fc.constant<Fault>({})
  const script = fc.array(fc.oneof(healthy, fault), { minLength: 1, maxLength: 12, size: 'max' })
  return fc
    .record({ sizes, script, concurrency: fc.integer({ min: 1, max: 3 }) })
    .map((handful) => ({ ...handful, script: handful.script.map((fault) => placed(fault, 10_000)) }))
}

/** Any faults, each for one request. */
export const anyHandful = handfulsOf(combined(fc.oneof(passing, lasting, headers)))

/** Nothing that a few more tries would not get past. */
export const passingHandful = handfulsOf(combined(passing))
