import { describe, expect, test } from 'vitest'
import { httpError, parseRateLimit, parseRetryAfter } from '../../../src/fetch/status.ts'

const NOW = Date.UTC(2026, 0, 1, 12, 0, 0)
const answer = (
  status: number,
  headers: Record<string, string> = {},
  content?: string,
  isAuthorised = false,
) =>
  httpError({ status, statusText: 'Some Text', headers, content, from: 'https://host/a', isAuthorised }, NOW)

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

describe('a used-up limit', () => {
  const epoch = NOW / 1000
  test.each<[string, Record<string, string>, number]>([
    ['of the draft', { ratelimit: '"default";r=0;t=30' }, 30_000],
    ['of the draft, in another order', { ratelimit: '"default";t=30;r=0' }, 30_000],
    ['of the draft, by its policy', { ratelimit: '"burst";r=10;t=1, "day";r=0;t=3600' }, 3_600_000],
    ['of the draft, by the longer of two', { ratelimit: '"burst";r=0;t=1, "day";r=0;t=3600' }, 3_600_000],
    ['of the draft’s earlier form', { ratelimit: 'limit=100, remaining=0, reset=30' }, 30_000],
    ['of two headers', { 'ratelimit-remaining': '0', 'ratelimit-reset': '30' }, 30_000],
    ['of GitHub', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(epoch + 60) }, 60_000],
    ['that is over', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(epoch - 60) }, 0],
    ['as a delay', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '60' }, 60_000],
    [
      'beside another that is not',
      { 'x-ratelimit-remaining': '5', 'ratelimit-remaining': '0', 'ratelimit-reset': '30' },
      30_000,
    ],
  ])('%s says when to come back', (_, headers, milliseconds) => {
    expect(parseRateLimit(headers, NOW)).toBe(milliseconds)
    expect(answer(429, headers).retryAfter).toBe(milliseconds)
    expect(answer(403, headers).code).toBe('rate-limited')
  })

  test.each<[string, Record<string, string>]>([
    ['nothing', {}],
    ['a limit that is not used up', { ratelimit: '"default";r=10;t=30' }],
    ['a limit that only looks so', { ratelimit: '"default";r=05;t=30' }],
    ['one that is not used up, as two headers', { 'ratelimit-remaining': '3', 'ratelimit-reset': '30' }],
    ['a used-up one without a time', { 'x-ratelimit-remaining': '0' }],
    [
      'a used-up one with a time that is no number',
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '6m0s' },
    ],
    ['a time alone', { 'x-ratelimit-reset': '30' }],
  ])('is not told by %s', (_, headers) => {
    expect(parseRateLimit(headers, NOW)).toBeUndefined()
  })

  test('is weaker than Retry-After', () => {
    expect(answer(429, { 'retry-after': '3', ratelimit: '"default";r=0;t=30' }).retryAfter).toBe(3_000)
    expect(answer(429, { 'retry-after': 'soon', ratelimit: '"default";r=0;t=30' }).retryAfter).toBe(30_000)
  })
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
    [511, {}, 'captive-portal'],
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

test.each([
  [401, false, 'credentials: https://host Bearer'],
  [403, false, 'give it `credentials`'],
  [401, true, 'does not accept the credentials'],
  [403, true, 'does not accept the credentials'],
  [429, true, 'keep the cache on'],
])('the advice for %i, authorised: %s, speaks of credentials where they matter', (status, sent, advice) => {
  expect(answer(status, {}, undefined, sent).advice).toContain(advice)
})

test('a page may be from another, and nothing else', () => {
  const from = 'http://host/a'
  const adviceFor = (content: string | undefined) =>
    httpError(
      {
        status: 403,
        statusText: '',
        headers: {},
        content,
        from,
        isAuthorised: false,
        doubt: ' Or the proxy.',
      },
      NOW,
    ).advice
  expect(adviceFor('an HTML page')).toMatch(/ Or the proxy\.$/)
  expect(adviceFor('a JSON answer that says "no"')).not.toContain('proxy')
  expect(adviceFor(undefined)).not.toContain('proxy')
})

test('an empty reason leaves no blank', () => {
  const from = 'https://host/a'
  const refused = { status: 500, statusText: '', headers: {}, content: undefined, from, isAuthorised: false }
  const error = httpError(refused, NOW)
  expect(error.message).toBe('https://host/a answered 500')
})
