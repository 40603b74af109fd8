import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { flipBit } from '../support/archive.ts'
import { generatedFile } from '../support/file-body.ts'
import type { Fault } from '../support/origin.ts'
import { failure } from '../unit/builders.ts'
import { content, file, origin, partial, requested, sent, stage, twoSources } from './fetch/stage.ts'

const ONE = '/one/a'
const TWO = '/two/a'
const SIXTY_PERCENT = 120_000
const wrong = flipBit(content, 1_000)
const only = () => file(origin.url(ONE))
const both = () => `${origin.url(ONE)}, then ${origin.url(TWO)}`

describe('what one source began, another continues', () => {
  test.each<[string, Fault[]]>([
    ['after a stall', [{ stall: SIXTY_PERCENT }]],
    ['after a cut, when the file is gone', [{ cut: SIXTY_PERCENT }, { status: 404 }]],
    ['after a cut, when no time is left to wait', [{ cut: SIXTY_PERCENT }]],
  ])('%s', async (_, faults) => {
    origin.fault(ONE, ...faults)
    const deadline = {
      signal: new AbortController().signal,
      remaining: () => (faults.length > 1 ? 9e6 : 100),
    }
    const [verified] = await stage({ idle: 200 }).fetch([twoSources()], { deadline })
    const { headers, status } = origin.requests.at(-1) ?? {}
    expect([requested().at(-1), headers?.range, status]).toEqual([TWO, `bytes=${SIXTY_PERCENT}-`, 206])
    // The validators of one server mean nothing to another; the digest binds the parts together.
    expect(headers).not.toHaveProperty('if-range')
    expect(sent()).toBe(1)
    expect(verified?.from).toBe(both())
    expect(await readFile(partial())).toEqual(content)
  })

  test('and another without ranges begins again', async () => {
    origin.fault(ONE, { stall: SIXTY_PERCENT })
    origin.fault(TWO, { rangeless: true })
    const [verified] = await stage({ idle: 200 }).fetch([twoSources()])
    expect(requested()).toEqual([ONE, TWO])
    expect(verified?.from).toBe(origin.url(TWO))
    expect(await readFile(partial())).toEqual(content)
  })

  test('and a source that gave nothing is not named', async () => {
    origin.fault(ONE, { cut: 60_000 }, { stall: 60_000 })
    origin.fault(TWO, { stall: 0 })
    const [verified] = await stage({ idle: 200 }).fetch([twoSources()])
    expect(requested()).toEqual([ONE, ONE, TWO, ONE])
    expect(verified?.from).toBe(origin.url(ONE))
    expect(origin.requests.at(-1)?.headers).toHaveProperty('if-range')
    expect(sent()).toBe(1)
  })
})

test('a large file is continued elsewhere once all of its connections have stalled', async () => {
  const body = generatedFile(20 * 1024 * 1024, 7)
  const slow = 20_000_000
  for (const path of ['/large', '/mirror']) origin.put(path, body)
  origin.fault('/large', { slow }, { slow, stall: 500_000, always: true })
  const sources = ['/large', '/mirror'].map((path) => new URL(origin.url(path)))
  const digest = { algorithm: 'sha256', hex: body.sha256() } as const
  const concurrency = 4

  const large = { path: 'a', digest, size: body.size, sources }
  const [verified] = await stage({ idle: 500 }).fetch([large], { concurrency })

  expect(verified?.size).toBe(body.size)
  // The first piece, and one request of each connection: none is made again where nothing moves any more.
  expect(origin.requestsFor('/large').length).toBeLessThanOrEqual(1 + concurrency)
})

describe('wrong bytes', () => {
  test('of several answers blame none: the source at hand begins once more', async () => {
    origin.fault(ONE, { wrong, stall: SIXTY_PERCENT })
    const [verified] = await stage({ idle: 200 }).fetch([twoSources()])
    expect(requested()).toEqual([ONE, TWO, TWO])
    expect(origin.requests.at(-1)?.headers).not.toHaveProperty('range')
    expect(verified?.from).toBe(origin.url(TWO))
    expect(await readFile(partial())).toEqual(content)
  })

  test('of several answers, and of a whole one after them, are the fault of the source', async () => {
    origin.fault(ONE, { stall: SIXTY_PERCENT })
    origin.fault(TWO, { wrong: flipBit(content, 150_000), always: true })
    const [verified] = await stage({ idle: 200 }).fetch([twoSources()])
    expect(requested()).toEqual([ONE, TWO, TWO, ONE])
    expect(verified?.from).toBe(origin.url(ONE))
  })

  test('of one answer are the fault of the source, which is not asked again while there are others', async () => {
    origin.fault(ONE, { wrong })
    origin.fault(TWO, { silent: true }, { cut: SIXTY_PERCENT }, { stall: 10_000 })
    const [verified] = await stage({ idle: 200, firstByte: 300 }).fetch([twoSources()])
    expect(requested()).toEqual([ONE, TWO, TWO, TWO, TWO])
    expect(verified?.from).toBe(origin.url(TWO))
  })

  test('of one answer are not taken back, whatever becomes of the others', async () => {
    origin.fault(ONE, { wrong })
    origin.fault(TWO, { status: 503, always: true })
    const error = await failure(stage().fetch([twoSources()], { retries: 1 }))
    expect(requested()).toEqual([ONE, TWO, TWO])
    expect(error).toMatchObject({ code: 'checksum-mismatch', reasons: [{}, { code: 'server-error' }] })
  })

  test('on which two sources agree mean that the file was changed', async () => {
    origin.fault('*', { wrong, always: true })
    const error = await failure(stage().fetch([twoSources()]))
    expect(requested()).toEqual([ONE, TWO])
    expect(error).toMatchObject({
      code: 'checksum-mismatch',
      message: expect.stringContaining('2 sources agree'),
    })
  })

  test('of an only source may be an accident on the way: it gets a second chance', async () => {
    origin.fault(ONE, { wrong })
    const [verified] = await stage().fetch([only()])
    expect(requested()).toEqual([ONE, ONE])
    expect(origin.requests[1]?.headers).not.toHaveProperty('range')
    expect(verified?.from).toBe(origin.url(ONE))
  })

  test.each<[string, Fault, string, number]>([
    ['that stay wrong', { wrong }, 'checksum-mismatch', 2],
    ['that are too few', { shorter: 1 }, 'checksum-mismatch', 1],
    ['that are too many', { longer: 1 }, 'checksum-mismatch', 1],
    ['of a page', { html: 'Sign in' }, 'not-the-file', 1],
  ])('%s of an only source end the job', async (_, fault, code, requests) => {
    origin.fault(ONE, { ...fault, always: true })
    const error = await failure(stage().fetch([only()]))
    expect([error, requested().length]).toMatchObject([{ code }, requests])
  })
})

describe('a source below the minimum speed', () => {
  const patience = { window: 200 }
  const minSpeed = 100_000
  const slow: Fault = { slow: 20_000, after: 40_000 }

  test('is left for the next one, which continues', async () => {
    origin.fault(ONE, slow)
    const { fetch, seen, waits } = stage(patience)
    const [verified] = await fetch([twoSources()], { minSpeed })
    expect([requested(), waits]).toEqual([[ONE, TWO], []])
    expect(origin.requests[1]?.headers.range).toMatch(/^bytes=4\d{4}-$/)
    expect(seen.bytes).toBe(content.length)
    expect(sent()).toBeLessThan(1.02)
    expect(verified?.from).toBe(both())
    expect(await readFile(partial())).toEqual(content)
  })

  test('is left also where it gives little parts, each at once when asked', async () => {
    origin.fault(ONE, { cut: 40_000 }, { most: 500, delay: 50, always: true })
    const { fetch, seen } = stage(patience)
    const [verified] = await fetch([twoSources()], { minSpeed })
    expect([verified?.from, seen.bytes]).toEqual([both(), content.length])
    expect(origin.requestsFor(ONE).length).toBeLessThan(12)
  })

  test('is left before the file stalls for good', async () => {
    origin.fault(ONE, { slow: 1, after: SIXTY_PERCENT })
    const { fetch, seen } = stage(patience)
    await fetch([twoSources()], { minSpeed })
    expect([requested(), seen.bytes]).toEqual([[ONE, TWO], content.length])
  })

  test('is used after all where no other has the file', async () => {
    origin.fault(ONE, slow, { slow: 80_000, after: SIXTY_PERCENT / 2 })
    origin.fault(TWO, { status: 404 })
    const { fetch } = stage(patience)
    await fetch([twoSources()], { minSpeed: 200_000 })
    expect(requested()).toEqual([ONE, TWO, ONE])
    expect(sent()).toBeLessThan(1.02)
  })

  test('gets a new connection where it is the only one', async () => {
    origin.fault(ONE, { slow: 1, after: SIXTY_PERCENT })
    await stage(patience).fetch([only()], { minSpeed })
    expect(requested()).toEqual([ONE, ONE])
    expect(sent()).toBeLessThan(1.02)
  })

  test('is used when all are slow, if it is the fastest, and then has no minimum', async () => {
    origin.fault(ONE, { slow: 20_000 })
    origin.fault(TWO, { slow: 80_000 }, { slow: 400_000 })
    const { fetch } = stage(patience)
    await fetch([twoSources()], { minSpeed: 1_000_000 })
    expect(requested()).toEqual([ONE, TWO, TWO])
    expect(sent()).toBeLessThan(1.05)
    expect(await readFile(partial())).toEqual(content)
  })

  test('is never left with a minimum of 0', async () => {
    origin.fault(ONE, { slow: 200_000, after: 100_000 })
    await stage({ window: 50 }).fetch([twoSources()], { minSpeed: 0 })
    expect(requested()).toEqual([ONE])
  })
})
