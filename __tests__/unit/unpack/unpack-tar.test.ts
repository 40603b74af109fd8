import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { buildTar, gnuHeader, paxHeader, TAR_END, type TarMember } from '../../support/archives/tar.ts'
import { contents, unpackHere } from '../../support/archives/unpack.ts'
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary.ts'

let folder: TemporaryFolder
beforeEach(async () => {
  folder = await temporaryFolder('unpack')
})
afterEach(() => folder.close())

const unpack = async (members: readonly TarMember[], end?: Buffer) =>
  contents(await unpackHere(buildTar(members, end), 'tar', folder.path))
const long = `${'folder/'.repeat(30)}file`
const one = { name: 'a', content: 'one' }

test.each<[string, readonly TarMember[], string]>([
  ['of the old format', [{ ...one, type: '\0', magic: '' }], 'a'],
  ['of GNU', [{ ...one, magic: 'ustar  \0' }], 'a'],
  ['that is contiguous', [{ ...one, type: '7' }], 'a'],
  ['with a prefix', [{ ...one, prefix: 'some/where' }], 'some/where/a'],
  ['without the prefix that GNU does not have', [{ ...one, prefix: 'times', magic: 'ustar  \0' }], 'a'],
  ['with a name of 100 bytes', [{ ...one, name: 'b'.repeat(100) }], 'b'.repeat(100)],
  ['with a long GNU name', [gnuHeader('L', long), one], long],
  ['with a pax name', [paxHeader({ path: 'größe', mtime: '1.5' }), one], 'größe'],
  ['with a pax size', [paxHeader({ size: '3' }), { ...one, size: 0 }], 'a'],
  ['with a size in base 256', [{ ...one, base256: true }], 'a'],
  ['after a global header that only comments', [paxHeader({ comment: 'x' }, 'g'), one], 'a'],
  ['after the label of the volume', [{ name: 'label', type: 'V' }, one], 'a'],
])('a member %s', async (_, members, name) => {
  expect(await unpack(members)).toEqual({ [name]: 'one' })
})

test('what a header says holds for one member alone', async () => {
  expect(Object.keys(await unpack([paxHeader({ path: 'b' }), one, one]))).toEqual(['b', 'a'])
})

test('the old format has folders by their names', async () => {
  expect(await unpack([{ name: 'd/', type: '\0', magic: '' }, { name: 'd/a' }])).toEqual({ 'd/a': '' })
})

test.each([
  ['one block of zeros', Buffer.alloc(512)],
  ['more zeros than needed', Buffer.alloc(10240)],
  ['something that is no member behind it', Buffer.concat([TAR_END, Buffer.alloc(700, 'x')])],
])('the end may have %s', async (_, end) => {
  expect(await unpack([one], end)).toEqual({ a: 'one' })
})

describe('a link', () => {
  const soft = (name: string, linkName: string): TarMember => ({ name, type: '2', linkName })
  const hard = (name: string, linkName: string): TarMember => ({ name, type: '1', linkName, size: 3 })

  test('becomes a copy of what it leads to, before and after it, and through another link', async () => {
    const members = [soft('d/first', '../a'), one, hard('d/hard', './a'), soft('last', 'd/hard')]
    expect(await unpack(members)).toEqual({ 'd/first': 'one', a: 'one', 'd/hard': 'one', last: 'one' })
  })

  test('may have a long target', async () => {
    const members = [{ name: long, prefix: '', content: '' }, gnuHeader('K', long), soft('b', 'short')]
    const named = [gnuHeader('L', long), { ...one, name: 'short name' }, ...members.slice(1)]
    expect(await unpack(named)).toEqual({ [long]: 'one', b: 'one' })
  })

  test('may lead to members that are not wanted', async () => {
    const members = [
      { name: 'all/a', content: 'one' },
      soft('b', 'all/a'),
      hard('c', 'all/a'),
      soft('d', 'all/z'),
    ]
    const bytes = buildTar([...members, { name: 'all/z', content: 'two' }, { name: 'e', content: 'three' }])
    const files = await unpackHere(bytes, 'tar', folder.path, { selection: { include: ['?'] } })
    expect(await contents(files)).toEqual({ b: 'one', c: 'one', d: 'two', e: 'three' })
    expect(files.map(({ path }) => path)).toEqual(['b', 'c', 'd', 'e'])
  })

  test('that is not wanted may lead anywhere', async () => {
    const bytes = buildTar([one, soft('b', '/etc/passwd'), { name: 'c', type: '3' }, { name: '../d' }])
    const files = await unpackHere(bytes, 'tar', folder.path, { selection: { include: ['a'] } })
    expect(files.map(({ path }) => path)).toEqual(['a'])
  })
})
