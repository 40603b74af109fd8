import { describe, expect, test } from 'vitest'
import { rangeHeaders, readRangeAnswer, strongValidator } from '../../../src/fetch/range.ts'

const MODIFIED = 'Wed, 01 Jan 2020 00:00:00 GMT'

describe('the headers that ask for the rest', () => {
  test('are none where nothing is there', () => {
    expect(rangeHeaders(0, '"one"')).toEqual({})
    expect(rangeHeaders(0, undefined)).toEqual({})
  })

  test('name the first byte that is missing', () => {
    expect(rangeHeaders(1, undefined)).toEqual({ range: 'bytes=1-' })
    expect(rangeHeaders(5_000_000_000, undefined)).toEqual({ range: 'bytes=5000000000-' })
  })

  test.each(['"one"', MODIFIED])('hold the server to the version %s', (validator) => {
    expect(rangeHeaders(7, validator)).toEqual({ range: 'bytes=7-', 'if-range': validator })
  })
})

describe('the validator of an answer', () => {
  const second = (seconds: number) => new Date(Date.parse(MODIFIED) + seconds * 1000).toUTCString()

  test.each<[string, Record<string, string>, string | undefined]>([
    ['an ETag', { etag: '"one"' }, '"one"'],
    ['an empty ETag', { etag: '""' }, '""'],
    ['an ETag before a date', { etag: '"one"', 'last-modified': MODIFIED, date: second(60) }, '"one"'],
    ['a date a second before the answer', { 'last-modified': MODIFIED, date: second(1) }, MODIFIED],
    ['a date long before the answer', { 'last-modified': MODIFIED, date: second(1e6) }, MODIFIED],
  ])('%s is strong', (_, headers, validator) => {
    expect(strongValidator(headers)).toBe(validator)
  })

  test.each<[string, Record<string, string>]>([
    ['nothing', {}],
    ['a weak ETag', { etag: 'W/"one"' }],
    ['a weak ETag beside a date', { etag: 'W/"one"', 'last-modified': MODIFIED, date: second(60) }],
    ['an ETag without quotes', { etag: 'one' }],
    ['a date as young as the answer', { 'last-modified': MODIFIED, date: MODIFIED }],
    ['a date from the future', { 'last-modified': MODIFIED, date: second(-60) }],
    ['a date in an answer without one', { 'last-modified': MODIFIED }],
    ['what is no date', { 'last-modified': 'yesterday', date: MODIFIED }],
    ['a date in an answer of no date', { 'last-modified': MODIFIED, date: 'today' }],
  ])('%s is not', (_, headers) => {
    expect(strongValidator(headers)).toBeUndefined()
  })
})

describe('an answer to a request for the rest', () => {
  const answer = (status: number, headers: Record<string, string> = {}, size: number | undefined = 100) =>
    readRangeAnswer(status, headers, 60, size)
  const part = (range: string, size?: number, more: Record<string, string> = {}) =>
    answer(206, { 'content-range': range, ...more }, size)

  test('continues what is there', () => {
    expect(part('bytes 60-99/100', 100, { 'content-length': '40' })).toMatchObject({
      kind: 'continues',
      length: 40,
    })
  })

  test('continues also without a length, which the range says', () => {
    expect(part('bytes 60-99/100')).toMatchObject({ kind: 'continues', length: 40 })
    expect(part('bytes 60-79/100')).toMatchObject({ kind: 'continues', length: 20 })
    expect(part('bytes 60-99/100', 100, { 'content-length': 'forty' })).toMatchObject({ length: 40 })
  })

  test('continues when it does not know the size, or we do not', () => {
    expect(part('bytes 60-99/*')).toMatchObject({ kind: 'continues', length: 40 })
    expect(readRangeAnswer(206, { 'content-range': 'bytes 60-199/200' }, 60, undefined)).toMatchObject({
      kind: 'continues',
      length: 140,
    })
    expect(part('BYTES 60-99/100')).toMatchObject({ kind: 'continues' })
  })

  test.each<[string, Record<string, string>]>([
    ['from the beginning', { 'content-range': 'bytes 0-39/100' }],
    ['from one byte before', { 'content-range': 'bytes 59-99/100' }],
    ['from one byte after', { 'content-range': 'bytes 61-99/100' }],
    ['of a file of another size', { 'content-range': 'bytes 60-99/101' }],
    ['that does not say which it is', {}],
    ['that says only the size', { 'content-range': 'bytes */100' }],
    ['in another unit', { 'content-range': 'items 60-99/100' }],
    ['that says nonsense', { 'content-range': '60-99' }],
    ['of several', { 'content-type': 'multipart/byteranges; boundary=x' }],
  ])('cannot be used when it is a part %s', (_, headers) => {
    expect(answer(206, headers)).toEqual({ kind: 'unusable', reason: expect.stringMatching(/./) })
  })

  test('cannot be used when the server has no such part', () => {
    expect(answer(416, { 'content-range': 'bytes */60' })).toMatchObject({ kind: 'unusable' })
  })

  test('is the whole file, from a server without ranges or with another version', () => {
    expect(answer(200, { 'content-length': '100' })).toEqual({ kind: 'whole', length: 100 })
    expect(answer(200)).toEqual({ kind: 'whole', length: undefined })
    expect(answer(200, { 'content-length': '-1' })).toEqual({ kind: 'whole', length: undefined })
  })

  test.each([204, 304, 403, 404, 429, 500, 503])('is something else with %i', (status) => {
    expect(answer(status)).toEqual({ kind: 'other' })
  })
})

describe('an answer to a request for all', () => {
  test('is the whole file', () => {
    expect(readRangeAnswer(200, { 'content-length': '7' }, 0, 7)).toEqual({ kind: 'whole', length: 7 })
  })

  test.each([206, 416, 404, 204])('is something else with %i', (status) => {
    expect(readRangeAnswer(status, { 'content-range': 'bytes 0-6/7' }, 0, 7)).toEqual({ kind: 'other' })
  })
})
