import { PassThrough, Readable } from 'node:stream'
import { setImmediate, setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { type Consumer, consume } from '../../../src/fetch/consume.ts'
import { failure } from '../builders.ts'

const MIB = 1024 * 1024

/** A consumer that keeps what it takes. */
function consumer(more: Partial<Consumer> = {}) {
  const taken: string[] = []
  const take = async (chunk: Buffer) => {
    taken.push(chunk.toString())
    return 'more' as const
  }
  return { taken, take, idle: 5_000, late: () => new Error('late'), ...more }
}

test('all chunks are taken in order, one after the other', async () => {
  let atOnce = 0
  const taken: string[] = []
  const take = async (chunk: Buffer) => {
    atOnce += 1
    expect(atOnce).toBe(1)
    await setImmediate()
    taken.push(chunk.toString())
    atOnce -= 1
    return 'more' as const
  }
  await consume(Readable.from([Buffer.from('a'), Buffer.from('b'), Buffer.from('c')]), consumer({ take }))
  expect(taken).toEqual(['a', 'b', 'c'])
})

test('a stream without a byte ends at once', async () => {
  const { taken, ...rest } = consumer()
  await consume(Readable.from([]), rest)
  expect(taken).toEqual([])
})

test('enough ends the reading, and is no error', async () => {
  let taken = 0
  const take = async () => {
    taken += 1
    return taken === 2 ? ('enough' as const) : ('more' as const)
  }
  const stream = Readable.from(['a', 'b', 'c', 'd'].map((text) => Buffer.from(text)))
  await consume(stream, consumer({ take }))
  expect([taken, stream.destroyed]).toEqual([2, true])
})

test('what came before a failure is taken before the failure is thrown', async () => {
  const stream = new PassThrough()
  const taken: string[] = []
  const take = async (chunk: Buffer) => {
    await setImmediate()
    taken.push(chunk.toString())
    return 'more' as const
  }
  const error = failure(consume(stream, consumer({ take })))
  for (const text of ['a', 'b', 'c']) stream.write(text)
  await setImmediate()
  stream.destroy(new Error('cut'))
  expect(await error).toEqual(new Error('cut'))
  expect(taken).toEqual(['a', 'b', 'c'])
})

test('a stream that had failed before is a failure', async () => {
  const stream = new PassThrough()
  stream.once('error', () => {})
  stream.destroy(new Error('cut'))
  await setImmediate()
  expect(await failure(consume(stream, consumer()))).toEqual(new Error('cut'))
})

test('a failure to take ends the stream and is the one that is thrown', async () => {
  const stream = new PassThrough()
  const take = () => Promise.reject(new Error('disk'))
  const error = failure(consume(stream, consumer({ take })))
  stream.write('a')
  expect(await error).toEqual(new Error('disk'))
  expect(stream.destroyed).toBe(true)
})

test('a stream without a byte for too long is given up', async () => {
  const stream = new PassThrough()
  const error = failure(consume(stream, consumer({ idle: 20 })))
  stream.write('a')
  expect(await error).toEqual(new Error('late'))
  expect(stream.destroyed).toBe(true)
})

test('a slow taker holds the stream, and is no stall', async () => {
  let produced = 0
  const stream = new Readable({
    highWaterMark: 64 * 1024,
    read() {
      produced += 64 * 1024
      this.push(produced > 8 * MIB ? null : Buffer.alloc(64 * 1024))
    },
  })
  let most = 0
  let taken = 0
  const take = async (chunk: Buffer) => {
    if (taken === 0) await setTimeout(120)
    taken += chunk.length
    most = Math.max(most, produced - taken)
    return 'more' as const
  }
  await consume(stream, consumer({ take, idle: 40 }))
  expect(taken).toBe(8 * MIB)
  expect(most).toBeLessThan(2 * MIB)
})

test('nothing is timed after the end of a stream that failed while it was held', async () => {
  let gaveUp = 0
  const late = () => {
    gaveUp += 1
    return new Error('late')
  }
  const stream = new PassThrough({ highWaterMark: 4 * MIB })
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  const take = async () => {
    await held
    return 'more' as const
  }
  const error = failure(consume(stream, consumer({ take, late, idle: 50 })))
  stream.write(Buffer.alloc(MIB + 1))
  await setImmediate()
  stream.destroy(new Error('cut'))
  await setImmediate()
  release()
  expect(await error).toEqual(new Error('cut'))
  await setTimeout(100)
  expect(gaveUp).toBe(0)
})
