import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { digestOf, inputError } from '../../builders.ts'
import { publishedManifests } from './published.ts'
import { readManifest } from './read.ts'
import { expectToStandIn, readOrRefuse } from './soundness.ts'

const { hex } = digestOf('abc')
const other = digestOf('other').hex

/** Each form once, so that the tests need no file; and all that is published, where it is there. */
const sound = [
  `${hex}  a\n${other} *b c\n\\${hex}  d\\\\e\n`,
  `SHA256 (a) = ${hex}\nSIZE (a) = 3\nMD5 (b (1)) = ${other.slice(32)}\nTIMESTAMP = 1\n`,
  `SHA2-256(a b)= ${hex}\n${other} *c\n`,
  `a ${hex}\n"b c" md5:${other.slice(32)} https://host/x?y=z\nd\\ e sha1:${hex.slice(24)}\n`,
  `https://host/a\t3\t${hex}\ta\nhttps://two/a 3 ${hex}\nhttps://host/b c\t5\t${other}\n`,
  `-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n${hex}  a\n-----BEGIN PGP SIGNATURE-----\n-----END PGP SIGNATURE-----\n`,
  `{"@context": {}, "distribution": [{"sha256": "${hex}", "contentUrl": "https://host/a"}]}\n`,
  `{"lockVersion": 1, "files": [{"path": "a", "size": 3, "sha256": "${hex}", "sources": ["https://host/a"]}]}\n`,
  ...publishedManifests('checksums', 'pooch', 'tfds', 'lfs', 'frictionless', 'croissant').values(),
].map((text) => text.slice(0, 20_000))

const pieces = [
  '\n',
  '\r\n',
  '\t',
  ' ',
  '\\',
  '"',
  "'",
  ')',
  ' = ',
  '(',
  '*',
  '#',
  '-',
  '../',
  './',
  '\0',
  '\uFEFF',
]
const words = ['%2f', '://', 'SIZE (a) = 9', 'sha256', 'md5:', '{', '[', ',', hex, other, other.slice(32)]
const piece = fc.oneof(fc.string({ maxLength: 8, unit: 'binary' }), fc.constantFrom(...pieces, ...words))
const edit = fc.record({ at: fc.nat(), removed: fc.nat(40), copied: fc.nat(80), inserted: piece })
const mutated = fc
  .record({ text: fc.constantFrom(...sound), edits: fc.array(edit, { maxLength: 6 }) })
  .map(({ text, edits }) =>
    edits.reduce((now, { at, removed, copied, inserted }) => {
      const start = at % (now.length + 1)
      const part = inserted === '-' ? now.slice(start, start + copied) : inserted
      return now.slice(0, start) + part + now.slice(start + removed)
    }, text),
  )

describe('whatever the text', () => {
  test('it is read without a wrong pin, or refused with its place, and soon', () => {
    let [read, refused] = [0, 0]
    const holds = (text: string) => {
      const started = performance.now()
      const files = readOrRefuse(text)
      expect(performance.now() - started).toBeLessThan(1_000)
      if (files === undefined) refused += 1
      else read += 1
      for (const file of files ?? []) expectToStandIn(text, file)
    }
    fc.assert(fc.property(mutated, holds), { seed: 20_250_101, numRuns: 4_000 })
    // Neither is a corner: the property looks at both.
    expect(Math.min(read, refused)).toBeGreaterThan(400)
  })
})

test.each([
  ['blanks', `SHA256 (a) =${' '.repeat(65_000)}x y`],
  ['closing parentheses', `SHA256 (${')= '.repeat(21_000)}`],
  ['slashes', `a ${hex} ${'/'.repeat(3)}x${'/'.repeat(65_000)}`.replace('///x', 'x//')],
  ['blanks in a URL', `https://h${' '.repeat(65_000)}1 x`],
  ['backslashes', `\\${hex}  ${'\\'.repeat(65_000)}`],
  ['words', 'a '.repeat(32_000)],
  ['braces', `{"a": ${'['.repeat(65_000)}`],
])('a line of many %s takes no time', (_, line) => {
  const started = performance.now()
  inputError(() => readManifest(`${line}\n`))
  expect(performance.now() - started).toBeLessThan(1_000)
})

test('so many files take little time', () => {
  const text = Array.from({ length: 100_000 }, (_, index) => `${hex}  d/${index}\n`).join('')
  const started = performance.now()
  expect(readManifest(text)).toHaveLength(100_000)
  expect(performance.now() - started).toBeLessThan(5_000)
})
