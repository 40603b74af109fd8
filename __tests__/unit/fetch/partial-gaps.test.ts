import { appendFile, readFile, stat, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { PartialFile } from '../../../src/fetch/partial.ts'
import { noteOf } from '../../../src/fetch/parts-note.ts'
import { HashThread } from '../../../src/hashing/hash-thread.ts'
import { generatedFile } from '../../support/file-body.ts'
import { listTree, type TemporaryFolder, temporaryFolder } from '../../support/temporary.ts'
import { pinOf, write } from '../builders.ts'

const KIB = 1024
const content = generatedFile(4 * KIB * KIB).bytes()
const pin = pinOf('a', content)

let folder: TemporaryFolder
let path: string
let thread: HashThread
const opened: PartialFile[] = []
beforeEach(async () => {
  folder = await temporaryFolder('gaps')
  path = join(folder.path, 'some.partial')
  thread = new HashThread()
})
afterEach(async () => {
  await Promise.all(opened.splice(0).map((partial) => partial.close()))
  await thread.close()
  await folder.close()
})

/** A run's view of the partial; that of a killed run is the one that is never closed before the next begins. */
function open(size: number | undefined = pin.size): PartialFile {
  const partial = PartialFile.open({ ...pin, size }, path, thread)
  opened.push(partial)
  return partial
}
/** Writes a part of the content, in KiB, where it belongs. */
const put = (partial: PartialFile, start: number, end: number) =>
  partial.write(content.subarray(start * KIB, end * KIB), start * KIB)
const missing = (partial: PartialFile) =>
  partial.missing(content.length).map(({ start, end }) => [start / KIB, end / KIB])
const isContent = async () => (await readFile(path)).equals(content)

describe('bytes that come out of order', () => {
  test('count from the beginning up to the first gap, and all in all', () => {
    const partial = open()
    put(partial, 10, 14)
    expect([partial.size, partial.held, partial.head.length]).toEqual([0, 4 * KIB, 0])
    put(partial, 0, 4)
    expect([partial.size, partial.held]).toEqual([4 * KIB, 8 * KIB])
    expect(partial.head).toEqual(content.subarray(0, 4 * KIB))
    expect(missing(partial)).toEqual([
      [4, 10],
      [14, 4_096],
    ])
    put(partial, 4, 10)
    expect([partial.size, partial.held]).toEqual([14 * KIB, 14 * KIB])
    expect(partial.missing(14 * KIB)).toEqual([])
  })

  test('are the file when all are there', async () => {
    const partial = open()
    for (const at of [4_000, 3, 700, 0, 1_200, 901, 15, 50, 1]) put(partial, at, at + 70)
    expect(await partial.isWhole()).toBe(false)
    for (const [start = 0, end = 0] of missing(partial).toReversed()) put(partial, start, end)
    expect(missing(partial)).toEqual([])
    expect(await partial.isWhole()).toBe(true)
    expect(await partial.finish()).toMatchObject({ verified: { size: content.length } })
    expect(await isContent()).toBe(true)
  })

  test('and twice count once', () => {
    const partial = open()
    put(partial, 0, 9)
    put(partial, 5, 12)
    expect([partial.size, partial.held, partial.furthest]).toEqual([12 * KIB, 12 * KIB, 12 * KIB])
  })

  test('are all there was, however far apart, for how far it came', async () => {
    const partial = open()
    put(partial, 0, 2)
    put(partial, 15, 19)
    await partial.reset()
    expect([partial.held, partial.furthest]).toEqual([0, 6 * KIB])
    put(partial, 3, 4)
    await partial.disown()
    expect([partial.held, partial.furthest]).toEqual([0, 0])
  })

  test('and are none change nothing', () => {
    const partial = open()
    partial.begin({ source: 'https://one/a', name: 'one', validator: undefined }, undefined)
    put(partial, 7, 7)
    expect([partial.held, partial.answers]).toEqual([0, 0])
  })
})

test('a partial without gaps needs no note', async () => {
  const partial = open()
  put(partial, 0, 1_000)
  put(partial, 1_000, 2_000)
  expect(await listTree(folder.path)).toEqual(['some.partial'])
  expect(open().size).toBe(2_000 * KIB)
})

describe('what a killed run left with gaps', () => {
  test('is known to the next one, which asks for the rest alone', async () => {
    const killed = open()
    put(killed, 0, 100)
    put(killed, 1_000, 1_600)
    put(killed, 3_000, 3_600)
    const next = open()
    expect([next.size, next.held, next.answers]).toEqual([100 * KIB, 1_300 * KIB, 1])
    for (const [start = 0, end = 0] of missing(next)) put(next, start, end)
    expect(await next.finish()).toMatchObject({ verified: { from: 'an earlier run', size: content.length } })
    expect(await isContent()).toBe(true)
  })

  test('never counts more than what was written, and loses little', async () => {
    const killed = open()
    put(killed, 2_000, 2_100)
    expect(missing(open())).toEqual([[0, 4_096]])
    put(killed, 2_100, 2_127)
    expect(missing(open())).toEqual([[0, 4_096]])
    put(killed, 2_127, 2_128)
    expect(missing(open())).toEqual([
      [0, 2_000],
      [2_128, 4_096],
    ])
  })

  test('is continued by a run that is killed as well', async () => {
    put(open(), 1_000, 1_600)
    put(open(), 2_000, 2_600)
    const third = open()
    put(third, 0, 600)
    expect(missing(open())).toEqual([
      [600, 1_000],
      [1_600, 2_000],
      [2_600, 4_096],
    ])
  })

  test('counts up to the file’s end, where the note says more', async () => {
    const killed = open()
    put(killed, 0, 100)
    put(killed, 1_000, 2_000)
    put(killed, 3_000, 4_000)
    await truncate(path, 1_500 * KIB)
    expect(missing(open())).toEqual([
      [100, 1_000],
      [1_500, 4_096],
    ])
    await truncate(path, 0)
    expect(open().held).toBe(0)
  })

  test('counts nothing that a note said beyond the file’s end, also once the file is longer', async () => {
    await write(path, content.subarray(0, 50 * KIB))
    await write(noteOf(path), `0 ${100 * KIB}\n`)
    put(open(), 150, 160)
    expect(open().held).toBeLessThanOrEqual(60 * KIB)
  })

  test('is not believed where the note makes no sense', async () => {
    await write(path, content.subarray(0, 9))
    await write(noteOf(path), 'nonsense\n3 x\n-1 4\n5 2\n7 7\n1 2 3\n\n 4 5\n')
    expect(open().held).toBe(0)
    await appendFile(noteOf(path), '2 4\n')
    expect(open().held).toBe(2)
  })

  test('is nothing, and its note is gone, where the file is too long', async () => {
    await write(path, Buffer.concat([content, Buffer.from('x')]))
    await write(noteOf(path), `0 ${content.length}\n`)
    expect(open().held).toBe(0)
    expect(await listTree(folder.path)).toEqual(['some.partial'])
  })

  test('is nothing once the partial is reset, and new gaps are noted anew', async () => {
    const partial = open()
    put(partial, 1_000, 1_600)
    await partial.reset()
    expect([await listTree(folder.path), (await stat(path)).size]).toEqual([['some.partial'], 0])
    put(partial, 0, 10)
    put(partial, 20, 30)
    expect(await readFile(noteOf(path), 'utf8')).toBe(`0 ${10 * KIB}\n`)
    expect(open().held).toBe(10 * KIB)
  })
})

test('what is there from the beginning on is not written again: it may be hashed already', async () => {
  const large = generatedFile(20 * 1024 * KIB, 5).bytes()
  const partial = PartialFile.open(pinOf('a', large), path, thread)
  opened.push(partial)
  const gap = 18 * 1024 * KIB
  partial.write(large.subarray(gap + 1), gap + 1)
  partial.write(large.subarray(0, gap), 0)
  // One body may go on over what another one gave: here with wrong bytes behind the one that was missing.
  partial.write(large.subarray(gap, gap + 1), gap)
  partial.write(Buffer.alloc(large.length - gap, 'x'), gap)
  expect(await partial.finish()).toHaveProperty('verified')
  expect((await readFile(path)).equals(large)).toBe(true)
})

test.each([
  ['noted', `0 ${100 * KIB}\n${240 * KIB} ${250 * KIB}\n`],
  ['there and not noted', `0 ${100 * KIB}\n`],
])(
  'what is %s behind the end of a file of unknown size is not part of the verified file',
  async (_, note) => {
    const short = content.subarray(0, 200 * KIB)
    await write(path, content.subarray(0, 250 * KIB))
    await write(noteOf(path), note)
    const partial = PartialFile.open({ ...pinOf('a', short), size: undefined }, path, thread)
    opened.push(partial)
    put(partial, 100, 200)
    expect(await partial.finish()).toMatchObject({ verified: { size: short.length } })
    expect((await readFile(path)).equals(short)).toBe(true)
  },
)
