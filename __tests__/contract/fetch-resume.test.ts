import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { generatedFile } from '../support/file-body.ts'
import type { Fault } from '../support/origin.ts'
import { failure } from '../unit/builders.ts'
import { content, file, origin, partial, requested, sent, stage } from './fetch/stage.ts'

const SIXTY_PERCENT = 120_000
const one = () => file(origin.url('/one/a'))
const asked = () =>
  origin.requests.map(({ headers: { range, 'if-range': ifRange }, status }) => ({ range, ifRange, status }))
const rest = `bytes=${SIXTY_PERCENT}-`

describe('after a cut, only the rest is asked for', () => {
  test('and only of the same version: by its ETag', async () => {
    origin.fault('/one/a', { cut: SIXTY_PERCENT, headers: { etag: '"one"' } })
    origin.fault('/one/a', { unconditional: true, headers: { etag: '"one"' } })
    const { fetch, seen } = stage()
    const [verified] = await fetch([one()])
    expect(asked()).toEqual([{ status: 200 }, { range: rest, ifRange: '"one"', status: 206 }])
    expect([sent(), seen.bytes]).toEqual([1, content.length])
    expect(verified).toMatchObject({ from: origin.url('/one/a'), size: content.length })
    expect(await readFile(partial())).toEqual(content)
  })

  const date = 'Wed, 01 Jan 2020 00:00:00 GMT'
  test.each<[string, Record<string, string | undefined>, string | undefined]>([
    ['by a date, where there is no ETag', { etag: undefined, 'last-modified': date }, date],
    ['not by a weak ETag, nor by a date beside it', { etag: 'W/"one"', 'last-modified': date }, undefined],
    [
      'not by a date that is as young as the answer',
      { etag: undefined, date, 'last-modified': date },
      undefined,
    ],
    ['by nothing, where there is nothing', { etag: undefined, 'last-modified': undefined }, undefined],
  ])('%s', async (_, headers, ifRange) => {
    origin.fault('/one/a', { cut: SIXTY_PERCENT, headers }, { unconditional: true, headers })
    await stage().fetch([one()])
    expect(asked()).toEqual([{ status: 200 }, { range: rest, ifRange, status: 206 }])
    expect(sent()).toBe(1)
    expect(await readFile(partial())).toEqual(content)
  })

  test.each<[string, Fault]>([
    ['by a cut', { cut: SIXTY_PERCENT }],
    ['by a cut, without a length', { cut: SIXTY_PERCENT, chunked: true }],
    ['by a stall', { stall: SIXTY_PERCENT }],
  ])('a body that ended %s', async (_, fault) => {
    origin.fault('/one/a', fault)
    await stage({ idle: 200 }).fetch([one()])
    expect(asked()).toMatchObject([{ status: 200 }, { range: rest, status: 206 }])
    expect(sent()).toBe(1)
  })

  test('through twenty cuts with two retries, because each try brings something', async () => {
    origin.fault('/one/a', ...Array.from({ length: 20 }, () => ({ cut: 9_000 })))
    const { fetch, waits } = stage()
    await fetch([one()], { retries: 2 })
    expect(requested()).toHaveLength(21)
    expect(sent()).toBeLessThanOrEqual(1.02)
    expect(waits).toEqual(Array.from({ length: 20 }, () => 500))
    expect(await readFile(partial())).toEqual(content)
  })

  test('but not for ever, when no try brings anything', async () => {
    origin.fault('/one/a', { cut: SIXTY_PERCENT }, { cut: 0, always: true })
    const error = await failure(stage().fetch([one()], { retries: 2 }))
    expect(error).toMatchObject({ code: 'truncated' })
    expect(requested()).toHaveLength(3)
  })

  test('through a redirect, which is followed again', async () => {
    origin.fault('/one/a', { redirect: '/two/a' }, { redirect: '/two/a' })
    origin.fault('/two/a', { cut: SIXTY_PERCENT })
    await stage().fetch([one()])
    expect(requested()).toEqual(['/one/a', '/two/a', '/one/a', '/two/a'])
    expect(asked()[3]).toMatchObject({ range: rest, ifRange: expect.stringMatching(/^"/), status: 206 })
    expect(sent()).toBe(1)
  })

  test.each([
    ['pinned', content.length],
    ['not pinned', undefined],
  ])('from a server that gives a part of the rest at a time, the size %s', async (_, size) => {
    origin.fault('/one/a', { cut: 60_000 }, { most: 50_000, always: true })
    const { fetch } = stage()
    const [verified] = await fetch([{ ...one(), size }])
    expect(asked().map(({ range }) => range)).toEqual([
      undefined,
      'bytes=60000-',
      'bytes=110000-',
      'bytes=160000-',
    ])
    expect(sent()).toBe(1)
    expect(verified?.from).toBe(origin.url('/one/a'))
  })
})

describe('when all bytes came and only the end did not, nothing is asked for again', () => {
  const all = content.length
  test.each<[string, Fault]>([
    ['a cut without a length', { chunked: true, cut: all }],
    ['a stall without a length', { chunked: true, stall: all }],
  ])('%s', async (_, fault) => {
    origin.fault('/one/a', fault)
    const { fetch, waits } = stage({ idle: 200 })
    await fetch([one()])
    expect([requested(), waits]).toEqual([['/one/a'], []])
    expect(await readFile(partial())).toEqual(content)
  })

  test('also of a file whose size is not pinned', async () => {
    origin.fault('/one/a', { chunked: true, cut: all })
    await stage().fetch([{ ...one(), size: undefined }])
    expect(sent()).toBe(1)
    expect(await readFile(partial())).toEqual(content)
  })
})

describe('when the rest does not go with what is there, all is asked for again', () => {
  const other = generatedFile(content.length, 2).bytes()

  test('a file that was changed: its new ETag gets a 200', async () => {
    origin.put('/one/a', other)
    origin.fault('/one/a', { cut: SIXTY_PERCENT })
    const { fetch, seen } = stage()
    seen.onBytes = (bytes) => {
      if (bytes === SIXTY_PERCENT) origin.put('/one/a', content)
    }
    await fetch([one()])
    expect(asked()).toEqual([
      { status: 200 },
      { range: rest, ifRange: expect.stringMatching(/^"/), status: 200 },
    ])
    expect(sent()).toBeCloseTo(1.6)
    expect(await readFile(partial())).toEqual(content)
  })

  test('a part of another version, from a server that does not heed If-Range', async () => {
    origin.put('/one/a', other)
    origin.fault('/one/a', { cut: SIXTY_PERCENT }, { unconditional: true })
    const { fetch, seen } = stage()
    seen.onBytes = (bytes) => {
      if (bytes === SIXTY_PERCENT) origin.put('/one/a', content)
    }
    await fetch([one()])
    expect(asked().at(-1)).toEqual({ status: 200 })
    expect(requested()).toHaveLength(3)
    expect(await readFile(partial())).toEqual(content)
    // The part is not read: its answer says that it is of another version.
    expect(seen.bytes).toBe(SIXTY_PERCENT + content.length)
  })

  test.each<[string, Fault, number]>([
    ['a server without ranges', { rangeless: true }, 2],
    ['the part from elsewhere on', { headers: { 'content-range': 'bytes 0-79999/200000' } }, 3],
    ['a part of a file of another size', { headers: { 'content-range': 'bytes 120000-199999/200001' } }, 3],
    ['a part that does not say which', { headers: { 'content-range': undefined } }, 3],
    ['several parts', { headers: { 'content-range': undefined, 'content-type': 'multipart/byteranges' } }, 3],
    ['a part that is longer than it says', { longer: 1_000, headers: partOf(200_000) }, 3],
    ['416', { status: 416 }, 3],
    ['other bytes', { wrong: 'flip' }, 3],
  ])('%s', async (_, fault, requests) => {
    origin.fault('/one/a', { cut: SIXTY_PERCENT }, fault)
    const [verified] = await stage().fetch([one()])
    expect(requested()).toHaveLength(requests)
    expect(asked().at(-1)).toMatchObject({ status: 200 })
    expect(asked()[1]).toMatchObject({ range: rest })
    expect(verified).toMatchObject({ from: origin.url('/one/a'), size: content.length })
    expect(await readFile(partial())).toEqual(content)
  })

  function partOf(total: number) {
    return { 'content-range': `bytes ${SIXTY_PERCENT}-199999/${total}` }
  }

  test('a server without ranges that is cut here and there is given up in the end', async () => {
    // Each second try comes further than the one before it, and none further than the first.
    const cuts = Array.from({ length: 30 }, (_, index) => ({
      rangeless: true,
      cut: index % 2 === 0 ? SIXTY_PERCENT : 60_000,
    }))
    origin.fault('/one/a', ...cuts)
    const error = await failure(stage().fetch([one()], { retries: 2 }))
    expect(error).toMatchObject({ code: 'truncated' })
    expect(requested()).toHaveLength(3)
  })
})
