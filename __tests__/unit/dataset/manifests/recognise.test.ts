import { describe, expect, test } from 'vitest'
import { parseManifest } from '../../../../src/dataset/manifests/recognise.ts'
import { digestOf, inputError } from '../../builders.ts'
import { manifestOf, readManifest } from './read.ts'

const { hex } = digestOf('abc')
const pin = `sha256:${hex}`

describe('the lines tell the format, whatever the name', () => {
  test.each([
    [`${hex}  a`, ['a', pin]],
    [`SHA256 (a) = ${hex}`, ['a', pin]],
    [`TIMESTAMP = 1\nSHA256 (a) = ${hex}`, ['a', pin]],
    [`a ${hex}`, ['a', pin]],
    [`"a b" ${pin} https://host/x`, ['a b', pin, 'https://host/x']],
    [`https://host/a\t3\t${hex}\ta`, ['a', pin, 3, 'https://host/a']],
  ])('%j', (text, file) => {
    for (const name of ['SHA256SUMS', 'checksums.tsv', 'registry.txt'])
      expect(readManifest(text, name)).toEqual([file])
  })
})

describe('what is none is refused', () => {
  test.each([
    ['', 'data/manifest: it has no line that names a file'],
    ['# TODO: checksums\n', 'it has no line that names a file'],
    ['hello world\nmore', 'data/manifest, line 1: it is no manifest that is known: "hello world"'],
    ['\n# x\nx', 'line 3: it is no manifest'],
    [
      '{"@context": {}, "x": 1}',
      'data/manifest, $: it is JSON of no manifest that is known, with "@context", "x"',
    ],
    ['{}', 'with nothing in it'],
    ['\uFEFF\n[]', 'data/manifest, $: it is a list'],
    ['{"a": 1,\n  "b": 2,\n}', 'data/manifest, line 3: it is no valid JSON'],
    ['{\n"a": x,\n"b": 1}', 'line 2: it is no valid JSON'],
    [`{"a": 1,\n"b": NaN,\n"c": "${'x'.repeat(50)}"}`, 'line 2: it is no valid JSON'],
    [`{"c": "${'x'.repeat(50)}",\n\n"b": None}\n`, 'line 3: it is no valid JSON'],
    ['{"a": 1}\n\nx', 'line 3: it is no valid JSON'],
    ['{"a":\n\n', 'line 1: it is no valid JSON'],
    ['{"https://me:s3cret@host/": x}', 'line 1: it is no valid JSON from here on'],
    ['['.repeat(200_000), 'line 1: it is no valid JSON'],
    ['<!doctype html>', 'line 1: it is HTML or XML'],
    ['version https://git-lfs.github.com/spec/v1\noid sha256:00', 'line 1: it is a pointer of Git LFS'],
    [`\u001b[31m${'x'.repeat(500)}`, `"[31m${'x'.repeat(96)}…"`],
  ])('%j', (text, message) => {
    const error = inputError(() => readManifest(text))
    expect(error.message).toContain(message)
    expect(error.advice).not.toBe('')
  })

  test('where a file is named by a digest, and no line tells which word is which', () => {
    const { message } = inputError(() => readManifest(`${hex} ${hex}`))
    expect(message).toContain('line 1: each word of')
    expect(readManifest(`${hex}  ${hex}`)).toEqual([[hex, pin]])
    expect(readManifest(`${hex} ${hex}\na ${hex}`)).toEqual([
      [hex, pin],
      ['a', pin],
    ])
  })

  test('with its bad first line, when the others tell the format', () => {
    const { message, advice } = inputError(() => readManifest(`latest  a\n${hex}  b`))
    expect(message).toContain('line 1: "latest"')
    expect(advice).toContain('sha256sum')
  })
})

describe('a clear-signed manifest', () => {
  const signed = (body: string, rest = '') =>
    `-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\n${body}\n-----BEGIN PGP SIGNATURE-----\n\niQ==\n-----END PGP SIGNATURE-----\n${rest}`

  test.each(['\n', '\r\n'])('is read without its frame, and the log says so (%j)', (end) => {
    const text = signed(`${hex}  a\n- # dashed\n${hex}  b`).replaceAll('\n', end)
    const { files, notes } = parseManifest(manifestOf(text))
    expect(files.map(({ path }) => path)).toEqual(['a', 'b'])
    expect(notes).toEqual(['the signature around the manifest is not checked'])
  })

  test('keeps the numbers of its lines', () => {
    expect(inputError(() => readManifest(signed(`${hex}  a\nbad  b`))).message).toContain('line 5: "bad"')
  })

  test.each([
    [signed(`${hex}  a`, `${hex}  b\n`), 'line 9: "'],
    [signed(`${hex}  a`).replace(/-----END.*/, ''), 'line 1: a signed message begins here'],
    [`-----BEGIN PGP SIGNED MESSAGE-----\n${hex}  a`, 'line 1: a signed message begins here'],
  ])('is whole, and nothing stands outside: %j', (text, message) => {
    expect(inputError(() => readManifest(text)).message).toContain(message)
  })

  test('that is not signed has no note', () => {
    expect(parseManifest(manifestOf(`${hex}  a`)).notes).toEqual([])
  })
})
