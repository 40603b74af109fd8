import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Pin } from '../../../src/dataset/dataset.ts'
import { type Giver, PartialFile } from '../../../src/fetch/partial.ts'
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary.ts'
import { failure, pinOf, write } from '../builders.ts'

const TEXT = 'the bytes of a file'
const [BEGINNING, END] = ['the bytes', ' of a file']

let folder: TemporaryFolder
let path: string
const opened: PartialFile[] = []
beforeEach(async () => {
  folder = await temporaryFolder('partial')
  path = join(folder.path, 'some.partial')
})
afterEach(async () => {
  await Promise.all(opened.splice(0).map((partial) => partial.close()))
  await folder.close()
})

async function open(pin: Partial<Pin> = {}) {
  const partial = await PartialFile.open({ ...pinOf('a', TEXT), ...pin }, path)
  opened.push(partial)
  return partial
}
const giver = (name: string, validator?: string): Giver => ({ source: `https://${name}/a`, name, validator })
const onDisk = () => readFile(path, 'utf8')

describe('a partial', () => {
  test('begins empty, and grows with what is appended', async () => {
    const partial = await open()
    expect([partial.size, partial.answers, partial.head.length]).toEqual([0, 0, 0])
    partial.begin(giver('one'))
    await partial.append(Buffer.from(BEGINNING))
    expect([partial.size, await onDisk()]).toEqual([BEGINNING.length, BEGINNING])
    await partial.append(Buffer.from(END))
    expect(partial.finish()).toMatchObject({
      verified: { pin: pinOf('a', TEXT), location: path, from: 'one', size: TEXT.length },
    })
    expect(await onDisk()).toBe(TEXT)
  })

  test('is a mismatch when its bytes are others, or too few', async () => {
    const partial = await open()
    await partial.append(Buffer.from(TEXT.toUpperCase()))
    expect(partial.finish()).toMatchObject({ mismatch: { actual: expect.stringContaining('(19 bytes)') } })
    await partial.reset()
    await partial.append(Buffer.from(BEGINNING))
    expect(partial.finish()).toMatchObject({ mismatch: { actual: expect.stringContaining('(9 bytes)') } })
  })

  test('forgets everything when it is reset, and can begin again', async () => {
    const partial = await open()
    partial.begin(giver('one', '"1"'))
    await partial.append(Buffer.from('wrong'))
    partial.finish()
    await partial.reset()
    expect([partial.size, partial.answers, partial.head.length, await onDisk()]).toEqual([0, 0, 0, ''])
    partial.begin(giver('two'))
    await partial.append(Buffer.from(TEXT))
    expect(partial.finish()).toMatchObject({ verified: { from: 'two' } })
    expect(await onDisk()).toBe(TEXT)
  })

  test('knows how far it once came, whatever was forgotten since', async () => {
    const partial = await open()
    await partial.append(Buffer.from(BEGINNING))
    await partial.reset()
    await partial.append(Buffer.from('the'))
    expect([partial.size, partial.furthest]).toEqual([3, BEGINNING.length])
  })

  test('keeps its first 4 KiB for people', async () => {
    const text = 'x'.repeat(5_000)
    const partial = await open(pinOf('a', text))
    await partial.append(Buffer.from(text.slice(0, 3)))
    expect(partial.head.toString()).toBe('xxx')
    await partial.append(Buffer.from(text.slice(3)))
    expect(partial.head.length).toBe(4096)
  })

  test('knows whether it is whole, also without a pinned size, and can still go on', async () => {
    const partial = await open({ size: undefined })
    await partial.append(Buffer.from(BEGINNING))
    expect(partial.isWhole()).toBe(false)
    await partial.append(Buffer.from(END))
    expect(partial.isWhole()).toBe(true)
    await partial.append(Buffer.from('!'))
    expect(partial.isWhole()).toBe(false)
  })
})

describe('what an earlier run left', () => {
  test('is hashed again and continued', async () => {
    await write(path, BEGINNING)
    const partial = await open()
    expect([partial.size, partial.answers, partial.head.toString()]).toEqual([9, 1, BEGINNING])
    partial.begin(giver('one'))
    await partial.append(Buffer.from(END))
    expect(partial.finish()).toMatchObject({ verified: { from: 'an earlier run, then one' } })
    expect(await onDisk()).toBe(TEXT)
  })

  test('and is damaged is found out at the end', async () => {
    await write(path, BEGINNING.toUpperCase())
    const partial = await open()
    await partial.append(Buffer.from(END))
    expect(partial.finish()).toHaveProperty('mismatch')
  })

  test('and is whole is the file', async () => {
    await write(path, TEXT)
    const partial = await open()
    expect(partial.isWhole()).toBe(true)
    expect(partial.finish()).toMatchObject({ verified: { from: 'an earlier run' } })
  })

  test('and is too long is emptied', async () => {
    await write(path, `${TEXT}!`)
    const partial = await open()
    expect([partial.size, partial.answers, (await stat(path)).size]).toEqual([0, 0, 0])
  })

  test('and is of any length is kept where no size is pinned', async () => {
    await write(path, `${TEXT}!`)
    expect((await open({ size: undefined })).size).toBe(TEXT.length + 1)
  })

  test('and is empty is nobody’s', async () => {
    await write(path, '')
    expect((await open()).answers).toBe(0)
  })

  test('holds no source to a version', async () => {
    await write(path, BEGINNING)
    expect((await open()).validatorFor(giver('one').source)).toBeUndefined()
  })

  test('at a place that is no file is an error that names it', async () => {
    await write(join(path, 'inside'), 'x')
    const error = await failure(PartialFile.open(pinOf('a'), path))
    expect(error).toMatchObject({ name: 'PlaceError', path })
  })
})

describe('who gave the bytes', () => {
  async function given(...givers: Giver[]) {
    const partial = await open()
    const part = Math.floor(TEXT.length / givers.length)
    for (const [index, giver] of givers.entries()) {
      partial.begin(giver)
      const end = index === givers.length - 1 ? TEXT.length : (index + 1) * part
      await partial.append(Buffer.from(TEXT.slice(index * part, end)))
    }
    return partial
  }
  const source = giver('one').source

  test('one source is held to the version that it began with', async () => {
    const partial = await given(giver('one', '"1"'), giver('one', '"2"'))
    expect([partial.validatorFor(source), partial.answers]).toEqual(['"1"', 2])
  })

  test('one source that named no version is not', async () => {
    expect((await given(giver('one'))).validatorFor(source)).toBeUndefined()
  })

  test('several sources are not, nor another one', async () => {
    const partial = await given(giver('one', '"1"'), giver('two', '"2"'))
    expect(partial.validatorFor(source)).toBeUndefined()
    expect(partial.validatorFor(giver('two').source)).toBeUndefined()
    const other = await given(giver('one', '"1"'))
    expect(other.validatorFor(giver('two').source)).toBeUndefined()
  })

  test('each is named once, in the order in which they came', async () => {
    const partial = await given(giver('one'), giver('two'), giver('one'))
    expect(partial.finish()).toMatchObject({ verified: { from: 'one, then two' } })
  })

  test('who gave nothing is neither named nor counted', async () => {
    const partial = await open()
    partial.begin(giver('one', '"1"'))
    await partial.append(Buffer.from(BEGINNING))
    partial.begin(giver('two'))
    partial.begin(giver('one', '"1"'))
    expect([partial.validatorFor(source), partial.answers]).toEqual(['"1"', 1])
    await partial.append(Buffer.from(END))
    expect(partial.finish()).toMatchObject({ verified: { from: 'one' } })
  })
})
