import { chmod, mkdir, open, readFile, rm, stat, symlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { heldBytes, takeOverPartials } from '../../../src/fetch/partials.ts'
import { noteOf } from '../../../src/fetch/parts-note.ts'
import { listTree, type TemporaryFolder, temporaryFolder } from '../../support/temporary.ts'
import { write } from '../builders.ts'

const MIB = 1024 * 1024

let folder: TemporaryFolder
let ours: string
let theirs: string
beforeEach(async () => {
  folder = await temporaryFolder('partials')
  ours = join(folder.path, 'ours')
  theirs = join(folder.path, 'theirs')
  for (const path of [ours, theirs]) await mkdir(path)
})
afterEach(() => folder.close())

const takeOver = () => takeOverPartials(theirs, ours)
const text = (path: string) => readFile(path, 'utf8')
const note = (path: string) => text(noteOf(path))

/** A partial with a gap before its last bytes, and the note of it. */
async function sparse(path: string, start: number, bytes: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const file = await open(path, 'w')
  await file.write(bytes, start)
  await file.close()
  await write(noteOf(path), `${start} ${start + bytes.length}\n`)
}

describe('a partial is taken over', () => {
  test('with its note', async () => {
    await sparse(join(theirs, 'a.partial'), MIB, 'end')
    await write(join(theirs, 'b.partial'), 'some')
    await takeOver()
    expect(await listTree(folder.path)).toEqual(['ours/a.partial', 'ours/a.partial.parts', 'ours/b.partial'])
    expect((await stat(join(ours, 'a.partial'))).size).toBe(MIB + 3)
    expect(await note(join(ours, 'a.partial'))).toBe(`${MIB} ${MIB + 3}\n`)
  })

  test('without a note, and an old one does not stay beside it', async () => {
    await write(join(ours, 'a.partial'), 'so')
    await write(noteOf(join(ours, 'a.partial')), '0 1\n')
    await write(join(theirs, 'a.partial'), 'some more')
    await takeOver()
    expect(await listTree(folder.path)).toEqual(['ours/a.partial'])
    expect(await text(join(ours, 'a.partial'))).toBe('some more')
  })

  test('with its note in the place of an old one', async () => {
    await write(join(ours, 'a.partial'), 'so')
    await write(noteOf(join(ours, 'a.partial')), '0 1\n')
    await write(join(theirs, 'a.partial'), 'some more')
    await write(noteOf(join(theirs, 'a.partial')), '0 4\n5 9\n')
    await takeOver()
    expect(await note(join(ours, 'a.partial'))).toBe('0 4\n5 9\n')
  })

  test('not without it: a note that is no plain file is none', async () => {
    await write(join(folder.path, 'mine'), '0 9\n')
    await write(join(theirs, 'a.partial'), 'some more')
    await symlink(join(folder.path, 'mine'), noteOf(join(theirs, 'a.partial')))
    await takeOver()
    expect(await listTree(ours)).toEqual(['a.partial'])
  })

  test('by the next run again', async () => {
    await sparse(join(theirs, 'a.partial'), MIB, 'end')
    await takeOver()
    const next = join(folder.path, 'next')
    await mkdir(next)
    await takeOverPartials(ours, next)
    expect(await listTree(folder.path)).toEqual(['next/a.partial', 'next/a.partial.parts'])
  })
})

describe('what is ours stays', () => {
  test('with its note, where theirs is no more', async () => {
    await write(join(ours, 'a.partial'), 'some')
    await write(noteOf(join(ours, 'a.partial')), '0 1\n2 4\n')
    await write(join(theirs, 'a.partial'), 'SOME')
    await takeOver()
    expect([await text(join(ours, 'a.partial')), await note(join(ours, 'a.partial'))]).toEqual([
      'some',
      '0 1\n2 4\n',
    ])
  })

  test('without a note, though theirs had one', async () => {
    await write(join(ours, 'a.partial'), 'some more')
    await write(join(theirs, 'a.partial'), 'some')
    await write(noteOf(join(theirs, 'a.partial')), '0 1\n2 4\n')
    await takeOver()
    expect(await listTree(ours)).toEqual(['a.partial'])
  })
})

// Elsewhere a gap takes as much of the disk as bytes do.
if (process.platform === 'linux') {
  test('of two of one name the one with more bytes on the disk is taken, though the other is longer', async () => {
    await sparse(join(ours, 'a.partial'), 8 * MIB, 'end')
    await write(join(theirs, 'a.partial'), Buffer.alloc(MIB, 'x'))
    await takeOver()
    expect((await stat(join(ours, 'a.partial'))).size).toBe(MIB)
    expect(await listTree(ours)).toEqual(['a.partial'])
    await sparse(join(theirs, 'a.partial'), 8 * MIB, 'end')
    await takeOver()
    expect((await stat(join(ours, 'a.partial'))).size).toBe(MIB)
  })

  test('gaps do not count as held', async () => {
    await sparse(join(ours, 'a.partial'), 8 * MIB, 'end')
    expect(await heldBytes(ours)).toBeLessThan(MIB)
  })
}

test('a note alone is not taken: it says nothing without its partial', async () => {
  await write(noteOf(join(theirs, 'a.partial')), '0 4\n')
  await takeOver()
  expect(await listTree(ours)).toEqual([])
})

test('a folder that is not there, or behind a link, has nothing to take', async () => {
  await write(join(folder.path, 'mine/a.partial'), 'precious')
  await rm(theirs, { recursive: true })
  await takeOver()
  await symlink(join(folder.path, 'mine'), theirs, 'junction')
  await takeOver()
  expect(await listTree(folder.path)).toContain('mine/a.partial')
  expect(await listTree(ours)).toEqual([])
})

test('of two runs that take at once one gets all, each partial with its note', async () => {
  const names = Array.from({ length: 4 }, (_, index) => `${index}.partial`)
  for (let round = 0; round < 10; round++) {
    const [from, first, second] = ['from', 'first', 'second'].map((name) =>
      join(folder.path, `${round}`, name),
    )
    if (!from || !first || !second) throw new Error('three folders')
    for (const path of [first, second]) await mkdir(path, { recursive: true })
    for (const name of names) await sparse(join(from, name), MIB, 'end')
    await Promise.all([takeOverPartials(from, first), takeOverPartials(from, second)])
    const taken = await Promise.all([first, second].map(listTree))
    expect(taken.flat().toSorted()).toEqual(names.flatMap((name) => [name, noteOf(name)]))
    expect(taken).toContainEqual([])
  }
})

test('what was not worth taking does not stay', async () => {
  await write(join(ours, 'a.partial'), 'some more')
  await write(join(theirs, 'a.partial'), 'some')
  await takeOver()
  expect(await listTree(folder.path)).toEqual(['ours/a.partial'])
})

// A superuser may write everything, and Windows has other modes.
if (process.getuid && process.getuid() !== 0) {
  test('one that this user may not write is left behind', async () => {
    for (const name of ['a.partial', 'b.partial']) await write(join(theirs, name), 'some')
    await chmod(join(theirs, 'a.partial'), 0o400)
    await takeOver()
    expect(await listTree(folder.path)).toEqual(['ours/b.partial'])
  })
}
