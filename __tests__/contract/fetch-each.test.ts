import { expect, test } from 'vitest'
import { SourcesExhaustedError } from '../../src/errors.ts'
import { digestOf } from '../unit/builders.ts'
import { content, file, origin, stage } from './fetch/stage.ts'

test('of files that are fetched each for itself, one that cannot be had ends no other', async () => {
  origin.fault('/two/a', { slow: 1_000_000, after: 100_000 })
  const good = { ...file(origin.url('/two/a')), path: 'good' }
  const missing = { ...file(origin.url('/nowhere')), path: 'missing' }
  const wrong = { ...file(origin.url('/one/a')), path: 'wrong', digest: digestOf('other') }
  const fetched = await stage().fetchEach([missing, wrong, good])
  expect(fetched.map(({ file }) => file.path)).toEqual(['missing', 'wrong', 'good'])
  expect(fetched[0]?.error).toMatchObject({ code: 'not-found' })
  expect(fetched[1]?.error).toBeInstanceOf(SourcesExhaustedError)
  expect(fetched[1]?.error).toMatchObject({ code: 'checksum-mismatch' })
  expect(fetched[2]?.verified).toMatchObject({ size: content.length })
})

test('the end of the time is the error of each that is not there yet', async () => {
  const over = new Error('the time is over')
  const deadline = { signal: AbortSignal.abort(over), remaining: () => 0 }
  const fetched = await stage().fetchEach([file(origin.url('/one/a'))], { deadline })
  expect(fetched).toMatchObject([{ error: over }])
})
