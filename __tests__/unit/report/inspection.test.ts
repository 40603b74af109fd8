import { expect, test } from 'vitest'
import { makePlan } from '../../../src/dataset/plan.ts'
import type { InspectedFile } from '../../../src/place/inspect.ts'
import { inspectionDocument, inspectionText } from '../../../src/report/inspection.ts'
import { datasetOf, digestOf, fileOf } from '../builders.ts'

const plan = makePlan(datasetOf([fileOf('a'), fileOf('b'), fileOf('c')]), { layout: 'files' }, '/data')
const [a, b, c] = plan.members
if (!a || !b || !c) throw new Error('no members')
const files: InspectedFile[] = [
  { member: a, status: 'ok', size: 1, digest: digestOf('a') },
  { member: b, status: 'changed', size: 5, digest: digestOf('other') },
  { member: c, status: 'not-a-file', note: 'a link' },
]
const none = { paths: [], complete: true }
const names = Array.from({ length: 23 }, (_, index) => `x${index}`)
const hex = (text: string) => `sha256:${digestOf(text).hex}`

test('a line for each file that is not right, and the count of all', () => {
  expect(inspectionText(plan, { files, extras: none, failure: undefined })).toEqual([
    `changed     b: expected ${hex('b')}, 1 byte, found ${hex('other')}, 5 bytes`,
    'not a file  c: a link',
    '3 files of some in /data: 1 changed, 1 not a file, 1 ok; 0 extra files',
  ])
})

test('twenty extra files are named, and the others counted', () => {
  const lines = inspectionText(plan, {
    files: [],
    extras: { paths: names, complete: false },
    failure: undefined,
  })
  expect(lines.slice(0, 20)).toEqual(names.slice(0, 20).map((name) => `extra       ${name}`))
  expect(lines[20]).toBe('extra       and 3 more')
  expect(lines.at(-1)).toMatch(/; 23 extra files or more \(not everything in the folder was looked at\)$/)
})

test('the document has every file, and the failure beside them', () => {
  const failure = { code: 'checksum-mismatch', message: 'wrong', advice: 'Do.', facts: { a: 'b' } } as const
  const document = inspectionDocument(plan, { files, extras: { paths: names, complete: true }, failure })
  expect(document).toEqual({
    ok: false,
    dataset: 'some',
    layout: 'files',
    fingerprint: plan.fingerprint,
    path: '/data',
    files: [
      { path: 'a', status: 'ok', expected: hex('a'), actual: hex('a'), expectedSize: 1, size: 1, note: null },
      {
        path: 'b',
        status: 'changed',
        expected: hex('b'),
        actual: hex('other'),
        expectedSize: 1,
        size: 5,
        note: null,
      },
      {
        path: 'c',
        status: 'not-a-file',
        expected: hex('c'),
        actual: null,
        expectedSize: 1,
        size: null,
        note: 'a link',
      },
    ],
    extra: names,
    extraComplete: true,
    error: { code: 'checksum-mismatch', message: 'wrong', advice: 'Do.' },
  })
  const well = inspectionDocument(plan, { files: files.slice(0, 1), extras: none, failure: undefined })
  expect(well.ok).toBe(true)
  expect(well).not.toHaveProperty('error')
})
