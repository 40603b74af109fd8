import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Validator } from '@cfworker/json-schema'
import { describe, expect, test } from 'vitest'
import { ENTRIES } from '../../../../src/dataset/catalog/entries.ts'
import { type CatalogEntry, readEntry } from '../../../../src/dataset/catalog/entry.ts'
import mnist from '../../../../src/dataset/catalog/mnist.json' with { type: 'json' }
import { CATALOG_NAMES } from '../../../../src/dataset/catalog/names.ts'
import { LAYOUTS } from '../../../../src/dataset/dataset.ts'
import { makePlan } from '../../../../src/dataset/plan.ts'
import { findCollision, pathProblem } from '../../../../src/dataset/relative-path.ts'
import { repositoryRoot } from '../../../support/repository.ts'

const entries = [...ENTRIES.values()].map((text): CatalogEntry => JSON.parse(text))
const folder = join(repositoryRoot, 'src/dataset/catalog')
const SCHEMA = 'entry.schema.json'
const schema = new Validator(JSON.parse(readFileSync(join(folder, SCHEMA), 'utf8')), '2020-12', false)
const problems = (entry: object) => schema.validate(entry).errors.map(({ error }) => error)

test('every JSON file of the folder is an entry, and has the name of its dataset', () => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== SCHEMA)
  expect(entries.map(({ name }) => `${name}.json`).sort()).toEqual(names.sort())
})

test('the names, which are there without the entries, have the layouts of each', () => {
  const layouts = entries.map(({ name, layouts }) => [name, Object.keys(layouts)])
  expect([...CATALOG_NAMES]).toEqual(layouts)
})

describe.each(entries.map((entry) => ({ name: entry.name, entry })))('$name', ({ entry }) => {
  const paths = entry.files.map(({ path }) => path)

  test('is what the schema describes', () => {
    expect(problems(entry)).toEqual([])
  })

  test('has files that any system can hold beside each other', () => {
    expect(paths.flatMap((path) => pathProblem(path) ?? [])).toEqual([])
    expect(findCollision(paths)).toBeUndefined()
  })

  test('asks https before http, and nothing twice', () => {
    for (const { sources } of entry.files) {
      const schemes = sources.map((source) => new URL(source).protocol)
      expect(schemes).toEqual([...schemes].sort().reverse())
      expect(new Set(sources).size).toBe(sources.length)
    }
  })

  test('says where each digest was read', () => {
    for (const { md5, provenance } of entry.files) {
      expect(Object.keys(provenance).sort()).toEqual(
        ['size', 'sha256', 'urls', ...(md5 === undefined ? [] : ['md5'])].sort(),
      )
    }
  })

  test('can be planned in each of its layouts, from files that it has', () => {
    const dataset = readEntry(entry)
    for (const layout of LAYOUTS.filter((name) => name === 'files' || entry.layouts[name])) {
      const { members } = makePlan(dataset, { layout }, '/home/me')
      expect(members.flatMap(({ path }) => pathProblem(path) ?? [])).toEqual([])
      expect(paths).toEqual(expect.arrayContaining(members.map(({ from }) => from)))
    }
  })
})

describe('the schema refuses', () => {
  const [file] = mnist.files
  const { licence } = mnist
  const [member] = mnist.layouts.torchvision.members
  const layout = (change: object) => ({
    torchvision: { ...mnist.layouts.torchvision, members: [{ ...member, ...change }] },
  })

  test('nothing of an entry that is right', () => {
    expect(problems(mnist)).toEqual([])
  })

  test.each<[string, object]>([
    ['a name that is none', { name: 'MNIST digits' }],
    ['a field that it does not know', { license: 'MIT' }],
    ['a missing licence', { licence: undefined }],
    ['a licence without its source', { licence: { ...licence, source: undefined } }],
    ['a licence in words', { licence: { ...licence, spdx: 'no idea' } }],
    ['a citation from nowhere', { citationSource: undefined }],
    ['text of two lines', { title: 'one\ntwo' }],
    ['no files', { files: [] }],
    ['an empty file', { files: [{ ...file, size: 0 }] }],
    ['a size in words', { files: [{ ...file, size: '11 MB' }] }],
    ['a missing size', { files: [{ ...file, size: undefined }] }],
    ['a digest that is none', { files: [{ ...file, sha256: file?.md5 }] }],
    ['a digest in capitals', { files: [{ ...file, sha256: file?.sha256.toUpperCase() }] }],
    ['no source', { files: [{ ...file, sources: [] }] }],
    ['a source that is not on the web', { files: [{ ...file, sources: ['ftp://host/a'] }] }],
    ['a log-in in a source', { files: [{ ...file, sources: ['https://me:secret@host/a'] }] }],
    ['facts from nowhere', { files: [{ ...file, provenance: undefined }] }],
    ['a digest from nowhere', { files: [{ ...file, provenance: { ...file?.provenance, sha256: [] } }] }],
    ['a layout that it does not know', { layouts: { pytorch: mnist.layouts.torchvision } }],
    ['a member of nothing', { layouts: layout({ from: undefined }) }],
    ['a pinned member without its size', { layouts: layout({ size: undefined }) }],
    ['a pinned member from nowhere', { layouts: layout({ provenance: undefined }) }],
  ])('%s', (_, change) => {
    expect(problems(JSON.parse(JSON.stringify({ ...mnist, ...change })))).not.toEqual([])
  })
})
