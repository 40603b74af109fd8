import { chmod, lstat, mkdir, readFile, rm, stat, symlink } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { PlaceError } from '../../../src/errors.ts'
import { commit } from '../../../src/place/commit.ts'
import type { Staged, StagedFile } from '../../../src/place/staged.ts'
import { listTree, type TemporaryFolder, temporaryFolder } from '../../support/temporary.ts'
import { failure, pinOf, write } from '../builders.ts'

let folder: TemporaryFolder
let home: string
beforeEach(async () => {
  folder = await temporaryFolder('commit')
  home = join(folder.path, 'made/home')
})
afterEach(() => folder.close())

const at = (path: string) => join(home, path)
const text = (path: string) => readFile(at(path), 'utf8')

/** The files of the home; undefined while there is none. */
const homeTree = () => listTree(home).catch(() => undefined)

/** Files that wait under other names, each with its own path as content. */
async function stage(...paths: string[]): Promise<Staged> {
  const files = await Promise.all(
    paths.map(async (path, index): Promise<StagedFile> => {
      const location = join(folder.path, 'staging', String(index))
      await write(location, path)
      const { digest, size = 0 } = pinOf(path)
      return { path, location, size, digest, from: '', source: path }
    }),
  )
  return { files, folders: [] }
}

describe('all files', () => {
  test('get their final names, and nothing remains elsewhere', async () => {
    expect(await commit(await stage('a', 'sub/deep/b'), home)).toEqual([])
    expect(await listTree(folder.path)).toEqual(['made/home/a', 'made/home/sub/deep/b', 'staging/'])
    expect(await text('sub/deep/b')).toBe('sub/deep/b')
  })

  test('leave the other files of the user alone', async () => {
    await write(at('mine'), 'mine')
    await write(at('sub/mine'), 'mine')
    await commit(await stage('a', 'sub/b'), home)
    expect(await listTree(home)).toEqual(['a', 'mine', 'sub/b', 'sub/mine'])
  })

  test('that are there already with the same content stay as they are', async () => {
    await write(at('a'), 'a')
    const before = await stat(at('a'))
    expect(await commit(await stage('a', 'b'), home)).toEqual([])
    expect(await stat(at('a'))).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs })
    expect(await listTree(home)).toEqual(['a', 'b'])
  })
})

describe('what has other content under a final name', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['a file of the same size', () => write(at('sub/a'), 'SUB/A')],
    ['a file of another size', () => write(at('sub/a'), 'mine')],
  ])('is moved aside and told: %s', async (_, arrange) => {
    await arrange()
    const before = await text('sub/a')
    const [aside = '', ...more] = await commit(await stage('sub/a', 'b'), home)
    expect(more).toEqual([])
    expect(await readFile(aside, 'utf8')).toBe(before)
    expect(aside.startsWith(at('.setup-dataset-replaced/sub/a.'))).toBe(true)
    expect(await text('sub/a')).toBe('sub/a')
  })

  test.each(['n'.repeat(255), `${'n'.repeat(244)}${'ö'.repeat(5)}`])(
    'is moved aside though its name has no room for more: %s',
    async (name) => {
      await write(at(name), 'mine')
      const [aside = ''] = await commit(await stage(name), home)
      expect(await readFile(aside, 'utf8')).toBe('mine')
      expect(basename(aside)).toMatch(/^n{244,246}ö?\.[0-9a-f]{8}$/)
      expect(await text(name)).toBe(name)
    },
  )

  // A superuser may read everything, and Windows has other modes.
  if (process.getuid && process.getuid() !== 0)
    test('is moved aside where it may not be read', async () => {
      await write(at('a'), 'A')
      await chmod(at('a'), 0)
      const [aside = ''] = await commit(await stage('a'), home)
      expect(await text('a')).toBe('a')
      await chmod(aside, 0o644)
      expect(await readFile(aside, 'utf8')).toBe('A')
    })

  test('is moved aside as a link, and what it points to is not touched', async () => {
    const elsewhere = join(folder.path, 'elsewhere')
    await write(elsewhere, 'sub/a')
    await mkdir(at('sub'), { recursive: true })
    await symlink(elsewhere, at('sub/a'))
    expect(await commit(await stage('sub/a'), home)).toHaveLength(1)
    expect((await lstat(at('sub/a'))).isFile()).toBe(true)
    expect(await readFile(elsewhere, 'utf8')).toBe('sub/a')
  })
})

describe('none of the files gets its name when one cannot', () => {
  const expectRefusal = async (staged: Staged, fields: object) => {
    const before = await homeTree()
    const error = await failure(commit(staged, home))
    expect(error).toBeInstanceOf(PlaceError)
    expect(error).toMatchObject(fields)
    expect(await homeTree()).toEqual(before)
  }

  test('because a folder is in its way', async () => {
    await write(at('z/mine'), 'mine')
    await expectRefusal(await stage('a', 'sub/b', 'z'), { code: 'cannot-place', path: at('z') })
  })

  test('because an empty folder is in its way', async () => {
    await mkdir(at('z'), { recursive: true })
    await expectRefusal(await stage('a', 'z'), { code: 'cannot-place', path: at('z') })
  })

  test('because a file is where its folder should be', async () => {
    await write(at('sub'), 'mine')
    await expectRefusal(await stage('a', 'sub/b'), { code: 'cannot-place' })
    expect(await text('sub')).toBe('mine')
  })

  test("and the user's files are back in their places", async () => {
    await write(at('a'), 'mine')
    await write(at('sub/b'), 'mine too')
    await write(at('z/mine'), 'mine')
    await expectRefusal(await stage('a', 'sub/b', 'c', 'z'), { code: 'cannot-place' })
    expect([await text('a'), await text('sub/b')]).toEqual(['mine', 'mine too'])
  })

  test('because it is not there any more', async () => {
    const staged = await stage('a', 'sub/b')
    await rm(staged.files[1]?.location ?? '')
    await expectRefusal(staged, { code: 'cannot-place' })
  })
})
