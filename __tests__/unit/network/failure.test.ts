import { describe, expect, test } from 'vitest'
import { ProxyError } from '../../../src/errors.ts'
import { asFetchError } from '../../../src/network/failure.ts'
import { type Decision, readRoad } from '../../../src/network/proxy.ts'

const url = new URL('https://user:pw@data.test/file?token=abc')
const direct: Decision = { kind: 'direct', reason: 'no proxy is set' }
const proxied = readRoad({ https_proxy: 'alice:secret@p.test:1' }, {}).decide(url)

function raw(code: string, message = `raw ${code}`): Error {
  return Object.assign(new Error(message), { code })
}

describe('a raw error', () => {
  test.each([
    ['ENOTFOUND', 'ConnectionError', 'dns'],
    ['EAI_AGAIN', 'ConnectionError', 'dns'],
    ['ECONNREFUSED', 'ConnectionError', 'refused'],
    ['EHOSTUNREACH', 'ConnectionError', 'unreachable'],
    ['ENETUNREACH', 'ConnectionError', 'unreachable'],
    ['ETIMEDOUT', 'ConnectionError', 'unreachable'],
    ['ECONNRESET', 'ConnectionError', 'connection-lost'],
    ['EPIPE', 'ConnectionError', 'connection-lost'],
    ['ERR_STREAM_PREMATURE_CLOSE', 'ConnectionError', 'connection-lost'],
    ['HPE_INVALID_CONSTANT', 'ConnectionError', 'unexpected-answer'],
    ['HPE_HEADER_OVERFLOW', 'ConnectionError', 'unexpected-answer'],
    ['EPROTO', 'ConnectionError', 'unexpected-answer'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'ConnectionError', 'unexpected-answer'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'TlsError', 'tls-untrusted'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'TlsError', 'tls-untrusted'],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'TlsError', 'tls-untrusted'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'TlsError', 'tls-untrusted'],
    ['CERT_HAS_EXPIRED', 'TlsError', 'tls-untrusted'],
    ['CERT_NOT_YET_VALID', 'TlsError', 'tls-untrusted'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'TlsError', 'tls-untrusted'],
    ['ERR_INVALID_CHAR', 'ConnectionError', 'internal'],
  ])('%s is a %s with the code %s', (code, name, expected) => {
    const cause = raw(code)
    const error = asFetchError(cause, url, proxied)
    expect(error).toMatchObject({ name, code: expected, cause })
    expect(error.message).toContain('data.test')
    expect(error.message).toContain('through the proxy http://***@p.test:1, from https_proxy')
    expect(error.facts).toEqual({
      url: 'https://data.test/file?token=***',
      road: 'through the proxy http://***@p.test:1, from https_proxy',
      error: code,
    })
    expect(`${error.message} ${error.advice}`).not.toMatch(/secret|alice|abc|NODE_TLS_REJECT_UNAUTHORIZED/)
  })

  test('an aborted body is a lost connection', () => {
    expect(asFetchError(new Error('aborted'), url, direct).code).toBe('connection-lost')
  })

  test('an error of many addresses speaks for its first', () => {
    const error = new AggregateError([raw('ENETUNREACH'), raw('ECONNREFUSED')])
    expect(asFetchError(error, url, direct)).toMatchObject({ code: 'unreachable', cause: error })
  })

  test('what is no error at all still makes one', () => {
    expect(asFetchError('boom', url, direct)).toMatchObject({ code: 'internal', cause: 'boom' })
  })
})

test('an unknown authority leads to NODE_EXTRA_CA_CERTS', () => {
  const { advice } = asFetchError(raw('SELF_SIGNED_CERT_IN_CHAIN'), url, direct)
  expect(advice).toContain('NODE_EXTRA_CA_CERTS')
})

test('a direct road says why it was direct and how to have a proxy', () => {
  const excepted: Decision = { kind: 'direct', reason: 'no_proxy has the entry "data.test"' }
  const { advice } = asFetchError(raw('ENOTFOUND'), url, excepted)
  expect(advice).toContain('(no_proxy has the entry "data.test")')
  expect(advice).toContain('`with: proxy: http://')
})

test('a typed error passes as it is', () => {
  const typed = new ProxyError({ code: 'proxy-denied', message: 'no', advice: 'ask' })
  expect(asFetchError(typed, url, direct)).toBe(typed)
})
