import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { createGunzip } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { catalogEntries, catalogEntriesPath } from '../../scripts/generate.ts'
import { catalog } from '../../src/dataset/catalog/catalog.ts'
import { entries } from '../../src/dataset/catalog/entries.ts'
import type { CatalogEntry } from '../../src/dataset/catalog/entry.ts'
import { LAYOUTS, type LayoutName } from '../../src/dataset/dataset.ts'
import { makePlan } from '../../src/dataset/plan.ts'
import { findCollision, pathProblem } from '../../src/dataset/relative-path.ts'
import { realMnist } from '../support/dataset.ts'

test('entries.ts is what the generator makes of the JSON files', () => {
  expect(readFileSync(catalogEntriesPath, 'utf8')).toBe(catalogEntries())
})

test('every entry is read, under a name of its own', () => {
  expect(catalog.size).toBe(entries.length)
  expect([...catalog.keys()]).toEqual(expect.arrayContaining(['mnist', 'mnist-npz']))
})

describe.each([...entries])('$name', (entry: CatalogEntry) => {
  const { name, files, layouts } = entry

  test('has a name for folders and keys, and lies in the file of that name', () => {
    expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    expect(existsSync(join(catalogEntriesPath, '..', `${name}.json`))).toBe(true)
  })

  test('has safe paths', () => {
    const members = Object.values(layouts).flatMap((layout) => layout.members.map(({ path }) => path))
    for (const path of [...files.map((file) => file.path), ...members]) {
      expect(pathProblem(path), path).toBeUndefined()
    }
    expect(findCollision(files.map(({ path }) => path))).toBeUndefined()
  })

  test.each([...files])(
    '$path is pinned, and its sources are https before http',
    ({ size, sources, ...pins }) => {
      expect(size).toBeGreaterThan(0)
      expect(pins.sha256).toMatch(/^[0-9a-f]{64}$/)
      if (pins.md5 !== undefined) expect(pins.md5).toMatch(/^[0-9a-f]{32}$/)
      expect(sources.length).toBeGreaterThan(0)
      expect(new Set(sources).size).toBe(sources.length)
      const schemes = sources.map((source) => new URL(source).protocol)
      expect(schemes).toEqual(schemes.toSorted().toReversed())
      expect(schemes[0]).toBe('https:')
    },
  )

  test('has a plan in each of its layouts', () => {
    const dataset = catalog.get(name)
    for (const layout of ['files', ...Object.keys(layouts)] as LayoutName[]) {
      expect(LAYOUTS).toContain(layout)
      expect(dataset && makePlan(dataset, { layout }, '/home').members.length).toBeGreaterThan(0)
    }
  })
})

// The real files, where they lie beside the repository.
const real = realMnist()
const paths: Record<string, string> = { ...real?.files, ...(real?.npz ? { 'mnist.npz': real.npz } : {}) }
const files = entries.flatMap((entry) => entry.files).filter(({ path }) => paths[path])
const members = entries
  .flatMap((entry) => Object.values(entry.layouts).flatMap((layout) => layout.members))
  .filter(({ from, unpack }) => paths[from] && unpack === 'gzip')

if (files.length > 0) {
  test.each(files)('the real $path has the size, sha256 and md5 of its entry', async (file) => {
    const { size, sha256, md5 } = file
    expect(await describeBytes(createReadStream(paths[file.path] ?? ''))).toEqual({ size, sha256, md5 })
  })

  test.each(members)(
    'the member of the real $from has the pins of $path',
    async ({ from, size, sha256, path }) => {
      const { md5: _, ...found } = await describeBytes(
        createReadStream(paths[from] ?? '').pipe(createGunzip()),
      )
      expect(found).toEqual({ size, sha256 })
      expect(basename(path)).toBe(from.replace(/\.gz$/, ''))
    },
  )
}

async function describeBytes(chunks: AsyncIterable<Buffer>) {
  const [sha256, md5] = [createHash('sha256'), createHash('md5')]
  let size = 0
  for await (const chunk of chunks) {
    sha256.update(chunk)
    md5.update(chunk)
    size += chunk.length
  }
  return { size, sha256: sha256.digest('hex'), md5: md5.digest('hex') }
}
