import { PassThrough, Readable } from 'node:stream'
import { setImmediate, setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { ConnectionError, TimeoutError } from '../../../src/errors.ts'
import { readBody } from '../../../src/fetch/read-body.ts'
import { asFetchError } from '../../../src/network/failure.ts'
import { streamBody, type Take } from '../../../src/network/response-body.ts'
import { failure } from '../builders.ts'

const FROM = 'https://host/a'
const PLACE = new URL(FROM)

/** Reads a stream as a body of the source; a raw error becomes one of the road. */
function read(stream: Readable, take: Take, idle = 5_000): Promise<void> {
  const asError = (error: unknown) => asFetchError(error, PLACE, { kind: 'direct', reason: 'a test' })
  const body = { place: PLACE, bytes: streamBody(stream), length: undefined, total: undefined }
  return readBody(
    { ...body, road: 'direct', validator: undefined, hasRanges: false, asError },
    FROM,
    idle,
    take,
  )
}
function taker() {
  const taken: string[] = []
  const take: Take = (chunk) => {
    taken.push(chunk.toString())
    return 'more'
  }
  return { taken, take }
}
/** Blocks, as a slow disk does. */
function block(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}

test('a body is read to its end', async () => {
  const { taken, take } = taker()
  await read(Readable.from(['a', 'b'].map((text) => Buffer.from(text))), take)
  expect(taken).toEqual(['a', 'b'])
})

test('enough ends it, and the stream', async () => {
  const stream = new PassThrough()
  stream.write('a')
  await read(stream, () => 'enough')
  expect(stream.destroyed).toBe(true)
})

test('a body without a byte for too long is given up: an error that names the source', async () => {
  const stream = new PassThrough()
  const { taken, take } = taker()
  const error = failure(read(stream, take, 20))
  stream.write('a')
  expect(await error).toBeInstanceOf(TimeoutError)
  expect(await error).toMatchObject({ code: 'timeout', message: `${FROM} sent nothing for 0.02 s` })
  expect([taken, stream.destroyed]).toEqual([['a'], true])
})

test('a body that brings a byte now and then goes on', async () => {
  const stream = new PassThrough()
  const { taken, take } = taker()
  const done = read(stream, take, 400)
  for (let count = 0; count < 6; count++) {
    await setTimeout(100)
    stream.write('a')
  }
  stream.end()
  await done
  expect(taken).toHaveLength(6)
})

test('a slow take is no stall, and holds the stream', async () => {
  const part = 64 * 1024
  let produced = 0
  const stream = new Readable({
    highWaterMark: part,
    read() {
      produced += part
      this.push(produced > 20 * part ? null : Buffer.alloc(part))
    },
  })
  let taken = 0
  let most = 0
  await read(
    stream,
    (chunk) => {
      if (taken < 2 * part) block(120)
      taken += chunk.length
      most = Math.max(most, produced - taken)
      return 'more'
    },
    40,
  )
  expect(taken).toBe(20 * part)
  expect(most).toBeLessThan(4 * part)
})

test('what breaks the road becomes an error of the source', async () => {
  const stream = new PassThrough()
  const cause = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' })
  const error = failure(read(stream, taker().take))
  await setImmediate()
  stream.destroy(cause)
  expect(await error).toBeInstanceOf(ConnectionError)
  expect(await error).toMatchObject({ code: 'connection-lost', cause })
})

test('a stream that closes before its end lost its connection', async () => {
  const stream = new PassThrough()
  const error = failure(read(stream, taker().take))
  await setImmediate()
  stream.destroy()
  expect(await error).toMatchObject({ code: 'connection-lost' })
})

test('an error of ours passes as it is', async () => {
  const ours = new TimeoutError({ code: 'timeout', message: 'late', advice: 'wait' })
  const fromStream = new PassThrough()
  const error = failure(read(fromStream, taker().take))
  await setImmediate()
  fromStream.destroy(ours)
  expect(await error).toBe(ours)
  const fromTake = () => {
    throw ours
  }
  expect(await failure(read(Readable.from([Buffer.from('a')]), fromTake))).toBe(ours)
})

test('nothing is timed after the end', async () => {
  const stream = new PassThrough({ autoDestroy: false })
  const done = read(stream, taker().take, 30)
  stream.end('a')
  await done
  await setTimeout(60)
  expect(stream.destroyed).toBe(false)
})
