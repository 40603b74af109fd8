import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeFolders } from '../../../src/disk/make-folders.ts'
import { listTree, type TemporaryFolder, temporaryFolder } from '../../support/temporary.ts'
import { failure, write } from '../builders.ts'

let folder: TemporaryFolder
beforeEach(async () => {
  folder = await temporaryFolder('folders')
})
afterEach(() => folder.close())

const at = (path: string) => join(folder.path, path)

test.each([
  ['a', 'a', []],
  ['a/b/c', 'a', []],
  ['a/b/c', 'a/b', ['a']],
  ['a/b', undefined, ['a/b']],
])('making %s tells the topmost that was made: %s', async (path, topmost, there) => {
  for (const each of there) await mkdir(at(each), { recursive: true })
  expect(await makeFolders(at(path))).toBe(topmost && at(topmost))
  expect(await listTree(folder.path)).toEqual([`${path}/`])
})

test('two at once make one tree', async () => {
  const tops = await Promise.all([makeFolders(at('a/b/c')), makeFolders(at('a/b/d'))])
  expect(await listTree(folder.path)).toEqual(['a/b/c/', 'a/b/d/'])
  expect(tops).toContain(at('a'))
})

test('those above one that cannot be made are taken back', async () => {
  await mkdir(at('mine'))
  await failure(makeFolders(at(`mine/a/b/${'x'.repeat(300)}`)))
  expect(await listTree(folder.path)).toEqual(['mine/'])
})

test.each(['file', 'file/a', 'file/a/b'])('a file in the way is an error: %s', async (path) => {
  await write(at('file'), 'mine')
  expect(await failure(makeFolders(at(path)))).toMatchObject({
    code: expect.stringMatching(/^(EEXIST|ENOTDIR)$/),
  })
})

if (existsSync('/proc/self')) {
  test('a volume that makes no folders is an error, not an endless loop', async () => {
    expect(await failure(makeFolders('/proc/no/such/folder'))).toMatchObject({ code: 'ENOENT' })
  })
}
