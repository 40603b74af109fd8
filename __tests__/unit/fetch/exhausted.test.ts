import { describe, expect, test } from 'vitest'
import {
  ConnectionError,
  type FetchError,
  IntegrityError,
  SourcesExhaustedError,
} from '../../../src/errors.ts'
import { exhausted } from '../../../src/fetch/exhausted.ts'
import { fileOf } from '../builders.ts'

const file = fileOf('data.csv', 'x', 'https://one/data.csv', 'https://two/data.csv')
const [PINNED, OTHER, THIRD] = ['sha256:aa', 'sha256:bb (7 bytes)', 'sha256:cc (7 bytes)']

const lost = (from: string) =>
  new ConnectionError({ code: 'connection-lost', message: `${from} was lost`, advice: 'Run again.' })
const wrong = (
  from: string,
  actual: string,
  code: 'checksum-mismatch' | 'not-the-file' = 'checksum-mismatch',
) =>
  new IntegrityError({
    code,
    path: 'data.csv',
    expected: PINNED,
    actual,
    from,
    message: `${from} served other bytes`,
    facts: { actual },
    advice: 'Use another source.',
  })

describe('one reason stands for all', () => {
  test('alone, in its own words', () => {
    const reason = lost('one')
    const error = exhausted(file, [reason])
    expect(error).toBeInstanceOf(SourcesExhaustedError)
    expect(error).toMatchObject({ code: 'connection-lost', message: 'one was lost', advice: 'Run again.' })
    expect(error).toMatchObject({ reasons: [reason], cause: reason })
    expect(error.facts).toEqual(reason.facts)
  })

  test.each<[string, FetchError[], string]>([
    ['the last', [lost('one'), lost('two')], 'two was lost'],
    ['wrong bytes', [wrong('one', OTHER), lost('two')], 'one served other bytes'],
    [
      'the last, when what came before was a page',
      [wrong('one', OTHER, 'not-the-file'), lost('two')],
      'two was',
    ],
  ])('%s', (_, reasons, telling) => {
    const error = exhausted(file, reasons)
    expect(error.message).toContain('data.csv: all 2 sources failed')
    expect(error.message).toContain(telling)
    expect(error).toMatchObject({
      reasons,
      facts: { 'source 1': reasons[0]?.message, 'source 2': reasons[1]?.message },
    })
  })
})

describe('sources that gave other bytes', () => {
  test('and agree on them mean that the file was changed: both digests are told', () => {
    const error = exhausted(file, [wrong('one', OTHER), wrong('two', OTHER)])
    expect(error.code).toBe('checksum-mismatch')
    for (const part of ['2 sources agree', 'data.csv', OTHER, PINNED]) expect(error.message).toContain(part)
    expect(error.advice).toMatch(/publisher.*changed/)
  })

  test('and agree beside one that failed otherwise are told so too', () => {
    const error = exhausted(file, [wrong('one', OTHER), lost('two'), wrong('three', OTHER)])
    expect(error.message).toContain('2 sources agree')
    expect(error.facts).toHaveProperty('source 3')
  })

  test.each<[string, FetchError[]]>([
    ['disagree', [wrong('one', OTHER), wrong('two', THIRD)]],
    ['are alone', [wrong('one', OTHER)]],
    ['are pages', [wrong('one', OTHER, 'not-the-file'), wrong('two', OTHER, 'not-the-file')]],
    ['agree but for one', [wrong('one', OTHER), wrong('two', OTHER), wrong('three', THIRD)]],
  ])('and %s do not', (_, reasons) => {
    const error = exhausted(file, reasons)
    expect(error.message).not.toContain('agree')
    expect(error.advice).toBe('Use another source.')
  })
})

test('a file without a source is a bug, not a failure', () => {
  expect(() => exhausted(file, [])).toThrow('data.csv has no source')
})
