import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Validator } from '@cfworker/json-schema'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalog } from '../../../src/dataset/catalog/catalog.ts'
import { LAYOUTS } from '../../../src/dataset/dataset.ts'
import { requestFrom } from '../../../src/dataset/manifest-request.ts'
import { makePlan } from '../../../src/dataset/plan.ts'
import { findCollision, pathProblem } from '../../../src/dataset/relative-path.ts'
import { resolveDataset } from '../../../src/dataset/resolve.ts'
import { type LockedDataset, type LockedFile, lockText } from '../../../src/lock/document.ts'
import { repositoryRoot } from '../../support/repository.ts'
import { digestOf, layoutOf, pinOf } from '../builders.ts'

const FOLDER = '/home/me/project'
const path = join(repositoryRoot, 'schema/dataset.lock.schema.json')
const schema = new Validator(JSON.parse(readFileSync(path, 'utf8')), '2020-12', false)

/** The dataset that a workflow gets from a lock. */
function read(text: string) {
  const base = pathToFileURL(`${FOLDER}/`)
  const manifest = { input: 'dataset', name: 'dataset.lock.json', text, base } as const
  return resolveDataset(requestFrom(manifest, 'dataset.lock.json', { bases: [], urlsFor: () => [] }), [])
}

function expectToFit(text: string): void {
  expect(schema.validate(JSON.parse(text)).errors).toEqual([])
}

describe.each([...catalog.keys()])('%s of the catalog', (name) => {
  const dataset = catalog.get(name)
  if (!dataset) throw new Error(name)
  const { files, ...about } = dataset
  const text = lockText({ name, about, files: files as readonly LockedFile[] }, FOLDER)

  test('is the same dataset when it was locked, with all that is known of it', () => {
    expect(read(text)).toEqual(dataset)
    expectToFit(text)
  })

  test.each(LAYOUTS.filter((layout) => layout === 'files' || dataset.layouts[layout]))(
    'has the same fingerprint and key in the layout %s',
    (layout) => {
      const [own, locked] = [dataset, read(text)].map((each) => makePlan(each, { layout }, '/home'))
      expect([locked?.fingerprint, locked?.key]).toEqual([own?.fingerprint, own?.key])
    },
  )
})

const name = fc.stringMatching(/^[a-zA-Z0-9 _é"\\-]{1,6}(\/[a-z0-9]{1,4})?(\.zip|\.gz|\.csv)$/)
const source = fc.oneof(
  fc.webUrl({ withQueryParameters: true }).map((url) => new URL(url)),
  fc.constantFrom(pathToFileURL(`${FOLDER}/data/a b%.csv`), pathToFileURL('/elsewhere/c')),
)
const file = fc.record({
  path: name,
  content: fc.string(),
  sources: fc.array(source, { minLength: 1, maxLength: 3 }),
})
const dataset = fc
  .array(file, { minLength: 1, maxLength: 6 })
  .map((files) =>
    files.map(({ path, content, sources }): LockedFile => {
      const size = Buffer.byteLength(content)
      const inner = path.split('/').at(-1)?.replace(/\.gz$/, '') ?? ''
      const members = path.endsWith('.csv')
        ? undefined
        : [{ path: path.endsWith('.gz') ? inner : 'x/"y', size, digest: digestOf(content) }]
      const unsafe = members?.some((member) => pathProblem(member.path) !== undefined)
      return { path, size, digest: digestOf(content), sources, ...(!unsafe && members && { members }) }
    }),
  )
  .filter((files) => {
    const paths = files.map(({ path }) => path)
    return findCollision(paths) === undefined && paths.every((each) => pathProblem(each) === undefined)
  })
  .map((files): LockedDataset => ({ name: 'some', about: {}, files }))

test('whatever was locked is read as it was, and the text is always the same', () => {
  fc.assert(
    fc.property(dataset, (locked) => {
      const text = lockText(locked, FOLDER)
      const { name, files } = read(text)
      expect({ name, files }).toEqual({ name: locked.name, files: locked.files })
      expect(lockText({ ...locked, files: files as readonly LockedFile[] }, FOLDER)).toBe(text)
      expectToFit(text)
    }),
    { numRuns: 300, seed: 20_250_101 },
  )
})

test('a layout of files with pinned members, as Croissant has it, comes back as it is', () => {
  const pins = [
    { path: 'b', digest: digestOf('b'), size: 1 },
    { ...pinOf('c'), size: undefined },
  ]
  const select = { include: ['*'], exclude: ['d'], strip: '' }
  const tree = {
    path: '',
    from: 'a.zip',
    unpack: 'zip',
    within: undefined,
    select,
    gunzip: false,
    pins,
  } as const
  const layouts = { files: layoutOf({ trees: [tree] }) }
  const files = [{ ...pinOf('a.zip'), size: 5, sources: [new URL('https://host/a.zip')] }]
  const text = lockText({ name: 'some', about: { layouts }, files }, FOLDER)
  expect(read(text).layouts).toEqual(layouts)
  expectToFit(text)

  const weak = { ...tree, pins: [{ path: 'b', digest: digestOf('b', 'md5'), size: 1 }] }
  const other = lockText(
    { name: 'some', about: { layouts: { files: layoutOf({ trees: [weak] }) } }, files },
    FOLDER,
  )
  expect(read(other).layouts.files?.trees).toEqual([{ ...tree, pins: undefined }])
})

test('what a source says in its own way is said so that a lock can hold it', () => {
  const about = {
    title: 'one\ntwo',
    homepage: 'https://me:secret@host/',
    licence: { spdx: 'no idea', text: '' },
    citation: '@article{\n  a = "b"\n}',
  }
  const files = [{ ...pinOf('a'), size: 1, sources: [new URL('https://host/a')] }]
  const text = lockText({ name: 'some', about, files }, FOLDER)
  expect(read(text)).toMatchObject({
    title: 'one two',
    homepage: undefined,
    licence: { spdx: undefined, text: 'no idea' },
    citation: '@article{ a = "b" }',
  })
  expectToFit(text)
})

test('what url and checksum ask for has the same fingerprint from its lock', () => {
  const pin = { ...pinOf('a.csv'), size: 5 }
  const sources = [new URL('https://host/a.csv'), new URL('https://mirror/a.csv')]
  const asked = resolveDataset({ kind: 'url', sources, digest: pin.digest }, [])
  const locked = read(lockText({ name: asked.name, about: {}, files: [{ ...pin, sources }] }, FOLDER))
  const [one, other] = [asked, locked].map((each) => makePlan(each, { layout: 'files' }, '/home'))
  expect([other?.fingerprint, other?.key]).toEqual([one?.fingerprint, one?.key])
})

test('it is text for reviews: a member a line, files of this machine from the lock on', () => {
  const members = ['b', 'c'].map((path) => ({ ...pinOf(path), size: 1 }))
  const sources = [pathToFileURL(`${FOLDER}/data/a b.zip`), pathToFileURL('/other/a.zip')]
  const files = [{ ...pinOf('a.zip'), size: 5, sources, members }]
  const lines = lockText({ name: 'some', about: { title: 'Some' }, files }, FOLDER).split('\n')
  expect(lines).toEqual([
    '{',
    expect.stringMatching(/"\$schema": "https:\/\/raw.githubusercontent.com\/.*dataset.lock.schema.json",/),
    '  "lockVersion": 1,',
    '  "name": "some",',
    '  "title": "Some",',
    '  "files": [',
    '    {',
    '      "path": "a.zip",',
    '      "size": 5,',
    `      "sha256": "${digestOf('a.zip').hex}",`,
    '      "sources": [',
    '        "./data/a b.zip",',
    '        "file:///other/a.zip"',
    '      ],',
    '      "members": [',
    `        { "path": "b", "size": 1, "sha256": "${digestOf('b').hex}" },`,
    `        { "path": "c", "size": 1, "sha256": "${digestOf('c').hex}" }`,
    '      ]',
    '    }',
    '  ]',
    '}',
    '',
  ])
})
