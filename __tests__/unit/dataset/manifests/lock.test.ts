import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Validator } from '@cfworker/json-schema'
import { describe, expect, test } from 'vitest'
import { parseManifest } from '../../../../src/dataset/manifests/recognise.ts'
import { repositoryRoot } from '../../../support/repository.ts'
import { digestOf, inputError } from '../../builders.ts'
import { manifestOf } from './read.ts'

const path = join(repositoryRoot, 'schema/dataset.lock.schema.json')
const schema = new Validator(JSON.parse(readFileSync(path, 'utf8')), '2020-12', false)

const { hex } = digestOf('abc')
const other = digestOf('other').hex
const md5 = digestOf('abc', 'md5').hex
const [zip, gz] = [
  {
    path: 'a.zip',
    size: 9,
    sha256: hex,
    sources: ['https://host/a.zip', './local/a.zip'],
    members: [{ path: 'sub/x', size: 0, sha256: other }],
  },
  { path: 'd/b.gz', size: 5, sha256: other, members: [{ path: 'b', size: 3, sha256: hex }] },
]
const layout = {
  loader: 'load()',
  members: [{ path: 'raw/b', from: 'd/b.gz', unpack: 'gzip', size: 3, sha256: hex }],
  trees: [
    {
      path: '',
      from: 'a.zip',
      within: '*.tar',
      include: ['sub/*'],
      strip: 'sub',
      gunzip: true,
      pins: [{ path: 'x', sha256: other }],
    },
  ],
  checked: [{ path: 'raw/b', md5 }],
  rivals: ['raw/*.pt'],
  variables: { KERAS_HOME: '.' },
}
const lock = {
  $schema: 'https://host/schema.json',
  lockVersion: 1,
  name: 'some',
  title: 'Some data',
  homepage: 'https://host',
  licence: { spdx: null, text: 'none is stated' },
  citation: 'Somebody, 2020',
  files: [zip, gz],
  layouts: { keras: layout },
}

const read = (document: object, name = 'data/dataset.lock.json') =>
  parseManifest(manifestOf(JSON.stringify(document), name))

test('a lock says all of its dataset', () => {
  const { files, about, notes } = read(lock)
  expect(files).toEqual([
    {
      path: 'a.zip',
      size: 9,
      digest: digestOf('abc'),
      urls: [new URL('https://host/a.zip'), new URL('file:///workspace/local/a.zip')],
      members: [{ path: 'sub/x', size: 0, digest: digestOf('other') }],
    },
    {
      path: 'd/b.gz',
      size: 5,
      digest: digestOf('other'),
      urls: [],
      members: [{ path: 'b', size: 3, digest: digestOf('abc') }],
    },
  ])
  expect(about).toEqual({
    name: 'some',
    title: 'Some data',
    homepage: 'https://host',
    licence: { spdx: undefined, text: 'none is stated' },
    citation: 'Somebody, 2020',
    layouts: {
      keras: {
        loader: 'load()',
        members: [{ path: 'raw/b', from: 'd/b.gz', unpack: 'gzip', digest: digestOf('abc'), size: 3 }],
        trees: [
          {
            path: '',
            from: 'a.zip',
            unpack: 'zip',
            within: '*.tar',
            select: { include: ['sub/*'], exclude: [], strip: 'sub' },
            gunzip: true,
            pins: [{ path: 'x', digest: digestOf('other'), size: undefined }],
          },
        ],
        checks: [{ path: 'raw/b', digest: digestOf('abc', 'md5'), size: undefined }],
        rivals: ['raw/*.pt'],
        variables: { KERAS_HOME: '.' },
      },
    },
  })
  expect(notes).toEqual([])
})

test('a name may be that of any file', () => {
  expect(read({ ...lock, name: '_x.csv-1234abcd' }).about?.name).toBe('_x.csv-1234abcd')
})

test('what need not be there need not be there', () => {
  const { files, about } = read({ lockVersion: 1, files: [{ path: 'a', size: 3, sha256: hex }] })
  expect(files).toEqual([{ path: 'a', size: 3, digest: digestOf('abc'), urls: [] }])
  expect(about).toEqual({})
})

test('files of the same bytes stay apart: mirrors are sources of one file', () => {
  const twins = ['a', 'b'].map((name) => ({
    path: name,
    size: 3,
    sha256: hex,
    sources: [`https://host/${name}`],
  }))
  expect(read({ lockVersion: 1, files: twins }).files).toHaveLength(2)
})

test('one of a later version says so, whatever else it has', () => {
  const error = inputError(() => read({ ...lock, lockVersion: 2, signed: true }))
  expect(error.message).toBe(
    'Invalid "dataset": data/dataset.lock.json, $.lockVersion: the lock is of version 2, and this release reads 1',
  )
  expect(error.advice).toContain('release of setup-dataset')
})

/** The lock with another value at a place. */
function changed(at: string, value: unknown): object {
  const copy = JSON.parse(JSON.stringify(lock))
  const steps = at.split(/[.[\]]+/).filter((step) => step !== '')
  const last = steps.pop() ?? ''
  const parent = steps.reduce((node, step) => node[step], copy)
  parent[last] = value
  return JSON.parse(JSON.stringify(copy))
}

test('a member has the name that its archive gives it, which need not be one for Windows', () => {
  const members = [{ path: 'what: b?/c.', size: 0, sha256: other }]
  expect(read(changed('files[0].members', members)).files[0]?.members?.map(({ path }) => path)).toEqual([
    'what: b?/c.',
  ])
})

const layoutAt = 'layouts.keras'
const member = zip?.members?.[0]
describe('what is wrong is refused by its JSON path, by the reader and by the schema', () => {
  test('but nothing of a lock that is right', () => {
    expect(schema.validate(lock).errors).toEqual([])
  })

  test.each<[at: string, value: unknown, where: string, says: string]>([
    ['lockVersion', 0, '$.lockVersion', 'no version 0'],
    ['lockVersion', '1', '$.lockVersion', '"1" is no size'],
    ['license', 'MIT', '$', '"license" is no field here'],
    ['name', 'a/b', '$.name', '"a/b" is no name'],
    ['title', 'a\nb', '$.title', 'no text of one line'],
    ['title', null, '$.title', 'null is no text'],
    ['homepage', 'https://me:secret@host/', '$.homepage', '"https://***@host/" is no http(s) URL'],
    ['licence', 'MIT', '$.licence', '"MIT" is no object'],
    ['licence.text', undefined, '$.licence', 'it has no "text"'],
    ['licence.spdx', 'no idea', '$.licence.spdx', '"no idea" is no SPDX identifier'],
    ['citation', 7, '$.citation', '7 is no text'],
    ['files', undefined, '$', 'it has no "files"'],
    ['files', {}, '$.files', 'an object is no list'],
    ['files', [], '$.files', 'it names no file'],
    ['files[0]', 'a.zip', '$.files[0]', '"a.zip" is no object'],
    ['files[0].md5', md5, '$.files[0]', '"md5" is no field here: it may have path, size, sha256'],
    ['files[1].path', undefined, '$.files[1]', 'it has no "path"'],
    ['files[1].size', undefined, '$.files[1]', 'it has no "size"'],
    ['files[1].size', '11 MB', '$.files[1].size', '"11 MB" is no size in bytes'],
    ['files[1].size', -1, '$.files[1].size', '-1 is no size'],
    ['files[1].size', 1.5, '$.files[1].size', '1.5 is no size'],
    ['files[1].sha256', undefined, '$.files[1]', 'it has no "sha256"'],
    ['files[1].sha256', md5, '$.files[1].sha256', `"${md5}" is no sha256 digest`],
    ['files[1].sha256', `sha256:${hex}`, '$.files[1].sha256', 'is no sha256 digest'],
    ['files[1].sha256', hex.toUpperCase(), '$.files[1].sha256', 'is no sha256 digest'],
    ['files[0].sources', 'https://host/a', '$.files[0].sources', 'is no list'],
    ['files[0].sources[1]', 3, '$.files[0].sources[1]', '3 is no text'],
    ['files[0].members[0].path', '', '$.files[0].members[0].path', '"" is no text'],
    ['files[0].members[0].sha256', undefined, '$.files[0].members[0]', 'it has no "sha256"'],
    ['layouts.pytorch', layout, '$.layouts', '"pytorch" is no field here'],
    [layoutAt, { loader: 'x' }, '$.layouts.keras', 'neither members nor trees'],
    [`${layoutAt}.members[0].unpack`, 'rar', '$.layouts.keras.members[0].unpack', '"rar" is no way'],
    [`${layoutAt}.members[0].from`, undefined, '$.layouts.keras.members[0]', 'it has no "from"'],
    [`${layoutAt}.trees[0].gunzip`, 'yes', '$.layouts.keras.trees[0].gunzip', 'neither true nor false'],
    [`${layoutAt}.trees[0].pins[0].sha256`, md5, '$.layouts.keras.trees[0].pins[0].sha256', 'is no sha256'],
    [`${layoutAt}.checked[0].md5`, hex, '$.layouts.keras.checked[0].md5', 'is no md5 digest'],
    [`${layoutAt}.variables.LD_PRELOAD`, 'x', '$.layouts.keras.variables', '"LD_PRELOAD" is no field here'],
  ])('%s: %j', (at, value, where, says) => {
    const document = changed(at, value)
    const error = inputError(() => read(document))
    expect(error.message).toContain(`data/dataset.lock.json, ${where}: `)
    expect(error.message).toContain(says)
    expect(error.advice).toContain('setup-dataset lock')
    expect(schema.validate(document).errors).not.toEqual([])
  })
})

test('a layout has a thousand patterns at most, and any number of names', () => {
  const many = (text: string) => Array.from({ length: 1001 }, (_, index) => text + index)
  const at = `${layoutAt}.trees[0].include`
  const error = inputError(() => read(changed(at, many('*'))))
  expect(error.message).toContain('$.layouts.keras: its trees have 1001 patterns, more than 1000')
  expect(() => read(changed(at, many('sub/\\[a\\]')))).not.toThrow()
})

test('a value that is deeper than any stack is refused like others', () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
  const document = JSON.stringify({ ...lock, files: ['deep'] }).replace('"deep"', deep)
  const error = inputError(() => parseManifest(manifestOf(document, 'a.json')))
  expect(error.message).toContain('$.files[0]: a list is no object')
})

test.each<[at: string, value: unknown, where: string, says: string]>([
  ['files[0].path', '../a.zip', '$.files[0].path', '"../a.zip" is no file name: it has ".."'],
  ['files[1].path', 'A.ZIP', '$.files', '"a.zip" and "A.ZIP" cannot both be in one folder'],
  ['files[0].sources[0]', 'ftp://host/a', '$.files[0].sources[0]', 'ftp: are not supported'],
  ['files[0].sources[0]', 'https://me:pass@', '$.files[0].sources[0]', '"https://***@" is no URL'],
  ['files[0].members[0].path', '/etc/passwd', '$.files[0].members[0].path', 'it is absolute'],
  ['files[0].members', [member, member], '$.files[0].members', 'cannot both be in one folder'],
  ['files[0].path', 'a.csv', '$.files[0].members', '"a.csv" is no archive, and has no members'],
  ['files[1].members[0].path', 'c', '$.files[1].members', '"d/b.gz" holds one file, "b"'],
  ['files[1].members', [], '$.files[1].members', '"d/b.gz" holds one file, "b"'],
  ['name', 'nul', '$.name', '"nul" is no name of a folder: "nul" is a device name'],
  [`${layoutAt}.members[0].from`, 'c', '$.layouts.keras.members[0].from', '"c" is no file of the dataset'],
  [`${layoutAt}.members[0].path`, '../x', '$.layouts.keras.members[0].path', 'it has ".."'],
  [`${layoutAt}.trees[0].from`, 'd/b.gz', '$.layouts.keras.trees[0].from', '"d/b.gz" is no archive'],
  [`${layoutAt}.trees[0].path`, '..', '$.layouts.keras.trees[0].path', 'it has ".."'],
  [`${layoutAt}.trees[0].pins[0].path`, '../x', '$.layouts.keras.trees[0].pins[0].path', 'it has ".."'],
  [`${layoutAt}.rivals[0]`, '../*', '$.layouts.keras.rivals[0]', '"../*" is no glob of files'],
  [`${layoutAt}.variables.KERAS_HOME`, '../x', '$.layouts.keras.variables.KERAS_HOME', 'it has ".."'],
])('what only the reader can know is refused too: %s is %j', (at, value, where, says) => {
  const error = inputError(() => read(changed(at, value)))
  expect(error.message).toContain(`data/dataset.lock.json, ${where}: `)
  expect(error.message).toContain(says)
  expect(error.advice).not.toBe('')
})
