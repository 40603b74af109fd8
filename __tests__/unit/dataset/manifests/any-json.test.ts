import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isObject } from '../../../../src/dataset/manifests/json.ts'
import { looseEntries } from '../../../../src/dataset/manifests/loose.ts'
import { DatasetError } from '../../../../src/errors.ts'
import { croissant, dataPackage, fileObject, fileSet, hex, md5, other, sha1 } from './documents.ts'
import { publishedManifests } from './published.ts'
import { manifestOf, readManifest } from './read.ts'
import { expectToStandIn, readOrRefuse } from './soundness.ts'

/** Each form once, so that the tests need no file; and all that is published, where it is there. */
const sound: readonly unknown[] = [
  croissant([
    fileObject('a.zip', { sha256: hex, encodingFormat: ['application/zip'] }),
    fileSet('set', 'a.zip', ['*.jpg'], 'bad/*'),
    fileObject('b', { contentUrl: 'x/b', containedIn: 'a.zip' }),
    fileObject('c', { md5: Buffer.from(md5, 'hex').toString('base64'), contentUrl: 'data/c.csv' }),
  ]),
  croissant([
    { '@type': 'sc:FileObject', name: 'n', contentUrl: 'https://h/1/a', 'sc:sha256': [{ '@value': other }] },
  ]),
  dataPackage(
    [
      { name: 'a', path: 'https://h/1/a.csv', hash: `SHA256:${hex}`, bytes: 3 },
      { name: 'b', path: ['https://h/2/a.csv'], hash: md5 },
      { name: 'c', path: './c.csv', hash: `sha1:${sha1}`, bytes: '9' },
      { name: 'd', data: [{}] },
    ],
    { licenses: [{ name: 'MIT' }] },
  ),
  ...publishedManifests('frictionless', 'croissant').values(),
].flatMap((text) => (text.startsWith('{') ? shortened(JSON.parse(text)) : []))

/** Without what no format looks at, and with few files: what is large is tried elsewhere. */
function shortened({ '@context': _, recordSet: __, ...document }: Record<string, unknown>): object {
  const first = (value: unknown) => (Array.isArray(value) ? value.slice(0, 8) : value)
  return Object.fromEntries(Object.entries(document).map(([key, value]) => [key, first(value)]))
}

const values = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    [],
    {},
    0,
    -1,
    true,
    'a.zip',
    'https://h/a.csv',
    '../x',
    'git+https',
    '**/{a,b}*',
    '|',
    hex,
    md5,
    other,
    { '@id': 'a.zip' },
    { '@id': 'b' },
    { '@value': hex },
    { toString: 1, length: 2 },
    ['a.zip', { '@id': 'set' }],
    'cr:FileSet',
    'sc:FileObject',
    '__proto__',
  ),
  fc.jsonValue({ maxDepth: 2 }),
)
const keys = [
  'sha256',
  'sc:sha256',
  'md5',
  'hash',
  'path',
  'url',
  'bytes',
  'contentUrl',
  'containedIn',
  'includes',
  '@id',
  '@type',
  'name',
  '__proto__',
  'constructor',
  'encodingFormat',
]
const edit = fc.record({ at: fc.nat(), key: fc.constantFrom(...keys), value: values, how: fc.nat(5) })
type Edit = { at: number; key: string; value: unknown; how: number }

/** The document with one of its objects or lists changed. */
function changed(document: unknown, { at, key, value, how }: Edit): unknown {
  const copy = structuredClone(document)
  const all = interesting(copy)
  const holder = all[at % all.length]
  if (Array.isArray(holder)) {
    if (how < 2) holder.splice(at % (holder.length + 1), how, value)
    else holder.push(structuredClone(holder[at % Math.max(1, holder.length)] ?? value))
    return copy
  }
  const own = Object.keys(holder ?? {})
  const chosen = how < 3 ? (own[at % Math.max(1, own.length)] ?? key) : key
  if (how === 0) delete holder?.[chosen]
  else Object.defineProperty(holder, chosen, { value, enumerable: true, configurable: true, writable: true })
  return copy
}

/** The nodes of files and their lists, and the document itself. */
function interesting(value: unknown, depth = 0): (Record<string, unknown> | unknown[])[] {
  if (!isObject(value)) return []
  const lists = Object.values(value).filter((each): each is unknown[] => Array.isArray(each))
  const below = depth > 1 ? [] : lists.flatMap((list) => list.flatMap((each) => interesting(each, depth + 1)))
  return [value as Record<string, unknown>, ...lists, ...below]
}

const mutated = fc
  .record({ document: fc.constantFrom(...sound), edits: fc.array(edit, { maxLength: 5 }) })
  .map(({ document, edits }) => JSON.stringify(edits.reduce<unknown>(changed, document)))

describe('whatever the document', () => {
  test('it is read without a wrong pin, or refused with its place, and soon', () => {
    let [read, refused] = [0, 0]
    const holds = (text: string) => {
      const started = performance.now()
      const files = readOrRefuse(text)
      expect(performance.now() - started).toBeLessThan(1_000)
      if (files === undefined) refused += 1
      else read += 1
      for (const file of files ?? []) expectToStandIn(text, file)
      if (files) expect(looseOrRefused(text)?.map(({ path }) => path)).toEqual(files.map(({ path }) => path))
      else looseOrRefused(text)
    }
    fc.assert(fc.property(mutated, holds), { seed: 20_250_101, numRuns: 4_000 })
    // Neither is a corner: the property looks at both.
    expect(Math.min(read, refused)).toBeGreaterThan(400)
  })
})

function looseOrRefused(text: string) {
  try {
    return looseEntries(manifestOf(text))
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error
    return undefined
  }
}

test.each([
  [
    'files in one archive',
    () => croissant([zip, ...many(10_000, (id) => fileObject(id, { contentUrl: id, containedIn: 'a.zip' }))]),
  ],
  [
    'archives',
    () =>
      croissant([
        ...many(5_000, (id) => fileObject(`${id}.zip`, { sha256: hex })),
        ...many(5_000, (id) => fileObject(`in-${id}`, { contentUrl: id, containedIn: `${id}.zip` })),
      ]),
  ],
  [
    'containers of one set',
    () => croissant([zip, { ...fileSet('s', 'a.zip', '*'), containedIn: many(20_000, () => 'a.zip') }]),
  ],
  [
    'files of one id',
    () =>
      croissant(
        many(10_000, (id) => ({ ...fileObject('x', { contentUrl: `https://h/${id}/a`, sha256: hex }) })),
      ),
  ],
  [
    'members and patterns',
    () => {
      const globs = many(9, (id) => `${'*a'.repeat(5)}${id}`)
      const members = many(1_000, (id) =>
        fileObject(id, { contentUrl: `${'a'.repeat(99)}${id}`, containedIn: 'a.zip' }),
      )
      return croissant([zip, fileSet('s', 'a.zip', globs, 'x'), ...members])
    },
  ],
  ['stars', () => croissant([zip, fileSet('s', 'a.zip', '*a'.repeat(10_000))])],
  ['keys', () => croissant([{ ...zip, ...Object.fromEntries(many(20_000, (id) => [id, 1])) }])],
  [
    'resources',
    () => dataPackage(many(20_000, (id) => ({ name: id, path: `https://h/${id}/a.csv`, hash: hex }))),
  ],
])('so many %s take little time', (_, textOf) => {
  const text = textOf()
  const started = performance.now()
  try {
    readManifest(text)
  } catch (error) {
    expect(error).toBeInstanceOf(DatasetError)
  }
  expect(performance.now() - started).toBeLessThan(2_000)
})

const zip = fileObject('a.zip', { sha256: hex })

function many<T>(count: number, of: (id: string) => T): readonly T[] {
  return Array.from({ length: count }, (_, index) => of(String(index)))
}
