import { link, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { linkOrCopy } from '../../../src/disk/link-or-copy.ts'
import { PlaceError } from '../../../src/errors.ts'
import { listTree, type TemporaryFolder, temporaryFolder } from '../../support/temporary.ts'
import { failure, write } from '../builders.ts'

let folder: TemporaryFolder
beforeEach(async () => {
  folder = await temporaryFolder('link')
  await write(at('source'), 'content')
})
afterEach(() => folder.close())

const at = (path: string) => join(folder.path, path)

test('the second name holds the same bytes, in a folder that is made', async () => {
  await linkOrCopy(at('source'), at('a/b/target'))
  expect(await readFile(at('a/b/target'), 'utf8')).toBe('content')
  expect(await listTree(folder.path)).toEqual(['a/b/target', 'source'])
})

test('a third name is a file of its own', async () => {
  await link(at('source'), at('second'))
  await linkOrCopy(at('source'), at('third'))
  expect(await readFile(at('third'), 'utf8')).toBe('content')
  expect([(await stat(at('source'))).nlink, (await stat(at('third'))).nlink]).toEqual([2, 1])
})

test('what is in the way is an error that names the place', async () => {
  const error = await failure(linkOrCopy(at('source'), at('source/target')))
  expect(error).toBeInstanceOf(PlaceError)
  expect(error).toMatchObject({ code: 'cannot-place', path: at('source/target') })
})
