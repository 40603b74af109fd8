import { expect, test, vi } from 'vitest'
import { connect } from '../../../src/network/connection.ts'
import { DEADLINES } from '../../../src/network/deadlines.ts'
import { beginExchange } from '../../../src/network/exchange.ts'
import { readByNode } from '../../../src/network/replay.ts'
import { trustStore } from '../../../src/network/trust.ts'
import { newClient } from './client.ts'
import { rawServer } from './raw-server.ts'

test('an abort while the package is loaded is the error of the answer', async () => {
  await using server = await rawServer(() => {})
  const url = new URL(server.url)
  const via = { kind: 'direct', reason: 'test' } as const
  const { signal } = new AbortController()
  const connection = await connect(url, via, { deadlines: DEADLINES, store: trustStore([]), signal })
  const exchange = beginExchange(url, via, signal, DEADLINES.firstByte, new Set())
  exchange.hold(connection)
  const answered = readByNode(connection, Buffer.from('HTTP/1.1 404 '), exchange, () => {})
  const reason = new Error('enough')
  exchange.abort(reason)
  await expect(answered).rejects.toBe(reason)
  await vi.waitFor(async () => expect(await server.open()).toBe(0))
})

test.each([
  [
    'goes on in another protocol',
    'HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: h2c\r\n\r\n',
  ],
  ['comes again and again', 'HTTP/1.1 103 Early Hints\r\n\r\n'.repeat(9)],
])('an answer that %s is waited for no longer than any', async (_, text) => {
  await using server = await rawServer(({ socket }) => void socket.write(text))
  const client = newClient({}, { deadlines: { ...DEADLINES, firstByte: 300 } })
  await expect(client.read(server.url)).rejects.toMatchObject({
    code: expect.stringMatching(/^(connection-lost|timeout)$/),
  })
  await vi.waitFor(async () => expect(await server.open()).toBe(0))
})
