import { randomUUID } from 'node:crypto'
import { mkdir, readdir, utimes } from 'node:fs/promises'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
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

  test('cannot be made where a file stands: an error that names the place', async () => {
    await write(join(folder.path, 'file'), 'x')
    const error = await failure(openStaging(join(folder.path, 'file/home'), Date.now()))
    expect(error).toBeInstanceOf(PlaceError)
    expect(error).toMatchObject({ code: 'cannot-place', path: join(folder.path, 'file/home') })
  })
})

describe('opening sweeps', () => {
  const machine = hostname().replace(/[^A-Za-z0-9.]+/g, '_')
  const staging = (owner: string, pid: number) => `.setup-dataset-${owner}-${pid}-${randomUUID().slice(0, 8)}`
  const remains = async (name: string, age = 0) => {
    await write(join(folder.path, name, 'fetch/0.partial'), 'x')
    const then = (Date.now() - age) / 1000
    await utimes(join(folder.path, name), then, then)
    await (await openStaging(folder.path, Date.now())).close()
    return (await readdir(folder.path)).includes(name)
  }
  /** The id of a process that has ended. */
  const deadPid = async () => {
    const child = startChild(['-e', ''], { env: {}, cwd: folder.path })
    await child.done
    return child.pid
  }

  test('what a dead run of this machine left', async () => {
    expect(await remains(staging(machine, await deadPid()))).toBe(false)
  })

  test('what another machine left a week ago', async () => {
    expect(await remains(staging('other_machine', 1), 7 * DAY + 60_000)).toBe(false)
  })

  test.each<[string, string, number]>([
    ['a run that still goes on', staging(machine, process.pid), 30 * DAY],
    ['a run of another machine that may go on', staging('other_machine', 999_999), 7 * DAY - 60_000],
    ['the files that made room', '.setup-dataset-replaced', 30 * DAY],
    ['a folder of the user', '.setup-dataset-mine', 30 * DAY],
    ['any other folder', 'data', 30 * DAY],
  ])('not what belongs to %s', async (_, name, age) => {
    expect(await remains(name, age)).toBe(true)
  })
})
