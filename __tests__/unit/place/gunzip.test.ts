import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Member } from '../../../src/dataset/dataset.ts'
import { IntegrityError, PlaceError } from '../../../src/errors.ts'
import { gunzip } from '../../../src/place/gunzip.ts'
import { mnistShaped } from '../../support/dataset.ts'
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary.ts'
import { digestOf, failure, verified } from '../builders.ts'

let folder: TemporaryFolder
beforeEach(async () => {
  folder = await temporaryFolder('unpack')
})
afterEach(() => folder.close())

const memberOf = (content: string | Uint8Array, more: Partial<Member> = {}): Member => ({
  path: 'raw/a',
  from: 'a.gz',
  unpack: 'gzip',
  digest: digestOf(content),
  size: Buffer.byteLength(content),
  ...more,
})
const target = () => join(folder.path, 'target')
const unpack = async (packed: Uint8Array, member: Member) =>
  gunzip(
    { path: 'a.gz', size: packed.length, location: (await verified(folder.path, 'a.gz', packed)).location },
    member,
    target(),
  )

describe('a member', () => {
  test('that holds to its pin is written', async () => {
    const { bytes, member } = mnistShaped().file('train-images-idx3-ubyte.gz')
    const unpacked = await unpack(bytes, memberOf(member.bytes))
    expect(unpacked).toEqual({ digest: digestOf(member.bytes), size: member.size })
    expect(await readFile(target())).toEqual(member.bytes)
  })

  test('without a pin tells its SHA-256 and size', async () => {
    const unpacked = await unpack(gzipSync('content'), memberOf('', { digest: undefined, size: undefined }))
    expect(unpacked).toEqual({ digest: digestOf('content'), size: 7 })
  })

  test('is held to the algorithm of its pin', async () => {
    const member = memberOf('content', { digest: digestOf('content', 'md5') })
    expect(await unpack(gzipSync('content'), member)).toMatchObject({ digest: digestOf('content', 'md5') })
  })

  test('may come in several gzip members (RFC 1952 §2.2)', async () => {
    await unpack(Buffer.concat([gzipSync('con'), gzipSync('tent')]), memberOf('content'))
    expect(await readFile(target(), 'utf8')).toBe('content')
  })

  test('may be empty', async () => {
    expect(await unpack(gzipSync(''), memberOf(''))).toMatchObject({ size: 0 })
  })
})

test('a member that is not pinned is unpacked up to a bound, and then refused', async () => {
  const packed = gzipSync('content')
  const { location } = await verified(folder.path, 'a.gz', packed)
  const file = { path: 'a.gz', size: packed.length, location }
  await gunzip(file, { path: 'a' }, target(), { files: 1, bytes: 7 })
  const error = await failure(gunzip(file, { path: 'a' }, join(folder.path, 'b'), { files: 1, bytes: 6 }))
  expect(error).toMatchObject({ code: 'unsafe-archive', path: 'a.gz' })
  expect((error as Error).message).toContain('more than 6 B')
})

describe('a member that is not the pinned one', () => {
  test.each<[string, Member]>([
    ['other bytes', memberOf('CONTENT')],
    ['shorter than the pin', memberOf('content and more')],
    ['of the right digest and another size', memberOf('content', { size: 8 })],
    ['longer than the size that alone is pinned', memberOf('conte', { digest: undefined })],
    ['shorter than the size that alone is pinned', memberOf('content+', { digest: undefined })],
  ])('is an error: %s', async (_, member) => {
    const error = await failure(unpack(gzipSync('content'), member))
    expect(error).toBeInstanceOf(IntegrityError)
    expect(error).toMatchObject({ code: 'checksum-mismatch', path: 'raw/a', from: 'a.gz' })
  })

  test('is not unpacked past its pinned size: a bomb stops', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024))
    const error = await failure(unpack(bomb, memberOf('x'.repeat(1000))))
    expect(error).toBeInstanceOf(IntegrityError)
    expect((await stat(target())).size).toBeLessThanOrEqual(1000)
  })
})

describe('a file that cannot be unpacked', () => {
  const packed = gzipSync('content '.repeat(1000))
  test.each<[string, Buffer]>([
    ['no gzip', Buffer.from('no gzip at all')],
    ['cut', packed.subarray(0, packed.length - 12)],
    ['damaged', Buffer.from(packed).fill(0xff, 12, 20)],
    ['with a wrong check sum', Buffer.from(packed).fill(0, packed.length - 8, packed.length - 4)],
    ['with garbage behind', Buffer.concat([packed, gzipSync('more').fill(0xff, 10)])],
  ])('is an error that says so: %s', async (_, bytes) => {
    const error = await failure(unpack(bytes, memberOf('content '.repeat(1000), { size: undefined })))
    expect(error).toBeInstanceOf(PlaceError)
    expect(error).toMatchObject({ code: 'cannot-place', path: 'a.gz' })
    expect((error as Error).message).toContain('has the pinned digest but cannot be unpacked')
  })
})

test('nothing is written over', async () => {
  await writeFile(target(), 'mine')
  await failure(unpack(gzipSync('content'), memberOf('content')))
  expect(await readFile(target(), 'utf8')).toBe('mine')
})
