import { describe, expect, test } from 'vitest'
import { type Compared, verdictOf } from '../../../src/diagnose/verdict.ts'
import { ConnectionError, type FailureCode, TlsError } from '../../../src/errors.ts'
import type { Probe } from '../../../src/network/ask.ts'
import { RefusedCertificate } from '../../../src/network/peer-certificate.ts'
import { type Decision, readRoad } from '../../../src/network/proxy.ts'

const direct: Decision = { kind: 'direct', reason: 'no proxy is set' }
const proxied = readRoad({ https_proxy: 'http://proxy.test:3128' }, {}).schemes.https

const answered = (
  status: number,
  more: { headers?: Record<string, string>; authority?: string } = {},
): Probe => ({
  kind: 'answered',
  status,
  statusText: '',
  headers: {},
  isAuthorised: false,
  authority: undefined,
  connected: 100,
  answered: 50,
  sample: { bytes: 0, milliseconds: 0, head: Buffer.alloc(0) },
  ...more,
})
const failed = (code: FailureCode): Probe => ({
  kind: 'unanswered',
  error: new ConnectionError({ code, message: '', advice: '' }),
})
/** Refused with a certificate that ends at an authority. */
function untrusted(authority: string, code = 'SELF_SIGNED_CERT_IN_CHAIN'): Probe {
  const date = new Date(0)
  const certificate = {
    authority,
    issuer: '',
    subject: '',
    names: [],
    validFrom: date,
    validTo: date,
    fingerprint: '',
  }
  const cause = new RefusedCertificate(Object.assign(new Error(code), { code }), [certificate], date)
  return {
    kind: 'unanswered',
    error: new TlsError({ code: 'tls-untrusted', message: '', advice: '', cause }),
  }
}

const at = (url: string, probe: Probe, more: Partial<Compared> = {}): Compared => ({
  role: 'failing',
  url: new URL(url),
  via: direct,
  isUsual: true,
  probe,
  ...more,
})
const mirror = (probe: Probe, via: Decision = direct) => at('https://b.test', probe, { role: 'mirror', via })
const control = (probe: Probe, via: Decision = direct) =>
  at('https://c.test', probe, { role: 'control', via })

function verdict(code: FailureCode, ...compared: Compared[]) {
  return verdictOf(new ConnectionError({ code, message: '', advice: 'the old' }), compared)
}

describe('a network that inspects TLS', () => {
  test('is known by one unknown authority for servers of different owners', () => {
    const found = verdict(
      'tls-untrusted',
      at('https://a.test', untrusted('Corp CA')),
      mirror(untrusted('Corp CA')),
    )
    expect(found).toEqual({
      code: 'tls-intercepted',
      finding: '"Corp CA" vouches for a.test and b.test alike: this network inspects TLS',
    })
  })

  test('is known by the other road, where a trusted authority vouches for the server', () => {
    const found = verdict(
      'tls-untrusted',
      at('https://a.test', untrusted('Corp CA'), { via: proxied }),
      at('https://a.test', answered(200, { authority: 'Public CA' }), { isUsual: false }),
    )
    expect(found?.code).toBe('tls-intercepted')
    expect(found?.finding).toMatch(/^Direct, .*a\.test shows a certificate by "Public CA", which is trusted/)
  })

  test.each([
    ['one server of several is not trusted', untrusted('Own CA'), answered(200)],
    ['two are not, by different authorities', untrusted('Own CA'), untrusted('Other CA')],
    [
      'both have expired',
      untrusted('Public CA', 'CERT_HAS_EXPIRED'),
      untrusted('Public CA', 'CERT_HAS_EXPIRED'),
    ],
  ])('is not told when %s', (_, first, second) => {
    const found = verdict('tls-untrusted', at('https://a.test', first), mirror(second))
    expect(found?.code).toBeUndefined()
  })
})

describe('a server that refuses', () => {
  test.each([
    [
      'the runner',
      answered(403),
      /front page too: it refuses this runner/,
      /^the old Hosts often ban the addresses that CI runners share/,
    ],
    ['the file', answered(200), /\(200 for its front page\): it refuses this file/, undefined],
    ['the file, with nothing at its front page', answered(404), /it refuses this file/, undefined],
    [
      'as object stores do',
      answered(403, { headers: { 'x-amz-request-id': '1' } }),
      /object store.*does not exist/,
      /name/,
    ],
  ])('%s', (_, probe, finding, advice) => {
    const found = verdict('forbidden', at('https://a.test', probe))
    expect(found?.finding).toMatch(finding)
    if (advice) expect(found?.advice).toMatch(advice)
    else expect(found?.advice).toBeUndefined()
    expect(found?.code).toBeUndefined()
  })
})

describe('a network that leads nowhere', () => {
  test('may need a proxy', () => {
    const found = verdict(
      'dns',
      at('https://a.test', failed('dns')),
      mirror(failed('dns')),
      control(failed('dns')),
    )
    expect(found?.finding).toBe('Nothing was reachable from this runner: not a.test, b.test nor c.test')
    expect(found?.advice).toMatch(/needs a proxy.*\nwith:\n {2}proxy: /s)
  })

  test('may have the wrong one', () => {
    const found = verdict(
      'proxy-unreachable',
      at('https://a.test', failed('proxy-unreachable'), { via: proxied }),
      at('https://a.test', failed('dns'), { isUsual: false }),
      control(failed('proxy-unreachable'), proxied),
    )
    expect(found?.finding).toMatch(/^Nothing was reachable through the proxy http:\/\/proxy\.test:3128/)
    expect(found?.advice).toMatch(/from https_proxy/)
  })

  test('is not told of one server', () => {
    expect(verdict('dns', at('https://a.test', failed('dns')))).toBeUndefined()
  })
})

describe('the road that was not taken', () => {
  test.each([
    ['offered past a proxy that is of no use', 'proxy-unreachable', '\nwith:\n  no-proxy: a.test'],
    ['told past a proxy that forbids the server', 'proxy-denied', undefined],
  ] as const)('is %s', (_, code, advice) => {
    const found = verdict(
      code,
      at('https://a.test:8443', failed(code), { via: proxied }),
      at('https://a.test:8443', answered(200), { isUsual: false }),
    )
    expect(found?.finding).toBe('Past the proxy a.test:8443 can be reached (it answered 200)')
    if (advice === undefined) expect(found?.advice).toBeUndefined()
    else expect(found?.advice).toContain(advice)
  })

  test('through the proxy is offered', () => {
    const found = verdict(
      'timeout',
      at('https://a.test', failed('timeout')),
      at('https://a.test', answered(404), { isUsual: false, via: proxied }),
    )
    expect(found?.finding).toMatch(
      /^Through the proxy .* a\.test can be reached \(it answered 404\); it was asked direct/,
    )
    expect(found?.advice).toContain('  proxy: ')
  })
})

test('trouble that comes and goes is told as such', () => {
  const found = verdict('refused', at('https://a.test', answered(200)), control(answered(404)))
  expect(found?.finding).toBe('A moment later a.test answered (200, after 0.1 s): the trouble comes and goes')
  expect(verdict('connection-lost', at('https://a.test', answered(200)))).toBeUndefined()
})

describe('a server that is alone in trouble', () => {
  test('is named, and so are those that can be reached', () => {
    const found = verdict(
      'timeout',
      at('https://a.test', failed('timeout')),
      mirror(failed('dns')),
      control(answered(404)),
    )
    expect(found).toEqual({ finding: 'c.test can be reached from this runner: only a.test is in trouble' })
  })

  test('may be one that the proxy has a rule about', () => {
    const found = verdict(
      'proxy-denied',
      at('https://a.test', failed('proxy-denied'), { via: proxied }),
      at('https://a.test', failed('dns'), { isUsual: false }),
      mirror(answered(200), proxied),
      control(answered(200), proxied),
    )
    expect(found?.finding).toBe('The proxy lets b.test and c.test pass: its rule is about a.test')
  })
})
