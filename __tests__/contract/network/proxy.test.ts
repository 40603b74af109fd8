import { createServer } from 'node:net'
import { describe, expect, test } from 'vitest'
import { ProxyError } from '../../../src/errors.ts'
import { behindProxy, CREDENTIALS, hello, newClient } from './client.ts'
import { certificate, startServer, track } from './server.ts'

describe('through a proxy', () => {
  test('http goes in absolute form, with credentials for the proxy alone', async () => {
    await using server = await startServer(hello)
    const { proxy, env } = await behindProxy(server.port, { credentials: CREDENTIALS }, 'alice:p@ss:w/rd%@')
    await using _ = proxy
    const client = newClient(env)
    for (const path of ['a', 'b', 'c']) {
      expect(await client.read(`http://origin.test/${path}?q=1`)).toMatchObject({
        status: 200,
        text: 'hello',
      })
    }
    expect(proxy.passed.map(({ form, target }) => `${form} ${target}`)).toEqual([
      'absolute http://origin.test/a?q=1',
      'absolute http://origin.test/b?q=1',
      'absolute http://origin.test/c?q=1',
    ])
    expect(server.requests[0]?.headers).toMatchObject({ host: 'origin.test' })
    expect(server.requests[0]?.headers).not.toHaveProperty('proxy-authorization')
  })

  test('the connection to the proxy is used again for the same origin', async () => {
    await using proxy = await startServer(hello)
    const client = newClient({ http_proxy: `127.0.0.1:${proxy.port}` })
    for (let round = 0; round < 3; round++) await client.read('http://origin.test/')
    expect(proxy.requests).toMatchObject(Array(3).fill({ url: 'http://origin.test/' }))
    expect(proxy.connections()).toBe(1)
  })

  test('https goes through one tunnel, which is used again', async () => {
    await using server = await startServer(hello, certificate)
    const { proxy, env } = await behindProxy(
      server.port,
      { credentials: CREDENTIALS },
      'alice:p%40ss%3Aw%2Frd%25@',
    )
    await using _ = proxy
    const client = newClient(env)
    for (let round = 0; round < 3; round++) {
      expect(await client.read('https://origin.test/')).toMatchObject({
        text: 'hello',
        via: { kind: 'proxy' },
      })
    }
    expect(proxy.passed).toMatchObject([{ form: 'connect', target: 'origin.test:443', authorized: true }])
    expect(server.connections()).toBe(1)
    expect(server.requests[0]?.headers).not.toHaveProperty('proxy-authorization')
  })

  test('an IPv6 origin keeps its brackets', async () => {
    await using plain = await startServer(hello)
    await using secure = await startServer(hello, certificate)
    const hosts = { '[fd00::40]:80': plain.port, '[fd00::40]:443': secure.port }
    const { proxy, env } = await behindProxy(0, { hosts })
    await using _ = proxy
    const client = newClient(env)
    expect(await client.read('http://[fd00::40]/')).toMatchObject({ text: 'hello' })
    expect(plain.requests[0]?.headers.host).toBe('[fd00::40]')
    // The certificate is for other names: the tunnel was there, and nothing was asked.
    expect(await client.failure('https://[fd00::40]/')).toMatchObject({ code: 'tls-untrusted' })
    expect(proxy.passed.map(({ target }) => target)).toEqual(['http://[fd00::40]/', '[fd00::40]:443'])
  })

  test('the proxy itself may speak TLS', async () => {
    await using secure = await startServer(hello, certificate)
    await using plain = await startServer(hello)
    const hosts = { 'origin.test:443': secure.port, 'origin.test:80': plain.port }
    const { proxy, env } = await behindProxy(0, { tls: certificate, hosts })
    await using _ = proxy
    expect(await newClient(env).read('https://origin.test/')).toMatchObject({ text: 'hello' })
    expect(await newClient(env).read('http://origin.test/')).toMatchObject({ text: 'hello' })
    expect(await newClient(env, { ca: [] }).failure('https://origin.test/')).toMatchObject({
      code: 'proxy-unreachable',
      message: expect.stringContaining('certificate'),
    })
  })

  test.each(['http', 'https'])('407 for %s tells missing from wrong credentials', async (scheme) => {
    await using server = await startServer(hello, scheme === 'https' ? certificate : undefined)
    const { proxy, env } = await behindProxy(server.port, { credentials: CREDENTIALS })
    await using _ = proxy
    const missing = await newClient(env).failure(`${scheme}://origin.test/`)
    expect(missing).toBeInstanceOf(ProxyError)
    expect(missing).toMatchObject({
      code: 'proxy-auth',
      message: expect.stringContaining('none were given'),
      advice: expect.stringMatching(/^with:\n {2}proxy-username: /m),
    })
    const wrong = { http_proxy: proxy.url.replace('//', '//alice:secret-word@') }
    const rejected = await newClient({ all_proxy: wrong.http_proxy }).failure(`${scheme}://origin.test/`)
    expect(rejected).toMatchObject({ code: 'proxy-auth', message: expect.stringContaining('rejected') })
    expect(JSON.stringify(rejected) + String(rejected)).not.toContain('secret-word')
    expect(server.requests).toEqual([])
  })

  test('a refused CONNECT names what the proxy refuses', async () => {
    const { proxy, env } = await behindProxy(0, { deny: ['origin.test'] })
    await using _ = proxy
    expect(await newClient(env).failure('https://origin.test/?token=abc')).toMatchObject({
      name: 'ProxyError',
      code: 'proxy-denied',
      message: expect.stringContaining('refuses origin.test:443: it answered 403'),
      facts: {
        url: 'https://origin.test/?token=***',
        'x-squid-error': 'ERR_ACCESS_DENIED 0',
        page: 'Proxy says 403',
      },
      advice: expect.stringContaining('with: no-proxy: origin.test'),
    })
  })

  test.each([
    ['a proxy without a way to the origin', 'status-503', 'could not connect to origin.test:443'],
    ['a proxy that resets', 'reset', 'closed the connection'],
  ] as const)('%s is unreachable', async (_, fault, words) => {
    const { proxy, env } = await behindProxy(0, { fault })
    await using __ = proxy
    expect(await newClient(env).failure('https://origin.test/')).toMatchObject({
      code: 'proxy-unreachable',
      message: expect.stringContaining(words),
    })
  })

  test('a tunnel that closes is a lost connection, and no fault of the proxy settings', async () => {
    const { proxy, env } = await behindProxy(0, { fault: 'closed-tunnel' })
    await using _ = proxy
    expect(await newClient(env).failure('https://origin.test/')).toMatchObject({ code: 'connection-lost' })
  })

  test('a proxy that refuses, has no name, or is something else is unreachable', async () => {
    await using socks = await track(createServer((socket) => socket.end(Buffer.from([0x05, 0xff]))))
    const gone = await startServer(hello)
    await gone[Symbol.asyncDispose]()
    const failure = (proxy: string, url: string) => newClient({ all_proxy: proxy }).failure(url)
    for (const scheme of ['http', 'https']) {
      expect(await failure(`127.0.0.1:${gone.port}`, `${scheme}://origin.test/`)).toMatchObject({
        code: 'proxy-unreachable',
        message: expect.stringContaining('refused the connection'),
      })
      expect(await failure('no-such-proxy.invalid:3128', `${scheme}://origin.test/`)).toMatchObject({
        code: 'proxy-unreachable',
        message: expect.stringContaining('cannot resolve'),
      })
    }
    expect(await failure(`127.0.0.1:${socks.port}`, 'https://origin.test/')).toMatchObject({
      code: 'proxy-unreachable',
      message: expect.stringContaining('does not speak HTTP but SOCKS'),
    })
  })
})
