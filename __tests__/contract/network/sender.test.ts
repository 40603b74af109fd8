import { createHash } from 'node:crypto'
import type { RequestListener } from 'node:http'
import { createServer } from 'node:net'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { BlockedError, ConnectionError, ProxyError, TlsError } from '../../../src/errors.ts'
import { DEADLINES } from '../../../src/network/deadlines.ts'
import { type Environment, readRoad } from '../../../src/network/proxy.ts'
import { type FullRequest, type SenderOptions, sender } from '../../../src/network/sender.ts'
import { parseUrlPolicy } from '../../../src/network/url-policy-file.ts'
import { startSocksServer } from '../../support/socks-server.ts'
import { failure } from '../../unit/builders.ts'
import { behindProxy, CREDENTIALS, LOG_IN } from './client.ts'
import { authority, certificate, startServer, track } from './server.ts'

/** Says what it got. */
const echo: RequestListener = async (request, response) => {
  const body = await text(request)
  const sum = createHash('sha256').update(body).digest('hex')
  const { method, url, headers } = request
  response
    .writeHead(201, { 'x-method': method })
    .end(JSON.stringify({ method, url, headers, length: body.length, sum }))
}

const { signal } = new AbortController()
function newSender(env: Environment = {}, options: Partial<SenderOptions> = {}) {
  const { send } = sender({ road: readRoad(env, {}), ca: [authority], ...options })
  const ask = (url: string, more: Partial<FullRequest> = {}) =>
    send({ method: 'PUT', url: new URL(url), headers: {}, body: undefined, signal, ...more })
  return {
    ask,
    read: async (...asked: Parameters<typeof ask>) => JSON.parse(await text(await ask(...asked))),
  }
}

describe('a request with a body', () => {
  test.each<[string, () => FullRequest['body']]>([
    ['a text', () => 'the body'],
    ['bytes', () => Buffer.from('the body')],
    ['a stream', () => Readable.from(['the ', 'body'])],
  ])('goes as it is: %s', async (_, body) => {
    await using server = await startServer(echo)
    const headers = { 'content-length': '8', 'x-own': 'yes' }
    const got = await newSender().read(`http://127.0.0.1:${server.port}/a%20b?c=d`, { headers, body: body() })
    expect(got).toMatchObject({ method: 'PUT', url: '/a%20b?c=d', length: 8, headers })
  })

  test('needs no connection of its own', async () => {
    await using server = await startServer(echo, certificate)
    const { read } = newSender()
    for (const method of ['PUT', 'POST', 'DELETE'])
      expect(await read(`https://127.0.0.1:${server.port}/`, { method })).toMatchObject({ method })
    expect(server.connections()).toBe(1)
  })

  test('whose body breaks is not sent as if it were whole', async () => {
    await using server = await startServer(echo)
    const body = new Readable({
      read() {
        this.push('the b')
        this.destroy(new Error('the disk is away'))
      },
    })
    const headers = { 'content-length': '8' }
    expect(
      await failure(newSender().ask(`http://127.0.0.1:${server.port}/`, { headers, body })),
    ).toBeInstanceOf(Error)
  })
})

describe('the road is that of the downloads', () => {
  test('http goes in absolute form, with the log-in for the proxy alone', async () => {
    await using server = await startServer(echo)
    const { proxy, env } = await behindProxy(server.port, { credentials: CREDENTIALS }, LOG_IN)
    await using _ = proxy
    const got = await newSender(env).read('http://origin.test/a?b', {
      headers: { host: 'origin.test' },
      body: 'x',
    })
    expect(got).toMatchObject({ length: 1, headers: { host: 'origin.test' } })
    expect(got.headers).not.toHaveProperty('proxy-authorization')
    expect(proxy.passed).toMatchObject([
      { form: 'absolute', target: 'http://origin.test/a?b', authorized: true },
    ])
  })

  test('https goes through a tunnel', async () => {
    await using server = await startServer(echo, certificate)
    const { proxy, env } = await behindProxy(server.port, { credentials: CREDENTIALS }, LOG_IN)
    await using _ = proxy
    expect(await newSender(env).read('https://origin.test/', { body: 'x' })).toMatchObject({ length: 1 })
    expect(proxy.passed).toMatchObject([{ form: 'connect', target: 'origin.test:443', authorized: true }])
  })

  test('SOCKS5 too', async () => {
    await using server = await startServer(echo, certificate)
    await using socks = await startSocksServer({ hosts: { 'origin.test': server.port } })
    const env = { all_proxy: `socks5h://${socks.place}` }
    expect(await newSender(env).read('https://origin.test/', { body: 'x' })).toMatchObject({ length: 1 })
  })

  test('a proxy that refuses is named, by http as by https', async () => {
    const { proxy, env } = await behindProxy(0, { deny: ['origin.test'] })
    await using _ = proxy
    const error = await failure(newSender(env).ask('https://origin.test/'))
    expect(error).toBeInstanceOf(ProxyError)
    expect(error).toMatchObject({ code: 'proxy-denied' })
    const { proxy: asks, env: without } = await behindProxy(0, { credentials: CREDENTIALS })
    await using __ = asks
    expect(await failure(newSender(without).ask('http://origin.test/'))).toMatchObject({ code: 'proxy-auth' })
  })
})

describe('what goes wrong has a name', () => {
  test('nobody listens', async () => {
    const error = await failure(newSender().ask('http://127.0.0.1:9/'))
    expect(error).toBeInstanceOf(ConnectionError)
    expect(error).toMatchObject({ code: 'refused' })
  })

  test('a certificate that is not trusted', async () => {
    await using server = await startServer(echo, certificate)
    const error = await failure(newSender({}, { ca: [] }).ask(`https://127.0.0.1:${server.port}/`))
    expect(error).toBeInstanceOf(TlsError)
  })

  test('a policy that blocks the host', async () => {
    await using server = await startServer(echo)
    const policy = parseUrlPolicy('block 127.0.0.1\n', 'rules')
    expect(await failure(newSender({}, { policy }).ask(`http://127.0.0.1:${server.port}/`))).toBeInstanceOf(
      BlockedError,
    )
    expect(server.requests).toEqual([])
  })

  test('nobody answers: the end is the signal', async () => {
    await using silent = await track(createServer(() => {}))
    const over = new Error('the time is over')
    const controller = new AbortController()
    setTimeout(() => controller.abort(over), 50)
    const asked = newSender().ask(`http://127.0.0.1:${silent.port}/`, { signal: controller.signal })
    expect(await failure(asked)).toBe(over)
  })

  test('a handshake that does not come to an end', async () => {
    await using silent = await track(createServer(() => {}))
    const deadlines = { ...DEADLINES, tls: 50 }
    const error = await failure(newSender({}, { deadlines }).ask(`https://127.0.0.1:${silent.port}/`))
    expect(error).toMatchObject({ code: 'timeout' })
  })
})

test('a redirect is an answer', async () => {
  await using server = await startServer((_, response) => response.writeHead(307, { location: '/b' }).end())
  const { statusCode } = await newSender().ask(`http://127.0.0.1:${server.port}/a`, { method: 'GET' })
  expect(statusCode).toBe(307)
})
