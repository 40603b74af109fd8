import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { contents, unpackHere } from '../../support/archives/unpack.ts'
import { buildZip, type ZipMember, type ZipShape } from '../../support/archives/zip.ts'
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary.ts'

let folder: TemporaryFolder
beforeEach(async () => {
  folder = await temporaryFolder('unpack')
})
afterEach(() => folder.close())

const unpack = async (members: readonly ZipMember[], shape?: ZipShape) =>
  contents(await unpackHere(buildZip(members, shape), 'zip', folder.path))

test.each<[string, ZipMember, ZipShape?]>([
  ['stored', { name: 'a', content: 'one', method: 0 }],
  ['deflated', { name: 'a', content: 'one' }],
  ['of zip64 sizes', { name: 'a', content: 'one', zip64: true }],
  ['in a zip64', { name: 'a', content: 'one' }, { zip64: true }],
  ['with its sizes after the content', { name: 'a', content: 'one', descriptor: true }],
  ['with more in front of its content', { name: 'a', content: 'one', localExtra: Buffer.alloc(40) }],
  ['of Unix', { name: 'a', content: 'one', mode: 0o100600 }],
  ['in a zip with a comment', { name: 'a', content: 'one' }, { comment: 'PK\x05\x06 is how a zip ends' }],
  ['large and stored', { name: 'a', content: 'one'.repeat(500_000), method: 0 }],
])('a member %s', async (_, member, shape) => {
  expect(await unpack([member], shape)).toEqual({ a: member.content })
})

test('a folder of Unix needs no slash', async () => {
  expect(await unpack([{ name: 'd', mode: 0o040755 }, { name: 'd/a' }])).toEqual({ 'd/a': '' })
})

test('more members than 65535, by a program that knows no zip64', async () => {
  const members = Array.from({ length: 0x10001 }, (_, index) => ({
    name: `${index % 10}/${index}`,
    method: 0,
  }))
  const selection = { include: ['1/65531', '6/65536'] }
  const files = await unpackHere(buildZip(members, { entries: 1 }), 'zip', folder.path, { selection })
  expect(files.map(({ path }) => path)).toEqual(['1/65531', '6/65536'])
})

describe('a name', () => {
  const bytes = Buffer.from([0x81, 0x2e, 0x74, 0x78, 0x74])

  test('without the flag for UTF-8 is in the letters of the first PC', async () => {
    expect(Object.keys(await unpack([{ name: bytes, flags: 0 }]))).toEqual(['ü.txt'])
  })

  test('of Unix is UTF-8 without the flag, where it can be', async () => {
    const names = Object.keys(
      await unpack([
        { name: 'ü.txt', flags: 0, mode: 0o100644 },
        { name: Buffer.concat([Buffer.from('d/'), bytes]), flags: 0, mode: 0o100644 },
      ]),
    )
    expect(names).toEqual(['ü.txt', 'd/ü.txt'])
  })
})

describe('a link', () => {
  const link = (name: string, content: string): ZipMember => ({ name, content, mode: 0o120777 })

  test('becomes a copy of what it leads to, before and after it, and through another link', async () => {
    const members = [link('d/first', '../a'), { name: 'a', content: 'one' }, link('last', './d/../d/first')]
    expect(await unpack(members)).toEqual({ 'd/first': 'one', a: 'one', last: 'one' })
  })

  test('may lead to a member that is not wanted', async () => {
    const bytes = buildZip([{ name: 'all/a', content: 'one' }, link('b', 'all/a')])
    const files = await unpackHere(bytes, 'zip', folder.path, { selection: { include: ['b'] } })
    expect(await contents(files)).toEqual({ b: 'one' })
  })

  test('that is not wanted may lead anywhere', async () => {
    const bytes = buildZip([{ name: 'a' }, link('b', '/etc/passwd'), link('c', 'a')])
    const files = await unpackHere(bytes, 'zip', folder.path, { selection: { exclude: ['b'] } })
    expect(files.map(({ path }) => path)).toEqual(['a', 'c'])
  })
})
