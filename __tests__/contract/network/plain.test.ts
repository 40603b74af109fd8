import { describe, expect, test } from 'vitest'
import { behindProxy, newClient } from './client.ts'
import { plain, rawServer, readerOf } from './raw-server.ts'
import { certificate } from './server.ts'

const chunked = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhe\r\n3\r\nllo\r\n0\r\n\r\n'
const schemes = [
  ['http', undefined],
  ['https', certificate],
] as const

describe.each(schemes)('over %s', (scheme, tls) => {
  test.each([
    ['a plain answer', plain('hello', 'Set-Cookie: a=1', 'Vary: a', 'vary:b', 'Set-Cookie: b=2'), 'we'],
    ['a part', plain('hello', 'Content-Range: bytes 0-4/9').replace('200 OK', '206 Partial Content'), 'we'],
    ['an answer without a reason', plain('hello').replace('OK', ''), 'we'],
    ['bytes that say to be as they are', plain('hello', 'Content-Encoding: Identity'), 'we'],
    ['a chunked answer', chunked, 'node'],
    ['a compressed answer', plain('hello', 'Content-Encoding: gzip'), 'node'],
    ['two lengths that agree', plain('hello', 'Content-Length: 5'), undefined],
    ['an answer of HTTP/1.0', plain('hello').replace('1.1', '1.0'), 'node'],
    ['a folded line', plain('hello', 'A: b', ' c'), undefined],
    ['100 before it', `HTTP/1.1 100 Continue\r\n\r\n${plain('hello')}`, 'node'],
    ['103 before it', `HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n${plain('hello')}`, 'node'],
    ['a longer head than we read', plain('hello', ...Array(9).fill(`A: ${'b'.repeat(1815)}`)), 'node'],
    ['a longer head than Node reads', plain('hello', `A: ${'b'.repeat(17_000)}`), undefined],
    ['a refusal', plain('hello').replace('200 OK', '404 Not Found'), 'we'],
    ['another status', plain('hello').replace('200 OK', '418 A Teapot'), 'node'],
  ])('%s', async (_, bytes, reader) => {
    await using server = await rawServer(({ socket }) => socket.write(bytes), tls)
    const client = newClient()
    if (reader === undefined) {
      expect(await client.failure(server.url)).toMatchObject({ code: 'unexpected-answer' })
      return
    }
    const answer = await client.read(server.url)
    expect([answer.text, readerOf(answer.body)]).toEqual(['hello', reader])
    expect(server.requests).toHaveLength(1)
  })

  test('an answer that lasts until the end of the connection', async () => {
    await using server = await rawServer(({ socket }) => socket.end('HTTP/1.1 200 OK\r\n\r\nhello'), tls)
    const answer = await newClient().read(server.url)
    expect([answer.text, readerOf(answer.body)]).toEqual(['hello', 'node'])
  })

  test('through a proxy', async () => {
    await using server = await rawServer(({ path, socket }) => {
      socket.write(path.endsWith('/odd') ? chunked : plain('hello'))
    }, tls)
    const { proxy, env } = await behindProxy(server.port)
    await using _ = proxy
    const client = newClient(env)
    for (const [path, reader] of [['even', 'we'], scheme === 'https' ? ['odd', 'node'] : ['even', 'we']]) {
      const answer = await client.read(`${scheme}://origin.test/${path}`)
      expect([answer.text, readerOf(answer.body)]).toEqual(['hello', reader])
    }
  })
})

test('an http answer of a proxy is read as one of an origin', async () => {
  await using proxy = await rawServer(({ path, socket }) => {
    socket.write(path.endsWith('/odd') ? chunked : plain('hello'))
  })
  const client = newClient({ http_proxy: `127.0.0.1:${proxy.port}` })
  const even = await client.read('http://origin.test/even')
  const odd = await client.read('http://origin.test/odd')
  expect([even.text, readerOf(even.body)]).toEqual(['hello', 'we'])
  expect([odd.text, readerOf(odd.body)]).toEqual(['hello', 'node'])
  expect(proxy.requests.map(({ path }) => path)).toEqual([
    'http://origin.test/even',
    'http://origin.test/odd',
  ])
  expect(proxy.connections()).toBe(1)
})

test('a large odd body comes whole, whatever the reader takes its time for', async () => {
  const body = Buffer.alloc(3 * 1024 * 1024, 'abcdefg')
  await using server = await rawServer(({ socket }) => {
    socket.write(plain('', 'Content-Encoding: gzip').replace('Length: 0', `Length: ${body.length}`))
    socket.write(body)
  })
  const { text } = await newClient().read(server.url)
  expect(text === body.toString()).toBe(true)
})

test('a header that could be read as two is refused, and nothing is sent', async () => {
  await using server = await rawServer(({ socket }) => socket.write(plain('hello')))
  const client = newClient()
  for (const headers of [{ a: 'b\r\nc: d' }, { a: 'b\0' }, { 'a\r\nb': 'c' }, { 'a b': 'c' }, { a: 'ł' }]) {
    await expect(client.read(server.url, headers)).rejects.toMatchObject({ code: 'internal' })
  }
  await client.read(`${server.url}a b\r\nc?d e\r\nf`, { latin: 'é' })
  expect(server.requests.map(({ path }) => path)).toEqual(['/a%20bc?d%20ef'])
  expect(server.requests[0]?.head).toContain('\r\nlatin: é\r\n')
})
