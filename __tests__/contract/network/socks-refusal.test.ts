import { describe, expect, test } from 'vitest'
import { ProxyError } from '../../../src/errors.ts'
import { startSocksServer } from '../../support/socks-server.ts'
import { behindSocks, CREDENTIALS, hello, LOG_IN, newClient } from './client.ts'
import { startServer } from './server.ts'

describe('what the proxy refuses', () => {
  test('a missing and a wrong password are told apart, and not shown', async () => {
    const missing = await behindSocks(0, { credentials: CREDENTIALS })
    await using _ = missing.socks
    const none = await missing.client.failure('https://origin.test/')
    expect(none).toBeInstanceOf(ProxyError)
    expect(none).toMatchObject({
      code: 'proxy-auth',
      message: expect.stringContaining('none were given'),
      advice: expect.stringMatching(/^with:\n {2}proxy-username: \$\{\{ secrets/m),
    })
    const wrong = await behindSocks(0, { credentials: CREDENTIALS }, 'alice:secret-word@')
    await using __ = wrong.socks
    const rejected = await wrong.client.failure('https://origin.test/')
    expect(rejected).toMatchObject({ code: 'proxy-auth', message: expect.stringContaining('rejected') })
    expect(JSON.stringify(rejected) + String(rejected)).not.toContain('secret-word')
    expect(wrong.socks.requests).toEqual([])
  })

  test.each<[number, string, string, string]>([
    [0xff, '', 'proxy-auth', 'none were given'],
    [0xff, LOG_IN, 'proxy-auth', 'neither none nor user name and password'],
    [2, '', 'proxy-auth', 'none were given'],
    [1, LOG_IN, 'proxy-unreachable', 'does not speak SOCKS5'],
  ])('method %i with %j', async (method, userinfo, code, words) => {
    const { socks, client } = await behindSocks(0, { fault: `method-${method}` }, userinfo)
    await using _ = socks
    expect(await client.failure('http://origin.test/')).toMatchObject({
      code,
      message: expect.stringContaining(words),
    })
    expect(socks.logIns).toEqual([])
  })

  test.each([
    [1, 'proxy-unreachable', 'general failure', 'add a mirror'],
    [2, 'proxy-denied', 'not allowed by its rules', 'allow-list'],
    [3, 'proxy-unreachable', 'network unreachable', 'add a mirror'],
    [4, 'proxy-unreachable', 'host unreachable', 'add a mirror'],
    [5, 'proxy-unreachable', 'connection refused', 'add a mirror'],
    [6, 'proxy-unreachable', 'TTL expired', 'add a mirror'],
    [7, 'proxy-unreachable', 'command not supported', 'use another proxy'],
    [8, 'proxy-unreachable', 'address type not supported', 'use another proxy'],
    [240, 'proxy-unreachable', 'no code of SOCKS5', 'add a mirror'],
  ])('reply %i', async (code, failure, words, advice) => {
    const { socks, client } = await behindSocks(0, { fault: `reply-${code}` })
    await using _ = socks
    expect(await client.failure('https://origin.test/?token=abc')).toMatchObject({
      name: 'ProxyError',
      code: failure,
      message: expect.stringMatching(new RegExp(`origin\\.test:443: it answered ${code} \\(${words}\\)`)),
      facts: { url: 'https://origin.test/?token=***', reply: `${code} (${words})` },
      advice: expect.stringContaining(advice),
    })
  })

  test('a name without room for it is not asked for', async () => {
    const { socks, client } = await behindSocks(0)
    await using _ = socks
    const name = 'a.'.repeat(127)
    expect(await client.failure(`http://${name}ab/`)).toMatchObject({
      code: 'proxy-unreachable',
      message: expect.stringContaining('256 characters'),
    })
    expect(await client.failure(`http://${name}a/`)).toMatchObject({
      message: expect.stringContaining('host unreachable'),
    })
    expect(socks.requests).toMatchObject([{ target: `${name}a:80` }])
  })

  test.each(['closed', 'half-reply'] as const)('%s is a connection that closed', async (fault) => {
    const { socks, client } = await behindSocks(0, { fault })
    await using _ = socks
    expect(await client.failure('http://origin.test/')).toMatchObject({
      name: 'ProxyError',
      code: 'proxy-unreachable',
      message: expect.stringContaining('closed the connection'),
    })
  })
})

describe('what is no SOCKS5 server', () => {
  test('an HTTP server is named', async () => {
    await using server = await startServer(hello)
    const client = newClient({ all_proxy: `socks5://127.0.0.1:${server.port}` })
    expect(await client.failure('https://origin.test/')).toMatchObject({
      name: 'ProxyError',
      code: 'proxy-unreachable',
      message: expect.stringContaining('does not speak SOCKS5: it is an HTTP proxy'),
      facts: { answer: expect.stringContaining('HTTP/1.1 400 Bad Request') },
      advice: 'Write http:// in front of its name.',
    })
  })

  test.each([
    ['SSH-2.0-OpenSSH_9.2\r\n', '"SSH-2.0-OpenSSH_9.2"', 'Check the port'],
    ['\x15\x03\x01\x00\x02\x02\x46', '0x15030100020246', 'https://'],
    ['\x00\x5b\x00', '0x005b00', 'version 5'],
    ['\x04\x00', '0x0400', 'Check the port'],
    ['\x05\x07', '0x0507', 'Check the port'],
  ])('%j is shown', async (greeting, answer, advice) => {
    const { socks, client } = await behindSocks(0, { greeting: Buffer.from(greeting, 'latin1') })
    await using _ = socks
    expect(await client.failure('http://origin.test/')).toMatchObject({
      code: 'proxy-unreachable',
      facts: { answer },
      advice: expect.stringContaining(advice),
    })
  })

  test('nothing listens there', async () => {
    const gone = await startSocksServer()
    await gone[Symbol.asyncDispose]()
    const client = newClient({ all_proxy: `socks5://${gone.place}` })
    expect(await client.failure('http://origin.test/')).toMatchObject({
      code: 'proxy-unreachable',
      message: expect.stringContaining('refused the connection'),
    })
  })

  test.each(['http', 'https'])('and a SOCKS5 server that is spoken to in HTTP for %s', async (scheme) => {
    await using socks = await startSocksServer()
    const client = newClient({ all_proxy: `http://${socks.place}` })
    expect(await client.failure(`${scheme}://origin.test/`)).toMatchObject({
      name: 'ProxyError',
      code: 'proxy-unreachable',
      message: expect.stringContaining('does not speak HTTP but SOCKS'),
      advice: expect.stringContaining('Write socks5h://'),
    })
  })
})
