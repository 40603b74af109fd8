import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { diskError } from '../../../src/disk/disk-error.ts'
import { PlaceError } from '../../../src/errors.ts'

const errno = (code: string) => Object.assign(new Error(`${code}: it failed`), { code })

describe("a disk's refusal", () => {
  test.each([
    ['ENOSPC', 'no-space', 'full'],
    ['EDQUOT', 'no-space', 'quota'],
    ['EACCES', 'no-permission', 'cannot be written'],
    ['EPERM', 'no-permission', 'cannot be written'],
    ['EROFS', 'no-permission', 'read-only volume'],
    ['ENOTDIR', 'cannot-place', 'ENOTDIR'],
    ['EEXIST', 'cannot-place', 'EEXIST'],
    ['EISDIR', 'cannot-place', 'EISDIR'],
    ['ENAMETOOLONG', 'cannot-place', 'ENAMETOOLONG'],
    ['ELOOP', 'cannot-place', 'ELOOP'],
    ['EBUSY', 'cannot-place', 'EBUSY'],
    ['EXDEV', 'cannot-place', 'another volume'],
    ['EFBIG', 'cannot-place', 'larger than its volume'],
    ['EIO', 'cannot-place', 'failed: EIO'],
    ['ESTALE', 'cannot-place', 'failed: ESTALE'],
  ])('%s is %s', (code, failureCode, text) => {
    const cause = errno(code)
    const error = diskError(cause, '/some/place')
    expect(error).toBeInstanceOf(PlaceError)
    expect(error).toMatchObject({ code: failureCode, path: '/some/place', cause })
    expect((error as Error).message).toContain('/some/place')
    expect((error as Error).message).toContain(text)
  })
})

test('a name that is too long has nothing in its way', () => {
  const { advice } = diskError(errno('ENAMETOOLONG'), '/some/place') as PlaceError
  expect(advice).toMatch(/shorter name/)
  expect(advice).not.toMatch(/in the way/)
})

test('a refusal says who is refused, and whose the nearest folder is', () => {
  const folder = mkdtempSync(join(tmpdir(), 'disk-error-'))
  try {
    chmodSync(folder, 0o750)
    const { facts } = diskError(errno('EACCES'), join(folder, 'a/b')) as PlaceError
    expect(facts.user).toMatch(process.getuid ? /^uid \d+, gid \d+$/ : /user/)
    if (process.getuid) expect(facts[folder]).toBe(`${facts.user}, mode 0750`)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test.each([errno('ECONNRESET'), new Error('plain'), 'a text', undefined])('%s is not one', (error) => {
  expect(diskError(error, '/some/place')).toBe(error)
})
