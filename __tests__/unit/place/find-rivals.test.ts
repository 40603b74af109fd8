import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findRivals } from '../../../src/place/find-rivals.ts'
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary.ts'
import { write } from '../builders.ts'

let folder: TemporaryFolder
beforeEach(async () => {
  folder = await temporaryFolder('rivals')
})
afterEach(() => folder.close())

test('files that fit a glob are found with their whole path, others are not', async () => {
  for (const path of ['MNIST/processed/training.pt', 'MNIST/processed/readme', 'MNIST/raw/a.pt', 'b.pt'])
    await write(join(folder.path, path), '')
  expect(await findRivals(['MNIST/processed/*.pt', 'b.pt', 'none/*'], folder.path)).toEqual([
    join(folder.path, 'MNIST/processed/training.pt'),
    join(folder.path, 'b.pt'),
  ])
})

test('a home without the folder has none', async () => {
  expect(await findRivals(['MNIST/processed/*.pt'], folder.path)).toEqual([])
})
