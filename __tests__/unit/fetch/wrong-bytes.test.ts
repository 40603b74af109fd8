import { describe, expect, test } from 'vitest'
import { wrongBytes } from '../../../src/fetch/wrong-bytes.ts'
import { pinOf } from '../builders.ts'

const pin = pinOf('data.csv', 'x'.repeat(100))
const found = { pin, expected: 'sha256:aa (100 bytes)', actual: 'sha256:bb (100 bytes)' }
const body = { from: 'https://host/data.csv', size: 100, limit: 100, content: undefined }

describe('what came instead', () => {
  test.each([
    ['other bytes of the same length', { ...found }, body],
    ['a shorter file (40 of 100 bytes)', { ...found }, { ...body, size: 40 }],
    ['a shorter file (0 of 100 bytes)', { ...found }, { ...body, size: 0 }],
    ['a longer file (more than 100 bytes)', { ...found }, { ...body, size: 101 }],
    ['other bytes (70)', { ...found, pin: { ...pin, size: undefined } }, { ...body, size: 70, limit: 1e12 }],
    ['an HTML page', { ...found }, { ...body, size: 40, content: 'an HTML page' }],
  ])('%s', (instead, mismatch, came) => {
    const error = wrongBytes(mismatch, came)
    expect(error.message).toBe(`https://host/data.csv served ${instead} instead of data.csv`)
    expect(error.facts).toMatchObject({ file: 'data.csv', from: body.from, 'what came': instead })
  })
})

test('the error shows expected and actual as fields and as evidence', () => {
  const error = wrongBytes(found, body)
  expect(error).toMatchObject({
    code: 'checksum-mismatch',
    path: 'data.csv',
    expected: found.expected,
    actual: found.actual,
    from: body.from,
  })
  expect(error.facts).toMatchObject({ expected: found.expected, actual: found.actual })
})

test('a page is not the file, and another advice', () => {
  const page = wrongBytes(found, { ...body, content: 'an HTML page' })
  expect(page.code).toBe('not-the-file')
  expect(page.advice).not.toBe(wrongBytes(found, body).advice)
})

test('a page may be from another, and nothing else', () => {
  const adviceFor = (content: string | undefined) =>
    wrongBytes(found, { ...body, content, doubt: ' Or the proxy.' }).advice
  expect(adviceFor('an HTML page')).toMatch(/ Or the proxy\.$/)
  expect(adviceFor('a git-LFS pointer')).not.toContain('proxy')
  expect(adviceFor(undefined)).not.toContain('proxy')
})

test('a git blob id is named as one, whatever the bytes look like', () => {
  for (const content of [undefined, 'a JSON answer that says "x"']) {
    const error = wrongBytes(found, { ...body, content, gitBlob: true })
    expect(error.code).toBe('checksum-mismatch')
    expect(error.message).toBe(
      'data.csv is pinned by its git blob id, which is no digest of what https://host/data.csv served',
    )
    expect(error.facts['what came']).toBe('the bytes whose git blob id is pinned')
    expect(error.advice).toContain('`setup-dataset lock MANIFEST`')
  }
})

test('a digest of bytes that were not all read is never shown', () => {
  const error = wrongBytes(found, { ...body, size: 150 })
  expect(error.actual).toContain('more than 100 bytes')
  expect(error.facts.actual).toBe(error.actual)
})
