import { describe, expect, test } from 'vitest'
import { datasetNamed } from '../../src/dataset/catalog/catalog.ts'
import { NO_POLICY } from '../../src/network/url-policy.ts'
import { Secrets, secretsOf } from '../../src/secrets.ts'

const url = (text: string) => new URL(text)
const digest = { algorithm: 'sha256', hex: '00' } as const

describe('the secrets of a run', () => {
  const none = {
    request: { kind: 'catalog', dataset: datasetNamed('mnist') },
    mirrors: [],
    policy: NO_POLICY,
  } as const
  const rule = (replacement: string) => ({ line: 1, pattern: /a/u, replacement })

  test.each([
    [
      'sources and mirrors',
      {
        ...none,
        request: { kind: 'url', sources: [url('https://a:first-word@b.test/c')], digest },
        mirrors: [url('https://m.test/?sig=second%2Fword')],
      } as const,
      ['first-word', 'second%2Fword', 'second/word'],
    ],
    [
      'the lines of files, and their bases',
      {
        ...none,
        request: {
          kind: 'files',
          input: 'files',
          stem: 'files',
          about: {},
          notes: [],
          files: [{ path: 'a', digest, size: undefined, urls: [url('https://b.test/?token=third-word')] }],
          bases: [url('https://b.test/?X-Goog-Signature=fourth-word')],
        },
      } as const,
      ['third-word', 'fourth-word'],
    ],
    [
      'rules, with and without a scheme',
      {
        ...none,
        policy: { ...NO_POLICY, rewrites: ['ci:fifth-word@m.test/$1', 'http://c:sixth@m.test/'].map(rule) },
      },
      ['fifth-word', 'sixth'],
    ],
  ])('are those of %s', (_, inputs, expected) => {
    expect(secretsOf(inputs, { secrets: ['of-the-road'] })).toEqual(
      expect.arrayContaining(['of-the-road', ...expected]),
    )
  })

  test('are no short values, no values that anyone may see, and no groups of a rule', () => {
    const mirrors = [url('https://m.test/?token=12345&versionId=seven-eight')]
    const policy = { ...NO_POLICY, rewrites: [rule('m.test/$1'), rule('$1.test/$2')] }
    expect(secretsOf({ ...none, mirrors, policy }, { secrets: [] })).toEqual([])
  })
})

describe('a text', () => {
  const secrets = new Secrets()
  secrets.add(['word', 'pass'])
  secrets.add(['password-of-all', 'pass'])

  test.each([
    ['has no secret in it', 'password-of-all, word and pass.', '***, *** and ***.'],
    [
      'has no part of one where it was shortened',
      'the key is password-of…, and w…',
      'the key is ***…, and w…',
    ],
    ['stays as it is without one', 'the key is here…', 'the key is here…'],
  ])('%s', (_, text, expected) => {
    expect(secrets.hide(text)).toBe(expected)
  })

  test('is not matched by what is no secret yet', () => {
    expect(new Secrets().hide('password-of-all')).toBe('password-of-all')
  })
})
