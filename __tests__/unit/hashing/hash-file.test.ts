import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hashFile } from '../../../src/hashing/hash-file.ts'
import { temporaryFolder } from '../../support/temporary.ts'
import { digestOf, write } from '../builders.ts'

test.each([
  ['empty', ''],
  // More than is read at once.
  ['long', 'abc'.repeat(1_000_000)],
])('the size and hash of a file: %s', async (_what, content) => {
  await using folder = await temporaryFolder('hash')
  const location = join(folder.path, 'file')
  await write(location, content)
  for (const algorithm of ['sha256', 'md5'] as const) {
    const { hex } = digestOf(content, algorithm)
    expect(await hashFile(location, algorithm)).toEqual({ size: content.length, hex })
  }
})
