import { execFileSync } from 'node:child_process'
import { chmod, link, mkdir, rm, stat, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Member } from '../../../src/dataset/dataset.ts'
import { inspect } from '../../../src/place/inspect.ts'
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary.ts'
import { digestOf, pinOf, write } from '../builders.ts'

const PATH = 'sub/deep/data'
const CONTENT = 'the pinned content'
const pinned: Member = { ...pinOf(PATH, CONTENT), from: PATH, unpack: 'none' }
const sizeless: Member = { ...pinned, size: undefined }
const unpinned: Member = { ...sizeless, unpack: 'gzip', digest: undefined }

let folder: TemporaryFolder
let at: (path: string) => string
beforeEach(async () => {
  folder = await temporaryFolder('inspect')
  at = (path) => join(folder.path, 'home', path)
  await write(at(PATH), CONTENT)
})
afterEach(() => folder.close())

const look = async (member: Member) => (await inspect([member], at('')))[0]

test.each([pinned, sizeless])(
  'the pinned bytes are ok, also where they have a second name',
  async (member) => {
    await link(at(PATH), join(folder.path, 'second'))
    const size = CONTENT.length
    expect(await look(member)).toEqual({ member, status: 'ok', size, digest: pinned.digest })
  },
)

test.each([pinned, sizeless])('a file of another size is changed, with both told', async (member) => {
  await write(at(PATH), 'short')
  expect(await look(member)).toEqual({ member, status: 'changed', size: 5, digest: digestOf('short') })
})

test('one other byte is a change', async () => {
  const other = CONTENT.replace('p', 'q')
  await write(at(PATH), other)
  expect(await look(pinned)).toMatchObject({
    status: 'changed',
    size: CONTENT.length,
    digest: digestOf(other),
  })
})

test('the pinned bytes with another pinned size are changed', async () => {
  expect(await look({ ...pinned, size: 1 })).toMatchObject({ status: 'changed' })
})

test.each([
  ['the file', PATH],
  ['a folder above it', 'sub'],
])('missing: %s', async (_what, gone) => {
  await rm(at(gone), { recursive: true })
  expect(await look(pinned)).toEqual({ member: pinned, status: 'missing' })
  expect(await look(unpinned)).toEqual({ member: unpinned, status: 'missing' })
})

test('missing: what can have no such name', async () => {
  expect(await look({ ...pinned, path: 'x'.repeat(300) })).toMatchObject({ status: 'missing' })
})

test('a folder in place of the file is no file', async () => {
  await rm(at(PATH))
  await mkdir(at(PATH))
  expect(await look(pinned)).toEqual({ member: pinned, status: 'not-a-file', note: 'a folder' })
})

test('a file in place of a folder above is named', async () => {
  await rm(at('sub'), { recursive: true })
  await write(at('sub'), '')
  expect(await look(pinned)).toEqual({ member: pinned, status: 'not-a-file', note: 'sub is a file' })
})

test('a link is no file, though the pinned bytes are behind it', async () => {
  await write(join(folder.path, 'elsewhere/data'), CONTENT)
  await rm(at(PATH))
  await symlink(join(folder.path, 'elsewhere/data'), at(PATH))
  expect(await look(pinned)).toEqual({ member: pinned, status: 'not-a-file', note: 'a link' })

  await rm(at('sub/deep'), { recursive: true })
  await symlink(join(folder.path, 'elsewhere'), at('sub/deep'))
  expect(await look(pinned)).toEqual({ member: pinned, status: 'not-a-file', note: 'sub/deep is a link' })
})

if (process.platform !== 'win32') {
  test('a pipe is not waited for', async () => {
    await rm(at(PATH))
    execFileSync('mkfifo', [at(PATH)])
    expect(await look(pinned)).toEqual({ member: pinned, status: 'not-a-file', note: 'a special file' })
  })
}

if (process.platform === 'linux') {
  test('what the system does not give is told, and hides no other file', async () => {
    // The kernel answers a read of the unmapped page at 0 with EIO.
    const unread: Member = { ...sizeless, path: 'mem' }
    const gone: Member = { ...sizeless, path: 'gone' }
    expect(await inspect([unread, gone], '/proc/self')).toEqual([
      { member: unread, status: 'read-failed', note: expect.stringMatching(/^EIO: i\/o error, read/) },
      { member: gone, status: 'missing' },
    ])
  })
}

test('the folder itself may be a link: it is the one that was named', async () => {
  await symlink(at(''), join(folder.path, 'named'))
  expect(await inspect([pinned], join(folder.path, 'named'))).toMatchObject([{ status: 'ok' }])
})

test('a member without a digest is not judged', async () => {
  expect(await look(unpinned)).toEqual({ member: unpinned, status: 'not-pinned', size: CONTENT.length })
})

test('more members than are read at once keep their order, and nothing is touched', async () => {
  const members = Array.from({ length: 20 }, (_, index): Member => {
    return { ...pinOf(`many/${index}`), from: '', unpack: 'none' }
  })
  for (const { path } of members) if (path !== 'many/7') await write(at(path), path)
  const before = await stat(at('many/3'))
  const files = await inspect(members, at(''))
  expect(files.map(({ member }) => member)).toEqual(members)
  expect(files.flatMap(({ status }, index) => (status === 'ok' ? [] : [index]))).toEqual([7])
  expect(await stat(at('many/3'))).toMatchObject({ mtimeMs: before.mtimeMs, ctimeMs: before.ctimeMs })
})

// A superuser may read everything, and Windows has other modes.
if (process.getuid && process.getuid() !== 0) {
  test.each([
    ['the file', PATH],
    ['a folder above it', 'sub'],
  ])('what cannot be read is not judged: %s', async (_what, locked) => {
    await chmod(at(locked), 0)
    const seen = [await look(pinned), await look(unpinned)]
    await chmod(at(locked), 0o755)
    expect(seen).toMatchObject([
      { status: 'unreadable', note: 'permission denied' },
      { status: 'unreadable', note: 'permission denied' },
    ])
  })
}
