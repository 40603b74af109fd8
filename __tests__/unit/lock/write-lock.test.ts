import { execFileSync } from 'node:child_process'
import { mkdir, readdir, readFile, readlink, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { InputError, PlaceError } from '../../../src/errors.ts'
import { checkReplaceable, checkWritable, writeLock } from '../../../src/lock/write-lock.ts'
import { temporaryFolder } from '../../support/temporary.ts'
import { failure } from '../builders.ts'

test('a lock is written as a whole, into folders that need not be there, in the place of the old one', async () => {
  await using folder = await temporaryFolder('lock')
  const path = join(folder.path, 'data/x/dataset.lock.json')
  await writeLock(path, 'old\n')
  await writeLock(path, 'new\n')
  expect(await readFile(path, 'utf8')).toBe('new\n')
  expect(await readdir(join(folder.path, 'data/x'))).toEqual(['dataset.lock.json'])
})

test('behind a link the file is replaced, not the link', async () => {
  await using folder = await temporaryFolder('lock')
  const [link, file] = [join(folder.path, 'a.json'), join(folder.path, 'b.json')]
  await symlink('b.json', link)
  await writeFile(file, 'old\n')
  await writeLock(link, 'new\n')
  expect(await readFile(file, 'utf8')).toBe('new\n')
  expect(await readlink(link)).toBe('b.json')
})

test('one that cannot be written leaves what was there, and nothing else', async () => {
  await using folder = await temporaryFolder('lock')
  const path = join(folder.path, 'dataset.lock.json')
  await mkdir(join(path, 'in the way'), { recursive: true })
  const error = await failure(writeLock(path, 'new\n'))
  expect(error).toMatchObject({ path, code: 'cannot-place' })
  expect(error).toBeInstanceOf(PlaceError)
  expect(await readdir(folder.path)).toEqual(['dataset.lock.json'])
  expect(await readdir(path)).toEqual(['in the way'])
})

test.skipIf(process.platform === 'win32')(
  'no lock takes the place of a pipe, a device or a folder',
  async () => {
    await using folder = await temporaryFolder('lock')
    const pipe = join(folder.path, 'pipe')
    execFileSync('mkfifo', [pipe])
    for (const path of [pipe, '/dev/null', folder.path])
      expect(await failure(checkWritable(path))).toMatchObject({
        message: `Invalid "output": ${path} is there, and is no file`,
        advice: expect.stringContaining('--json'),
      })
    await expect(checkWritable(join(folder.path, 'later/a.json'))).resolves.toBeUndefined()
  },
)

test('one that nobody would read is not written', async () => {
  await using folder = await temporaryFolder('lock')
  const error = await failure(writeLock(join(folder.path, 'a.json'), 'x'.repeat(64 * 1024 * 1024 + 1)))
  expect(error).toMatchObject({ code: 'bad-input', advice: expect.stringContaining('--no-members') })
  expect(await readdir(folder.path)).toEqual([])
})

test.each([
  ['nothing', undefined],
  ['a lock', '{ "lockVersion": 1, "files": [] }'],
  ['a lock of a later version', '{ "lockVersion": 7 }'],
  ['a lock with a conflict', '{ "lockVersion": 1,\n<<<<<<< HEAD\n'],
])('%s may be replaced', async (_, text) => {
  await using folder = await temporaryFolder('lock')
  const path = join(folder.path, 'a.json')
  if (text !== undefined) await writeFile(path, text)
  await expect(checkReplaceable(path)).resolves.toBeUndefined()
})

test.each([
  ['a package', '{ "name": "x", "lockfileVersion": 3 }'],
  ['text', 'lockVersion\n'],
  ['an empty file', ''],
])('%s may not', async (_, text) => {
  await using folder = await temporaryFolder('lock')
  const path = join(folder.path, 'a.json')
  await writeFile(path, text)
  const error = await failure(checkReplaceable(path))
  expect(error).toBeInstanceOf(InputError)
  expect(error).toMatchObject({
    message: `Invalid "output": ${path} is there, and is no lock`,
    advice: expect.stringContaining('--force'),
  })
})
