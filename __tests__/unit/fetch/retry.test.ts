import { describe, expect, test } from 'vitest'
import type { FailureCode, FetchError } from '../../../src/errors.ts'
import {
  BlockedError,
  ConnectionError,
  HttpError,
  IntegrityError,
  ProxyError,
  TimeoutError,
  TlsError,
  TooSlowError,
  TruncatedError,
} from '../../../src/errors.ts'
import { nextStep } from '../../../src/fetch/retry.ts'
import { httpError } from '../../../src/fetch/status.ts'

const NOW = Date.UTC(2026, 0, 1)
const failure = (code: FailureCode) => ({ code, message: code, advice: '' })
const http = (status: number, headers: Record<string, string> = {}) =>
  httpError(
    { status, statusText: '', headers, content: undefined, from: 'https://host/a', isAuthorised: false },
    NOW,
  )
const integrity = (code: FailureCode) =>
  new IntegrityError({ ...failure(code), path: 'a', expected: 'x', actual: 'y', from: 'https://host/a' })
const truncated = new TruncatedError({ ...failure('truncated'), expected: 2, received: 1 })

const policy = { retries: 5, remaining: 3_600_000 }
const step = (error: FetchError, attempt = 1, random = 0.5, more: Partial<typeof policy> = {}) =>
  nextStep(error, attempt, { ...policy, ...more }, random)

describe('after a failure, the same source again, later', () => {
  test.each<[string, FetchError]>([
    ['408', http(408)],
    ['425', http(425)],
    ['429', http(429)],
    ['500', http(500)],
    ['502', http(502)],
    ['503', http(503)],
    ['504', http(504)],
    ['507', http(507)],
    ['520 (Cloudflare: unknown)', http(520)],
    ['522 (Cloudflare: connection timed out)', http(522)],
    ['529 (overloaded)', http(529)],
    ['403 with Retry-After', http(403, { 'retry-after': '1' })],
    ['403 with x-ratelimit-remaining: 0', http(403, { 'x-ratelimit-remaining': '0' })],
    ['a reset', new ConnectionError(failure('connection-lost'))],
    ['a name that cannot be resolved', new ConnectionError(failure('dns'))],
    ['a refused connection', new ConnectionError(failure('refused'))],
    ['no route', new ConnectionError(failure('unreachable'))],
    ['a short body', truncated],
    ['a proxy that is away', new ProxyError(failure('proxy-unreachable'))],
  ])('%s', (_, error) => {
    expect(step(error)).toMatchObject({ kind: 'wait' })
  })
})

describe('after a failure, the others first and then the same source again', () => {
  test('a step that took too long, as often as there are tries', () => {
    const late = new TimeoutError(failure('timeout'))
    expect(step(late, 1)).toMatchObject({ kind: 'later' })
    expect(step(late, 3, 0.5, { retries: 2 })).toMatchObject({ kind: 'next-source' })
  })

  test('a source that is too slow', () => {
    const slow = new TooSlowError({ ...failure('too-slow'), rate: 10 })
    expect(step(slow, 99)).toMatchObject({ kind: 'later' })
  })
})

describe('after a failure, the next source', () => {
  test.each<[string, FetchError]>([
    ['400', http(400)],
    ['401', http(401)],
    ['403', http(403)],
    ['403 with x-ratelimit-remaining: 10', http(403, { 'x-ratelimit-remaining': '10' })],
    ['404', http(404)],
    ['404 with Retry-After', http(404, { 'retry-after': '1' })],
    ['410', http(410)],
    ['501', http(501)],
    ['505', http(505)],
    ['511', http(511)],
    ['a success that is not the file', http(204)],
    ['other bytes', integrity('checksum-mismatch')],
    ['a page', integrity('not-the-file')],
    ['an untrusted certificate', new TlsError(failure('tls-untrusted'))],
    ['a proxy that denies the host', new ProxyError(failure('proxy-denied'))],
    ['a host that the policy blocks', new BlockedError(failure('blocked'))],
    ['a network that wants a log-in', new ProxyError(failure('captive-portal'))],
    ['a redirect to nowhere', new ConnectionError(failure('bad-redirect'))],
    ['a file: that is not there', new ConnectionError(failure('not-found'))],
    ['a file: that cannot be read', new ConnectionError(failure('no-permission'))],
  ])('%s', (_, error) => {
    expect(step(error)).toEqual({ kind: 'next-source', reason: 'trying again would not help' })
  })
})

test('a 407 stops: every source is behind the same proxy', () => {
  expect(step(new ProxyError(failure('proxy-auth')))).toMatchObject({ kind: 'stop' })
})

describe('the wait', () => {
  test.each([
    [1, 1_000],
    [2, 2_000],
    [3, 4_000],
    [4, 8_000],
    [5, 16_000],
    [6, 30_000],
    [7, 30_000],
    [100, 30_000],
  ])('after attempt %i is from 0 to %i ms', (attempt, ceiling) => {
    const wait = (random: number) => step(http(503), attempt, random, { retries: 100 })
    expect(wait(0)).toEqual({ kind: 'wait', milliseconds: 0, reason: 'back-off' })
    expect(wait(0.5)).toMatchObject({ milliseconds: ceiling / 2 })
    expect(wait(1 - Number.EPSILON)).toMatchObject({ milliseconds: ceiling })
  })

  test.each([
    ['7', 7_000],
    [new Date(NOW + 90_000).toUTCString(), 90_000],
  ])('is what Retry-After: %s asks for, without jitter', (value, milliseconds) => {
    for (const random of [0, 0.9]) {
      expect(step(http(503, { 'retry-after': value }), 1, random)).toEqual({
        kind: 'wait',
        milliseconds,
        reason: 'the server asked for it',
      })
    }
  })

  test('is a back-off when Retry-After makes no sense, or asks for none', () => {
    for (const value of ['-1', '0', new Date(NOW - 90_000).toUTCString()])
      expect(step(http(503, { 'retry-after': value }))).toMatchObject({
        milliseconds: 500,
        reason: 'back-off',
      })
  })

  test('never goes past the time that is left', () => {
    const asked = http(503, { 'retry-after': '10' })
    expect(step(asked, 1, 0, { remaining: 10_001 })).toMatchObject({ kind: 'wait', milliseconds: 10_000 })
    expect(step(asked, 1, 0, { remaining: 10_000 })).toMatchObject({ kind: 'next-source' })
    expect(step(http(503), 1, 0.5, { remaining: 499 })).toMatchObject({ kind: 'next-source' })
    expect(step(http(503), 1, 0, { remaining: 0 })).toMatchObject({ kind: 'next-source' })
    expect(step(http(503), 1, 0, { remaining: -1 })).toMatchObject({ kind: 'next-source' })
  })
})

test('retries are counted per source, after the first try', () => {
  const kinds = (retries: number) =>
    [1, 2, 3, 4].map((attempt) => step(truncated, attempt, 0.5, { retries }).kind)
  expect(kinds(2)).toEqual(['wait', 'wait', 'next-source', 'next-source'])
  expect(kinds(0)).toEqual(['next-source', 'next-source', 'next-source', 'next-source'])
  expect(step(truncated, 3, 0.5, { retries: 2 })).toMatchObject({ reason: expect.stringContaining('3') })
})

test('an error keeps its status for the decision', () => {
  expect(http(503)).toBeInstanceOf(HttpError)
  expect(http(503).status).toBe(503)
})
