import { PassThrough, Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { streamBody, type Take } from '../../../src/network/response-body.ts'
import { failure } from '../builders.ts'

const streamOf = (...texts: string[]) => Readable.from(texts.map((text) => Buffer.from(text)))

/** Keeps what it takes, and has enough after so many chunks. */
function taker(enough = Number.POSITIVE_INFINITY) {
  const taken: string[] = []
  const take: Take = (chunk) => {
    taken.push(chunk.toString())
    return taken.length >= enough ? 'enough' : 'more'
  }
  return { taken, take }
}

test('all chunks are taken in order', async () => {
  const { taken, take } = taker()
  await streamBody(streamOf('a', 'b', 'c')).read(take)
  expect(taken).toEqual(['a', 'b', 'c'])
})

test('a stream without a byte ends at once', async () => {
  const { taken, take } = taker()
  await streamBody(Readable.from([])).read(take)
  expect(taken).toEqual([])
})

test('enough ends the reading, and is no error', async () => {
  const { taken, take } = taker(2)
  const stream = streamOf('a', 'b', 'c', 'd')
  await streamBody(stream).read(take)
  expect([taken, stream.destroyed]).toEqual([['a', 'b'], true])
})

test('enough with the last chunk is no error either', async () => {
  const { taken, take } = taker(2)
  const stream = new PassThrough()
  const read = streamBody(stream).read(take)
  stream.write('a')
  await setImmediate()
  stream.end('b')
  await read
  expect([taken, stream.destroyed]).toEqual([['a', 'b'], true])
})

test('nothing is taken after enough, though more had come', async () => {
  const stream = new PassThrough()
  for (const text of ['a', 'b', 'c']) stream.write(text)
  const { taken, take } = taker(1)
  await streamBody(stream).read(take)
  await setImmediate()
  expect(taken).toEqual(['a'])
})

test('what came before a failure is taken before the failure is thrown', async () => {
  const stream = new PassThrough()
  const { taken, take } = taker()
  const error = failure(streamBody(stream).read(take))
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
  const { taken, take } = taker()
  expect(await failure(streamBody(stream).read(take))).toEqual(new Error('cut'))
  expect(taken).toEqual([])
})

test('a stream that closes before its end is a failure', async () => {
  const stream = new PassThrough()
  const { taken, take } = taker()
  const error = failure(streamBody(stream).read(take))
  stream.write('a')
  await setImmediate()
  stream.destroy()
  expect(await error).toMatchObject({ code: 'ERR_STREAM_PREMATURE_CLOSE' })
  expect(taken).toEqual(['a'])
})

test('a failure to take ends the stream and is the one that is thrown', async () => {
  const stream = new PassThrough()
  let taken = 0
  const take = () => {
    taken += 1
    throw new Error('disk')
  }
  const error = failure(streamBody(stream).read(take))
  for (const text of ['a', 'b']) stream.write(text)
  expect(await error).toEqual(new Error('disk'))
  expect([taken, stream.destroyed]).toEqual([1, true])
})

test('a failure to take the last chunk is thrown too', async () => {
  const error = failure(
    streamBody(streamOf('a')).read(() => {
      throw new Error('disk')
    }),
  )
  expect(await error).toEqual(new Error('disk'))
})

test('a body that is destroyed while it is read rejects with the reason', async () => {
  const stream = new PassThrough()
  const body = streamBody(stream)
  const { taken, take } = taker()
  const error = failure(body.read(take))
  stream.write('a')
  await setImmediate()
  body.destroy(new Error('stalled'))
  body.destroy(new Error('and again'))
  stream.write('b')
  expect(await error).toEqual(new Error('stalled'))
  expect(taken).toEqual(['a'])
})

test('a body that is destroyed by its taker rejects with the reason', async () => {
  const stream = streamOf('a', 'b', 'c')
  const body = streamBody(stream)
  const error = failure(
    body.read(() => {
      body.destroy(new Error('left'))
      return 'more'
    }),
  )
  expect(await error).toEqual(new Error('left'))
})

test('a body that nobody reads can be destroyed without a reason', async () => {
  const stream = streamOf('a')
  streamBody(stream).destroy()
  await setImmediate()
  expect(stream.destroyed).toBe(true)
})

test('what was destroyed after its end is still whole', async () => {
  const { taken, take } = taker()
  const body = streamBody(streamOf('a', 'b'))
  await body.read(take)
  body.destroy(new Error('late'))
  await setImmediate()
  expect(taken).toEqual(['a', 'b'])
})
