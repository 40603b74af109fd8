import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { removeEmptyFolders } from '../../../src/disk/remove-empty-folders.ts'
import { listTree, temporaryFolder } from '../../support/temporary.ts'
import { write } from '../builders.ts'

test.each([
  ['empty ones, up to and with the topmost', 'a/b/c', 'a', [], []],
  ['none above the topmost', 'a/b/c', 'a/b', [], ['a/']],
  ['none that holds something', 'a/b/c', 'a', ['a/mine'], ['a/mine']],
  ['none when the first holds something', 'a/b/c', 'a', ['a/b/c/mine'], ['a/b/c/mine']],
  ['none when the folder does not lie below', 'a/b', 'x', [], ['a/b/']],
])('removes %s', async (_, path, topmost, files, remaining) => {
  await using folder = await temporaryFolder('empty')
  await mkdir(join(folder.path, path), { recursive: true })
  for (const file of files) await write(join(folder.path, file), 'mine')
  await removeEmptyFolders(join(folder.path, path), join(folder.path, topmost))
  expect(await listTree(folder.path)).toEqual(remaining)
})
