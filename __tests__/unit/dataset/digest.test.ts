import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import {
  ALGORITHMS,
  type Digest,
  formatDigest,
  isWeak,
  parseDigest,
  sameDigest,
} from '../../../src/dataset/digest.ts'

const hashes = Object.fromEntries(
  ALGORITHMS.map((algorithm) => [algorithm, createHash(algorithm).update('abc').digest()]),
)
const hex = (algorithm: string) => hashes[algorithm]?.toString('hex') ?? ''
const base64 = (algorithm: string) => hashes[algorithm]?.toString('base64') ?? ''

describe('a digest', () => {
  test.each([
    ...ALGORITHMS.map((algorithm) => [`${algorithm}:${hex(algorithm)}`, algorithm]),
    ...ALGORITHMS.map((algorithm) => [hex(algorithm), algorithm]),
    ...['sha256', 'sha384', 'sha512'].map((algorithm) => [`${algorithm}-${base64(algorithm)}`, algorithm]),
    [`SHA256:${hex('sha256')}`, 'sha256'],
    [`SHA-256:${hex('sha256')}`, 'sha256'],
    [`sha-512:${hex('sha512')}`, 'sha512'],
    [`MD5:${hex('md5')}`, 'md5'],
    [hex('sha256').toUpperCase(), 'sha256'],
    [`sha256:${hex('sha256').toUpperCase()}`, 'sha256'],
    [`sha256: ${hex('sha256')}`, 'sha256'],
    [`  ${hex('sha1')}\n`, 'sha1'],
    [`sha256-${base64('sha256')}?ct=text/plain`, 'sha256'],
  ])('is read from %s', (text, algorithm) => {
    expect(parseDigest(text)).toEqual({ algorithm, hex: hex(algorithm) })
  })
})

describe('no digest', () => {
  test.each([
    ['', '0 characters'],
    ['sha256', '6 characters'],
    ['https://github.com/mlcommons/croissant/issues/80', '"https" is not a known algorithm'],
    [`sha256:${hex('md5')}`, 'a sha256 digest has 64 hex digits, this has 32'],
    [`md5:${hex('sha256')}`, 'a md5 digest has 32 hex digits, this has 64'],
    [`sha256:${hex('sha256')}0`, 'this has 65'],
    [hex('sha256').slice(1), '63 characters'],
    [`0x${hex('sha256')}`, '66 characters'],
    ['sha256:', 'this has 0'],
    [`crc32:${hex('sha256')}`, '"crc32" is not a known algorithm'],
    [`sha3-256:${hex('sha256')}`, '"sha3-256" is not a known algorithm'],
    ['g'.repeat(64), 'not hex digits'],
    [`md5:${'z'.repeat(32)}`, 'not hex digits'],
    [`sha256-${base64('sha1')}`, 'this has 40'],
    [`md5-${base64('md5')}`, 'characters'],
    [`${hex('sha256')} file.gz`, '72 characters'],
  ])('is %j', (text, problem) => {
    expect(parseDigest(text)).toEqual({ problem: expect.stringContaining(problem) })
  })

  test('is quoted shortly', () => {
    const { problem } = parseDigest('x'.repeat(5000)) as { problem: string }
    expect(problem.length).toBeLessThan(100)
  })
})

test('a digest is written as OCI does, and read again', () => {
  for (const algorithm of ALGORITHMS) {
    const digest: Digest = { algorithm, hex: hex(algorithm) }
    expect(formatDigest(digest)).toBe(`${algorithm}:${hex(algorithm)}`)
    expect(parseDigest(formatDigest(digest))).toEqual(digest)
  }
})

test.each<[Digest, Digest, boolean]>([
  [{ algorithm: 'md5', hex: 'aa' }, { algorithm: 'md5', hex: 'aa' }, true],
  [{ algorithm: 'md5', hex: 'aa' }, { algorithm: 'md5', hex: 'ab' }, false],
  [{ algorithm: 'md5', hex: 'aa' }, { algorithm: 'sha1', hex: 'aa' }, false],
])('%o and %o are the same: %s', (a, b, same) => {
  expect(sameDigest(a, b)).toBe(same)
})

test('md5 and sha1 are weak, the others are not', () => {
  expect(ALGORITHMS.filter((algorithm) => isWeak({ algorithm, hex: '' }))).toEqual(['sha1', 'md5'])
})
