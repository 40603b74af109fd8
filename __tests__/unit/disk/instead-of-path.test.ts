import { expect, test } from 'vitest'
import { diskError } from '../../../src/disk/disk-error.ts'
import { throwInsteadOfPath } from '../../../src/disk/instead-of-path.ts'
import { PlaceError } from '../../../src/errors.ts'

/** What is thrown in the place of an error. */
function insteadOf(error: unknown): unknown {
  try {
    return throwInsteadOfPath('Do this.')(error)
  } catch (other) {
    return other
  }
}

const CODES = ['ENOSPC', 'EDQUOT', 'EACCES', 'EROFS', 'ENOTDIR', 'ENAMETOOLONG', 'EXDEV', 'EFBIG', 'EIO']

test.each(CODES)('what %s advises of `path` is said of another place, and the rest stays', (code) => {
  const refusal = diskError(Object.assign(new Error(code), { code }), '/there/file') as PlaceError

  const other = insteadOf(refusal)

  expect(refusal.advice).toContain('`path`')
  expect(other).toBeInstanceOf(PlaceError)
  expect(other).toMatchObject({ code: refusal.code, path: refusal.path, message: refusal.message })
  expect(other).toMatchObject({ facts: refusal.facts, cause: refusal.cause, advice: 'Do this.' })
})

test('advice that has nothing to do with it stays, and so does any other error', () => {
  const damaged = { code: 'cannot-place', path: 'a.zip', message: 'a.zip is damaged' } as const
  const advice = 'Set `path` to another folder. Lock it without what is in it: --no-members.'
  const kept = 'Do this. Lock it without what is in it: --no-members.'
  expect(insteadOf(new PlaceError({ ...damaged, advice }))).toMatchObject({ advice: kept })
  expect(insteadOf(new PlaceError({ ...damaged, advice: 'Ask.' }))).toMatchObject({
    advice: 'Ask.',
  })
  const error = new Error('other')
  expect(insteadOf(error)).toBe(error)
})
