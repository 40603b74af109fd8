import { readdir, utimes } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { runFolderName, sweepRunFolders } from '../../../src/disk/run-folder.ts'
import { startChild } from '../../support/child.ts'
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary.ts'
import { failure, write } from '../builders.ts'

const DAY = 24 * 60 * 60 * 1000
const NOW = Date.UTC(2026, 0, 31)
const [, machine = ''] = /^\.setup-dataset-(.+)-\d+-/.exec(runFolderName()) ?? []

let folder: TemporaryFolder
beforeEach(async () => {
  folder = await temporaryFolder('run-folder')
})
afterEach(() => folder.close())

/** A folder of a run, last changed so many milliseconds before NOW. */
async function left(name: string, age = 0): Promise<string> {
  await write(join(folder.path, name, 'inside'), name)
  await utimes(join(folder.path, name), (NOW - age) / 1000, (NOW - age) / 1000)
  return name
}

async function deadName(): Promise<string> {
  const child = startChild(['-e', ''], { env: {}, cwd: folder.path })
  await child.done
  return `.setup-dataset-${machine}-${child.pid}-0123abcd`
}

test('a name says whose it is, hides itself, and is no other’s', () => {
  const names = Array.from({ length: 100 }, runFolderName)
  expect(new Set(names).size).toBe(100)
  for (const name of names) expect(name).toMatch(/^\.setup-dataset-[A-Za-z0-9._]+-\d+-[0-9a-f]{8}$/)
  expect(names[0]).toContain(`-${machine}-${process.pid}-`)
  expect(basename(names[0] ?? '')).toBe(names[0])
})

describe('a sweep', () => {
  test('takes what dead runs left, after it was shown to the salvage', async () => {
    const dead = [await left(await deadName()), await left('.setup-dataset-other-1-0123abcd', 8 * DAY)]
    const shown: Record<string, string[]> = {}
    await sweepRunFolders(folder.path, NOW, async (path) => {
      shown[basename(path)] = await readdir(path)
    })
    expect(shown).toEqual(Object.fromEntries(dead.map((name) => [name, ['inside']])))
    expect(await readdir(folder.path)).toEqual([])
  })

  test.each([
    ['a run of this machine that goes on', `.setup-dataset-${machine}-${process.pid}-0123abcd`, 30 * DAY],
    ['a run of another machine that may go on', '.setup-dataset-other-1-0123abcd', 6 * DAY],
    ['nobody', 'data', 30 * DAY],
    ['the user, though it looks alike', '.setup-dataset-mine', 30 * DAY],
    ['the user, though it looks very alike', '.setup-dataset-other-1-0123ABCD', 30 * DAY],
  ])('neither takes nor shows what belongs to %s', async (_, name, age) => {
    await left(name, age)
    const shown: string[] = []
    await sweepRunFolders(folder.path, NOW, async (path) => void shown.push(path))
    expect([shown, await readdir(folder.path)]).toEqual([[], [name]])
  })

  test('leaves a folder whose salvage failed', async () => {
    const name = await left(await deadName())
    const broken = new Error('the salvage is broken')
    expect(await failure(sweepRunFolders(folder.path, NOW, () => Promise.reject(broken)))).toBe(broken)
    expect(await readdir(folder.path)).toEqual([name])
  })

  test('can happen twice at the same moment', async () => {
    await left(await deadName())
    await Promise.all([sweepRunFolders(folder.path, NOW), sweepRunFolders(folder.path, NOW)])
    expect(await readdir(folder.path)).toEqual([])
  })
})
