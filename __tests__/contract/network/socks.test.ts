import { createServer } from 'node:net'
import { describe, expect, test, vi } from 'vitest'
import { DEADLINES } from '../../../src/network/deadlines.ts'
import { startSocksServer } from '../../support/socks-server.ts'
import { behindSocks, CREDENTIALS, hello, LOG_IN, newClient, redirectTo } from './client.ts'
import { plain, rawServer } from './raw-server.ts'
import { certificate, startServer, track } from './server.ts'

const schemes = [
  ['http', undefined, 80],
  ['https', certificate, 443],
] as const

describe.each(schemes)('%s through SOCKS5', (scheme, tls, port) => {
  test('is asked as if directly, over one connection, and the proxy gets the name', async () => {
    await using server = await startServer(hello, tls)
    const { socks, client } = await behindSocks(server.port)
    await using _ = socks
    for (const path of ['/a?b=c', '/', '/d']) {
      const answer = await client.read(`${scheme}://origin.test${path}`)
      expect(answer).toMatchObject({ status: 200, text: 'hello', via: { kind: 'proxy' } })
    }
    expect(server.requests.map(({ url }) => url)).toEqual(['/a?b=c', '/', '/d'])
    expect(server.requests[0]?.headers).toMatchObject({ host: 'origin.test' })
    expect(socks.requests).toEqual([{ type: 'name', target: `origin.test:${port}` }])
    expect([socks.offers, socks.connections(), server.connections()]).toEqual([[[0]], 1, 1])
  })

  test.each(['socks', 'socks5'])('%s:// has the proxy resolve the name too', async (spelling) => {
    await using server = await startServer(hello, tls)
    const { socks, client } = await behindSocks(server.port, {}, '', spelling)
    await using _ = socks
    expect(await client.read(`${scheme}://origin.test/`)).toMatchObject({ text: 'hello' })
    expect(socks.requests).toMatchObject([{ type: 'name' }])
  })

  test.each([
    ['192.0.2.1', 'ipv4', '192.0.2.1'],
    ['[fd00::40]', 'ipv6', '[fd00::40]'],
    ['[::ffff:1.2.3.4]', 'ipv6', '[::ffff:102:304]'],
    ['[1:2:3:4:5:6:7:8]', 'ipv6', '[1:2:3:4:5:6:7:8]'],
    ['[fd00::]', 'ipv6', '[fd00::]'],
  ])('the address %s goes as one', async (host, type, spelled) => {
    await using server = await startServer(hello, tls)
    const { socks, client } = await behindSocks(0, { hosts: { [spelled]: server.port } })
    await using _ = socks
    // The certificate is for other names: the tunnel was there, and nothing was asked.
    if (tls) expect(await client.failure(`https://${host}/`)).toMatchObject({ code: 'tls-untrusted' })
    else expect(await client.read(`http://${host}/`)).toMatchObject({ text: 'hello' })
    expect(socks.requests).toEqual([{ type, target: `${spelled}:${port}` }])
  })

  test('user and password go to the proxy alone', async () => {
    await using server = await startServer(hello, tls)
    const { socks, client } = await behindSocks(server.port, { credentials: CREDENTIALS }, LOG_IN)
    await using _ = socks
    expect(await client.read(`${scheme}://origin.test/`)).toMatchObject({ text: 'hello' })
    expect([socks.offers, socks.logIns]).toEqual([[[0, 2]], ['alice:p@ss:w/rd%']])
    expect(server.requests[0]?.headers).not.toHaveProperty('proxy-authorization')
  })

  test('a proxy that wants no password is not told it', async () => {
    await using server = await startServer(hello, tls)
    const { socks, client } = await behindSocks(server.port, {}, LOG_IN)
    await using _ = socks
    expect(await client.read(`${scheme}://origin.test/`)).toMatchObject({ text: 'hello' })
    expect(socks.logIns).toEqual([])
  })

  test.each([
    ['IPv4', undefined],
    ['IPv6', [4, ...Array(16).fill(7)]],
    ['a name', [3, 5, ...Buffer.from('a.tes')]],
    ['an empty name', [3, 0]],
  ])('replies byte by byte, bound to %s', async (_, bound) => {
    await using server = await startServer(hello, tls)
    const options = { isSlow: true, credentials: CREDENTIALS, ...(bound && { bound }) }
    const { socks, client } = await behindSocks(server.port, options, LOG_IN)
    await using __ = socks
    expect(await client.read(`${scheme}://origin.test/`)).toMatchObject({ text: 'hello' })
  })

  test('a large body comes whole', async () => {
    const body = Buffer.alloc(5 * 1024 * 1024, 'abcdefg')
    await using server = await startServer((_, response) => response.end(body), tls)
    const { socks, client } = await behindSocks(server.port)
    await using _ = socks
    const { text } = await client.read(`${scheme}://origin.test/`)
    expect(text === body.toString()).toBe(true)
  })

  test('a redirect to another host gets a tunnel of its own', async () => {
    const to = (url: string) => (url === '/a' ? `${scheme}://other.test/b` : undefined)
    await using server = await startServer(redirectTo(302, to), tls)
    const { socks, client } = await behindSocks(server.port)
    await using _ = socks
    expect(await client.read(`${scheme}://origin.test/a`)).toMatchObject({ text: 'arrived' })
    expect(socks.requests.map(({ target }) => target)).toEqual([`origin.test:${port}`, `other.test:${port}`])
  })

  test('the answer of an origin is its own, whatever it looks like', async () => {
    await using server = await startServer((_, response) => response.writeHead(407).end('no'), tls)
    const { socks, client } = await behindSocks(server.port)
    await using _ = socks
    expect(await client.read(`${scheme}://origin.test/`)).toMatchObject({ status: 407, text: 'no' })
  })

  test('a tunnel that closes is a lost connection', async () => {
    const { socks, client } = await behindSocks(0, { fault: 'closed-tunnel' })
    await using _ = socks
    expect(await client.failure(`${scheme}://origin.test/`)).toMatchObject({ code: 'connection-lost' })
  })

  test('a proxy without an answer is late, and its connection does not stay', async () => {
    await using mute = await track(createServer((socket) => socket.resume()))
    const deadlines = { ...DEADLINES, connect: 80 }
    const late = {
      name: 'ProxyError',
      code: 'proxy-unreachable',
      message: expect.stringContaining('(from all_proxy) gave no answer to SOCKS5 within 0.08 s'),
      advice: expect.stringContaining('SOCKS5 proxy (for one of HTTP write http://) listens'),
    }
    for (const fault of ['silent', 'silent-reply'] as const) {
      await using socks = await startSocksServer({ fault })
      const client = newClient({ all_proxy: `socks5://${socks.place}` }, { deadlines })
      expect(await client.failure(`${scheme}://origin.test/`)).toMatchObject(late)
    }
    const client = newClient({ all_proxy: `socks5://127.0.0.1:${mute.port}` }, { deadlines })
    expect(await client.failure(`${scheme}://origin.test/`)).toMatchObject(late)
    await vi.waitFor(async () => expect(await mute.open()).toBe(0))
  })
})

test('what the origin says in the same segment as the reply is its answer', async () => {
  const { socks, client } = await behindSocks(0, { early: plain('hello') })
  await using _ = socks
  expect(await client.read('http://origin.test/')).toMatchObject({ status: 200, text: 'hello' })
})

test('an origin that answers its first request in pieces is read to the end', async () => {
  await using server = await rawServer(({ socket }) => {
    for (const byte of plain('hello', 'Connection: close')) socket.write(byte)
    socket.end()
  })
  const { socks, client } = await behindSocks(server.port, { isSlow: true })
  await using _ = socks
  expect(await client.read('http://origin.test/')).toMatchObject({ text: 'hello' })
})
