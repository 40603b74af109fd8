import { getEventListeners } from 'node:events'
import { describe, expect, test, vi } from 'vitest'
import { asFetchError } from '../../../src/network/failure.ts'
import { newClient, textOf } from './client.ts'
import { plain, type RawRequest, rawServer } from './raw-server.ts'
import { certificate } from './server.ts'

const encodings = { we: 'identity', node: 'gzip' }
const { signal } = new AbortController()

/** Node resets no TLS. */
const endings = ['end', 'destroy', 'resetAndDestroy'] as const

const cases = [
  ['we', undefined],
  ['we', certificate],
  ['node', undefined],
  ['node', certificate],
] as const

describe.each(cases)('a body that is read by %s', (reader, tls) => {
  const whole = plain('hello', `Content-Encoding: ${encodings[reader]}`)
  const serve = (reply: (request: RawRequest) => void) => rawServer(reply, tls)
  const gone = async (server: { open(): Promise<number> }) =>
    vi.waitFor(async () => expect(await server.open()).toBe(0))

  test.each(tls ? endings.slice(0, 2) : endings)('and cut by %s is lost', async (how) => {
    await using server = await serve(({ socket }) => {
      socket.write(whole.slice(0, -2), () => setImmediate(() => socket[how]()))
    })
    const { body, url, via } = await newClient().open(new URL(server.url), { signal })
    const error = await textOf(body).catch((error: unknown) => error)
    expect(error).toMatchObject({ code: 'ECONNRESET' })
    expect(asFetchError(error, url, via)).toMatchObject({ code: 'connection-lost' })
  })

  test.each([
    ['at its first bytes', 0, 1],
    ['at first bytes that waited', 50, 1],
    ['later', 0, 1_000_000],
  ])('may be paused while it is read, %s, and what comes meanwhile waits', async (_, turns, from) => {
    const size = 32 * 1024 * 1024
    await using server = await serve(({ socket }) => {
      socket.write(plain('x'.repeat(size), `Content-Encoding: ${encodings[reader]}`))
    })
    const client = newClient()
    const { body } = await client.open(new URL(server.url), { signal })
    for (let turn = 0; turn < turns; turn++) await new Promise(setImmediate)
    let received = 0
    let pause: Promise<number> | undefined
    await body.read((chunk) => {
      received += chunk.length
      if (received < from) return 'more'
      pause ??= new Promise((resolve) => {
        body.pause()
        setTimeout(() => {
          resolve(received)
          body.resume()
        }, 200)
      })
      return 'more'
    })
    expect(received).toBe(size)
    // Not the whole of it, which a body that does not wait would have brought by then.
    expect(await pause).toBeLessThan(size / 2)
  })

  test('may be left for a while', async () => {
    const large = Array.from({ length: 300_000 }, (_, index) => index).join()
    await using server = await serve(({ socket }) => {
      socket.write(plain(large, `Content-Encoding: ${encodings[reader]}`))
    })
    const client = newClient()
    const { body } = await client.open(new URL(server.url), { signal })
    for (let turn = 0; turn < 50; turn++) await new Promise(setImmediate)
    expect(await textOf(body)).toBe(large)
    await client.read(server.url)
    expect(server.connections()).toBe(1)
  })

  test('may be left until its connection is cut', async () => {
    await using server = await serve(({ socket }) => socket.end(whole.slice(0, -2)))
    const { body } = await newClient().open(new URL(server.url), { signal })
    for (let turn = 0; turn < 50; turn++) await new Promise(setImmediate)
    await expect(textOf(body)).rejects.toMatchObject({ code: 'ECONNRESET' })
  })

  test('is not fetched before somebody reads it', async () => {
    const large = 'x'.repeat(32 * 1024 * 1024)
    await using server = await serve(({ socket }) => {
      socket.write(plain(large, `Content-Encoding: ${encodings[reader]}`))
    })
    const { body } = await newClient().open(new URL(server.url), { signal })
    for (let turn = 0; turn < 500; turn++) await new Promise(setImmediate)
    expect(server.requests[0]?.socket.writableLength).toBeGreaterThan(large.length / 2)
    expect((await textOf(body)).length).toBe(large.length)
  })

  test('may be destroyed unread, and then tells why', async () => {
    await using server = await serve(({ socket }) => socket.write(whole))
    const { body } = await newClient().open(new URL(server.url), { signal })
    const reason = new Error('not this one')
    body.destroy(reason)
    await expect(textOf(body)).rejects.toBe(reason)
    await gone(server)
  })

  test('whose taker throws ends with what it threw', async () => {
    await using server = await serve(({ socket }) => socket.write(whole.slice(0, -2)))
    const { body } = await newClient().open(new URL(server.url), { signal })
    const reason = new Error('disk full')
    const read = body.read(() => {
      throw reason
    })
    await expect(read).rejects.toBe(reason)
    await gone(server)
  })

  test('that is destroyed by its taker gives no more', async () => {
    await using server = await serve(({ socket }) => socket.write(whole))
    const { body } = await newClient().open(new URL(server.url), { signal })
    const reason = new Error('too slow')
    const taken: string[] = []
    const read = body.read((chunk) => {
      taken.push(chunk.toString())
      body.destroy(reason)
      return 'more'
    })
    await expect(read).rejects.toBe(reason)
    expect(taken).toEqual(['hello'])
    await gone(server)
  })

  test('ends with the reason of an abort, unread or not', async () => {
    await using server = await serve(({ socket }) => socket.write(whole.slice(0, -2)))
    const controller = new AbortController()
    const reason = new Error('enough')
    const bodies = await Promise.all(
      [1, 2].map(async () => newClient().open(new URL(server.url), { signal: controller.signal })),
    )
    const read = bodies[0]?.body.read(() => 'more')
    controller.abort(reason)
    await expect(read).rejects.toBe(reason)
    await expect(bodies[1]?.body.read(() => 'more')).rejects.toBe(reason)
    expect(getEventListeners(controller.signal, 'abort')).toEqual([])
    await gone(server)
  })

  test('may be destroyed after its end', async () => {
    await using server = await serve(({ socket }) => socket.write(whole))
    const client = newClient()
    for (let round = 0; round < 3; round++) {
      const { body } = await client.read(server.url)
      body.destroy()
    }
    expect(server.connections()).toBe(1)
  })
})

test('an abort within a head ends the connection', async () => {
  await using server = await rawServer(({ socket }) => socket.write('HTTP/1.1 200 OK\r\nContent-Le'))
  const controller = new AbortController()
  const opened = newClient().open(new URL(server.url), { signal: controller.signal })
  await vi.waitFor(() => expect(server.requests).toHaveLength(1))
  controller.abort(new Error('enough'))
  await expect(opened).rejects.toThrow('enough')
  await vi.waitFor(async () => expect(await server.open()).toBe(0))
})

test.each(['HTTP/1.1 200 OK\r\nContent-Le', 'HTTP/1.1 100 Continue\r\n\r\n', 'HTTP/1.1 404 Not'])(
  'what is no whole head is late: %j',
  async (bytes) => {
    await using server = await rawServer(({ socket }) => socket.write(bytes))
    const deadlines = { tcp: 9_000, tls: 9_000, connect: 9_000, firstByte: 80, ahead: 80 }
    expect(await newClient({}, { deadlines }).failure(server.url)).toMatchObject({ code: 'timeout' })
    await vi.waitFor(async () => expect(await server.open()).toBe(0))
  },
)
