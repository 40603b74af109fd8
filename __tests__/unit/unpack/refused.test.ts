import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { PlaceError } from '../../../src/errors.ts'
import { buildTar, gnuHeader, paxHeader, TAR_END, type TarMember } from '../../support/archives/tar.ts'
import { unpackHere } from '../../support/archives/unpack.ts'
import { buildZip, type ZipMember, type ZipShape } from '../../support/archives/zip.ts'
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary.ts'
import { failure } from '../builders.ts'

let folder: TemporaryFolder
beforeEach(async () => {
  folder = await temporaryFolder('unpack')
  await writeFile(join(folder.path, 'secret'), 'of the runner')
})
afterEach(() => folder.close())

/** Unpacks what must not be; makes sure that nothing came to lie outside of the target. */
async function refusal(bytes: Buffer, format: 'zip' | 'tar'): Promise<PlaceError> {
  const error = await failure(unpackHere(bytes, format, folder.path))
  expect((await readdir(folder.path)).sort()).toEqual([`a.${format}`, 'out', 'secret'])
  expect(error).toBeInstanceOf(PlaceError)
  return error as PlaceError
}

interface Attack {
  readonly name: string
  /** The member that is named; the last one where this does not say. */
  readonly member?: string
  readonly zip?: readonly ZipMember[]
  readonly tar?: readonly TarMember[]
  readonly why: string
}

const LINK = 0o120777
/** A file under this name, in both formats. */
const named = (name: string, why: string): Attack => ({
  name: JSON.stringify(name),
  zip: [{ name }],
  tar: [{ name }],
  why,
})
/** Members with these names, in both formats. */
const together = (name: string, names: readonly string[], why: string, member?: string): Attack => {
  const members = names.map((each) => ({ name: each }))
  return { name, zip: members, tar: members, why, ...(member === undefined ? {} : { member }) }
}
/** A file and a symlink to `target`, in both formats. */
const linked = (target: string, why: string): Attack => ({
  name: `a link to ${target}`,
  member: 'd/link',
  zip: [{ name: 'd/a' }, { name: 'd/link', mode: LINK, content: target }],
  tar: [{ name: 'd/a' }, { name: 'd/link', type: '2', linkName: target }],
  why,
})

const UNSAFE: readonly Attack[] = [
  named('/etc/passwd', 'absolute'),
  { ...named('//server/share', 'absolute'), member: '/server/share' },
  named('../secret', '".."'),
  named('a/../../secret', '".."'),
  named('a/..', '".."'),
  named('C:/secret', 'absolute'),
  named('c:secret', 'absolute'),
  named('\\\\server\\share\\a', 'backslash'),
  named('..\\secret', 'backslash'),
  named('a\nb', 'control character'),
  named('a\x1b[2Jb', 'control character'),
  named('CON', 'device name'),
  named('a/nul.txt', 'device name'),
  named('com¹', 'device name'),
  named('.setup-dataset-replaced/a', 'ours'),
  named('.SETUP-DATASET-x', 'ours'),
  named('a'.repeat(256).slice(0, 90).concat('/', 'é'.repeat(2)).concat('/..'), '".."'),
  together('the same name twice', ['a', 'b', 'a'], 'twice'),
  together('the same name in two spellings', ['a/b', './a//b'], 'twice', 'a/b'),
  together('a file that is a folder of another', ['a/b', 'a'], 'a file, and a folder'),
  together('a folder that is a file', ['a', 'a/b/c'], 'a file, and a folder'),
  together('a folder in the place of a file', ['a', 'a/'], 'a file, and a folder', 'a'),
  linked('/etc/passwd', 'out of the archive'),
  linked('../../secret', 'out of the archive'),
  linked('C:\\secret', 'out of the archive'),
  linked('..\\..\\secret', 'out of the archive'),
  linked('link', 'leads to itself'),
  {
    name: 'links in a circle',
    member: 'a',
    zip: [
      { name: 'a', mode: LINK, content: 'b' },
      { name: 'b', mode: LINK, content: 'a' },
    ],
    tar: [
      { name: 'a', type: '2', linkName: 'b' },
      { name: 'b', type: '2', linkName: 'a' },
    ],
    why: 'leads to itself',
  },
  {
    name: 'a link out through a second one',
    member: 'b',
    zip: [
      { name: 'b', mode: LINK, content: 'a' },
      { name: 'a', mode: LINK, content: '../secret' },
    ],
    tar: [
      { name: 'b', type: '2', linkName: 'a' },
      { name: 'a', type: '2', linkName: '../secret' },
    ],
    why: 'out of the archive',
  },
  {
    name: 'a file through a link to a folder',
    member: 'd/secret',
    zip: [
      { name: 'd', mode: LINK, content: '..' },
      { name: 'd/secret', content: 'overwritten' },
    ],
    tar: [
      { name: 'd', type: '2', linkName: '..' },
      { name: 'd/secret', content: 'overwritten' },
    ],
    why: 'a file, and a folder',
  },
  {
    name: 'a file through a link of the same name',
    member: 'a',
    zip: [
      { name: 'a', mode: LINK, content: '../secret' },
      { name: 'a', content: 'overwritten' },
    ],
    tar: [
      { name: 'a', type: '2', linkName: '../secret' },
      { name: 'a', content: 'overwritten' },
    ],
    why: 'twice',
  },
  {
    name: 'a character device',
    zip: [{ name: 'tty', mode: 0o020666 }],
    tar: [{ name: 'tty', type: '3' }],
    why: 'a device',
  },
  {
    name: 'a block device',
    zip: [{ name: 'sda', mode: 0o060666 }],
    tar: [{ name: 'sda', type: '4' }],
    why: 'a device',
  },
  { name: 'a pipe', zip: [{ name: 'p', mode: 0o010666 }], tar: [{ name: 'p', type: '6' }], why: 'a pipe' },
  { name: 'a socket', zip: [{ name: 's', mode: 0o140666 }], why: 'a socket' },
  { name: 'an encrypted member', zip: [{ name: 'a', flags: 1 }], why: 'encrypted' },
  { name: 'a strongly encrypted member', zip: [{ name: 'a', flags: 65 }], why: 'encrypted' },
  { name: 'a member with AES', zip: [{ name: 'a', method: 99 }], why: 'encrypted' },
  { name: 'a hidden directory entry', zip: [{ name: 'a', flags: 1 << 13 }], why: 'encrypted' },
  { name: 'another name in front of the content', zip: [{ name: 'a', localName: 'b' }], why: 'another name' },
  {
    name: 'two entries for the same bytes',
    member: 'a',
    zip: [
      { name: 'a', content: 'one' },
      { name: 'b', content: 'one', offset: 0 },
    ],
    why: 'overlaps',
  },
  {
    name: 'a member that swallows the next one, as zip bombs do',
    member: 'a',
    zip: [
      { name: 'a', content: 'one', method: 0, size: 30, packed: 30 },
      { name: 'b', content: 'two' },
    ],
    why: 'overlaps',
  },
  {
    name: 'a member that reaches the next one by its local header',
    member: 'a',
    zip: [{ name: 'a', localExtra: Buffer.alloc(4), packed: 5 }, { name: 'b' }],
    why: 'overlaps',
  },
  { name: 'a member that lies elsewhere', zip: [{ name: 'a', offset: 1e6 }], why: 'outside of the archive' },
  {
    name: 'a member that zip64 puts elsewhere',
    zip: [{ name: 'a', zip64: true, offset: Number.MAX_SAFE_INTEGER }],
    why: 'outside of the archive',
  },
  {
    name: 'more bytes than anything',
    zip: [{ name: 'a', size: 2 ** 50, zip64: true }],
    why: 'unpacks to more than',
  },
  {
    name: 'more bytes than anything',
    tar: [{ name: 'a', size: 2 ** 50, base256: true }],
    why: 'unpacks to more than',
  },
  {
    name: 'a hard link to an absolute path',
    tar: [{ name: 'a', type: '1', linkName: '/etc/passwd' }],
    why: 'out of the archive',
  },
  {
    name: 'a hard link to a path above',
    tar: [{ name: 'd/a', type: '1', linkName: '../secret' }],
    why: 'out of the archive',
  },
  {
    name: 'a pax path above',
    member: '../secret',
    tar: [paxHeader({ path: '../secret' }), { name: 'a' }],
    why: '".."',
  },
  {
    name: 'a pax path with a NUL',
    member: 'a\0b',
    tar: [paxHeader({ path: 'a\0b' }), { name: 'a' }],
    why: 'control',
  },
  {
    name: 'a pax target above',
    member: 'a',
    tar: [paxHeader({ linkpath: '/etc/passwd' }), { name: 'a', type: '2', linkName: 'b' }],
    why: 'out of the archive',
  },
  {
    name: 'a global pax path',
    member: 'x',
    tar: [paxHeader({ path: 'x' }, 'g'), { name: 'a' }],
    why: 'global header',
  },
  {
    name: 'a long GNU name above',
    member: '../secret',
    tar: [gnuHeader('L', '../secret'), { name: 'a' }],
    why: '".."',
  },
  {
    name: 'a long GNU target above',
    member: 'a',
    tar: [gnuHeader('K', '/etc/passwd'), { name: 'a', type: '2', linkName: 'b' }],
    why: 'out of the archive',
  },
  { name: 'a prefix above', member: '../x/a', tar: [{ name: 'a', prefix: '../x' }], why: '".."' },
  {
    name: 'a name as long as a tar can say',
    member: `${'a/'.repeat(100)}…`,
    tar: [paxHeader({ path: `${'a/'.repeat(5000)}b` }), { name: 'a' }],
    why: 'longer than 4096 bytes',
  },
]

const last = (members: readonly (ZipMember | TarMember)[]) => String(members.at(-1)?.name)

describe('unsafe', () => {
  const rows = UNSAFE.flatMap(({ zip, tar, ...attack }) => [
    ...(zip ? [{ ...attack, format: 'zip' as const, bytes: buildZip(zip), last: last(zip) }] : []),
    ...(tar ? [{ ...attack, format: 'tar' as const, bytes: buildTar(tar), last: last(tar) }] : []),
  ])
  test.each(rows)('in a $format: $name', async ({ format, bytes, member, last, why }) => {
    const error = await refusal(bytes, format)
    expect(error).toMatchObject({
      code: 'unsafe-archive',
      path: `sets/a.${format}`,
      facts: { member: member ?? last },
    })
    expect(error.message).toContain(`sets/a.${format} is not unpacked`)
    expect(error.message).toContain(why)
  })

  test('a zip is looked through before the first file is written', async () => {
    await refusal(buildZip([{ name: 'good' }, { name: '../bad' }]), 'zip')
    expect(await readdir(join(folder.path, 'out'))).toEqual([])
  })

  test('a tar of too many bytes is stopped before the file that is one too many', async () => {
    const bytes = buildTar([
      { name: 'a', content: 'one' },
      { name: 'b', content: 'two' },
    ])
    await failure(unpackHere(bytes, 'tar', folder.path, { bounds: { files: 9, bytes: 5 } }))
    expect(await readdir(join(folder.path, 'out'))).toEqual(['a'])
  })
})

describe('cannot be unpacked', () => {
  const deflated = buildZip([{ name: 'a', content: 'x'.repeat(1000) }])
  const broken = Buffer.from(deflated)
  broken.fill(0xff, 31, 33)
  const wholeTar = buildTar([{ name: 'a', content: 'x'.repeat(1000) }])
  const zip = (why: string, members: readonly ZipMember[], shape?: ZipShape) =>
    ({ format: 'zip', why, bytes: buildZip(members, shape) }) as const
  const tar = (why: string, members: readonly TarMember[], end?: Buffer) =>
    ({ format: 'tar', why, bytes: buildTar(members, end) }) as const

  test.each([
    zip('packed with bzip2', [{ name: 'a', method: 12 }]),
    zip('packed with lzma', [{ name: 'a', method: 14 }]),
    zip('packed with deflate64', [{ name: 'a', method: 9 }]),
    zip('packed with zstd', [{ name: 'a', method: 93 }]),
    zip('packed with method 77', [{ name: 'a', method: 77 }]),
    zip('a has not the CRC', [{ name: 'a', content: 'x', crc: 1 }]),
    zip('a has not the CRC', [{ name: 'a', content: 'x', crc: 1, method: 0 }]),
    zip('a is shorter', [{ name: 'a', content: 'xyz', size: 4 }]),
    zip('a is longer', [{ name: 'a', content: 'xyz', size: 2 }]),
    zip('a: ', [{ name: 'a', content: 'x'.repeat(1e6), size: 2 }]),
    zip('a is shorter', [{ name: 'a', content: '', size: 2 ** 21 }]),
    zip('a is longer', [{ name: 'a', content: 'x'.repeat(2 ** 21 + 1), size: 2 ** 21 }]),
    zip('packed in another way', [{ name: 'a', localMethod: 0 }]),
    zip('part of a split zip', [{ name: 'a', disk: 1 }]),
    zip('part of a split zip', [{ name: 'a' }], { disk: 1 }),
    zip('should hold 2 members, and holds 1', [{ name: 'a' }], { entries: 2 }),
    zip('should hold 2 members, and holds 1', [{ name: 'a' }], { entries: 2, zip64: true }),
    zip('something was put in front', [{ name: 'a' }], { prefix: Buffer.from('#!/bin/sh\n') }),
    zip('directory lies outside', [{ name: 'a' }], { directoryOffset: 1e6 }),
    zip('said to be UTF-8', [{ name: Buffer.from([0x61, 0xff]) }]),
    zip('link to the folder d', [{ name: 'd/a' }, { name: 'l', mode: LINK, content: 'd' }]),
    zip('link to the folder at the top', [{ name: 'd/l', mode: LINK, content: '..' }]),
    zip('link to b, which the archive does not hold', [{ name: 'l', mode: LINK, content: 'b' }]),
    zip('is a link with 5000 bytes', [{ name: 'l', mode: LINK, content: 'b'.repeat(5000) }]),
    { format: 'zip', why: 'a: ', bytes: broken },
    { format: 'zip', why: 'no end of a zip', bytes: deflated.subarray(0, -1) },
    { format: 'zip', why: 'no end of a zip', bytes: Buffer.concat([deflated, Buffer.from('more')]) },
    { format: 'zip', why: 'no end of a zip', bytes: Buffer.alloc(0) },
    { format: 'zip', why: 'no end of a zip', bytes: Buffer.from('<!doctype html>'.repeat(9)) },
    tar('sparse', [{ name: 'a', type: 'S' }]),
    tar('sparse', [paxHeader({ 'GNU.sparse.major': '1' }), { name: 'a' }]),
    tar('unknown type "Q"', [{ name: 'a', type: 'Q' }]),
    tar('unknown type "M"', [{ name: 'a', type: 'M' }]),
    tar('not in UTF-8', [{ name: Buffer.from([0x61, 0xff]) }]),
    tar('a header of it is wrong', [{ name: 'a', checksum: 1 }]),
    tar('a pax header of it is wrong', [{ name: 'x', type: 'x', content: '99 path=a\n' }, { name: 'a' }]),
    tar('a pax header of it is wrong', [{ name: 'x', type: 'x', content: '9 path=a' }, { name: 'a' }]),
    tar('a size in it is none', [paxHeader({ size: '-1' }), { name: 'a' }]),
    tar('a header of it has 2000000 bytes', [{ name: 'x', type: 'x', size: 2e6 }]),
    tar('several tars', [{ name: 'a' }], Buffer.concat([TAR_END, buildTar([{ name: 'b' }])])),
    tar('before its end marker', [{ name: 'a' }], Buffer.alloc(0)),
    tar('link to the folder d', [{ name: 'd/a' }, { name: 'l', type: '2', linkName: 'd' }]),
    tar('link to the folder e', [
      { name: 'e/', type: '5' },
      { name: 'l', type: '2', linkName: 'e' },
    ]),
    tar('link to b, which the archive does not hold', [{ name: 'l', type: '1', linkName: 'b' }]),
    { format: 'tar', why: 'it ends within a', bytes: wholeTar.subarray(0, 1000) },
    { format: 'tar', why: 'it was cut', bytes: wholeTar.subarray(0, 512 + 1001) },
    { format: 'tar', why: 'before its end marker', bytes: wholeTar.subarray(0, 100) },
    { format: 'tar', why: 'before its end marker', bytes: Buffer.alloc(0) },
    { format: 'tar', why: 'a header of it is wrong', bytes: Buffer.from('<!doctype html>'.repeat(99)) },
  ] as const)('$format: $why', async ({ format, bytes, why }) => {
    const error = await refusal(bytes, format)
    expect(error).toMatchObject({ code: 'cannot-place', path: `sets/a.${format}` })
    expect(error.message).toContain(why)
    expect(error.advice).toContain('without `unpack`')
  })
})
