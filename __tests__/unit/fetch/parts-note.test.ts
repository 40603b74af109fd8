import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isNote, noteOf, PartsNote } from '../../../src/fetch/parts-note.ts'
import { type Span, Spans } from '../../../src/fetch/spans.ts'
import { listTree, type TemporaryFolder, temporaryFolder } from '../../support/temporary.ts'

const STEP = 128 * 1024

let folder: TemporaryFolder
let path: string
beforeEach(async () => {
  folder = await temporaryFolder('parts-note')
  path = join(folder.path, 'some.partial')
})
afterEach(() => folder.close())

function spansOf(...parts: (readonly [number, number])[]): Spans {
  const spans = new Spans()
  for (const [start, end] of parts) spans.add({ start, end })
  return spans
}
const text = () => readFile(noteOf(path), 'utf8')

describe('a note', () => {
  test('has a name of its own', () => {
    expect([isNote(noteOf('a.partial')), isNote('a.partial')]).toEqual([true, false])
  })

  test('that is not there says that all is there, and is not made before there is a gap', async () => {
    const note = new PartsNote(path)
    expect(note.read(9).all).toEqual([{ start: 0, end: 9 }])
    note.update(spansOf([0, 10 * STEP]))
    note.remove()
    expect(await listTree(folder.path)).toEqual([])
  })

  test('begins once, and grows with every 128 KiB', async () => {
    const note = new PartsNote(path)
    note.begin(spansOf([0, 5]))
    note.begin(spansOf([0, 6]))
    note.update(spansOf([0, 6], [10, STEP + 8]))
    expect(await text()).toBe('0 5\n')
    note.update(spansOf([0, 6], [10, STEP + 9]))
    expect(await text()).toBe(`0 5\n0 6\n10 ${STEP + 9}\n`)
    expect(new PartsNote(path).read(10 * STEP).all).toEqual([
      { start: 0, end: 6 },
      { start: 10, end: STEP + 9 },
    ])
  })

  test('that an earlier run left is replaced: it may say more than the file has', async () => {
    await writeFile(noteOf(path), '0 900\n')
    const note = new PartsNote(path)
    note.begin(spansOf([0, 7]))
    expect(await text()).toBe('0 7\n')
    note.update(spansOf([0, 7 + STEP]))
    expect(await text()).toBe(`0 7\n0 ${7 + STEP}\n`)
  })

  test('that an earlier run left is replaced also where no new gap comes', async () => {
    await writeFile(noteOf(path), '0 5\n8 900\n')
    new PartsNote(path).update(spansOf([0, STEP], [STEP + 1, STEP + 2]))
    expect(await text()).toBe(`0 ${STEP}\n${STEP + 1} ${STEP + 2}\n`)
  })

  test('that is removed can begin again', async () => {
    const note = new PartsNote(path)
    note.begin(spansOf([0, 5]))
    note.remove()
    expect(await listTree(folder.path)).toEqual([])
    note.begin(spansOf([0, 2]))
    expect(await text()).toBe('0 2\n')
  })

  test('whose last line was cut anywhere says nothing that is not true, also when it was written on', async () => {
    const part = fc
      .tuple(fc.nat({ max: 200 }), fc.integer({ min: 1, max: 100 }))
      .map(([start, size]): Span => ({ start, end: start + size }))
    const parts = fc.array(part, { minLength: 1, maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(parts, parts, fc.nat({ max: 40 }), async (before, after, cut) => {
        const spans = new Spans()
        const add = (more: Span[]) => {
          for (const span of more) spans.add(span)
          return spans.all.map(({ start, end }) => `${start} ${end}\n`).join('')
        }
        const lines = add(before)
        await writeFile(noteOf(path), lines.slice(0, Math.max(0, lines.length - cut)) + add(after))
        // What was written after the cut may lose its first line, and no more.
        const read = new PartsNote(path).read(1_000)
        for (const { start, end } of read.all) {
          expect(spans.all.some((span) => span.start <= start && end <= span.end)).toBe(true)
        }
        for (const { start, end } of spans.all.slice(1)) {
          expect(read.all.some((span) => span.start <= start && end <= span.end)).toBe(true)
        }
      }),
    )
  })
})
