import type { Socket } from 'node:net'
import { describe, expect, test, vi } from 'vitest'
import type { HttpClient, HttpResponse } from '../../../src/network/client.ts'
import { DEADLINES } from '../../../src/network/deadlines.ts'
import { behindProxy, newClient, textOf } from './client.ts'
import { plain, type RawRequest, rawServer } from './raw-server.ts'
import { certificate } from './server.ts'

const { signal } = new AbortController()
const refused = plain('no', 'Retry-After: 1').replace('200 OK', '429 Too Many Requests')
const chunked = (text: string) =>
  `HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n${text.length}\r\n${text}\r\n0\r\n\r\n`

/** A server whose answers wait until so many requests are there on their connection. */
const inTurns = (count: (path: string) => number, answer: (path: string) => string = plain) => {
  const waiting = new Map<Socket, string[]>()
  return ({ path, socket }: RawRequest) => {
    const paths = [...(waiting.get(socket) ?? []), path]
    waiting.set(socket, paths)
    if (paths.length < count(path)) return
    waiting.delete(socket)
    socket.write(paths.map((each) => answer(each)).join(''))
  }
}

/** Asks for the paths at once; what came for each, or the code of its failure. */
function read({ open }: Pick<HttpClient, 'open'>, url: string, paths: readonly string[]): Promise<string[]> {
  const text = async ({ status, body }: HttpResponse) => `${status} ${await textOf(body)}`
  return Promise.all(
    paths.map((path) =>
      open(new URL(path, url), { signal })
        .then(text)
        .catch((error: { code: string }) => error.code),
    ),
  )
}

const paths = ['/a', '/b', '/c', '/d']
const answers = paths.map((path) => `200 ${path}`)

describe.each([
  ['http', undefined],
  ['https', certificate],
] as const)('the requests of a lane, over %s', (_, tls) => {
  test('are sent before their turn, once the server has kept a connection open', async () => {
    await using server = await rawServer(
      inTurns((path) => (path === '/first' ? 1 : 4)),
      tls,
    )
    const client = newClient()
    expect(await read(client, server.url, ['/first'])).toEqual(['200 /first'])
    for (let round = 0; round < 3; round++)
      expect(await read(client.lane(), server.url, paths)).toEqual(answers)
    expect(server.connections()).toBe(1)
    expect(server.requests.map(({ path }) => path)).toEqual(['/first', ...paths, ...paths, ...paths])
  })

  test('are sent one by one to a server that nothing is known of', async () => {
    const seen: number[] = []
    await using server = await rawServer(({ path, socket }) => {
      setImmediate(() => {
        seen.push(server.requests.length)
        socket.write(plain(path))
      })
    }, tls)
    expect(await read(newClient().lane(), server.url, paths)).toEqual(answers)
    expect(seen[0]).toBe(1)
    expect(server.connections()).toBe(1)
  })

  test.each([
    ['says that it closes', (path: string) => plain(path, 'Connection: close')],
    ['speaks HTTP/1.0', (path: string) => plain(path).replace('1.1', '1.0')],
    ['ends each answer by its connection', (path: string) => `HTTP/1.1 200 OK\r\n\r\n${path}`],
  ])('use one connection at a time where the server %s', async (_, answer) => {
    const open: number[] = []
    await using server = await rawServer(async ({ path, socket }) => {
      open.push(await server.open())
      socket.end(answer(path))
    }, tls)
    expect(await read(newClient().lane(), server.url, paths)).toEqual(answers)
    expect(server.connections()).toBe(4)
    // The server may see the end of one after the beginning of the next.
    expect(Math.max(...open)).toBeLessThanOrEqual(2)
  })

  test('get their own answers, whatever the bounds between the packets', async () => {
    await using server = await rawServer(({ path, socket }) => {
      socket.setNoDelay(true)
      for (const letter of plain(path)) socket.write(letter)
    }, tls)
    const client = newClient()
    await read(client, server.url, ['/first'])
    expect(await read(client.lane(), server.url, paths)).toEqual(answers)
    expect(server.connections()).toBe(1)
  })

  test('and that are given up before their turn are never sent', async () => {
    let answer = () => {}
    await using server = await rawServer(({ path, socket }) => {
      answer = () => socket.write(plain(path))
      if (path !== '/a') answer()
    }, tls)
    const lane = newClient().lane()
    const a = read(lane, server.url, ['/a'])
    const controller = new AbortController()
    const b = lane.open(new URL('/b', server.url), { signal: controller.signal })
    const c = read(lane, server.url, ['/c'])
    await vi.waitFor(() => expect(server.requests).toHaveLength(1))
    controller.abort(new Error('enough'))
    answer()
    await expect(b).rejects.toThrow('enough')
    expect([...(await a), ...(await c)]).toEqual(['200 /a', '200 /c'])
    expect(server.requests.map(({ path }) => path)).toEqual(['/a', '/c'])
  })

  test('get an answer each where some are refused, over the same connection', async () => {
    const answer = (path: string) => (path === '/b' ? refused : plain(path))
    await using server = await rawServer(
      inTurns((path) => (path === '/first' ? 1 : 4), answer),
      tls,
    )
    const client = newClient()
    await read(client, server.url, ['/first'])
    expect(await read(client.lane(), server.url, paths)).toEqual(['200 /a', '429 no', '200 /c', '200 /d'])
    expect([server.connections(), server.requests.length]).toEqual([1, 5])
  })

  test('are asked again when an answer before theirs is not for us to read', async () => {
    await using server = await rawServer(({ path, socket }) => socket.write(chunked(path)), tls)
    const client = newClient()
    await read(client, server.url, ['/first'])
    expect(await read(client.lane(), server.url, paths)).toEqual(answers)
  })
})

describe('a server that does not bear requests before their turn', () => {
  const deadlines = { ...DEADLINES, ahead: 60 }

  test('and ignores them is asked for each again, and in turns from then on', async () => {
    let isAnswering = false
    await using server = await rawServer(({ path, socket }) => {
      if (isAnswering) return
      isAnswering = true
      setTimeout(() => {
        isAnswering = false
        socket.write(plain(path))
      }, 20)
    })
    const client = newClient({}, { deadlines })
    await read(client, server.url, ['/first'])
    expect(await read(client.lane(), server.url, paths)).toEqual(answers)
    expect([server.requests.length, server.connections()]).toEqual([8, 2])
    expect(await read(client.lane(), server.url, paths)).toEqual(answers)
    expect([server.requests.length, server.connections()]).toEqual([12, 2])
  })

  test.each(['end', 'resetAndDestroy'] as const)(
    'and answers with the %s of the connection, too',
    async (how) => {
      await using server = await rawServer(({ path, turn, socket }) => {
        const isAhead = turn > 1 && server.requests.length < 6
        if (isAhead) setTimeout(() => socket[how](), 20)
        else socket.write(plain(path))
      })
      const client = newClient({}, { deadlines })
      await read(client, server.url, ['/first'])
      expect(await read(client.lane(), server.url, paths)).toEqual(answers)
      expect([server.requests.length, server.connections()]).toEqual([8, 2])
      expect(await read(client.lane(), server.url, paths)).toEqual(answers)
      expect([server.requests.length, server.connections()]).toEqual([12, 2])
    },
  )

  test('for it closes after some answers, as it says, is sent them again on the next connection', async () => {
    const answer = inTurns(() => 4)
    let isClosing = true
    await using server = await rawServer((request) => {
      const { path, socket } = request
      if (!isClosing) answer(request)
      else if (path === '/b') socket.end(plain(path, 'Connection: close'))
      else if (!socket.writableEnded) socket.write(plain(path))
    })
    const client = newClient({}, { deadlines })
    await read(client, server.url, ['/first'])
    expect(await read(client.lane(), server.url, paths)).toEqual(answers)
    isClosing = false
    expect(await read(client.lane(), server.url, paths)).toEqual(answers)
  })

  test('has the time for an answer anew for each that it is asked again', async () => {
    await using server = await rawServer(({ path, turn, socket }) => {
      const isAhead = turn > 1 && server.requests.length < 6
      if (isAhead) setTimeout(() => socket.end(), 20)
      else setTimeout(() => socket.write(plain(path)), 150)
    })
    const client = newClient({}, { deadlines: { ...deadlines, firstByte: 300 } })
    await read(client, server.url, ['/first'])
    expect(await read(client.lane(), server.url, paths)).toEqual(answers)
  })

  test('is never sent them by a proxy that reads the requests', async () => {
    let most = 0
    let open = 0
    await using proxy = await rawServer(({ path, socket }) => {
      most = Math.max(most, ++open)
      setImmediate(() => {
        open -= 1
        socket.write(plain(new URL(path).pathname))
      })
    })
    const client = newClient({ http_proxy: `127.0.0.1:${proxy.port}` })
    await read(client, 'http://origin.test/', ['/first'])
    expect(await read(client.lane(), 'http://origin.test/', paths)).toEqual(answers)
    expect([most, proxy.connections()]).toEqual([1, 1])
  })
})

test('through a tunnel, requests are sent before their turn', async () => {
  await using server = await rawServer(
    inTurns((path) => (path === '/first' ? 1 : 4)),
    certificate,
  )
  const { proxy, env } = await behindProxy(server.port)
  await using _ = proxy
  const client = newClient(env)
  await read(client, 'https://origin.test/', ['/first'])
  expect(await read(client.lane(), 'https://origin.test/', paths)).toEqual(answers)
})

test('a redirect to another server leaves the lane on one connection at a time', async () => {
  await using files = await rawServer(({ path, socket }) => socket.write(plain(path)))
  await using server = await rawServer(({ path, socket }) => {
    const location = `Location: ${new URL(path, files.url)}`
    socket.write(plain('moved', location).replace('200 OK', '302 Found'))
  })
  const client = newClient()
  expect(await read(client.lane(), server.url, paths)).toEqual(answers)
  expect(await read(client.lane(), server.url, paths)).toEqual(answers)
  expect([server.connections(), files.connections()]).toEqual([1, 1])
})

describe('of an answer that breaks', () => {
  test('the others of the lane know nothing', async () => {
    await using server = await rawServer(({ path, socket }) => {
      if (path === '/b') socket.end(plain(path).slice(0, -1))
      else if (!socket.writableEnded) socket.write(plain(path))
    })
    const client = newClient()
    await read(client, server.url, ['/first'])
    const [a, b, c, d] = await read(client.lane(), server.url, paths)
    expect([a, c, d]).toEqual(['200 /a', '200 /c', '200 /d'])
    expect(b).toBe('ECONNRESET')
  })

  test('because it is no HTTP, the others know nothing', async () => {
    const broken = new Set<Socket>()
    await using server = await rawServer(({ path, socket }) => {
      if (path === '/b') broken.add(socket)
      if (!broken.has(socket)) socket.write(plain(path))
      else if (path === '/b') socket.write('SSH-2.0-OpenSSH_9.2\r\n\r\n')
    })
    const client = newClient()
    await read(client, server.url, ['/first'])
    const answered = ['200 /a', 'unexpected-answer', '200 /c', '200 /d']
    expect(await read(client.lane(), server.url, paths)).toEqual(answered)
  })

  test.each([
    ['in its turn', '/b'],
    ['before its turn', '/a'],
  ])('because it was aborted %s, the others know nothing either', async (_, stuckAt) => {
    const stuck = new Set<Socket>()
    await using server = await rawServer(({ path, socket }) => {
      if (path === stuckAt && server.requests.length < 6) stuck.add(socket)
      if (!stuck.has(socket)) socket.write(plain(path))
    })
    const client = newClient()
    await read(client, server.url, ['/first'])
    const controller = new AbortController()
    const lane = client.lane()
    const a = read(lane, server.url, ['/a'])
    const b = lane.open(new URL('/b', server.url), { signal: controller.signal })
    const others = read(lane, server.url, ['/c', '/d'])
    await vi.waitFor(() => expect(server.requests.length).toBe(5))
    controller.abort(new Error('enough'))
    await expect(b).rejects.toThrow('enough')
    expect([...(await a), ...(await others)]).toEqual(['200 /a', '200 /c', '200 /d'])
  })
})
