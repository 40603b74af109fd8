import { expect, test } from 'vitest'
import { PlaceError } from '../../../src/errors.ts'
import { folderTier } from '../../../src/tiers/folder.ts'
import { save } from '../../../src/tiers/save.ts'
import { temporaryFolder } from '../../support/temporary.ts'
import { digestOf, write } from '../builders.ts'

test('a tier for which no work folder can be made refuses, and the others save', async () => {
  await using folder = await temporaryFolder('save')
  const location = `${folder.path}/a`
  await write(location, 'abc')
  const one = { ...folderTier(`${folder.path}/one`, 'one'), name: 's3' as const }
  const other = folderTier(`${folder.path}/other`, 'other')
  const findings = [one, other].map((tier) => ({ kind: 'miss', tier }) as const)
  const makeFolder = async (name: string) => {
    if (name !== 'save-s3') return folder.path
    const message = 'The disk is full'
    throw new PlaceError({ code: 'no-space', path: folder.path, message, advice: 'Free space.' })
  }

  const files = [{ path: 'a', location, size: 3, digest: digestOf('abc') }]
  const reports = await save('key', files, findings, makeFolder, new AbortController().signal)

  expect(reports.map(({ saved }) => saved)).toEqual([
    { kind: 'refused', reason: 'The disk is full' },
    expect.objectContaining({ kind: 'saved' }),
  ])
})
