import { rmSync } from 'node:fs'
import { chmod, mkdir, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Pin } from '../../../src/dataset/dataset.ts'
import { chooseEvicted } from '../../../src/tiers/evict.ts'
import { folderTier, TOOL, versionOf } from '../../../src/tiers/folder.ts'
import { listTree, type TemporaryFolder, temporaryFolder } from '../../support/temporary.ts'
import { pinOf, write } from '../builders.ts'

const MINUTE = 60_000
const NOW = 1_000 * MINUTE

describe('what goes', () => {
  const entry = (name: string, bytes: number, idle: number) => ({ name, bytes, used: NOW - idle * MINUTE })
  const entries = [entry('new', 5, 1), entry('old', 5, 60), entry('older', 5, 120), entry('oldest', 5, 500)]
  const chosen = (most: number) => chooseEvicted(entries, most, NOW).map(({ name }) => name)

  test.each<[number, string[]]>([
    [20, []],
    [19, ['oldest']],
    [15, ['oldest']],
    [14, ['oldest', 'older']],
    [5, ['oldest', 'older', 'old']],
  ])('is what was not used for longest, so that %i bytes are left', (most, names) => {
    expect(chosen(most)).toEqual(names)
  })

  test('is never what was used in the last minutes', () => {
    expect(chosen(0)).toEqual(['oldest', 'older', 'old'])
  })
})

let folder: TemporaryFolder
beforeEach(async () => {
  folder = await temporaryFolder('evict')
})
afterEach(() => folder.close())

const keyOf = (name: string) => `setup-dataset-v1-${name}-${'0'.repeat(64)}`
const entryOf = (name: string) => join(folder.path, 'tools', TOOL, versionOf(keyOf(name)))
const markerOf = (name: string) => join(entryOf(name), 'any.complete')
const tierOf = (limit: number) => folderTier(join(folder.path, 'tools'), 'the tier', limit)
const kept = async () => {
  const paths = await listTree(join(folder.path, 'tools', TOOL))
  return paths.filter((path) => path.endsWith('/a')).map((path) => path.split('-')[1])
}

async function save(name: string, bytes: number, limit: number, idle = 0, replacing?: string) {
  const location = join(folder.path, 'home', name)
  const content = Buffer.alloc(bytes, name)
  await write(location, content)
  const file = { ...pinOf('a', content), location, size: bytes }
  const saved = await tierOf(limit).save(keyOf(name), [file], '', replacing)
  if (idle > 0) await age(name, idle)
  return saved
}

/** Makes an entry look as if it was used so many minutes ago. */
async function age(name: string, idle: number): Promise<void> {
  const then = new Date(Date.now() - idle * MINUTE)
  await utimes(markerOf(name), then, then)
}

async function restore(name: string, into = 'into') {
  const pins = [pinOf('a', Buffer.alloc(100, name))]
  return tierOf(1_000).restore(keyOf(name), pins, join(folder.path, into, name), pins)
}

describe('a tier with a limit', () => {
  test('makes room for what it saves, and says so', async () => {
    await save('one', 100, 250, 30)
    await save('two', 100, 250, 20)
    expect(await save('three', 100, 250)).toMatchObject({
      kind: 'saved',
      notes: ['removed to keep to tool-cache-limit: 1 dataset not used for longest, 100 B'],
    })
    expect(await kept()).toEqual(['three', 'two'])
    expect((await listTree(join(folder.path, 'tools', TOOL))).filter((path) => path.startsWith('.'))).toEqual(
      [],
    )
  })

  test('keeps what a hit used, though it is older', async () => {
    await save('one', 100, 250, 30)
    await save('two', 100, 250, 20)
    expect(await restore('one')).toMatchObject({ kind: 'found' })
    await age('one', 15)
    await save('three', 100, 250)
    expect(await kept()).toEqual(['one', 'three'])
  })

  test('says when an entry was last used', async () => {
    await save('one', 100, 250, 30)
    await restore('one')
    expect(Date.now() - (await stat(markerOf('one'))).mtimeMs).toBeLessThan(MINUTE)
  })

  test('goes past it rather than take what may be read at this moment', async () => {
    for (const name of ['one', 'two', 'three'])
      expect(await save(name, 100, 250)).toMatchObject({ kind: 'saved' })
    expect(await kept()).toEqual(['one', 'three', 'two'])
  })

  test('does not take what alone is too large, and removes nothing for it', async () => {
    await save('one', 100, 250, 30)
    expect(await save('two', 300, 250)).toEqual({
      kind: 'refused',
      reason: 'it has 300 B, more than tool-cache-limit allows',
    })
    expect(await kept()).toEqual(['one'])
  })

  test('takes what fills it to the last byte, alone or with others', async () => {
    expect(await save('one', 250, 250, 30)).toMatchObject({ kind: 'saved' })
    await save('two', 100, 250, 20)
    await save('three', 150, 250)
    expect(await kept()).toEqual(['three', 'two'])
  })

  test('measures an entry that does not say its size', async () => {
    await save('one', 200, 250, 30)
    await writeFile(markerOf('one'), '')
    await age('one', 30)
    await save('two', 100, 250)
    expect(await kept()).toEqual(['two'])
  })

  test('without one keeps all', async () => {
    await save('one', 100, Number.POSITIVE_INFINITY, 30)
    await save('two', 100, Number.POSITIVE_INFINITY)
    expect(await kept()).toEqual(['one', 'two'])
  })

  test('leaves the tools of others alone', async () => {
    const other = join(folder.path, 'tools', 'node', '24.0.0', 'x64', 'node')
    await write(other, 'node')
    await save('one', 200, 250, 30)
    await save('two', 200, 250)
    expect(await readFile(other, 'utf8')).toBe('node')
  })
})

test('a link to nothing under the name of an entry gives way to it', async () => {
  await mkdir(join(folder.path, 'tools', TOOL), { recursive: true })
  await symlink(join(folder.path, 'nowhere'), entryOf('one'), 'junction')
  expect(await save('one', 100, 250)).toMatchObject({ kind: 'saved' })
  expect(await restore('one')).toMatchObject({ kind: 'found', verified: [{ pin: { path: 'a' } }] })
})

test('an entry of a generation beyond all numbers is followed by the next', async () => {
  const wrong = `${entryOf('one')}-g9007199254740993`
  await write(join(wrong, 'any/a'), 'wrong')
  await write(join(wrong, 'any.complete'), '5')
  const given = await restore('one')
  const replacing = 'entry' in given ? given.entry : ''
  expect(replacing).toBe(join(wrong, 'any'))
  expect(await save('one', 100, 250, 0, replacing)).toMatchObject({ kind: 'saved' })
  expect(await restore('one', 'again')).toMatchObject({ verified: [{ pin: { path: 'a' } }] })
  expect(await kept()).toEqual(['one'])
})

const whatAnotherUserMade = () => {
  let locked: string[]
  beforeEach(() => {
    locked = []
  })
  afterEach(() => Promise.all(locked.map((path) => chmod(path, 0o755).catch(() => undefined))))
  const lock = async (path: string) => {
    locked.push(path)
    await chmod(path, 0o555)
  }

  test('and may not be moved is not told as removed', async () => {
    await save('one', 100, 250, 30)
    await save('two', 100, 250, 30)
    await lock(entryOf('one'))
    expect(await save('three', 250, 250)).toMatchObject({
      kind: 'saved',
      notes: ['removed to keep to tool-cache-limit: 1 dataset not used for longest, 100 B'],
    })
    expect(await kept()).toEqual(['one', 'three'])
  })

  test('under the name of an entry, not complete, is not taken for one', async () => {
    await write(join(entryOf('one'), 'any/a'), 'half')
    await lock(entryOf('one'))
    expect(await save('one', 100, 250)).toEqual({
      kind: 'refused',
      reason: `${entryOf('one')} is in its way, is not complete, and cannot be moved`,
    })
  })

  test('and may not be emptied keeps nothing from being saved', async () => {
    await save('one', 100, 250, 30)
    await lock(join(entryOf('one'), 'any'))
    expect(await save('two', 200, 250)).toEqual({ kind: 'saved', entry: join(entryOf('two'), 'any') })
    const left = await readdir(join(folder.path, 'tools', TOOL))
    locked = left.map((name) => join(folder.path, 'tools', TOOL, name, versionOf(keyOf('one')), 'any'))
  })
}
// A superuser may write everywhere, and Windows has other modes.
if (process.getuid && process.getuid() !== 0) describe('what another user made', whatAnotherUserMade)

describe('an entry of which a file is missing', () => {
  const pins = [pinOf('a', 'a'), pinOf('b', 'b')]
  const restoreBoth = (wanted: readonly Pin[]) =>
    tierOf(1_000).restore(keyOf('one'), pins, join(folder.path, 'into'), wanted)
  beforeEach(async () => {
    const files = pins.map(({ path, size = 0, digest }) => ({
      path,
      location: join(folder.path, 'home', path),
      size,
      digest,
    }))
    for (const { path, location } of files) await write(location, path)
    await tierOf(1_000).save(keyOf('one'), files, '', undefined)
  })

  test('is wrong', async () => {
    await rm(join(entryOf('one'), 'any', 'b'))
    expect(await restoreBoth(pins)).toMatchObject({ kind: 'found', verified: [{ pin: { path: 'a' } }] })
  })

  test('is only a part, where another job took it away meanwhile', async () => {
    const last: Pin = {
      ...pinOf('b', 'b'),
      // Asked for when the file before it is done.
      get path() {
        rmSync(entryOf('one'), { recursive: true, force: true })
        return 'b'
      },
    }
    const wanted = [pinOf('a', 'a'), last]
    expect(await restoreBoth(wanted)).toMatchObject({ kind: 'partial', verified: [{ pin: { path: 'a' } }] })
  })

  test('and was replaced by another job, stays as that one saved it', async () => {
    const tier = tierOf(1_000)
    await rm(join(entryOf('one'), 'any', 'b'))
    const given = await tier.restore(keyOf('one'), pins, join(folder.path, 'into'), pins)
    const files = pins.map(({ path, size = 0, digest }) => ({
      path,
      location: join(folder.path, 'home', path),
      size,
      digest,
    }))
    const replacing = 'entry' in given ? given.entry : ''
    expect(await tierOf(1_000).save(keyOf('one'), files, '', replacing)).toMatchObject({ kind: 'saved' })
    expect(await tier.save(keyOf('one'), files, '', replacing)).toEqual({ kind: 'exists' })
  })
})
