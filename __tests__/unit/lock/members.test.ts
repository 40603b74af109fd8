import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { PlaceError } from '../../../src/errors.ts'
import { membersOf } from '../../../src/lock/members.ts'
import { buildZip } from '../../support/archives/zip.ts'
import { temporaryFolder } from '../../support/temporary.ts'
import { digestOf, failure, write } from '../builders.ts'

const { signal } = new AbortController()

async function packed(path: string, bytes: Buffer) {
  const folder = await temporaryFolder('members')
  const location = join(folder.path, 'fetched')
  await write(location, bytes)
  const members = (given = signal) => membersOf({ path, location, size: bytes.length }, given)
  return { ...folder, members, left: () => readdir(folder.path) }
}

test('a .gz has one member, which is named after it and not by its header', async () => {
  await using file = await packed('sub/train.csv.gz', gzipSync('abc'))
  expect(await file.members()).toEqual([{ path: 'train.csv', size: 3, digest: digestOf('abc') }])
  expect(await file.left()).toEqual(['fetched'])
})

test('an archive has its files, in the order of their paths', async () => {
  const zip = buildZip([{ name: 'sub/b', content: 'abc' }, { name: 'sub/' }, { name: 'a', content: '' }])
  await using file = await packed('x.zip', zip)
  expect(await file.members()).toEqual([
    { path: 'a', size: 0, digest: digestOf('') },
    { path: 'sub/b', size: 3, digest: digestOf('abc') },
  ])
  expect(await file.left()).toEqual(['fetched'])
})

test('members that are one file on some systems are pinned for none', async () => {
  const zip = buildZip([
    { name: 'A', content: 'x' },
    { name: 'a', content: 'y' },
  ])
  await using file = await packed('x.zip', zip)
  expect(await failure(file.members())).toMatchObject({ advice: expect.stringContaining('--no-members') })
  expect(await file.left()).toEqual(['fetched'])
})

test('what is not packed has none', async () => {
  await using file = await packed('a.csv', gzipSync('abc'))
  expect(await file.members()).toBeUndefined()
})

test.each([
  ['no gzip', Buffer.from('abc')],
  ['half of one', gzipSync('abc'.repeat(100)).subarray(0, 12)],
])('%s is refused, with the way out', async (_, bytes) => {
  await using file = await packed('a.gz', bytes)
  const error = await failure(file.members())
  expect(error).toBeInstanceOf(PlaceError)
  expect(error).toMatchObject({
    code: 'cannot-place',
    message: expect.stringContaining('a.gz cannot be unpacked'),
    advice: expect.stringContaining('--no-members'),
  })
})

test('it ends when the time is over', async () => {
  await using file = await packed('a.gz', gzipSync(Buffer.alloc(1_000_000)))
  const reason = new Error('over')
  expect(await failure(file.members(AbortSignal.abort(reason)))).toBe(reason)
})
