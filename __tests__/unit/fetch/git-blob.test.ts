import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Digest } from '../../../src/dataset/digest.ts'
import { isGitBlob } from '../../../src/fetch/git-blob.ts'
import { temporaryFolder } from '../../support/temporary.ts'
import { digestOf, write } from '../builders.ts'
import { publishedBytes } from '../dataset/manifests/published.ts'

async function isOf(bytes: string | Uint8Array, digest: Digest): Promise<boolean> {
  await using folder = await temporaryFolder('git-blob')
  const location = join(folder.path, 'file')
  await write(location, bytes)
  const pin = { path: 'file', digest, size: undefined }
  return isGitBlob(pin, location, Buffer.byteLength(bytes))
}

test.each([
  ['what `git hash-object` prints', 'hello\n', 'sha1', 'ce013625030ba8dba906f756967f9e9ca394464a', true],
  ['of an empty file', '', 'sha1', 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391', true],
  ['of another', 'hallo\n', 'sha1', 'ce013625030ba8dba906f756967f9e9ca394464a', false],
  ['the digest of the bytes', 'hello\n', 'sha1', digestOf('hello\n', 'sha1').hex, false],
  ['in another algorithm', 'hello\n', 'sha256', 'ce013625030ba8dba906f756967f9e9ca394464a', false],
] as const)('%s', async (_, content, algorithm, hex, expected) => {
  expect(await isOf(content, { algorithm, hex })).toBe(expected)
})

const cars = publishedBytes('frictionless/vega-data/cars.json')
if (cars) {
  test('the hash that Vega publishes', async () => {
    const hex = '1d56d3fa6da01af9ece2d6397892fe5bb6f47c3d'
    expect(await isOf(cars, { algorithm: 'sha1', hex })).toBe(true)
  })
}
