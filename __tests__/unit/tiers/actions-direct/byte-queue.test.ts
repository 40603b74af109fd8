import { expect, test } from 'vitest'
import { BlockPool, ByteQueue } from '../../../../src/tiers/actions-direct/byte-queue.ts'

async function read(queue: ByteQueue): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of queue) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString()
}

test('what is pushed before and while it is read comes in order, as it was then', async () => {
  const queue = new ByteQueue(new BlockPool())
  const lent = Buffer.from('ab')
  queue.push(lent)
  lent.fill('x')
  expect([queue.waiting, queue.total]).toEqual([2, 2])
  const all = read(queue)
  setImmediate(() => {
    queue.push(Buffer.from('cd'))
    setImmediate(() => queue.end())
  })
  expect(await all).toBe('abcd')
  expect([queue.waiting, queue.total]).toEqual([0, 4])
})

test('whoever pushes hears when something was taken', async () => {
  const queue = new ByteQueue(new BlockPool())
  const heard: number[] = []
  queue.onTaken(() => heard.push(queue.waiting))
  for (const text of ['a', 'b', 'c']) queue.push(Buffer.alloc(200 * 1024, text))
  queue.end()
  expect(await read(queue)).toBe(['a', 'b', 'c'].map((text) => text.repeat(200 * 1024)).join(''))
  expect(heard).toEqual([600 - 256, 600 - 512, 0].map((kib) => kib * 1024))
})

test('an error comes after what came before it', async () => {
  const queue = new ByteQueue(new BlockPool())
  queue.push(Buffer.from('ab'))
  queue.end(new Error('broken'))
  const chunks = queue[Symbol.asyncIterator]()
  expect(String((await chunks.next()).value)).toBe('ab')
  await expect(chunks.next()).rejects.toThrow('broken')
})

test('buffers are used again, once who had the bytes asks for more', async () => {
  const queue = new ByteQueue(new BlockPool())
  const buffers = new Set<ArrayBufferLike>()
  for (let round = 0; round < 10; round++) queue.push(Buffer.alloc(100 * 1024, round))
  setImmediate(() => queue.end())
  for await (const chunk of queue) {
    buffers.add(chunk.buffer)
    if (queue.total < 10 * 1024 * 1024) queue.push(Buffer.alloc(256 * 1024))
  }
  expect(buffers.size).toBeLessThan(8)
})
