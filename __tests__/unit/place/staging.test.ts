import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, symlink, utimes } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { runFolderName } from '../../../src/disk/run-folder.ts'
import { PlaceError } from '../../../src/errors.ts'
import { openStaging } from '../../../src/place/staging.ts'
import { startChild } from '../../support/child.ts'
import { listTree, type TemporaryFolder, temporaryFolder } from '../../support/temporary.ts'
import { failure, write } from '../builders.ts'

const DAY = 24 * 60 * 60 * 1000

let folder: TemporaryFolder
beforeEach(async () => {
  folder = await temporaryFolder('staging')
})
afterEach(() => folder.close())

describe('a staging folder', () => {
  test('lies in the home, which it makes, and gives new folders', async () => {
    const home = join(folder.path, 'a/b/home')
    const staging = await openStaging(home, Date.now())
    expect(dirname(staging.dir)).toBe(home)
    expect(basename(staging.dir)).toMatch(/^\.setup-dataset-/)
    const tree = await staging.folder('tree')
    expect(dirname(tree)).toBe(staging.dir)
    expect(await readdir(tree)).toEqual([])
  })

  test('takes with it all that it holds and the folders that were made for it', async () => {
    await mkdir(join(folder.path, 'mine'))
    const staging = await openStaging(join(folder.path, 'mine/a/b'), Date.now())
    await write(join(await staging.folder('fetch'), '0.partial'), 'x')
    await staging.close()
    expect(await listTree(folder.path)).toEqual(['mine/'])
  })

  test('leaves what is not empty, and folders that it did not make', async () => {
    await mkdir(join(folder.path, 'mine'))
    const own = await openStaging(join(folder.path, 'mine'), Date.now())
    await own.close()
    expect(await listTree(folder.path)).toEqual(['mine/'])
    const staging = await openStaging(join(folder.path, 'a/b'), Date.now())
    await write(join(folder.path, 'a/b/data.csv'), 'x')
    await staging.close()
    expect(await listTree(folder.path)).toEqual(['a/b/data.csv', 'mine/'])
  })

  test('that has no room for a further folder is an error that names it', async () => {
    const staging = await openStaging(folder.path, Date.now())
    const error = await failure(staging.folder('x'.repeat(300)))
    expect(error).toBeInstanceOf(PlaceError)
    expect(error).toMatchObject({ path: join(staging.dir, 'x'.repeat(300)) })
  })

  test('cannot be made where a file stands: an error that names the place', async () => {
    await write(join(folder.path, 'file'), 'x')
    const error = await failure(openStaging(join(folder.path, 'file/home'), Date.now()))
    expect(error).toBeInstanceOf(PlaceError)
    expect(error).toMatchObject({ code: 'cannot-place', path: join(folder.path, 'file/home') })
  })
})

const [, machine = ''] = /^\.setup-dataset-(.+)-\d+-/.exec(runFolderName()) ?? []
/** The name that a run of that machine and process gives its folder. */
const nameOf = (owner: string, pid: number) => `.setup-dataset-${owner}-${pid}-${randomUUID().slice(0, 8)}`
/** The id of a process that has ended. */
async function deadPid(): Promise<number> {
  const child = startChild(['-e', ''], { env: {}, cwd: folder.path })
  await child.done
  return child.pid
}

describe('opening sweeps', () => {
  const remains = async (name: string, age = 0) => {
    await write(join(folder.path, name, 'partials/0.partial'), 'x')
    const then = (Date.now() - age) / 1000
    await utimes(join(folder.path, name), then, then)
    await (await openStaging(folder.path, Date.now())).close()
    return (await readdir(folder.path)).includes(name)
  }

  test('what a dead run of this machine left', async () => {
    expect(await remains(nameOf(machine, await deadPid()))).toBe(false)
  })

  test('what another machine left a week ago', async () => {
    expect(await remains(nameOf('other_machine', 1), 7 * DAY + 60_000)).toBe(false)
  })

  test.each<[string, string, number]>([
    ['a run that still goes on', nameOf(machine, process.pid), 30 * DAY],
    ['a run of another machine that may go on', nameOf('other_machine', 999_999), 7 * DAY - 60_000],
    ['the files that made room', '.setup-dataset-replaced', 30 * DAY],
    ['a folder of the user', '.setup-dataset-mine', 30 * DAY],
    ['any other folder', 'data', 30 * DAY],
  ])('not what belongs to %s', async (_, name, age) => {
    expect(await remains(name, age)).toBe(true)
  })
})

describe('what dead runs had begun', () => {
  /** What a run that is dead left, and the path of it. */
  async function begun(name: string, text: string): Promise<string> {
    const path = join(folder.path, nameOf(machine, await deadPid()), 'partials', name)
    await write(path, text)
    return path
  }
  async function taken() {
    const staging = await openStaging(folder.path, Date.now())
    const names = await readdir(staging.partials)
    const texts = names.map(
      async (name) => [name, await readFile(join(staging.partials, name), 'utf8')] as const,
    )
    return { staging, files: Object.fromEntries(await Promise.all(texts)) }
  }

  test('is taken over', async () => {
    await begun('a.partial', 'one')
    await begun('b.partial', 'two')
    const { staging, files } = await taken()
    expect(files).toEqual({ 'a.partial': 'one', 'b.partial': 'two' })
    expect(await staging.present()).toBe(6)
    expect(await readdir(folder.path)).toEqual([basename(staging.dir)])
  })

  test('is nothing at first', async () => {
    const { staging, files } = await taken()
    expect([files, await staging.present()]).toEqual([{}, 0])
  })

  test('twice is taken where there is more of it', async () => {
    for (const text of ['some', 'some more', 'so']) await begun('a.partial', text)
    expect((await taken()).files).toEqual({ 'a.partial': 'some more' })
  })

  test('is not taken when it is empty', async () => {
    await begun('a.partial', '')
    expect((await taken()).files).toEqual({})
  })

  test('is taken by one of two runs that begin together, and disturbs neither', async () => {
    await begun('a.partial', 'some')
    const both = await Promise.all([taken(), taken()])
    expect(
      both.map(({ files }) => files).toSorted((a, b) => Object.keys(b).length - Object.keys(a).length),
    ).toEqual([{ 'a.partial': 'some' }, {}])
  })

  test('is gone when the run that took it is over', async () => {
    await begun('a.partial', 'some')
    await (await taken()).staging.close()
    expect(await readdir(folder.path)).toEqual([])
  })

  test('is taken when it is a plain file, and not what a link leads to', async () => {
    await write(join(folder.path, 'mine'), 'precious')
    const path = await begun('a.partial', 'some')
    await symlink(join(folder.path, 'mine'), join(path, '../b.partial'))
    await write(join(path, '../c.partial/inside'), 'x')
    expect((await taken()).files).toEqual({ 'a.partial': 'some' })
    expect(await readFile(join(folder.path, 'mine'), 'utf8')).toBe('precious')
  })

  test('by a run that goes on is left to it', async () => {
    const path = join(folder.path, nameOf(machine, process.pid), 'partials/a.partial')
    await write(path, 'some')
    expect((await taken()).files).toEqual({})
    expect(await readFile(path, 'utf8')).toBe('some')
  })
})
