import { describe, expect, test } from 'vitest'
import { parseManifest } from '../../../../src/dataset/manifests/recognise.ts'
import { digestOf, inputError } from '../../builders.ts'
import { croissant, fileObject, fileSet, hex, md5, other, sha1 } from './documents.ts'
import { manifestOf, readManifest } from './read.ts'

const pin = `sha256:${hex}`
const base64 = (digest: string) => Buffer.from(digest, 'hex').toString('base64')

describe('a file object, as versions and publishers write it', () => {
  test.each([
    ['1.0', { '@type': 'cr:FileObject', '@id': 'a', contentUrl: 'https://h/a', sha256: hex }],
    ['0.8, by name', { '@type': 'sc:FileObject', name: 'a', contentUrl: 'https://h/a', sha256: hex }],
    [
      'whole names',
      {
        '@type': 'http://mlcommons.org/croissant/FileObject',
        'https://schema.org/contentUrl': { '@id': 'https://h/a' },
        'sc:sha256': { '@value': hex },
      },
    ],
    ['lists of one', { '@type': ['cr:FileObject'], contentUrl: ['https://h/a'], sha256: [hex], md5: null }],
    ['upper case', { '@type': 'cr:FileObject', contentUrl: 'https://h/a', sha256: hex.toUpperCase() }],
    ['base64', { '@type': 'cr:FileObject', contentUrl: 'https://h/a', sha256: base64(hex) }],
    [
      'with an md5 beside it',
      { '@type': 'cr:FileObject', contentUrl: 'https://h/a', sha256: hex, md5: 'not looked at' },
    ],
    ['a DataDownload', { '@type': 'DataDownload', contentUrl: 'https://h/a', 'cr:sha256': hex }],
  ])('%s', (_, node) => {
    expect(readManifest(croissant([node]))).toEqual([['a', pin, 'https://h/a']])
  })

  test.each([
    ['hexadecimal digits', md5],
    ['base64', base64(md5)],
  ])('md5 in %s', (_, written) => {
    expect(readManifest(croissant([fileObject('a', { md5: written })]))).toEqual([
      ['a', `md5:${md5}`, 'https://host/a'],
    ])
  })

  test.each(['117743 B', '4.698 MB', ' B', '3', 3])('contentSize pins nothing: %j', (contentSize) => {
    const text = croissant([fileObject('a', { sha256: hex, contentSize })])
    expect(parseManifest(manifestOf(text)).files[0]?.size).toBeUndefined()
  })

  test('a distribution of one, which is no list', () => {
    const text = croissant([], { distribution: fileObject('a', { sha256: hex }) })
    expect(readManifest(text)).toHaveLength(1)
  })
})

describe('a digest that is none is refused with its place and value', () => {
  const place = '$.distribution[1].sha256'
  test.each([
    ['https://github.com/mlcommons/croissant/issues/80', 'belongs, is none'],
    ['sha256', '"sha256", where a sha256 digest belongs, is none'],
    [md5, `"${md5}", where a sha256 digest belongs, has the length of a md5 digest`],
    [sha1, 'has the length of a sha1 digest'],
    [base64(md5), 'is none'],
    [hex.slice(1), 'is none'],
    [`${hex.slice(1)}g`, 'is none'],
    [12, 'sha256 is no text'],
    [{ a: 1 }, 'sha256 is no text'],
  ])('%j', (sha256, message) => {
    const text = croissant([fileObject('a', { sha256: hex }), fileObject('b', { sha256, md5 })])
    const error = inputError(() => readManifest(text))
    expect(error.message).toContain(`data/manifest, ${place}: `)
    expect(error.message).toContain(message)
    expect(error.advice).toContain('`setup-dataset lock data/manifest`')
  })

  test.each([
    [{ md5: hex }, '$.distribution[0].md5: ', 'has the length of a sha256 digest'],
    [{ 'sc:sha256': 'x' }, '$.distribution[0]["sc:sha256"]: ', '"x"'],
    [{ sha256: [hex, other] }, '$.distribution[0].sha256[1]: ', 'it is a second sha256'],
    [{}, '$.distribution[0]: ', '"a" has neither sha256 nor md5'],
    [{ sha256: '' }, '$.distribution[0]: ', '"a" has neither sha256 nor md5'],
    [{ sha256: null }, '$.distribution[0]: ', '"a" has neither sha256 nor md5'],
  ])('%j', (digest, place, message) => {
    const text = croissant([fileObject('a', digest)], { isLiveDataset: true })
    const error = inputError(() => readManifest(text))
    expect(error.message).toContain(place)
    expect(error.message).toContain(message)
    expect(error.advice).toContain('setup-dataset lock')
  })
})

describe('the name of a file', () => {
  const named = (...nodes: object[]) => readManifest(croissant(nodes)).map(([path, , url]) => [path, url])
  const of = (contentUrl: string, id = 'id', name = id, sha256 = hex) =>
    fileObject(id, { contentUrl, name, sha256 })

  test.each([
    ['data/a.csv', 'data/a.csv', undefined],
    ['./data/a.csv', 'data/a.csv', undefined],
    ['../a.csv', 'a.csv', 'file:///a.csv'],
    ['https://h/x/a%20b.csv?sig=1', 'a b.csv', 'https://h/x/a%20b.csv?sig=1'],
  ])('%s', (contentUrl, path, url) => {
    expect(named(of(contentUrl))).toEqual([[path, url]])
  })

  test('is the id or the name where the URL ends in none with an extension', () => {
    expect(named(of('https://h/download?id=3', 'archive.zip'))[0]?.[0]).toBe('archive.zip')
    expect(named(of('https://h/x.nii/content', 'x', 'x.nii'))[0]?.[0]).toBe('x.nii')
    expect(named(of('https://h/a.csv', 'table.zip'))[0]?.[0]).toBe('a.csv')
    expect(named(of('https://h/', 'table'))[0]?.[0]).toBe('table')
  })

  test('is the id where the URLs of other files end alike', () => {
    const files = [of('https://h/1/a.csv', 'x'), of('https://h/2/a.csv', 'y', 'y', other)]
    expect(named(...files).map(([path]) => path)).toEqual(['x', 'y'])
  })

  test('is one where one digest is at two URLs: they are mirrors', () => {
    const text = croissant([of('https://one/a.csv', 'x'), of('https://two/a.csv', 'y')])
    expect(readManifest(text)).toEqual([['a.csv', pin, 'https://one/a.csv', 'https://two/a.csv']])
  })

  test('that two files would have is refused with both places', () => {
    const text = croissant([of('https://h/1/a.csv', 'x'), of('https://h/2/a.csv', 'x', 'x', other)])
    expect(inputError(() => readManifest(text)).message).toContain(
      '$.distribution[0] and $.distribution[1]: two files would be "x"',
    )
  })

  test.each([
    ['https://h/..%2fx', '../x', '"../x" is no file name'],
    ['ftp://h/a', 'a', 'URLs of ftp: are not supported'],
    ['s3://bucket/a', 'a', 'URLs of s3: are not supported'],
  ])('is refused: %s', (contentUrl, id, message) => {
    const error = inputError(() => readManifest(croissant([of(contentUrl, id)])))
    expect(error.message).toContain('$.distribution[0].contentUrl: ')
    expect(error.message).toContain(message)
  })

  test('of a manifest by URL leads to no file of this machine', () => {
    const manifest = { ...manifestOf(croissant([of('file:///etc/passwd')])), base: new URL('https://h/m') }
    expect(inputError(() => parseManifest(manifest)).message).toContain('URLs of file: are not supported')
  })
})

describe('a git repository is no file', () => {
  const repository = fileObject('repo', {
    contentUrl: 'https://huggingface.co/datasets/x/tree/refs%2Fconvert%2Fparquet',
    encodingFormat: 'git+https',
    sha256: 'https://github.com/mlcommons/croissant/issues/80',
  })

  test('it is left out, and the log says so, where the files do not come from it', () => {
    const { files, notes } = parseManifest(
      manifestOf(croissant([repository, fileObject('a', { sha256: hex })])),
    )
    expect(files.map(({ path }) => path)).toEqual(['a'])
    expect(notes).toEqual(['"repo" is a git repository, which is not fetched'])
  })

  test.each([
    [[repository, fileSet('set', 'repo', '*/*.parquet')], '"set" is in it without a digest'],
    [
      [repository, fileObject('a', { contentUrl: 'a.csv', containedIn: { '@id': 'repo' } })],
      '"a" is in it without a digest',
    ],
    [[repository], 'all that it names is a git repository, "repo"'],
  ])('it is refused where it holds the data (%#)', (nodes, message) => {
    const error = inputError(() => readManifest(croissant(nodes)))
    expect(error.message).toMatch(/\$\.distribution\[0\](\.encodingFormat)?: /)
    expect(error.message).toContain(message)
    expect(error.advice).toContain('with git')
  })
})

describe('what says nothing of files is refused with its place', () => {
  test.each([
    [[], {}, '$.distribution: it names no file'],
    [['a'], {}, '$.distribution[0]: it is no object'],
    [[{ '@type': 'cr:Thing' }], {}, '$.distribution[0]: it is of type "cr:Thing"'],
    [[{ sha256: hex }], {}, '$.distribution[0]: it is of type none'],
    [[fileObject('a', { contentUrl: undefined })], {}, '$.distribution[0]: "a" has no contentUrl'],
    [[fileObject('a', { contentUrl: { x: 1 } })], {}, '$.distribution[0].contentUrl: contentUrl is no text'],
    [[fileObject('a', { contentUrl: ['a', 'b'] })], {}, '$.distribution[0].contentUrl[1]: it is a second'],
    [[{ '@type': 'cr:FileSet', '@id': 's', includes: '*' }], {}, '$.distribution[0]: the files of "s"'],
    [[fileObject('a', { containedIn: 'z' })], {}, '$.distribution[0].containedIn: no entry has the id "z"'],
    [
      [fileSet('s', 'a', 7), fileObject('a.zip', { sha256: hex })],
      {},
      '$.distribution[0].includes: it is no text',
    ],
    [
      [
        { ...fileSet('s', 'a', '*'), containedIn: { fileObject: { '@id': 'a' }, transform: {} } },
        fileObject('a'),
      ],
      {},
      '$.distribution[0].containedIn: it is contained in what a DataSource gives',
    ],
    [
      [
        fileObject('a.zip', { sha256: hex }),
        fileObject('a.zip', { sha256: hex }),
        fileSet('s', 'a.zip', '*'),
      ],
      {},
      '$.distribution[0] and $.distribution[1]: two entries have the id "a.zip"',
    ],
  ])('%#', (nodes, more, message) => {
    const error = inputError(() => readManifest(croissant(nodes as object[], more)))
    expect(error.message).toContain(`data/manifest, ${message}`)
    expect(error.advice).not.toBe('')
  })
})

describe('what a Croissant says of the dataset', () => {
  const aboutOf = (more: object) =>
    parseManifest(manifestOf(croissant([fileObject('a', { sha256: hex })], more))).about

  test('its name, version, terms, home and citation', () => {
    expect(
      aboutOf({
        name: 'Titanic\n',
        version: '1.0.2',
        license: 'https://creativecommons.org/licenses/by/4.0/',
        url: 'https://www.openml.org/d/40945',
        citeAs: '@article{x}\n',
      }),
    ).toEqual({
      title: 'Titanic',
      version: '1.0.2',
      licence: { spdx: 'CC-BY-4.0', text: 'https://creativecommons.org/licenses/by/4.0/' },
      homepage: 'https://www.openml.org/d/40945',
      citation: '@article{x}',
    })
  })

  test('nothing where it says "None"', () => {
    expect(aboutOf({ name: '', license: 'None', url: 'None', citeAs: 'None' })).toEqual({})
  })

  test('a licence with a node of its own', () => {
    expect(aboutOf({ license: { '@type': 'CreativeWork', name: 'mit' } })?.licence?.spdx).toBe('MIT')
    expect(aboutOf({ license: { '@id': 'https://spdx.org/licenses/MIT' } })?.licence?.spdx).toBe('MIT')
  })
})

test('so many files take little time', () => {
  const nodes = Array.from({ length: 20_000 }, (_, index) =>
    fileObject(`${index}`, {
      contentUrl: `https://h/${index % 100}/${index % 7}.csv`,
      sha256: digestOf(`${index}`).hex,
    }),
  )
  const started = performance.now()
  expect(readManifest(croissant(nodes))).toHaveLength(20_000)
  expect(performance.now() - started).toBeLessThan(5_000)
})
