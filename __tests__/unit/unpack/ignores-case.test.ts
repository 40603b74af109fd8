import { readdir } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { ignoresCase } from '../../../src/unpack/ignores-case.ts'
import { temporaryFolder } from '../../support/temporary.ts'
import { write } from '../builders.ts'

test('says what the disk does with names that differ in case, and leaves nothing', async () => {
  await using folder = await temporaryFolder('case')
  const answer = ignoresCase(folder.path)
  expect(await readdir(folder.path)).toEqual([])
  await write(`${folder.path}/a`, 'lower')
  await write(`${folder.path}/A`, 'upper')
  expect(answer).toBe((await readdir(folder.path)).length === 1)
})
