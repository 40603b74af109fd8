import { chmod, mkdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Member } from '../../../src/dataset/dataset.ts'
import { runFolderName } from '../../../src/disk/run-folder.ts'
import { findExtras } from '../../../src/place/find-extras.ts'
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary.ts'
import { pinOf, write } from '../builders.ts'

const members = ['a', 'sub/b'].map((path): Member => ({ ...pinOf(path), from: path, unpack: 'none' }))

let folder: TemporaryFolder
let home: string
beforeEach(async () => {
  folder = await temporaryFolder('extras')
  home = join(folder.path, 'home')
  for (const { path } of members) await write(join(home, path), path)
})
afterEach(() => folder.close())

const writeAll = async (...paths: string[]) => {
  for (const path of paths) await write(join(home, path), '')
}

test('a home with its dataset alone has none, nor do empty folders count', async () => {
  await mkdir(join(home, 'empty'))
  expect(await findExtras(members, home)).toEqual({ paths: [], complete: true })
})

test('files that are no members are found at any depth, hidden ones too', async () => {
  await writeAll('z', '.hidden', 'sub/a', 'other/deep/b')
  const paths = ['.hidden', 'other/deep/b', 'sub/a', 'z']
  expect(await findExtras(members, home)).toEqual({ paths, complete: true })
})

test('a folder in place of a member is looked into', async () => {
  await writeAll('c/inside')
  const member: Member = { ...pinOf('c'), from: 'c', unpack: 'none' }
  expect(await findExtras([...members, member], home)).toEqual({ paths: ['c/inside'], complete: true })
})

test('a link is one, and is not followed', async () => {
  await write(join(folder.path, 'elsewhere/inside'), '')
  await symlink(join(folder.path, 'elsewhere'), join(home, 'linked'))
  await symlink(home, join(home, 'sub/circle'))
  expect(await findExtras(members, home)).toEqual({ paths: ['linked', 'sub/circle'], complete: true })
})

test('a link in place of a folder of the dataset is told with the members behind it', async () => {
  await symlink(folder.path, join(home, 'other'))
  const member: Member = { ...pinOf('other/c'), from: 'c', unpack: 'none' }
  expect(await findExtras([...members, member], home)).toEqual({ paths: [], complete: true })
})

test('the folders of our own runs are none; the same names deeper, and names alike, are', async () => {
  const ours = runFolderName()
  await writeAll(
    `${ours}/x`,
    '.setup-dataset-replaced/a.1',
    'sub/.setup-dataset-replaced/x',
    '.setup-dataset-mine',
  )
  const paths = ['.setup-dataset-mine', 'sub/.setup-dataset-replaced/x']
  expect(await findExtras(members, home)).toEqual({ paths, complete: true })
})

test('what lies where nobody knows the files beforehand is not extra', async () => {
  await writeAll('x/1', 'x/sub/2', 'y')
  expect(await findExtras(members, home, ['x'])).toEqual({ paths: ['y'], complete: true })
  expect(await findExtras(members, home, [''])).toEqual({ paths: [], complete: true })
})

test('so many entries are looked at, and no more', async () => {
  await writeAll('x/1', 'x/2', 'x/3')
  // The folder x counts; the dataset's own entries do not.
  expect(await findExtras(members, home, [], 4)).toEqual({ paths: ['x/1', 'x/2', 'x/3'], complete: true })
  const { paths, complete } = await findExtras(members, home, [], 3)
  expect([complete, paths.length]).toEqual([false, 2])
})

// A superuser may read everything, and Windows has other modes.
if (process.getuid && process.getuid() !== 0) {
  test('a folder that cannot be read is said to be unseen', async () => {
    await writeAll('locked/x', 'y')
    await chmod(join(home, 'locked'), 0)
    const extras = await findExtras(members, home)
    await chmod(join(home, 'locked'), 0o755)
    expect(extras).toEqual({ paths: ['y'], complete: false })
  })
}
