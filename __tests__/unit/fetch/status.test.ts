import { describe, expect, test } from 'vitest'
import { httpError, parseRetryAfter } from '../../../src/fetch/status.ts'

const NOW = Date.UTC(2026, 0, 1, 12, 0, 0)
const answer = (status: number, headers: Record<string, string> = {}, content?: string) =>
  httpError({ status, statusText: 'Some Text', headers, content, from: 'https://host/a' }, NOW)

describe('Retry-After', () => {
  test.each([
    ['120', 120_000],
    ['0', 0],
    [' 5 ', 5_000],
    ['Thu, 01 Jan 2026 12:02:00 GMT', 120_000],
    ['Thursday, 01-Jan-26 12:02:00 GMT', 120_000],
    ['Thu Jan  1 12:02:00 2026 GMT', 120_000],
    ['Thu, 01 Jan 2026 11:00:00 GMT', 0],
  ])('%j is %i ms', (value, milliseconds) => {
    expect(parseRetryAfter(value, NOW)).toBe(milliseconds)
  })

  test.each([undefined, '', 'soon', '-1', '1.5', '5 seconds', '120, 3', '0x10', 'Thu, 99 Foo 2026'])(
    '%j says nothing',
    (value) => {
      expect(parseRetryAfter(value, NOW)).toBeUndefined()
    },
  )
})

describe('a status', () => {
  test.each([
    [401, {}, 'forbidden'],
    [403, {}, 'forbidden'],
    [403, { 'retry-after': '60' }, 'rate-limited'],
    [403, { 'x-ratelimit-remaining': '0' }, 'rate-limited'],
    [403, { 'x-ratelimit-remaining': '1' }, 'forbidden'],
    [429, {}, 'rate-limited'],
    [404, {}, 'not-found'],
    [410, {}, 'not-found'],
    [500, {}, 'server-error'],
    [503, { 'retry-after': '60' }, 'server-error'],
    [599, {}, 'server-error'],
    [204, {}, 'unexpected-answer'],
    [206, {}, 'unexpected-answer'],
    [304, {}, 'unexpected-answer'],
    [400, {}, 'unexpected-answer'],
    [416, {}, 'unexpected-answer'],
  ])('%i with %j is %s', (status, headers, code) => {
    const error = answer(status, headers)
    expect(error).toMatchObject({ status, code })
    expect(error.message).toContain(`https://host/a answered ${status}`)
    expect(error.advice).not.toBe('')
  })
})

test('the error says what the body said, and keeps the time to wait', () => {
  const error = answer(503, { 'retry-after': '60' }, 'an HTML page with the title "Sorry"')
  expect(error.message).toBe('https://host/a answered 503 Some Text with an HTML page with the title "Sorry"')
  expect(error.retryAfter).toBe(60_000)
  expect(answer(503).retryAfter).toBeUndefined()
})

test('an empty reason leaves no blank', () => {
  const from = 'https://host/a'
  const error = httpError({ status: 500, statusText: '', headers: {}, content: undefined, from }, NOW)
  expect(error.message).toBe('https://host/a answered 500')
})
