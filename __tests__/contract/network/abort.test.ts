import { getEventListeners, once } from 'node:events'
import { createServer } from 'node:net'
import { describe, expect, test, vi } from 'vitest'
import { hello, never, newClient, redirectTo, textOf } from './client.ts'
import { startServer, track } from './server.ts'

describe('abort', () => {
  const reason = new Error('enough')

  test('a signal that has aborted already opens nothing', async () => {
    await using server = await startServer(hello)
    const url = new URL(`http://127.0.0.1:${server.port}/`)
    await expect(newClient().open(url, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
    expect(server.connections()).toBe(0)
  })

  test('before the answer it ends the connection and keeps its reason', async () => {
    await using server = await startServer(never)
    const controller = new AbortController()
    const url = new URL(`http://127.0.0.1:${server.port}/`)
    const opened = newClient().open(url, { signal: controller.signal })
    await vi.waitFor(() => expect(server.requests).toHaveLength(1))
    controller.abort(reason)
    await expect(opened).rejects.toBe(reason)
    await vi.waitFor(async () => expect(await server.open()).toBe(0))
  })

  test('while the proxy is silent it ends the connection to the proxy', async () => {
    const sockets: Promise<unknown>[] = []
    await using silent = await track(createServer((socket) => sockets.push(once(socket.resume(), 'close'))))
    const controller = new AbortController()
    const client = newClient({ https_proxy: `127.0.0.1:${silent.port}` })
    const opened = client.open(new URL('https://origin.test/'), { signal: controller.signal })
    await vi.waitFor(() => expect(sockets).toHaveLength(1))
    controller.abort(reason)
    await expect(opened).rejects.toBe(reason)
    await Promise.all(sockets)
  })

  test('within the body it reaches the reader', async () => {
    await using server = await startServer((_, response) => void response.write('half'))
    const controller = new AbortController()
    const url = new URL(`http://127.0.0.1:${server.port}/`)
    const { body } = await newClient().open(url, { signal: controller.signal })
    const read = textOf(body)
    controller.abort(reason)
    await expect(read).rejects.toBe(reason)
    await vi.waitFor(async () => expect(await server.open()).toBe(0))
  })

  test('a signal for the whole job keeps no listeners of the requests that are over', async () => {
    await using server = await startServer(redirectTo(302, (url) => (url === '/' ? '/next' : undefined)))
    const { signal } = new AbortController()
    const client = newClient()
    for (let round = 0; round < 3; round++) {
      const { body } = await client.open(new URL(`http://127.0.0.1:${server.port}/`), { signal })
      await textOf(body)
    }
    await client.open(new URL('http://no-such-host.invalid/'), { signal }).catch(() => {})
    await vi.waitFor(() => expect(getEventListeners(signal, 'abort')).toEqual([]))
  })

  test('closing the client ends what is open, and a body that nobody reads breaks nothing', async () => {
    await using server = await startServer((request, response) => {
      if (request.url === '/half') response.write('half')
    })
    const client = newClient()
    const { signal } = new AbortController()
    await client.open(new URL(`http://127.0.0.1:${server.port}/half`), { signal })
    const waiting = client.open(new URL(`http://127.0.0.1:${server.port}/`), { signal })
    await vi.waitFor(() => expect(server.requests).toHaveLength(2))
    client.close()
    await expect(waiting).rejects.toThrow('The client was closed')
    await vi.waitFor(async () => expect(await server.open()).toBe(0))
  })
})
