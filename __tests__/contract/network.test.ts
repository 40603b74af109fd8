import { createServer } from 'node:net'
import { describe, expect, test, vi } from 'vitest'
import { TimeoutError } from '../../src/errors.ts'
import { DEADLINES } from '../../src/network/deadlines.ts'
import { basic, behindProxy, hello, never, newClient, redirectTo } from './network/client.ts'
import { plain, rawServer } from './network/raw-server.ts'
import { certificate, startServer, track } from './network/server.ts'

describe('direct', () => {
  test('uses one connection again and again, and asks for the bytes as they are', async () => {
    await using server = await startServer(hello)
    const client = newClient()
    for (let round = 0; round < 20; round++) {
      const answer = await client.read(`http://localhost:${server.port}/file?a=1`)
      expect(answer).toMatchObject({ status: 200, text: 'hello', via: { kind: 'direct' } })
    }
    expect(server.connections()).toBe(1)
    expect(server.requests[0]).toMatchObject({
      url: '/file?a=1',
      headers: {
        'accept-encoding': 'identity',
        'user-agent': 'setup-dataset-test',
        host: `localhost:${server.port}`,
      },
    })
  })

  test('reads https with a further authority, and not without it', async () => {
    await using server = await startServer(hello, certificate)
    const url = `https://localhost:${server.port}/`
    expect(await newClient().read(url)).toMatchObject({ status: 200, text: 'hello' })
    expect(await newClient().read(`https://127.0.0.1:${server.port}/`)).toMatchObject({ status: 200 })
    expect(await newClient({}, { ca: [] }).failure(url)).toMatchObject({
      name: 'TlsError',
      code: 'tls-untrusted',
      advice: expect.stringContaining('NODE_EXTRA_CA_CERTS'),
    })
  })

  test('hands over any status and the headers that the caller added', async () => {
    await using server = await startServer((_, response) => response.writeHead(404, 'Gone Fishing').end('no'))
    const answer = await newClient().read(`http://127.0.0.1:${server.port}/`, { Range: 'bytes=5-' })
    expect(answer).toMatchObject({ status: 404, statusText: 'Gone Fishing', text: 'no' })
    expect(server.requests[0]?.headers.range).toBe('bytes=5-')
  })

  test('userinfo becomes a header', async () => {
    await using server = await startServer(hello)
    const answer = await newClient().read(`http://al%40ice:p%3Aw@127.0.0.1:${server.port}/`)
    expect(answer.url.href).toBe(`http://127.0.0.1:${server.port}/`)
    expect(server.requests[0]?.headers.authorization).toBe(basic('al@ice:p:w'))
  })

  test('a proxy variable that other clients cannot read changes nothing', async () => {
    await using server = await startServer(hello)
    const before = process.env.http_proxy
    process.env.http_proxy = '1.2.3.4%zz:a#b@:nonsense'
    try {
      expect(await newClient().read(`http://127.0.0.1:${server.port}/`)).toMatchObject({ status: 200 })
    } finally {
      if (before === undefined) delete process.env.http_proxy
      else process.env.http_proxy = before
    }
  })

  test('a refused connection and an unknown name say so', async () => {
    const server = await startServer(hello)
    await server[Symbol.asyncDispose]()
    expect(await newClient().failure(`http://127.0.0.1:${server.port}/`)).toMatchObject({
      name: 'ConnectionError',
      code: 'refused',
    })
    expect(await newClient().failure('http://no-such-host.invalid/')).toMatchObject({
      name: 'ConnectionError',
      code: 'dns',
      advice: expect.stringContaining('with: proxy:'),
    })
  })

  test('a connection that breaks before and within the body is lost', async () => {
    await using server = await startServer((request, response) => {
      if (request.url === '/body') response.writeHead(200, { 'content-length': 100 }).write('half')
      setImmediate(() => request.socket.destroy())
    })
    const client = newClient()
    expect(await client.failure(`http://127.0.0.1:${server.port}/`)).toMatchObject({
      code: 'connection-lost',
    })
    await expect(client.read(`http://127.0.0.1:${server.port}/body`)).rejects.toMatchObject({
      code: 'ECONNRESET',
    })
  })

  test('an answer that is not HTTP says so', async () => {
    await using server = await track(createServer((socket) => socket.end('SSH-2.0-OpenSSH_9.2\r\n')))
    const client = newClient()
    expect(await client.failure(`http://127.0.0.1:${server.port}/`)).toMatchObject({
      code: 'unexpected-answer',
    })
    expect(await client.failure(`https://127.0.0.1:${server.port}/`)).toMatchObject({
      code: 'unexpected-answer',
    })
  })
})

test('an answer with too many headers is told from one that is not HTTP', async () => {
  await using server = await startServer((_, response) => {
    response.writeHead(200, { 'set-cookie': Array.from({ length: 20 }, () => 'x'.repeat(1000)) }).end()
  })
  const error = await newClient().failure(`http://127.0.0.1:${server.port}/`)
  expect(error).toMatchObject({
    code: 'unexpected-answer',
    message: expect.stringMatching(/ answered with more headers than Node reads, 16 KiB /),
  })
})

describe('deadlines', () => {
  test('a server that never answers is late, and so is one that never shakes hands', async () => {
    await using silent = await startServer(never)
    await using mute = await track(createServer((socket) => socket.resume()))
    const client = newClient({}, { deadlines: { ...DEADLINES, firstByte: 80, tls: 80 } })
    const late = await client.failure(`http://127.0.0.1:${silent.port}/`)
    expect(late).toBeInstanceOf(TimeoutError)
    expect(late).toMatchObject({ code: 'timeout', facts: { deadline: '80 ms for the answer' } })
    expect(await client.failure(`https://127.0.0.1:${mute.port}/`)).toMatchObject({
      code: 'timeout',
      facts: { deadline: '80 ms for the TLS handshake' },
    })
    await vi.waitFor(async () => expect([await silent.open(), await mute.open()]).toEqual([0, 0]))
  })

  test('a body may take longer than the first byte may', async () => {
    await using server = await startServer((_, response) => {
      response.write('slow ')
      setTimeout(() => response.end('body'), 600)
    })
    const client = newClient({}, { deadlines: { ...DEADLINES, firstByte: 400 } })
    expect(await client.read(`http://127.0.0.1:${server.port}/`)).toMatchObject({ text: 'slow body' })
  })

  test('a reused connection has the same deadline', async () => {
    await using server = await startServer((request, response) => {
      if (request.url === '/') response.end('hello')
    })
    const client = newClient({}, { deadlines: { ...DEADLINES, firstByte: 400 } })
    await client.read(`http://127.0.0.1:${server.port}/`)
    expect(await client.failure(`http://127.0.0.1:${server.port}/silent`)).toMatchObject({ code: 'timeout' })
    expect(server.connections()).toBe(1)
  })

  test('a proxy that accepts and never answers is unreachable', async () => {
    const { proxy, env } = await behindProxy(0, { fault: 'silent' })
    await using _ = proxy
    const client = newClient(env, { deadlines: { ...DEADLINES, connect: 80, firstByte: 80 } })
    expect(await client.failure('https://origin.test/')).toMatchObject({
      name: 'ProxyError',
      code: 'proxy-unreachable',
      message: expect.stringContaining(`The proxy ${proxy.url} (from https_proxy) gave no answer to CONNECT`),
    })
    expect(await client.failure('http://origin.test/')).toMatchObject({ code: 'timeout' })
  })

  test('a tunnel in which nothing comes back is the origin being late', async () => {
    const { proxy, env } = await behindProxy(0, { fault: 'silent-tunnel' })
    await using _ = proxy
    const client = newClient(env, { deadlines: { ...DEADLINES, tls: 80 } })
    expect(await client.failure('https://origin.test/')).toMatchObject({
      name: 'TimeoutError',
      message: expect.stringContaining('TLS handshake'),
    })
  })
})

describe('redirects', () => {
  test.each([301, 302, 303, 307, 308])('%d is followed, relative to where it came from', async (status) => {
    const next = (url: string) => (url === '/a/b' ? '../c?x=1' : undefined)
    await using server = await startServer(redirectTo(status, next))
    const answer = await newClient().read(`http://127.0.0.1:${server.port}/a/b`)
    expect(answer).toMatchObject({ status: 200, text: 'arrived' })
    expect(answer.url.href).toBe(`http://127.0.0.1:${server.port}/c?x=1`)
  })

  test('what is written raw into a Location is UTF-8', async () => {
    const found = 'HTTP/1.1 302 Found\r\nLocation: /données?q=ü\r\nContent-Length: 0\r\n\r\n'
    await using server = await rawServer(
      ({ path, socket }) => void socket.write(path === '/' ? found : plain('')),
    )
    const { url } = await newClient().read(server.url)
    expect(url.href).toBe(`${server.url}donn%C3%A9es?q=%C3%BC`)
  })

  test('credentials stay with their origin', async () => {
    await using other = await startServer(hello)
    await using server = await startServer(
      redirectTo(302, (url) => (url === '/1' ? '/2' : `http://evil:pw@127.0.0.1:${other.port}/3`)),
    )
    const headers = { Cookie: 'a=b', Range: 'bytes=0-' }
    await newClient().read(`http://user:secret@127.0.0.1:${server.port}/1`, headers)
    const sent = { authorization: basic('user:secret'), cookie: 'a=b', range: 'bytes=0-' }
    expect(server.requests).toMatchObject([{ headers: sent }, { headers: sent }])
    expect(other.requests).toMatchObject([{ url: '/3', headers: { range: 'bytes=0-' } }])
    expect(other.requests[0]?.headers).not.toHaveProperty('authorization')
    expect(other.requests[0]?.headers).not.toHaveProperty('cookie')
  })

  test('each hop finds its own road', async () => {
    await using target = await startServer(hello)
    await using server = await startServer(redirectTo(302, () => `http://127.0.0.1:${target.port}/`))
    const { proxy, env } = await behindProxy(server.port)
    await using _ = proxy
    expect(await newClient(env).read('http://origin.test/')).toMatchObject({
      text: 'hello',
      via: { kind: 'direct' },
    })
    expect(proxy.passed).toMatchObject([{ target: 'http://origin.test/' }])
  })

  test('https may not become http', async () => {
    await using server = await startServer(
      redirectTo(302, () => 'http://origin.test/?token=abc'),
      certificate,
    )
    const failure = await newClient().failure(`https://localhost:${server.port}/`)
    expect(failure).toMatchObject({ code: 'bad-redirect', status: 302 })
    expect(String(failure)).toContain('from https to plain http (http://origin.test/?token=***)')
  })

  test('unless the caller proves the bytes in another way', async () => {
    await using plain = await startServer(hello)
    await using server = await startServer(
      redirectTo(302, () => `http://127.0.0.1:${plain.port}/`),
      certificate,
    )
    const { signal } = new AbortController()
    const request = { signal, downgrade: true }
    const { status, url } = await newClient().open(new URL(`https://localhost:${server.port}/`), request)
    expect([status, url.protocol]).toEqual([200, 'http:'])
  })

  test.each([
    ['a loop', '/again', '11th'],
    ['another scheme', 'file:///etc/passwd', 'file: URL'],
    ['no URL', 'http://[', 'no URL'],
  ])('%s is refused', async (_, location, words) => {
    await using server = await startServer(redirectTo(302, () => location))
    expect(await newClient().failure(`http://127.0.0.1:${server.port}/`)).toMatchObject({
      code: 'bad-redirect',
      message: expect.stringContaining(words),
    })
  })

  test('without a Location it is refused', async () => {
    await using server = await startServer((_, response) => response.writeHead(302).end())
    expect(await newClient().failure(`http://127.0.0.1:${server.port}/`)).toMatchObject({
      code: 'bad-redirect',
    })
  })
})
