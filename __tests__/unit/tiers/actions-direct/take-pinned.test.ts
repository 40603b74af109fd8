import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Pin } from '../../../../src/dataset/dataset.ts'
import { takePinned } from '../../../../src/tiers/actions-direct/take-pinned.ts'
import { buildTar, paxHeader, TAR_END, type TarMember } from '../../../support/archives/tar.ts'
import { listTree, type TemporaryFolder, temporaryFolder } from '../../../support/temporary.ts'
import { digestOf, pinOf } from '../../builders.ts'

let folder: TemporaryFolder
let into: string
beforeEach(async () => {
  folder = await temporaryFolder('take')
  into = join(folder.path, 'a/b/into')
  await mkdir(into, { recursive: true })
})
afterEach(() => folder.close())

const pins = [pinOf('a', 'content of a'), pinOf('sub/b', 'content of b')]
const GOOD: readonly TarMember[] = [
  { name: 'root/', type: '5' },
  { name: 'root/a', content: 'content of a' },
  { name: 'root/sub/', type: '5' },
  { name: 'root/sub/b', content: 'content of b' },
]

async function* inChunks(bytes: Buffer, size = 100): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
const takeBytes = (bytes: Buffer, wanted: readonly Pin[] = pins) =>
  takePinned(inChunks(bytes), { root: 'root', pins: wanted, into, from: 'a test' })
const take = (members: readonly TarMember[], wanted?: readonly Pin[]) =>
  takeBytes(gzipSync(buildTar(members)), wanted)
const paths = (found: readonly { readonly pin: Pin }[]) => found.map(({ pin }) => pin.path)

describe.each([
  ['zstd', zstdCompressSync],
  ['gzip', gzipSync],
])('an archive packed by %s', (_, pack) => {
  test('gives what is pinned, verified, where it belongs', async () => {
    const { verified, mismatches } = await takeBytes(pack(buildTar(GOOD)))
    expect(mismatches).toEqual([])
    expect(verified.map(({ pin, location, from, size }) => [pin, location, from, size])).toEqual(
      pins.map((pin) => [pin, join(into, pin.path), 'a test', 12]),
    )
    expect(await readFile(join(into, 'sub/b'), 'utf8')).toBe('content of b')
  })

  test('never gives wrong bytes for right ones, whichever of its bytes is wrong', async () => {
    const archive = pack(buildTar(GOOD))
    for (let at = 0; at < archive.length; at += 3) {
      const wrong = Buffer.from(archive)
      wrong.writeUInt8(wrong.readUInt8(at) ^ (1 << (at % 8)), at)
      into = join(folder.path, String(at))
      await mkdir(into)
      const { verified, mismatches } = await takeBytes(wrong).catch(() => ({ verified: [], mismatches: [] }))
      for (const { pin, location } of verified)
        expect(await readFile(location, 'utf8')).toBe(`content of ${pin.path.at(-1)}`)
      expect(verified.length + mismatches.length === 2 || mismatches.length === 0).toBe(true)
    }
  })

  test('that is cut anywhere gives what came whole, and says what it lacks', async () => {
    const archive = pack(buildTar(GOOD))
    for (const length of [0, 3, 20, archive.length - 5]) {
      into = join(folder.path, String(length))
      await mkdir(into)
      const { verified, mismatches } = await takeBytes(archive.subarray(0, length))
      expect([...paths(verified), ...paths(mismatches)].toSorted()).toEqual(['a', 'sub/b'])
      for (const { actual } of mismatches) expect(actual).toContain('the entry does not unpack')
    }
  })

  test('that is cut within a file leaves nothing of that file', async () => {
    const { verified } = await takeBytes(pack(buildTar(GOOD).subarray(0, 512 + 512 + 5)))
    expect(verified).toEqual([])
    expect(await listTree(into)).toEqual([])
  })
})

describe('nothing is written but what is pinned', () => {
  const beside: [string, TarMember][] = [
    ['an absolute name', { name: '/root/a', content: 'content of a' }],
    ['a name that leads up', { name: '../../root/a', content: 'content of a' }],
    ['a name that leads up and back', { name: 'root/x/../a', content: 'content of a' }],
    ['the name in another folder', { name: 'other/a', content: 'content of a' }],
    ['the name alone', { name: 'a', content: 'content of a' }],
    ['another file', { name: 'root/evil.py', content: 'import evil' }],
    ['a link elsewhere', { name: 'root/x', type: '2', linkName: '/etc' }],
    ['a device', { name: 'root/x', type: '3' }],
  ]
  test.each(beside)('%s is passed over', async (_, member) => {
    const before = await listTree(folder.path)
    const { verified, mismatches } = await take([member])
    expect([verified, paths(mismatches)]).toEqual([[], ['a', 'sub/b']])
    for (const { actual } of mismatches) expect(actual).toBe('nothing: the file is missing')
    expect(await listTree(folder.path)).toEqual(before)
    expect(paths((await take([member, ...GOOD])).verified)).toEqual(['a', 'sub/b'])
  })

  test.each<[string, TarMember]>([
    ['a symlink', { name: 'root/a', type: '2', linkName: 'sub/b' }],
    ['a hard link', { name: 'root/a', type: '1', linkName: 'root/sub/b' }],
    ['a folder', { name: 'root/a', type: '5' }],
    ['a pipe', { name: 'root/a', type: '6' }],
  ])('%s in the place of a file is no file', async (_, member) => {
    const { verified, mismatches } = await take([member, ...GOOD.slice(2)])
    expect(paths(verified)).toEqual(['sub/b'])
    expect(mismatches).toMatchObject([{ pin: { path: 'a' }, actual: 'something that is no plain file' }])
    expect(await listTree(into)).toEqual(['sub/b'])
  })

  test('a link in the place of a folder is not followed', async () => {
    const { verified } = await take([{ name: 'root/sub', type: '2', linkName: folder.path }, ...GOOD])
    expect(paths(verified)).toEqual(['a', 'sub/b'])
    expect(await listTree(folder.path)).toEqual(['a/b/into/a', 'a/b/into/sub/b'])
  })
})

describe('what is wrong is told with its evidence', () => {
  test('other bytes, which do not stay', async () => {
    const { mismatches } = await take([{ name: 'root/a', content: 'CONTENT of a' }, ...GOOD.slice(2)])
    expect(mismatches).toMatchObject([
      { pin: { path: 'a' }, actual: `sha256:${digestOf('CONTENT of a').hex} (12 bytes)` },
    ])
    expect(await listTree(into)).toEqual(['sub/b'])
  })

  test('another size, of which nothing is written', async () => {
    const { mismatches } = await take([{ name: 'root/a', content: 'longer than it is' }, ...GOOD.slice(2)])
    expect(mismatches).toMatchObject([{ pin: { path: 'a' }, actual: '17 bytes' }])
    expect(await listTree(into)).toEqual(['sub/b'])
  })

  test('a file that comes twice: the first is judged', async () => {
    const twice = { name: 'root/a', content: 'CONTENT of a' }
    expect(paths((await take([...GOOD, twice])).verified)).toEqual(['a', 'sub/b'])
    into = join(folder.path, 'again')
    await mkdir(into)
    expect(paths((await take([twice, ...GOOD])).mismatches)).toEqual(['a'])
  })

  test.each<[string, Buffer]>([
    ['no archive at all', Buffer.from('no archive at all')],
    ['no tar in it', gzipSync(Buffer.from('x'.repeat(5000)))],
    ['a sparse file', gzipSync(buildTar([{ name: 'root/a', type: 'S' }]))],
    ['a header for all', gzipSync(buildTar([paxHeader({ path: 'root/a' }, 'g'), ...GOOD]))],
    [
      'another tar behind it',
      gzipSync(Buffer.concat([buildTar([], TAR_END.subarray(0, 512)), buildTar(GOOD)])),
    ],
  ])('%s', async (_, bytes) => {
    const { verified, mismatches } = await takeBytes(bytes)
    expect(verified).toEqual([])
    expect(mismatches.map(({ actual }) => actual)).toEqual(
      pins.map(() => expect.stringContaining('the entry does not unpack')),
    )
  })

  test('far more than is pinned is not read to its end', async () => {
    const large = { name: 'root/large', content: Buffer.alloc(80 * 1024 * 1024) }
    const { mismatches } = await take([large, ...GOOD])
    expect(mismatches.map(({ actual }) => actual)).toEqual(
      pins.map(() => expect.stringContaining('more than')),
    )
  })
})

test('a page in place of the archive says nothing about the entry', async () => {
  await expect(takeBytes(Buffer.from('<!doctype html><title>Log in</title>'))).rejects.toThrow(
    'an HTML page with the title "Log in"',
  )
})

test('other digests and unknown sizes are held to as well', async () => {
  const pin = { path: 'a', digest: digestOf('content of a', 'sha512'), size: undefined }
  expect(paths((await take(GOOD, [pin])).verified)).toEqual(['a'])
  into = join(folder.path, 'again')
  await mkdir(into)
  const other = { ...pin, digest: digestOf('other', 'sha512') }
  expect((await take(GOOD, [other])).mismatches).toMatchObject([
    { actual: expect.stringMatching(/^sha512:/) },
  ])
})
