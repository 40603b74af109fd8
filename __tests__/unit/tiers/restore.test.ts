import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { folderTier, TOOL } from '../../../src/tiers/folder.ts'
import { lookUp, restore } from '../../../src/tiers/restore.ts'
import { save, storableFiles } from '../../../src/tiers/save.ts'
import type { Tier } from '../../../src/tiers/tier.ts'
import type { VerifiedFile } from '../../../src/verify.ts'
import { listTree, type TemporaryFolder, temporaryFolder } from '../../support/temporary.ts'
import { digestOf, pinOf, verified, write } from '../builders.ts'

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
  const circle = join(folder.path, 'away')
  await symlink(circle, circle, 'junction')
  away = folderTier(circle, 'a tier that is away')
})
afterEach(() => folder.close())

const tierIn = (name: string) => folderTier(join(folder.path, name), name)

/** Makes empty folders with names of their own, as a staging folder does. */
const newFolders = () => (name: string) => mkdtemp(join(folder.path, `${name}-`))

async function fill(tier: Tier): Promise<string> {
  const files = pins.map((pin) => ({
    ...pin,
    location: join(folder.path, 'home', pin.path),
    size: pin.size ?? 0,
  }))
  for (const { path, location } of files) await write(location, path)
  const answer = await tier.save(KEY, files, folder.path, undefined)
  return answer.kind === 'saved' ? answer.entry : ''
}

const origins = (files: readonly VerifiedFile[]) =>
  Object.fromEntries(files.map(({ pin, from }) => [pin.path, from]))
const kinds = (found: readonly { readonly kind: string }[]) => found.map(({ kind }) => kind)
const ask = (...tiers: Tier[]) => restore({ key: KEY, stored }, tiers, newFolders())

describe('the tiers are asked in order', () => {
  test('for what is not there already', async () => {
    await fill(second)
    const had = await verified(join(folder.path, 'had'), 'a')
    const { verified: all, findings } = await restore({ key: KEY, stored }, [first, second], newFolders(), {
      members: [had],
      files: [],
    })
    expect(kinds(findings)).toEqual(['miss', 'hit'])
    expect(origins(all.members)).toEqual({ a: 'a test', 'sub/b': 'second' })
    const whole = await restore({ key: KEY, stored }, [first], newFolders(), all)
    expect(whole).toEqual({ verified: all, findings: [] })
  })

  test('until one has the files, which are verified', async () => {
    await fill(second)
    const { verified, findings } = await ask(first, away, second, tierIn('never asked'))
    expect(kinds(findings)).toEqual(['miss', 'unavailable', 'hit'])
    expect(origins(verified.members)).toEqual({ a: 'second', 'sub/b': 'second' })
    expect(verified.files).toEqual([])
  })

  test('past one that lies, which is shown with its evidence, and whose right files are kept', async () => {
    await writeFile(join(await fill(first), 'a'), 'A')
    await fill(second)
    const { verified, findings } = await ask(first, second)
    expect(findings).toMatchObject([
      {
        kind: 'corrupt',
        mismatches: [{ pin: { path: 'a' }, actual: expect.stringMatching(/^sha256:/) }],
        count: 1,
      },
      { kind: 'hit' },
    ])
    expect(origins(verified.members)).toEqual({ a: 'second', 'sub/b': 'first' })
  })

  test('past one that breaks off, and what it gave takes no room', async () => {
    await fill(first)
    const into = join(folder.path, 'into')
    await mkdir(join(into, 'sub/b'), { recursive: true })
    expect(await first.restore(KEY, pins, into, pins)).toMatchObject({ kind: 'unavailable' })
    expect(existsSync(into)).toBe(false)
  })

  test('and what they lack together is left', async () => {
    await writeFile(join(await fill(first), 'a'), 'A')
    await writeFile(join(await fill(second), 'a'), 'B')
    const { verified, findings } = await ask(first, second)
    expect(findings).toMatchObject([
      { kind: 'corrupt', count: 1 },
      { kind: 'corrupt', count: 0 },
    ])
    expect(origins(verified.members)).toEqual({ 'sub/b': 'first' })
  })

  test('each for what is still missing', async () => {
    const wanted: (readonly string[])[] = []
    const watched: Tier = {
      ...second,
      restore(key, all, into, missing) {
        wanted.push(missing.map(({ path }) => path))
        return second.restore(key, all, into, missing)
      },
    }
    await rm(join(await fill(first), 'sub/b'))
    await fill(second)
    await ask(first, watched)
    expect(wanted).toEqual([['sub/b']])
  })

  test('and files of the form that they keep are as they were published', async () => {
    await fill(first)
    const stored = { form: 'files', pins } as const
    const { verified } = await restore({ key: KEY, stored }, [first], newFolders())
    expect([verified.members.length, verified.files.length]).toEqual([0, 2])
  })

  test('to the end when none has them', async () => {
    const { verified, findings } = await ask(first, second)
    const nothing = { members: [], files: [] }
    expect([verified, kinds(findings)]).toEqual([nothing, ['miss', 'miss']])
    expect(await ask()).toEqual({ verified: nothing, findings: [] })
  })

  test('by a mere look-up too, which moves nothing', async () => {
    await fill(second)
    const before = await listTree(folder.path)
    const findings = await lookUp(KEY, [first, away, second, tierIn('never asked')])
    expect(kinds(findings)).toEqual(['miss', 'unavailable', 'hit'])
    expect(await listTree(folder.path)).toEqual(before)
  })
})

describe('a tier that says it may have a part', () => {
  /** Writes files, and says so. */
  const giving = (kind: 'found' | 'partial', contents: Record<string, string>): Tier => ({
    ...first,
    async restore(_key, _pins, into) {
      for (const [path, content] of Object.entries(contents)) await write(join(into, path), content)
      return { kind, entry: 'entry', folder: into }
    },
  })
  const whole = { a: 'a', 'sub/b': 'sub/b' }

  test.each<[string, 'found' | 'partial', Record<string, string>, object]>([
    ['a hit when it has all', 'partial', whole, { kind: 'hit' }],
    ['no evidence for what is not there', 'partial', { a: 'a' }, { kind: 'partial', count: 1 }],
    ['a miss when nothing is there', 'partial', {}, { kind: 'miss' }],
    ['corrupt for wrong bytes', 'partial', { a: 'A' }, { kind: 'corrupt', count: 0 }],
    ['corrupt when it had said it was whole', 'found', { a: 'a' }, { kind: 'corrupt', count: 1 }],
  ])('is %s', async (_, kind, contents, finding) => {
    expect((await ask(giving(kind, contents))).findings).toMatchObject([finding])
  })

  test('is not shown evidence for what it did not claim', async () => {
    const { findings } = await ask(giving('partial', { a: 'A' }))
    expect(findings).toMatchObject([{ mismatches: [{ pin: { path: 'a' } }] }])
  })

  test('is complemented by the next one', async () => {
    await fill(second)
    const { verified, findings } = await ask(giving('partial', { a: 'a' }), second)
    expect(kinds(findings)).toEqual(['partial', 'hit'])
    expect(origins(verified.members)).toEqual({ a: 'first', 'sub/b': 'second' })
  })

  test('is believed what it hashed itself, and nothing else', async () => {
    const one = await verified(join(folder.path, 'streamed'), 'a')
    const tier: Tier = {
      ...first,
      restore: async (_key, _pins, into) => ({
        kind: 'partial',
        entry: 'entry',
        folder: into,
        verified: [one],
      }),
    }
    const { verified: came, findings } = await ask(tier)
    expect(findings).toMatchObject([{ kind: 'partial', count: 1 }])
    expect(came.members).toEqual([one])
  })
})

describe('files are saved', () => {
  const files = async () =>
    Promise.all(
      pins.map(async ({ path, digest, size = 0 }) => {
        const location = join(folder.path, 'home', path)
        await write(location, path)
        return { path, location, size, digest }
      }),
    )

  test('where they were missed or wrong, and nowhere else', async () => {
    const entry = await fill(first)
    await rm(join(entry, 'a'))
    const [third, fourth] = [tierIn('third'), tierIn('fourth')]
    const findings = [
      { kind: 'corrupt', tier: first, entry, mismatches: [], count: 0 },
      { kind: 'unavailable', tier: away, reason: '' },
      { kind: 'miss', tier: second },
      { kind: 'hit', tier: third, entry: '' },
      { kind: 'partial', tier: fourth, entry: '', count: 1 },
    ] as const
    const reports = await save(KEY, await files(), findings, newFolders(), signal)
    expect(reports.map(({ tier, saved }) => [tier, saved.kind])).toEqual([
      [first, 'saved'],
      [second, 'saved'],
      [fourth, 'saved'],
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
    const published = { members: [], files: [await verified(folder.path, 'a.gz')] }
    const [location, size] = [join(folder.path, 'a.gz'), 4]
    const placed = [{ path: 'raw/a', location: '/home/raw/a', size: 7, digest: digestOf('a') }]
    expect(storableFiles({ stored }, published, placed)).toEqual(placed)
    expect(storableFiles({ stored: { form: 'files', pins } }, published, placed)).toEqual([
      { path: 'a.gz', location, size, digest: digestOf('a.gz') },
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
