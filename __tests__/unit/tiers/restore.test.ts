import { mkdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { folderTier, TOOL } from '../../../src/tiers/folder.ts'
import { lookUp, restore } from '../../../src/tiers/restore.ts'
import { save, storableFiles } from '../../../src/tiers/save.ts'
import type { Tier } from '../../../src/tiers/tier.ts'
import { listTree, type TemporaryFolder, temporaryFolder } from '../../support/temporary.ts'
import { pinOf, verified, write } from '../builders.ts'

const KEY = `setup-dataset-v1-some-${'0'.repeat(64)}`
const pins = [pinOf('a'), pinOf('sub/b')]
const stored = { form: 'members', pins } as const
const { signal } = new AbortController()

let folder: TemporaryFolder
let first: Tier
let second: Tier
let away: Tier
beforeEach(async () => {
  folder = await temporaryFolder('restore')
  first = tierIn('first')
  second = tierIn('second')
  const find = () => Promise.reject(new Error('the disk is away'))
  away = folderTier(join(folder.path, 'away'), 'a tier that is away', find)
})
afterEach(() => folder.close())

const tierIn = (name: string) => folderTier(join(folder.path, name), name)

/** Makes empty folders with names of their own, as a staging folder does. */
function newFolders() {
  let count = 0
  return async (name: string) => {
    count += 1
    const path = join(folder.path, 'work', `${count}-${name}`)
    await mkdir(path, { recursive: true })
    return path
  }
}

async function fill(tier: Tier): Promise<string> {
  const files = pins.map(({ path, size = 0 }) => ({ path, location: join(folder.path, 'home', path), size }))
  for (const { path, location } of files) await write(location, path)
  const answer = await tier.save(KEY, files, folder.path, undefined)
  return answer.kind === 'saved' ? answer.entry : ''
}

const kinds = (found: readonly { readonly kind: string }[]) => found.map(({ kind }) => kind)
const ask = (...tiers: Tier[]) => restore({ key: KEY, stored }, tiers, newFolders())

describe('the tiers are asked in order', () => {
  test('until one has the files, which are verified', async () => {
    await fill(second)
    const { verified, findings } = await ask(first, away, second, tierIn('never asked'))
    expect(kinds(findings)).toEqual(['miss', 'unavailable', 'hit'])
    expect(verified?.form).toBe('members')
    expect(verified?.files.map(({ pin, from }) => [pin.path, from])).toEqual([
      ['a', 'second'],
      ['sub/b', 'second'],
    ])
  })

  test('past one that lies, which is shown with its evidence', async () => {
    await writeFile(join(await fill(first), 'a'), 'A')
    await fill(second)
    const { verified, findings } = await ask(first, second)
    expect(findings).toMatchObject([
      { kind: 'corrupt', mismatches: [{ pin: { path: 'a' } }] },
      { kind: 'hit' },
    ])
    expect(verified?.files.every(({ from }) => from === 'second')).toBe(true)
  })

  test('to the end when none has them', async () => {
    const { verified, findings } = await ask(first, second)
    expect([verified, kinds(findings)]).toEqual([undefined, ['miss', 'miss']])
    expect(await ask()).toEqual({ verified: undefined, findings: [] })
  })

  test('by a mere look-up too, which moves nothing', async () => {
    await fill(second)
    const before = await listTree(folder.path)
    const findings = await lookUp(KEY, [first, away, second, tierIn('never asked')])
    expect(kinds(findings)).toEqual(['miss', 'unavailable', 'hit'])
    expect(await listTree(folder.path)).toEqual(before)
  })
})

describe('files are saved', () => {
  const files = async () =>
    Promise.all(
      pins.map(async ({ path, size = 0 }) => {
        const location = join(folder.path, 'home', path)
        await write(location, path)
        return { path, location, size }
      }),
    )

  test('where they were missed or wrong, and nowhere else', async () => {
    const entry = await fill(first)
    await rm(join(entry, 'a'))
    const third = tierIn('third')
    const findings = [
      { kind: 'corrupt', tier: first, entry, mismatches: [] },
      { kind: 'unavailable', tier: away, reason: '' },
      { kind: 'miss', tier: second },
      { kind: 'hit', tier: third, entry: '' },
    ] as const
    const reports = await save(KEY, await files(), findings, newFolders(), signal)
    expect(reports.map(({ tier, saved }) => [tier, saved.kind])).toEqual([
      [first, 'saved'],
      [second, 'saved'],
    ])
    expect(kinds((await ask(first)).findings)).toEqual(['hit'])
    expect(kinds((await ask(second)).findings)).toEqual(['hit'])
    expect(kinds((await ask(third)).findings)).toEqual(['miss'])
  })

  test('never without files, and not past the end of the time', async () => {
    const findings = [{ kind: 'miss', tier: first }] as const
    expect(await save(KEY, [], findings, newFolders(), signal)).toEqual([])
    const over = AbortSignal.abort(new Error('the time is over'))
    expect(await save(KEY, await files(), findings, newFolders(), over)).toEqual([
      { tier: first, saved: { kind: 'refused', reason: 'the time is over' } },
    ])
  })

  test('as the placed members where each is pinned, else as published', async () => {
    const published = { form: 'files', files: [await verified(folder.path, 'a.gz')] } as const
    const [location, size] = [join(folder.path, 'a.gz'), 4]
    const placed = [{ path: 'raw/a', location: '/home/raw/a', size: 7 }]
    expect(storableFiles({ stored }, published, placed)).toEqual(placed)
    expect(storableFiles({ stored: { form: 'files', pins } }, published, placed)).toEqual([
      { path: 'a.gz', location, size },
    ])
  })
})

describe('an entry of a folder', () => {
  test('lies where the tool cache expects it, and leaves no staging', async () => {
    const entry = await fill(first)
    expect(entry).toBe(join(folder.path, 'first', TOOL, `1.0.0-some-${'0'.repeat(64)}`, 'any'))
    const version = `${TOOL}/1.0.0-some-${'0'.repeat(64)}`
    expect(await listTree(join(folder.path, 'first'))).toEqual([
      `${version}/any.complete`,
      `${version}/any/a`,
      `${version}/any/sub/b`,
    ])
  })

  test('that is there is not even copied again', async () => {
    await fill(first)
    const tools = join(folder.path, 'first', TOOL)
    await utimes(tools, 1, 1)
    expect(await fill(first)).toBe('')
    expect((await stat(tools)).mtimeMs).toBe(1_000)
  })

  test('without its marker is none, and is saved again', async () => {
    const entry = await fill(first)
    await rm(`${entry}.complete`)
    expect(await first.lookup(KEY)).toEqual({ kind: 'miss' })
    expect(await fill(first)).toBe(entry)
    expect(kinds((await ask(first)).findings)).toEqual(['hit'])
  })

  test('whose folder is gone is none, and is saved again', async () => {
    const entry = await fill(first)
    await rm(entry, { recursive: true })
    expect(await first.lookup(KEY)).toEqual({ kind: 'miss' })
    expect(await fill(first)).toBe(entry)
    expect(kinds((await ask(first)).findings)).toEqual(['hit'])
  })
})
