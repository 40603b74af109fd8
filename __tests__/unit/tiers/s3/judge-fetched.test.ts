import { expect, test } from 'vitest'
import { HttpError, SourcesExhaustedError } from '../../../../src/errors.ts'
import type { Fetched } from '../../../../src/fetch/fetch.ts'
import { wrongBytes } from '../../../../src/fetch/wrong-bytes.ts'
import { judgeFetched } from '../../../../src/tiers/s3/judge-fetched.ts'
import { type TemporaryFolder, temporaryFolder } from '../../../support/temporary.ts'
import { fileOf, pinOf, verified } from '../../builders.ts'

let folder: TemporaryFolder
const good = async (path: string): Promise<Fetched> => ({
  file: fileOf(path),
  verified: await verified(folder.path, path),
})
const answered = (path: string, code: 'not-found' | 'forbidden' | 'server-error'): Fetched => {
  const status = { 'not-found': 404, forbidden: 403, 'server-error': 503 }[code]
  const reason = new HttpError({ code, status, message: `it answered ${status}`, advice: '' })
  const file = fileOf(path)
  const facts = { code, sources: [], reasons: [reason], message: reason.message, advice: '' }
  return { file, error: new SourcesExhaustedError(facts) }
}
const wrong = (path: string): Fetched => ({
  file: fileOf(path),
  error: wrongBytes(
    { pin: pinOf(path), expected: 'this', actual: 'that' },
    { from: 'the store', size: 1, limit: 1, content: undefined },
  ),
})
const judge = (fetched: readonly Fetched[], isThere: boolean) => {
  const told: string[] = []
  const explain = (error: unknown) => (error as Error).message
  const answer = judgeFetched(fetched, { name: 'entry', isThere }, '/into', explain, (line) =>
    told.push(line),
  )
  const of = (paths: readonly { pin: { path: string } }[] = []) => paths.map(({ pin }) => pin.path)
  if (answer.kind === 'miss' || answer.kind === 'unavailable') return { ...answer, told }
  return { kind: answer.kind, verified: of(answer.verified), wrong: of(answer.mismatches), told }
}

test('what a store turned out to be worth', async () => {
  folder = await temporaryFolder('judge')
  await using _ = folder
  const [a, b] = [await good('a'), await good('b')]
  const missing = answered('b', 'not-found')
  const trouble = answered('b', 'server-error')
  // An entry, and all that it promises.
  expect(judge([a, b], true)).toEqual({ kind: 'found', verified: ['a', 'b'], wrong: [], told: [] })
  // All of it, brought by other entries.
  expect(judge([a, b], false)).toEqual({ kind: 'found', verified: ['a', 'b'], wrong: [], told: [] })
  // A promise that is not kept is evidence; where there was none, nothing is wrong.
  expect(judge([a, missing], true)).toEqual({ kind: 'found', verified: ['a'], wrong: ['b'], told: [] })
  expect(judge([a, missing], false)).toEqual({ kind: 'partial', verified: ['a'], wrong: [], told: [] })
  expect(judge([missing], false)).toEqual({ kind: 'miss', told: [] })
  // Other bytes are evidence, whoever promised them.
  expect(judge([a, wrong('b')], true)).toEqual({ kind: 'found', verified: ['a'], wrong: ['b'], told: [] })
  expect(judge([wrong('a'), missing], false)).toEqual({
    kind: 'partial',
    verified: [],
    wrong: ['a'],
    told: [],
  })
  // A store that fails half-way is worth what it gave, and proves nothing about the rest.
  expect(judge([a, trouble], true)).toEqual({
    kind: 'partial',
    verified: ['a'],
    wrong: [],
    told: ['it answered 503'],
  })
  expect(judge([trouble], true)).toEqual({ kind: 'unavailable', reason: 'it answered 503', told: [] })
  expect(judge([answered('a', 'forbidden')], false)).toMatchObject({ kind: 'unavailable' })
})

test('a missing object is evidence with what was expected', () => {
  const answer = judgeFetched(
    [answered('b', 'not-found')],
    { name: 'entry', isThere: true },
    '/into',
    String,
    () => {},
  )
  const { digest } = pinOf('b')
  expect(answer).toMatchObject({
    mismatches: [{ expected: `sha256:${digest.hex} (1 bytes)`, actual: 'nothing: the object is missing' }],
  })
})
