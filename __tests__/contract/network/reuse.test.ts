import { describe, expect, test, vi } from 'vitest'
import { newClient, textOf } from './client.ts'
import { plain, rawServer } from './raw-server.ts'
import { certificate } from './server.ts'

const chunked = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n'
const moved = 'HTTP/1.1 302 Found\r\nLocation: /there\r\nContent-Length: 5\r\n\r\nmoved'

describe.each([undefined, certificate])('a connection is used again', (tls) => {
  test('after every answer that ended well, whoever read it', async () => {
    const answers = [plain('hello'), chunked, plain('hello', 'Content-Encoding: gzip'), plain('')]
    await using server = await rawServer(({ turn, socket }) => socket.write(answers[turn % 4] ?? ''), tls)
    const client = newClient()
    for (let round = 0; round < 20; round++) await client.read(server.url)
    expect(server.connections()).toBe(1)
  })

  test('after a redirect whose small body came', async () => {
    await using server = await rawServer(({ path, socket }) => {
      socket.write(path === '/' ? moved : plain('hello'))
    }, tls)
    const client = newClient()
    for (let round = 0; round < 5; round++) {
      expect(await client.read(server.url)).toMatchObject({ text: 'hello' })
    }
    expect(server.connections()).toBeLessThanOrEqual(2)
  })

  test('by as many requests as there are at a time', async () => {
    await using server = await rawServer(({ socket }) => socket.write(plain('hello')), tls)
    const client = newClient()
    for (let round = 0; round < 3; round++) {
      await Promise.all(Array.from({ length: 4 }, () => client.read(server.url)))
    }
    expect(server.connections()).toBeLessThanOrEqual(4)
  })
})

test('closing the client ends the connections that wait', async () => {
  await using server = await rawServer(({ socket }) => socket.write(plain('hello')))
  const client = newClient()
  await client.read(server.url)
  expect(await server.open()).toBe(1)
  client.close()
  await vi.waitFor(async () => expect(await server.open()).toBe(0))
})

test('a body that nobody is going to read holds no connection', async () => {
  const endless = 'x: y\r\nContent-Length: 1000000\r\n\r\n'
  await using server = await rawServer(({ path, socket }) => {
    if (path === '/') socket.write(`HTTP/1.1 302 Found\r\nLocation: /there\r\n${endless}`)
    else if (path === '/there') socket.end(plain('hello', 'Connection: close'))
    else socket.write(`HTTP/1.1 407 Log in\r\n${endless}`)
  })
  expect(await newClient().read(server.url)).toMatchObject({ text: 'hello' })
  await vi.waitFor(async () => expect(await server.open()).toBe(0))
  const behind = newClient({ http_proxy: `127.0.0.1:${server.port}` })
  expect(await behind.failure('http://origin.test/')).toMatchObject({ code: 'proxy-auth' })
  await vi.waitFor(async () => expect(await server.open()).toBe(0))
})

describe('a connection is not used again', () => {
  test.each([
    ['when the answer says so', plain('hello', 'Connection: close')],
    ['when Node read that the answer says so', plain('hello', 'Connection: close', 'Content-Encoding: gzip')],
    ['after more bytes than were promised', `${plain('hello')}HTTP/1.1 200 OK\r\n`],
    ['after an answer of HTTP/1.0', plain('hello', 'Connection: keep-alive').replace('1.1', '1.0')],
  ])('%s', async (_, bytes) => {
    await using server = await rawServer(({ socket }) => socket.write(bytes))
    const client = newClient()
    for (let round = 0; round < 3; round++) {
      expect(await client.read(server.url)).toMatchObject({ text: 'hello' })
    }
    expect(server.connections()).toBe(3)
  })

  test('when it brings bytes that nobody asked for', async () => {
    await using server = await rawServer(({ turn, socket }) => {
      socket.write(turn === 0 ? plain('hello') : plain('wrong'))
    })
    const client = newClient()
    await client.read(server.url)
    server.requests[0]?.socket.write(plain('wrong'))
    await vi.waitFor(async () => expect(await server.open()).toBe(0))
    expect(await client.read(server.url)).toMatchObject({ text: 'hello' })
  })

  test('when not all of the body was wanted', async () => {
    await using server = await rawServer(({ socket }) => socket.write(plain('hello').slice(0, -2)))
    const { body } = await newClient().open(new URL(server.url), { signal: new AbortController().signal })
    const chunks: string[] = []
    await body.read((chunk) => {
      chunks.push(chunk.toString())
      return 'enough'
    })
    expect(chunks).toEqual(['hel'])
    await vi.waitFor(async () => expect(await server.open()).toBe(0))
  })
})

describe('a connection that ends before its answer', () => {
  test('because of an abort is not replaced', async () => {
    await using server = await rawServer(({ turn, socket }) => {
      if (turn === 0) socket.write(plain('hello'))
    })
    const client = newClient()
    await client.read(server.url)
    const controller = new AbortController()
    const opened = client.open(new URL(server.url), { signal: controller.signal })
    await vi.waitFor(() => expect(server.requests).toHaveLength(2))
    controller.abort(new Error('enough'))
    await expect(opened).rejects.toThrow('enough')
    await vi.waitFor(async () => expect(await server.open()).toBe(0))
    expect(server.connections()).toBe(1)
  })

  test.each(['end', 'resetAndDestroy'] as const)(
    'by %s is replaced once when it was used before',
    async (how) => {
      await using server = await rawServer(({ turn, socket }) => {
        if (turn === 0) socket.write(plain('hello'))
        else socket[how]()
      })
      const client = newClient()
      for (let round = 0; round < 3; round++) {
        expect(await client.read(server.url)).toMatchObject({ text: 'hello' })
      }
      expect(server.requests.map(({ turn }) => turn)).toEqual([0, 1, 0, 1, 0])
    },
  )

  test('is lost when it is new, also in place of one that was used before', async () => {
    let isUp = true
    await using server = await rawServer(({ turn, socket }) => {
      if (isUp && turn === 0) socket.write(plain('hello'))
      else socket.resetAndDestroy()
    })
    const client = newClient()
    await client.read(server.url)
    isUp = false
    expect(await client.failure(server.url)).toMatchObject({ code: 'connection-lost' })
    expect(server.requests.map(({ turn }) => turn)).toEqual([0, 1, 0])
    expect(await client.failure(server.url)).toMatchObject({ code: 'connection-lost' })
    expect(server.connections()).toBe(3)
  })

  test('is lost when the answer had begun', async () => {
    await using server = await rawServer(({ turn, socket }) => {
      if (turn === 0) socket.write(plain('hello'))
      else socket.end('H')
    })
    const client = newClient()
    await client.read(server.url)
    expect(await client.failure(server.url)).toMatchObject({ code: 'connection-lost' })
    expect(server.connections()).toBe(1)
  })
})

test('a body that is read while its server is gone already is whole, and so is the next', async () => {
  await using server = await rawServer(({ socket }) => socket.end(plain('hello')))
  const client = newClient()
  for (let round = 0; round < 2; round++) {
    const { body } = await client.open(new URL(server.url), { signal: new AbortController().signal })
    await vi.waitFor(() => expect(server.requests[round]?.socket.writableFinished).toBe(true))
    expect(await textOf(body)).toBe('hello')
  }
})
