import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ALGORITHMS, type Algorithm } from '../../../src/dataset/digest.ts'
import { Spans } from '../../../src/fetch/spans.ts'
import { GrowingHash } from '../../../src/hashing/growing-hash.ts'
import { HashThread } from '../../../src/hashing/hash-thread.ts'
import { generatedFile } from '../../support/file-body.ts'
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary.ts'
import { digestOf, failure, write } from '../builders.ts'

const MIB = 1024 * 1024
/** From here on a file is hashed in the thread. */
const LARGE = 16 * MIB
const content = generatedFile(18 * MIB + 7, 3).bytes()

let folder: TemporaryFolder
let thread: HashThread
let file: number
const hashes: GrowingHash[] = []
beforeEach(async () => {
  folder = await temporaryFolder('hash')
  thread = new HashThread()
  file = openSync(join(folder.path, 'a'), 'w+')
})
afterEach(async () => {
  await Promise.all(hashes.splice(0).map((hash) => hash.close()))
  await thread.close()
  closeSync(file)
  await folder.close()
})

function hashOf(algorithm: Algorithm = 'sha256'): GrowingHash {
  const hash = new GrowingHash(file, algorithm, thread)
  hashes.push(hash)
  return hash
}
const put = (start: number, end: number) => writeSync(file, content, start, end - start, start)
/** Lets the file grow to its first `end` bytes, 1 MiB at a time, and tells each time. */
function grow(hash: GrowingHash, end: number, start = 0): void {
  for (let at = start; at < end; at += MIB) {
    put(at, Math.min(end, at + MIB))
    hash.advance(Math.min(end, at + MIB))
  }
}
const expected = (size: number, algorithm: Algorithm = 'sha256') =>
  digestOf(content.subarray(0, size), algorithm).hex
/** Whether nobody has taken part in the thread, who would have needed an id. */
const isThreadUnused = () => thread.newId() === 1

describe('a small file', () => {
  test.each(ALGORITHMS)('has its %s, and needs no thread', async (algorithm) => {
    const hash = hashOf(algorithm)
    grow(hash, 3 * MIB + 5)
    expect(await hash.digest(3 * MIB + 5)).toBe(expected(3 * MIB + 5, algorithm))
    expect(isThreadUnused()).toBe(true)
  })

  test('is hashed from what is written, and not read again, where it will be small', async () => {
    const hash = hashOf()
    hash.expect(LARGE - 1)
    for (const [start, end] of [
      [0, 5],
      [5, 3 * MIB],
    ] as const)
      hash.take(content.subarray(start, end), start)
    // Nothing is on the disk.
    expect(await hash.digest(3 * MIB)).toBe(expected(3 * MIB))
  })

  test.each([
    ['that will be large', LARGE],
    ['of unknown size', undefined],
  ])('one %s is read from the disk', async (_, total) => {
    const hash = hashOf()
    hash.expect(total)
    hash.take(Buffer.from('other bytes'), 0)
    put(0, 100)
    expect(await hash.digest(100)).toBe(expected(100))
  })

  test('has its digest in whatever order it is written', async () => {
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { maxLength: 9 })
    const order = fc.array(fc.nat(), { minLength: 10, maxLength: 10 })
    await fc.assert(
      fc.asyncProperty(cuts, order, fc.boolean(), async (cuts, order, isKnown) => {
        const ends = [...cuts.toSorted((a, b) => a - b), 1000]
        const parts = ends.map((end, index) => ({
          start: ends[index - 1] ?? 0,
          end,
          rank: order[index] ?? 0,
        }))
        const hash = hashOf()
        hash.expect(isKnown ? 1000 : undefined)
        for (const { start, end } of parts.toSorted((a, b) => a.rank - b.rank)) {
          put(start, end)
          hash.take(content.subarray(start, end), start)
        }
        expect(await hash.digest(1000)).toBe(expected(1000))
      }),
    )
  })

  test('without a byte has the digest of nothing', async () => {
    expect(await hashOf().digest(0)).toBe(expected(0))
  })

  test('can be asked for again and again while it grows', async () => {
    const hash = hashOf()
    for (const size of [10, 10, 11, 5_000, LARGE - 1]) {
      put(0, size)
      hash.advance(size)
      expect(await hash.digest(size)).toBe(expected(size))
    }
    expect(isThreadUnused()).toBe(true)
  })
})

describe('a large file', () => {
  test.each(ALGORITHMS)('has its %s from the thread', async (algorithm) => {
    const hash = hashOf(algorithm)
    grow(hash, content.length)
    expect(await hash.digest(content.length)).toBe(expected(content.length, algorithm))
    const fromThread = await thread.ask({ kind: 'digest', id: 1, size: content.length })
    expect(fromThread).toBe(expected(content.length, algorithm))
  })

  test('can be asked for again and again while it grows out of a small one', async () => {
    const hash = hashOf()
    let start = 0
    for (const size of [5, 4 * MIB, LARGE - 1, LARGE, LARGE + 1, 17 * MIB, 17 * MIB, content.length]) {
      grow(hash, size, start)
      start = size
      expect(await hash.digest(size)).toBe(expected(size))
    }
  })

  test('is hashed up to where it was asked for, whatever lies behind', async () => {
    const hash = hashOf()
    put(0, content.length)
    hash.advance(17 * MIB)
    expect(await hash.digest(17 * MIB + 1)).toBe(expected(17 * MIB + 1))
  })

  test('may be written in any order, as long as its beginning is told', async () => {
    const pieces = Array.from({ length: 19 }, (_, index) => index)
    const order = fc.shuffledSubarray(pieces, { minLength: pieces.length })
    await fc.assert(
      fc.asyncProperty(order, async (order) => {
        const hash = hashOf()
        const spans = new Spans()
        for (const piece of order) {
          const span = { start: piece * MIB, end: Math.min(content.length, (piece + 1) * MIB) }
          put(span.start, span.end)
          spans.add(span)
          hash.advance(spans.prefix)
        }
        expect(await hash.digest(spans.prefix)).toBe(expected(content.length))
      }),
      { numRuns: 3 },
    )
  })

  test('is one of several that share the thread, each with its own digest', async () => {
    const bytes = generatedFile(17 * MIB, 4).bytes()
    await write(join(folder.path, 'b'), bytes)
    const other = openSync(join(folder.path, 'b'), 'r')
    const hash = new GrowingHash(other, 'sha1', thread)
    const [first, second] = [hashOf(), hashOf('md5')]
    grow(first, LARGE)
    for (const each of [hash, second]) each.advance(LARGE)
    const digests = await Promise.all([first.digest(LARGE), hash.digest(17 * MIB), second.digest(LARGE)])
    await hash.close()
    closeSync(other)
    expect(digests).toEqual([expected(LARGE), digestOf(bytes, 'sha1').hex, expected(LARGE, 'md5')])
  })
})

test('the thread ends by itself', async () => {
  const ended: Promise<number>[] = []
  const watch = (worker: Worker) => {
    ended.push(new Promise((resolve) => worker.once('exit', resolve)))
  }
  process.once('worker', watch)
  const hash = hashOf()
  grow(hash, content.length)
  await hash.digest(content.length)
  await thread.close()
  // 1 is for one that was terminated.
  expect(await Promise.all(ended)).toEqual([0])
})

describe('without a thread a large file has the same digest', () => {
  test('where the thread ended before it was asked', async () => {
    const hash = hashOf()
    grow(hash, LARGE + 2 * MIB)
    await hash.digest(LARGE)
    await thread.close()
    grow(hash, content.length, LARGE + 2 * MIB)
    expect(await hash.digest(content.length)).toBe(expected(content.length))
  })

  test('where the thread ends while it is asked', async () => {
    const hash = hashOf()
    grow(hash, content.length)
    const digest = hash.digest(content.length)
    await thread.close()
    expect(await digest).toBe(expected(content.length))
  })

  test('where another file broke the thread', async () => {
    const hash = hashOf()
    grow(hash, content.length)
    const id = thread.newId()
    thread.tell({ kind: 'open', id, file: -1, algorithm: 'sha256' })
    thread.tell({ kind: 'advance', id, size: 1 })
    await failure(thread.ask({ kind: 'close', id }))
    expect(await hash.digest(content.length)).toBe(expected(content.length))
  })

  test('where the thread had ended before the file began, and again', async () => {
    await thread.ask({ kind: 'close', id: thread.newId() })
    await thread.close()
    const hash = hashOf()
    for (const size of [LARGE + 1, content.length]) {
      grow(hash, size)
      expect(await hash.digest(size)).toBe(expected(size))
    }
    await hash.close()
  })
})
