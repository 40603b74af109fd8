import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Pin } from '../../../src/dataset/dataset.ts'
import { restore } from '../../../src/tiers/restore.ts'
import type { Saved, Storable, Tier } from '../../../src/tiers/tier.ts'
import { listTree, type TemporaryFolder, temporaryFolder } from '../../support/temporary.ts'
import { newKey, pinOf, write } from '../../unit/builders.ts'
import type { StartSubject, Subject } from './subjects.ts'
import { newFolderIn } from './two-files.ts'

let folder: TemporaryFolder

const contents: Record<string, string> = {
  'a.txt': 'content of a',
  'sub/deep/b.txt': 'content of b',
  'with spaces/größe.txt': 'content of c',
}
const pins: readonly Pin[] = Object.entries(contents).map(([path, content]) => pinOf(path, content))
const newFolder = () => newFolderIn(folder.path)

async function storables(): Promise<Storable[]> {
  const home = await newFolder()
  return Promise.all(
    Object.entries(contents).map(async ([path, content]) => {
      const location = join(home, path)
      await write(location, content)
      return { location, ...pinOf(path, content), size: Buffer.byteLength(content) }
    }),
  )
}

async function save(tier: Tier, key: string, replacing?: string): Promise<Saved> {
  return tier.save(key, await storables(), await newFolder(), replacing)
}

/** Saves, and gives the name of the entry. */
async function saved(tier: Tier, key: string, replacing?: string): Promise<string> {
  const answer = await save(tier, key, replacing)
  if (answer.kind !== 'saved') throw new Error(`not saved: ${JSON.stringify(answer)}`)
  return answer.entry
}

/** Restores and verifies, as a run does; for a hit also what came. */
async function restored(tier: Tier, key: string) {
  const { verified, findings } = await restore({ key, stored: { form: 'members', pins } }, [tier], newFolder)
  const [finding] = findings
  const files = verified.members
  const came = await Promise.all(
    files.map(async ({ pin, location }) => [pin.path, await readFile(location, 'utf8')]),
  )
  return { finding, files, came: Object.fromEntries(came) as Record<string, string> }
}

const rewrite = (path: string, content: string) => (entry: string) => writeFile(join(entry, path), content)
const replace = (path: string, make: (location: string) => Promise<unknown>) => async (entry: string) => {
  await rm(join(entry, path), { recursive: true })
  await make(join(entry, path))
}
const damages: [string, string, (entry: string) => Promise<void>][] = [
  ['other bytes of the same length', 'a.txt', rewrite('a.txt', 'CONTENT of a')],
  ['a shorter file', 'sub/deep/b.txt', rewrite('sub/deep/b.txt', 'content')],
  ['a longer file', 'a.txt', rewrite('a.txt', 'content of a and more')],
  ['a missing file', 'sub/deep/b.txt', (entry) => rm(join(entry, 'sub/deep/b.txt'))],
  ['a missing folder', 'sub/deep/b.txt', (entry) => rm(join(entry, 'sub'), { recursive: true })],
  ['a folder in the place of a file', 'a.txt', replace('a.txt', (path) => mkdir(path))],
  ['a dangling link in the place of a file', 'a.txt', replace('a.txt', (path) => symlink('nowhere', path))],
]

/** What every tier promises: the same tests over whichever store stands behind it. */
export function testTier(title: string, start: StartSubject): void {
  describe(title, () => testSubject(start))
}

function testSubject(start: StartSubject): void {
  let subject: Subject
  beforeAll(async () => {
    subject = await start()
  })
  afterAll(() => subject[Symbol.asyncDispose]())
  beforeEach(async () => {
    folder = await temporaryFolder('tiers')
  })
  afterEach(() => folder.close())

  test('does not have what was never saved', async () => {
    const key = newKey()
    expect(await subject.tier.lookup(key)).toEqual({ kind: 'miss' })
    expect((await restored(subject.tier, key)).finding).toEqual({ kind: 'miss', tier: subject.tier })
  })

  test('gives another job what was saved, in its folders', async () => {
    const key = newKey()
    const entry = await saved(subject.tier, key)
    expect(await subject.rival.lookup(key)).toEqual({ kind: 'found', entry })
    const { finding, came } = await restored(subject.rival, key)
    expect(finding).toMatchObject({ kind: 'hit', entry })
    expect(came).toEqual(contents)
  })

  test('leaves the files of the job where they are', async () => {
    const files = await storables()
    expect(await subject.tier.save(newKey(), files, await newFolder(), undefined)).toMatchObject({
      kind: 'saved',
    })
    for (const { path, location } of files) expect(await readFile(location, 'utf8')).toBe(contents[path])
  })

  test('keeps its entry when a job changes what it restored or saved', async () => {
    const key = newKey()
    const files = await storables()
    await subject.tier.save(key, files, await newFolder(), undefined)
    const first = await restored(subject.tier, key)
    for (const { location } of [...files, ...first.files])
      await writeFile(location, 'changed by a later step')
    expect((await restored(subject.tier, key)).came).toEqual(contents)
  })

  test('saves once: a second save says that it exists', async () => {
    const key = newKey()
    await saved(subject.tier, key)
    expect(await save(subject.tier, key)).toEqual({ kind: 'exists' })
    expect(await save(subject.rival, key)).toEqual({ kind: 'exists' })
  })

  test('takes two saves at once, and one entry is whole', async () => {
    const key = newKey()
    const answers = await Promise.all([save(subject.tier, key), save(subject.rival, key)])
    const kinds = answers.map(({ kind }) => kind)
    expect(kinds).toContain('saved')
    for (const kind of kinds) expect(['saved', 'exists']).toContain(kind)
    expect((await restored(subject.tier, key)).came).toEqual(contents)
  })

  test.each(damages)('with %s is corrupt, and the save that replaces it wins', async (_, path, damage) => {
    const key = newKey()
    const entry = await saved(subject.tier, key)
    await subject.change(entry, damage)
    const { finding, came } = await restored(subject.tier, key)
    expect(finding).toMatchObject({ kind: 'corrupt', entry, mismatches: [{ pin: { path } }], count: 2 })
    const right = Object.entries(contents).filter(([other]) => other !== path)
    expect(came).toEqual(Object.fromEntries(right))

    const next = await saved(subject.tier, key, entry)
    expect(await subject.rival.lookup(key)).toEqual({ kind: 'found', entry: next })
    expect((await restored(subject.rival, key)).came).toEqual(contents)
  })

  test('can be replaced again and again', async () => {
    const key = newKey()
    let entry = await saved(subject.tier, key)
    for (const content of ['wrong', 'wrong again']) {
      await subject.change(entry, rewrite('a.txt', content))
      expect((await restored(subject.tier, key)).finding).toMatchObject({ kind: 'corrupt', entry })
      entry = await saved(subject.tier, key, entry)
    }
    expect((await restored(subject.tier, key)).finding).toMatchObject({ kind: 'hit', entry })
  })

  test('that cannot be written refuses with a reason, and throws nothing', async () => {
    const key = newKey()
    expect(await save(subject.readOnly, key)).toEqual({
      kind: 'refused',
      reason: expect.stringMatching(/\w+/),
    })
    expect(await subject.tier.lookup(key)).toEqual({ kind: 'miss' })
  })

  test('does not take one key for another that begins with it', async () => {
    const key = newKey()
    await saved(subject.tier, key)
    for (const other of [key.slice(0, -1), `${key}0`, key.replace('-some-', '-other-')]) {
      expect(await subject.tier.lookup(other)).toEqual({ kind: 'miss' })
    }
  })

  test('takes the longest key that a dataset can have', async () => {
    const key = newKey(`${'x'.repeat(64)}-01234567`)
    await saved(subject.tier, key)
    expect((await restored(subject.rival, key)).came).toEqual(contents)
  })

  test('writes nothing outside the folders that it is given', async () => {
    const key = newKey()
    await saved(subject.tier, key)
    const before = await listTree(folder.path)
    const into = await newFolder()
    await subject.tier.restore(key, pins, into, pins)
    const others = (await listTree(folder.path)).filter((path) => !join(folder.path, path).startsWith(into))
    expect(others).toEqual(before)
  })
}
