import { describe, expect, test } from 'vitest'
import { checkClock, checkSettings, checkSource } from '../../../src/diagnose/check-network.ts'
import type { ExaminedSource } from '../../../src/diagnose/examine-source.ts'
import type { Failure } from '../../../src/errors.ts'
import type { Probe } from '../../../src/network/ask.ts'
import { openNetwork } from '../../../src/network/open-network.ts'
import { readNetworkInputs } from '../../../src/network-inputs.ts'

const answered = (headers: Record<string, string> = {}): Probe => ({
  kind: 'answered',
  status: 206,
  statusText: 'Partial\u001b[2J Content',
  headers,
  isAuthorised: false,
  authority: 'Public CA',
  connected: 12.4,
  answered: 30,
  sample: { bytes: 0, milliseconds: 0, head: Buffer.alloc(0) },
})
const failure: Failure = { code: 'dns', message: 'No such name', advice: 'Check it.' }

function examined(more: Partial<ExaminedSource> = {}, probe: Probe = answered()): ExaminedSource {
  const url = new URL('https://user:secret-word@a.test/file?sig=secret-word')
  const via = { kind: 'direct', reason: 'no proxy is set' } as const
  const addresses = ['192.0.2.1', '192.0.2.2', '192.0.2.3', '192.0.2.4']
  return {
    source: url,
    hops: [{ url, via, addresses, probe }],
    size: 10_000_000,
    rate: 5_000_000,
    failure: undefined,
    ...more,
  }
}

describe('a source', () => {
  test('is shown with its road, addresses, authority, answer, size and speed, and without secrets', () => {
    expect(checkSource(examined(), false)).toEqual({
      about: 'https://a.test/file?sig=***',
      verdict: 'good',
      details: [
        'direct, no proxy is set',
        'its name leads to 192.0.2.1, 192.0.2.2, 192.0.2.3, 1 more',
        'connected in 12 ms, certificate by "Public CA", answered 206 Partial [2J Content after 30 ms',
        '10.0 MB, 5.0 MB/s',
      ],
    })
  })

  test.each([
    [false, 'bad'],
    [true, 'doubtful'],
  ] as const)('that fails, while another has the file: %s, is %s', (isSpare, verdict) => {
    const check = checkSource(examined({ failure, size: undefined, rate: undefined }), isSpare)
    expect(check).toMatchObject({ verdict, advice: 'Check it.' })
    expect(check.details.at(-1)).toBe('dns: No such name')
  })

  test('that leads on shows where', () => {
    const { hops } = examined()
    const next = { ...hops[0], url: new URL('https://cdn.test/x?token=secret-word'), addresses: [] }
    expect(checkSource(examined({ hops: [hops[0], next] }), false).details).toContain(
      'led to https://cdn.test/x?token=***',
    )
  })
})

describe('the clock', () => {
  const now = Date.UTC(2026, 0, 1, 12)
  const at = (minutes: number, age?: string) =>
    examined({}, answered({ date: new Date(now + minutes * 60_000).toUTCString(), ...(age && { age }) }))

  test.each([
    ['right', [at(0)], 'good', "as the servers'"],
    ['right where one of many servers is wrong', [at(0), at(-900), at(1)], 'good', "as the servers'"],
    ['ahead', [at(-10)], 'doubtful', "10 min ahead of the servers'"],
    ['behind', [at(60)], 'doubtful', "60 min behind the servers'"],
  ])('that is %s', (_, sources, verdict, detail) => {
    expect(checkClock(sources, now)).toMatchObject({ verdict, details: [detail] })
  })

  test.each([
    ['nobody answered', examined({}, { kind: 'unanswered', error: failure as never })],
    ['a cache answered', at(-900, '54000')],
    ['the date cannot be read', examined({}, answered({ date: 'yesterday' }))],
  ])('is not judged where %s', (_, source) => {
    expect(checkClock([source], now)).toBeUndefined()
  })
})

test('settings are shown with what is doubtful about them', () => {
  const inputs = readNetworkInputs(() => '', '/')
  expect(checkSettings(openNetwork({}, inputs))).toMatchObject({ verdict: 'good' })
  const env = { http_proxy: 'http://me:secret-word@proxy.test:3128' }
  const check = checkSettings(openNetwork(env, inputs))
  expect(check.verdict).toBe('doubtful')
  expect(check.details.slice(0, 2)).toEqual([
    'http:// goes through the proxy http://***@proxy.test:3128, from http_proxy',
    'https:// goes direct, only http_proxy is set',
  ])
  expect(check.details[2]).toContain('https_proxy')
})
