import { readFile, stat, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Pin } from '../../../src/dataset/dataset.ts'
import { type Giver, PartialFile } from '../../../src/fetch/partial.ts'
import { HashThread } from '../../../src/hashing/hash-thread.ts'
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary.ts'
import { pinOf, write } from '../builders.ts'

const TEXT = 'the bytes of a file'
const [BEGINNING, END] = ['the bytes', ' of a file']

let folder: TemporaryFolder
let path: string
let thread: HashThread
const opened: PartialFile[] = []
beforeEach(async () => {
  folder = await temporaryFolder('partial')
  path = join(folder.path, 'some.partial')
  thread = new HashThread()
})
afterEach(async () => {
  await Promise.all(opened.splice(0).map((partial) => partial.close()))
  await thread.close()
  await folder.close()
})

function open(pin: Partial<Pin> = {}): PartialFile {
  const partial = PartialFile.open({ ...pinOf('a', TEXT), ...pin }, path, thread)
  opened.push(partial)
  return partial
}
/** Writes a text behind what is there. */
const append = (partial: PartialFile, text: string) => partial.write(Buffer.from(text), partial.size)
const giver = (name: string, validator?: string): Giver => ({ source: `https://${name}/a`, name, validator })
const onDisk = () => readFile(path, 'utf8')

describe('a partial', () => {
  test('begins empty, and grows with what is written', async () => {
    const partial = open()
    expect([partial.size, partial.answers, partial.head.length]).toEqual([0, 0, 0])
    partial.begin(giver('one'), undefined)
    append(partial, BEGINNING)
    expect([partial.size, await onDisk()]).toEqual([BEGINNING.length, BEGINNING])
    append(partial, END)
    expect(await partial.finish()).toMatchObject({
      verified: { pin: pinOf('a', TEXT), location: path, from: 'one', size: TEXT.length },
    })
    expect(await onDisk()).toBe(TEXT)
  })

  test('is a mismatch when its bytes are others, or too few', async () => {
    const partial = open()
    append(partial, TEXT.toUpperCase())
    expect(await partial.finish()).toMatchObject({
      mismatch: { actual: expect.stringContaining('(19 bytes)') },
    })
    await partial.reset()
    append(partial, BEGINNING)
    expect(await partial.finish()).toMatchObject({
      mismatch: { actual: expect.stringContaining('(9 bytes)') },
    })
  })

  test('forgets everything when it is reset, and can begin again', async () => {
    const partial = open()
    partial.begin(giver('one', '"1"'), undefined)
    append(partial, 'wrong')
    await partial.finish()
    await partial.reset()
    expect([partial.size, partial.answers, partial.head.length, await onDisk()]).toEqual([0, 0, 0, ''])
    partial.begin(giver('two'), undefined)
    append(partial, TEXT)
    expect(await partial.finish()).toMatchObject({ verified: { from: 'two' } })
    expect(await onDisk()).toBe(TEXT)
  })

  test('knows how far it once came, whatever was forgotten since', async () => {
    const partial = open()
    append(partial, BEGINNING)
    await partial.reset()
    append(partial, 'the')
    expect([partial.size, partial.furthest]).toEqual([3, BEGINNING.length])
  })

  test('keeps its first 4 KiB for people', async () => {
    const text = 'x'.repeat(5_000)
    const partial = open(pinOf('a', text))
    append(partial, text.slice(0, 3))
    expect(partial.head.toString()).toBe('xxx')
    append(partial, text.slice(3))
    expect(partial.head.length).toBe(4096)
  })

  test('knows whether it is whole, also without a pinned size, and can still go on', async () => {
    const partial = open({ size: undefined })
    append(partial, BEGINNING)
    expect(await partial.isWhole()).toBe(false)
    append(partial, END)
    expect(await partial.isWhole()).toBe(true)
    append(partial, '!')
    expect(await partial.isWhole()).toBe(false)
  })
})

if (process.platform === 'linux') {
  test('a disk that is full is an error that names the place, and nothing counts as written', async () => {
    await symlink('/dev/full', path)
    const partial = open()
    expect(() => append(partial, BEGINNING)).toThrow(
      expect.objectContaining({ name: 'PlaceError', code: 'no-space', path }),
    )
    expect([partial.size, partial.held, partial.furthest]).toEqual([0, 0, 0])
  })
}

describe('what an earlier run left', () => {
  test('is hashed again and continued', async () => {
    await write(path, BEGINNING)
    const partial = open()
    expect([partial.size, partial.answers, partial.head.toString()]).toEqual([9, 1, BEGINNING])
    partial.begin(giver('one'), undefined)
    append(partial, END)
    expect(await partial.finish()).toMatchObject({ verified: { from: 'an earlier run, then one' } })
    expect(await onDisk()).toBe(TEXT)
  })

  test('and is damaged is found out at the end', async () => {
    await write(path, BEGINNING.toUpperCase())
    const partial = open()
    append(partial, END)
    expect(await partial.finish()).toHaveProperty('mismatch')
  })

  test('and is whole is the file', async () => {
    await write(path, TEXT)
    const partial = open()
    expect(await partial.isWhole()).toBe(true)
    expect(await partial.finish()).toMatchObject({ verified: { from: 'an earlier run' } })
  })

  test('and is too long is emptied', async () => {
    await write(path, `${TEXT}!`)
    const partial = open()
    expect([partial.size, partial.answers, (await stat(path)).size]).toEqual([0, 0, 0])
  })

  test('and is of any length is kept where no size is pinned', async () => {
    await write(path, `${TEXT}!`)
    expect(open({ size: undefined }).size).toBe(TEXT.length + 1)
  })

  test('and is empty is nobody’s', async () => {
    await write(path, '')
    expect(open().answers).toBe(0)
  })

  test('holds no source to a version', async () => {
    await write(path, BEGINNING)
    expect(open().validatorFor(giver('one').source)).toBeUndefined()
  })

  test('at a place that is no file is an error that names it', async () => {
    await write(join(path, 'inside'), 'x')
    expect(() => open()).toThrow(expect.objectContaining({ name: 'PlaceError', path }))
  })
})

describe('who gave the bytes', () => {
  function given(...givers: Giver[]): PartialFile {
    const partial = open()
    const part = Math.floor(TEXT.length / givers.length)
    for (const [index, giver] of givers.entries()) {
      partial.begin(giver, undefined)
      const end = index === givers.length - 1 ? TEXT.length : (index + 1) * part
      append(partial, TEXT.slice(index * part, end))
    }
    return partial
  }
  const source = giver('one').source

  test('one source is held to the version that it began with', async () => {
    const partial = given(giver('one', '"1"'), giver('one', '"2"'))
    expect([partial.validatorFor(source), partial.answers]).toEqual(['"1"', 2])
  })

  test('one source that named no version is not', async () => {
    expect(given(giver('one')).validatorFor(source)).toBeUndefined()
  })

  test('several sources are not', async () => {
    const partial = given(giver('one', '"1"'), giver('two', '"2"'))
    expect(partial.validatorFor(source)).toBeUndefined()
    expect(partial.validatorFor(giver('two').source)).toBeUndefined()
  })

  test('another one than the only one is not', async () => {
    expect(given(giver('one', '"1"')).validatorFor(giver('two').source)).toBeUndefined()
  })

  test('each is named once, in the order in which they came', async () => {
    const partial = given(giver('one'), giver('two'), giver('one'))
    expect(await partial.finish()).toMatchObject({ verified: { from: 'one, then two' } })
  })

  test('who gave nothing is neither named nor counted', async () => {
    const partial = open()
    partial.begin(giver('one', '"1"'), undefined)
    append(partial, BEGINNING)
    partial.begin(giver('two'), undefined)
    partial.begin(giver('one', '"1"'), undefined)
    expect([partial.validatorFor(source), partial.answers]).toEqual(['"1"', 1])
    append(partial, END)
    expect(await partial.finish()).toMatchObject({ verified: { from: 'one' } })
  })
})
