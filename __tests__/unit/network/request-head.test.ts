import { describe, expect, test } from 'vitest'
import { readRoad } from '../../../src/network/proxy.ts'
import { requestHead } from '../../../src/network/request-head.ts'

const write = (url: string, headers: Record<string, string> = {}, env: Record<string, string> = {}) => {
  const parsed = new URL(url)
  return requestHead({ url: parsed, headers, redirects: 0 }, readRoad(env, {}).decide(parsed), 'agent/1')
}

describe('the head of a request', () => {
  test('names the host and asks for the bytes as they are', () => {
    expect(write('http://data.test:81/a%20b?c=d', { range: 'bytes=1-' })).toBe(
      'GET /a%20b?c=d HTTP/1.1\r\nuser-agent: agent/1\r\nrange: bytes=1-\r\nhost: data.test:81\r\n' +
        'accept-encoding: identity\r\nconnection: keep-alive\r\n\r\n',
    )
  })

  test('of a question ends with the question and its length', () => {
    const url = new URL('http://data.test/ask')
    const via = readRoad({}, {}).decide(url)
    expect(requestHead({ url, headers: {}, post: '{"a":1}', redirects: 0 }, via, 'agent/1')).toBe(
      'POST /ask HTTP/1.1\r\nuser-agent: agent/1\r\nhost: data.test\r\naccept-encoding: identity\r\n' +
        'connection: keep-alive\r\ncontent-length: 7\r\n\r\n{"a":1}',
    )
  })

  test('is in absolute form for a proxy, which alone gets its credentials', () => {
    const env = { all_proxy: 'http://alice:secret@proxy.test:3128' }
    expect(write('http://data.test/a', {}, env)).toMatch(
      /^GET http:\/\/data\.test\/a HTTP\/1\.1\r\n[\s\S]*\r\nproxy-authorization: Basic YWxpY2U6c2VjcmV0\r\n\r\n$/,
    )
    expect(write('https://data.test/a', {}, env)).toMatch(/^GET \/a HTTP\/1\.1\r\n(?![\s\S]*proxy-)/)
  })

  test('is never two', () => {
    expect(() => write('http://data.test/', { a: 'b\r\nc: d' })).toThrow('The header "a" has characters')
    expect(() => write('http://data.test/', { 'a\r\nb': 'c' })).toThrow(
      'The header "a\\r\\nb" has characters',
    )
    expect(write('http://data.test/a\r\nb c?\r\nd e#f').split('\r\n')[0]).toBe('GET /ab%20c?d%20e HTTP/1.1')
  })
})
