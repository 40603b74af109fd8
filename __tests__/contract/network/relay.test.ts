import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { type IncomingMessage, type RequestOptions, request } from 'node:http'
import { connect, createServer, type Socket } from 'node:net'
import { buffer, text } from 'node:stream/consumers'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { DEADLINES } from '../../../src/network/deadlines.ts'
import { type Environment, readRoad } from '../../../src/network/proxy.ts'
import { type Relay, type RelayOptions, startRelay } from '../../../src/network/relay.ts'
import { startSocksServer } from '../../support/socks-server.ts'
import { basic, behindProxy, CREDENTIALS, hello, LOG_IN } from './client.ts'
import { rawServer } from './raw-server.ts'
import { authority, certificate, startServer, track } from './server.ts'

const relays: Relay[] = []
afterEach(() => {
  for (const relay of relays.splice(0)) relay.close()
})

async function newRelay(env: Environment = {}, options: Partial<RelayOptions> = {}) {
  const relay = await startRelay({ road: readRoad(env, {}), ca: [authority], ...options })
  relays.push(relay)
  const place = new URL(relay.proxies.https)
  const pair = (user: string, password = place.password) => basic(`${user}:${password}`)
  return { ...relay, port: Number(place.port), pair }
}
type TestRelay = Awaited<ReturnType<typeof newRelay>>

/** Asks a relay for a tunnel, as the package's clients do. */
async function openTunnel(
  relay: TestRelay,
  target: string,
  authorization: string | undefined = relay.pair('https'),
) {
  const headers = { ...(authorization && { 'proxy-authorization': authorization }) }
  const asking = request({
    host: '127.0.0.1',
    port: relay.port,
    method: 'CONNECT',
    path: target,
    headers,
    agent: false,
  })
  asking.end()
  const [answer, socket] = (await once(asking, 'connect')) as [IncomingMessage, Socket]
  return { status: answer.statusCode, socket: socket.on('error', () => {}) }
}

/** Sends a request to a relay in absolute form, with or without a body. */
async function ask(relay: TestRelay, url: string, options: RequestOptions = {}, body?: Buffer) {
  const headers = { host: new URL(url).host, 'proxy-authorization': relay.pair('https'), ...options.headers }
  const asking = request({
    agent: false,
    host: '127.0.0.1',
    port: relay.port,
    path: url,
    ...options,
    headers,
  })
  asking.end(body)
  const [answer] = (await once(asking, 'response')) as [IncomingMessage]
  return { status: answer.statusCode, headers: answer.headers, body: await buffer(answer) }
}

/** Sends a plain request inside a tunnel. */
async function askInTunnel(relay: TestRelay, target: string, path = '/') {
  const { status, socket } = await openTunnel(relay, target, relay.pair('http'))
  expect(status).toBe(200)
  const asking = request({ path, headers: { host: target }, createConnection: () => socket }).end()
  const [answer] = (await once(asking, 'response')) as [IncomingMessage]
  return { status: answer.statusCode, text: await text(answer) }
}

const echo = () => createServer((socket) => socket.on('error', () => socket.destroy()).pipe(socket))
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const MANY = Buffer.alloc(48 * 1024 * 1024, 'some bytes ')

describe('it is nobody else’s proxy', () => {
  test.each([
    ['no password', () => undefined],
    ['a wrong one', ({ pair }: TestRelay) => pair('https', 'wrong')],
    ['another user', ({ pair }: TestRelay) => pair('root')],
    ['another scheme', ({ pair }: TestRelay) => pair('https').replace('Basic', 'Bearer')],
  ])('%s is refused, and nothing is dialled', async (_, authorization) => {
    await using server = await startServer(hello)
    const relay = await newRelay()
    const header = authorization(relay) ?? ''
    const target = `127.0.0.1:${server.port}`

    const { status, socket } = await openTunnel(relay, target, header)
    expect(status).toBe(407)
    expect(await text(socket)).toBe('')
    expect(
      await ask(relay, `http://${target}/`, { headers: { 'proxy-authorization': header } }),
    ).toMatchObject({
      status: 407,
      headers: { 'proxy-authenticate': expect.stringContaining('Basic') },
    })
    expect([server.connections(), relay.takeTrouble()]).toEqual([0, undefined])
  })

  test('each relay has a password of its own, which is a secret', async () => {
    const [one, other] = [await newRelay(), await newRelay()]
    const { password, hostname } = new URL(one.proxies.http)
    expect(password).toHaveLength(64)
    expect(hostname).toBe('127.0.0.1')
    expect(new URL(one.proxies.https).password).toBe(password)
    expect([one.proxies.http, one.proxies.https].map((url) => new URL(url).username)).toEqual([
      'http',
      'https',
    ])
    expect(one.secrets).toEqual([password, one.pair('http').slice(6), one.pair('https').slice(6)])
    expect(new URL(other.proxies.http).password).not.toBe(password)
  })

  // The other systems have just one address of the kind.
  if (process.platform === 'linux') {
    test('it listens on 127.0.0.1 and nowhere else', async () => {
      const { port } = await newRelay()
      const [error] = (await once(connect(port, '127.0.0.2'), 'error')) as [NodeJS.ErrnoException]
      expect(error.code).toBe('ECONNREFUSED')
    })
  }

  test.each(['origin.test', 'origin.test:0', 'a@origin.test:443', '/x:1'])(
    'CONNECT %s is no target',
    async (target) => {
      const relay = await newRelay({ all_proxy: 'http://proxy.invalid:1' })
      expect(await openTunnel(relay, target)).toMatchObject({ status: 400 })
    },
  )

  test.each(['https://origin.test/', '/a'])('a request for %s is no target', async (path) => {
    const relay = await newRelay()
    expect(await ask(relay, 'http://x/', { path })).toMatchObject({ status: 400 })
  })
})

describe('a tunnel', () => {
  test('carries bytes both ways', async () => {
    await using server = await track(echo())
    const { proxy, env } = await behindProxy(server.port)
    await using _ = proxy
    const { status, socket } = await openTunnel(await newRelay(env), 'origin.test:443')
    expect(status).toBe(200)
    const came = buffer(socket)
    socket.end(MANY)
    expect(sha256(await came)).toBe(sha256(MANY))
    expect(proxy.passed.map(({ target }) => target)).toEqual(['origin.test:443'])
  })

  test('may be ended by one side before the other has answered', async () => {
    const origin = createServer({ allowHalfOpen: true }, async (socket) => {
      socket.end(`heard ${await text(socket)}`)
    })
    await using server = await track(origin)
    const { socket } = await openTunnel(await newRelay(), `127.0.0.1:${server.port}`)
    socket.end('all of it')
    expect(await text(socket)).toBe('heard all of it')
  })

  test('ends with its client', async () => {
    await using server = await track(echo())
    const { socket } = await openTunnel(await newRelay(), `127.0.0.1:${server.port}`)
    expect(await server.open()).toBe(1)
    socket.destroy()
    await vi.waitFor(async () => expect(await server.open()).toBe(0))
  })

  test('that the origin resets is reset, so that a body is not taken for whole', async () => {
    const origin = createServer((socket) => {
      socket.once('data', () => socket.write('half', () => socket.resetAndDestroy()))
    })
    await using server = await track(origin)
    const relay = await newRelay()
    const { socket } = await openTunnel(relay, `127.0.0.1:${server.port}`)
    const came = text(socket)
    socket.write('x')
    await expect(came).rejects.toMatchObject({ code: 'ECONNRESET' })
    expect(relay.takeTrouble()).toBeUndefined()
  })

  test('that closes before a word of the origin is a lost connection', async () => {
    const { proxy, env } = await behindProxy(0, { fault: 'closed-tunnel' })
    await using _ = proxy
    const relay = await newRelay(env)
    const { socket } = await openTunnel(relay, 'origin.test:443')
    expect(await text(socket)).toBe('')
    expect(relay.takeTrouble()).toMatchObject({
      code: 'connection-lost',
      message: expect.stringContaining(`through the proxy ${proxy.url}`),
    })
  })

  test('that its client leaves unused is no trouble', async () => {
    await using server = await track(createServer((socket) => void socket.resume()))
    const relay = await newRelay()
    const { socket } = await openTunnel(relay, `127.0.0.1:${server.port}`)
    socket.end()
    expect(await text(socket)).toBe('')
    expect(relay.takeTrouble()).toBeUndefined()
  })

  test('that is reset after its client left it is no trouble', async () => {
    const origin = createServer({ allowHalfOpen: true }, (socket) => {
      socket.resume().once('end', () => socket.resetAndDestroy())
    })
    await using server = await track(origin)
    const relay = await newRelay()
    const { socket } = await openTunnel(relay, `127.0.0.1:${server.port}`)
    socket.resume().end()
    await new Promise((resolve) => socket.once('close', resolve))
    expect(relay.takeTrouble()).toBeUndefined()
  })

  test('for http ends in the relay, and asks the proxy for URLs', async () => {
    await using server = await startServer(hello)
    const { proxy, env } = await behindProxy(server.port, { credentials: CREDENTIALS }, LOG_IN)
    await using _ = proxy
    const relay = await newRelay(env)
    expect(await askInTunnel(relay, 'origin.test:80', '/a?b')).toEqual({ status: 200, text: 'hello' })
    expect(proxy.passed.map(({ form, target }) => `${form} ${target}`)).toEqual([
      'absolute http://origin.test/a?b',
    ])
    expect(server.requests).toMatchObject([{ url: '/a?b', headers: { host: 'origin.test' } }])
  })

  test('for http goes by the road of http, which may be another', async () => {
    await using server = await startServer(hello)
    const { proxy, env } = await behindProxy(server.port)
    await using _ = proxy
    const relay = await newRelay({ http_proxy: env.http_proxy, https_proxy: 'http://proxy.invalid:1' })
    expect(await askInTunnel(relay, 'origin.test:8080')).toMatchObject({ status: 200 })
    expect(await openTunnel(relay, 'origin.test:8080')).toMatchObject({ status: 502 })
    expect(relay.takeTrouble()).toMatchObject({ message: expect.stringContaining('proxy.invalid') })
  })
})

describe('a plain request', () => {
  test('goes on as it was spelled, without what is between client and relay', async () => {
    await using server = await startServer((_, response) => {
      response.writeHead(206, { 'x-own': 'kept', 'keep-alive': 'timeout=1', 'content-length': 2 }).end('ok')
    })
    const { proxy, env } = await behindProxy(server.port, { credentials: CREDENTIALS }, LOG_IN)
    await using _ = proxy
    const headers = { 'x-ms-date': 'now', range: 'bytes=0-1', 'proxy-connection': 'keep-alive' }
    const path = '/a/../b%2f?sig=a%2Bb'
    const answer = await ask(await newRelay(env), `http://origin.test${path}`, {
      headers,
      path: `http://origin.test${path}`,
    })
    expect(answer).toMatchObject({ status: 206, headers: { 'x-own': 'kept', 'content-length': '2' } })
    expect(answer.body.toString()).toBe('ok')
    expect(answer.headers).not.toHaveProperty('keep-alive', 'timeout=1')
    expect(proxy.passed[0]?.headers['proxy-authorization']).toBe(basic('alice:p@ss:w/rd%'))
    expect(server.requests[0]?.headers).toMatchObject({
      'x-ms-date': 'now',
      range: 'bytes=0-1',
      host: 'origin.test',
    })
    expect(server.requests[0]?.headers).not.toHaveProperty('proxy-authorization')
  })

  test('tells nobody the password of the relay', async () => {
    await using proxy = await startServer(hello)
    const relay = await newRelay({ http_proxy: `127.0.0.1:${proxy.port}` })
    await ask(relay, 'http://origin.test/')
    await ask(relay, `http://127.0.0.1:${proxy.port}/`)
    expect(proxy.requests.map(({ url }) => url)).toEqual(['http://origin.test/', '/'])
    for (const { headers } of proxy.requests) expect(headers).not.toHaveProperty('proxy-authorization')
  })

  test.each([
    ['with a length', { 'content-length': MANY.length }],
    ['in chunks', { 'transfer-encoding': 'chunked' }],
  ])('carries a big body both ways, %s', async (_, headers) => {
    await using server = await startServer((asked, response) => void asked.pipe(response))
    await using socks = await startSocksServer({ hosts: { 'origin.test': server.port } })
    const relay = await newRelay({ all_proxy: `socks5://${socks.place}` })
    const { status, body } = await ask(relay, 'http://origin.test/', { method: 'PUT', headers }, MANY)
    expect([status, sha256(body)]).toEqual([200, sha256(MANY)])
    expect(server.requests).toMatchObject([{ url: '/' }])
  })

  test('HEAD keeps the length of what it does not bring', async () => {
    await using server = await startServer((_, response) =>
      response.writeHead(200, { 'content-length': 7 }).end(),
    )
    const answer = await ask(await newRelay(), `http://127.0.0.1:${server.port}/`, { method: 'HEAD' })
    expect(answer).toMatchObject({ status: 200, headers: { 'content-length': '7' } })
    expect(answer.body).toHaveLength(0)
  })

  test.each([403, 407, 503])('the %i of an origin is its own, and no trouble', async (status) => {
    await using server = await startServer((_, response) => response.writeHead(status).end('no'))
    const relay = await newRelay()
    const answer = await ask(relay, `http://127.0.0.1:${server.port}/`)
    expect([answer.status, answer.body.toString()]).toEqual([status, 'no'])
    expect(relay.takeTrouble()).toBeUndefined()
  })

  test('an answer that is cut is not made whole', async () => {
    await using server = await rawServer(({ socket }) => {
      socket.write('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n4\r\nhalf\r\n', () =>
        socket.resetAndDestroy(),
      )
    })
    await expect(ask(await newRelay(), server.url)).rejects.toMatchObject({ code: 'ECONNRESET' })
  })

  test('an answer that cannot be passed on is a failure', async () => {
    await using server = await rawServer(({ socket }) =>
      socket.end('HTTP/1.1 000 Nothing\r\ncontent-length: 0\r\n\r\n'),
    )
    const relay = await newRelay()
    expect(await ask(relay, server.url)).toMatchObject({ status: 502 })
    expect(relay.takeTrouble()).toMatchObject({ code: 'internal' })
  })

  test('ends with its client', async () => {
    await using server = await startServer(() => {})
    const relay = await newRelay()
    const asking = ask(relay, `http://127.0.0.1:${server.port}/`, { signal: AbortSignal.timeout(100) })
    await expect(asking).rejects.toMatchObject({ name: 'AbortError' })
    await vi.waitFor(async () => expect(await server.open()).toBe(0))
    expect(server.requests).toHaveLength(1)
    expect(relay.takeTrouble()).toBeUndefined()
  })
})

describe('the cause of a failure is kept', () => {
  const forms = [
    ['a tunnel', async (relay: TestRelay) => (await openTunnel(relay, 'origin.test:443')).status, 502],
    ['a plain request', async (relay: TestRelay) => (await ask(relay, 'http://origin.test/')).status, 502],
    [
      'a plain request in a tunnel',
      (relay: TestRelay) => askInTunnel(relay, 'origin.test:80').catch(({ code }: { code: string }) => code),
      'ECONNRESET',
    ],
  ] as const

  describe.each(forms)('of %s', (_, attempt, told) => {
    test.each([
      ['a proxy that denies', { deny: ['origin.test'] }, '', 'proxy-denied', 'refuses origin.test:'],
      [
        'a proxy that was told no password',
        { credentials: CREDENTIALS },
        '',
        'proxy-auth',
        'none were given',
      ],
      [
        'one that was told a wrong one',
        { credentials: CREDENTIALS },
        'a:secret-word@',
        'proxy-auth',
        'rejected',
      ],
      ['a proxy without a way', {}, '', 'proxy-unreachable', 'could not connect to origin.test:'],
    ])('%s', async (_name, options, logIn, code, words) => {
      const hosts = 'deny' in options || 'credentials' in options ? { 'origin.test': 1 } : {}
      const { proxy, env } = await behindProxy(1, { hosts, ...options }, logIn)
      await using _ = proxy
      const relay = await newRelay(env)
      expect(await attempt(relay)).toBe(told)
      const trouble = relay.takeTrouble()
      expect(trouble).toMatchObject({ code, message: expect.stringContaining(words) })
      expect(JSON.stringify(trouble) + String(trouble)).not.toContain('secret-word')
    })

    test('a proxy that is silent, within its deadline', async () => {
      await using silent = await track(createServer((socket) => void socket.resume()))
      const all_proxy = `socks5://127.0.0.1:${silent.port}`
      const relay = await newRelay({ all_proxy }, { deadlines: { ...DEADLINES, connect: 100 } })
      expect(await attempt(relay)).toBe(told)
      expect(relay.takeTrouble()).toMatchObject({
        code: 'proxy-unreachable',
        message: expect.stringContaining('gave no answer to SOCKS5 within 0.1 s'),
      })
    })

    test('a proxy that is not there', async () => {
      const gone = await startServer(hello)
      await gone[Symbol.asyncDispose]()
      const relay = await newRelay({ all_proxy: `http://127.0.0.1:${gone.port}` })
      expect(await attempt(relay)).toBe(told)
      expect(relay.takeTrouble()).toMatchObject({
        message: expect.stringContaining('refused the connection'),
      })
    })

    test('a proxy whose certificate nobody vouches for', async () => {
      const { proxy, env } = await behindProxy(1, { tls: certificate })
      await using _ = proxy
      const relay = await newRelay(env, { ca: [] })
      expect(await attempt(relay)).toBe(told)
      expect(relay.takeTrouble()).toMatchObject({
        message: expect.stringContaining('has a certificate that'),
      })
    })
  })

  test('of an origin that refuses, where no proxy is needed', async () => {
    const gone = await startServer(hello)
    await gone[Symbol.asyncDispose]()
    const relay = await newRelay({ all_proxy: 'http://proxy.invalid:1' })
    expect(await openTunnel(relay, `127.0.0.1:${gone.port}`)).toMatchObject({ status: 502 })
    expect(relay.takeTrouble()).toMatchObject({
      code: 'refused',
      message: expect.stringContaining('loopback'),
    })
  })

  test('and a place that was reached before is worth another try', async () => {
    await using server = await startServer(hello)
    const { proxy, env } = await behindProxy(server.port)
    await using _ = proxy
    const relay = await newRelay(env)
    expect(await ask(relay, 'http://origin.test/')).toMatchObject({ status: 200 })
    proxy.fault = 'reset'
    expect(await ask(relay, 'http://origin.test/')).toMatchObject({ status: 503 })
    proxy.fault = undefined
    expect(await ask(relay, 'http://origin.test/')).toMatchObject({ status: 200 })
    expect(relay.takeTrouble()).toBeUndefined()
  })
})

test('closing ends what is open, and what is being dialled', async () => {
  const dialled: Socket[] = []
  await using silent = await track(createServer((socket) => void dialled.push(socket.resume())))
  await using server = await track(echo())
  const relay = await newRelay({ https_proxy: `http://127.0.0.1:${silent.port}` })
  const { socket } = await openTunnel(relay, `127.0.0.1:${server.port}`)
  const pending = openTunnel(relay, 'origin.test:443').catch((error: unknown) => error)
  await vi.waitFor(() => expect(dialled).toHaveLength(1))
  relay.close()
  await once(socket.resume(), 'close')
  expect(await pending).toBeInstanceOf(Error)
  await vi.waitFor(async () => expect([await server.open(), await silent.open()]).toEqual([0, 0]))
  expect(relay.takeTrouble()).toBeUndefined()
})
