import { describe, expect, test } from 'vitest'
import {
  authorised,
  credentialsSecrets,
  readOriginCredentials,
} from '../../../src/network/origin-credentials.ts'
import { inputError } from '../builders.ts'

const SECRET = 's3cret-T0ken'
const read = (text: string) => readOriginCredentials(text)
const entries = (text: string) => [...read(text).byOrigin]

describe('a line', () => {
  test.each([
    ['nothing', ' \n\n', []],
    ['an origin and a value', 'https://a.test Bearer x', [['https://a.test', 'Bearer x']]],
    ['with a slash at its end', 'https://a.test/ Bearer x', [['https://a.test', 'Bearer x']]],
    ['with blanks around', '\t HTTPS://A.test:443 \t Bearer  x \r', [['https://a.test', 'Bearer  x']]],
    ['with a port', 'https://a.test:8443 Basic eDp5', [['https://a.test:8443', 'Basic eDp5']]],
    ['a value of one word', 'https://a.test abc', [['https://a.test', 'abc']]],
    ['loopback without TLS', 'http://127.0.0.1:80 Bearer x', [['http://127.0.0.1', 'Bearer x']]],
    [
      'two',
      'https://a.test x\r\n\nhttps://a.test:1 y',
      [
        ['https://a.test', 'x'],
        ['https://a.test:1', 'y'],
      ],
    ],
  ])('is %s', (_, text, expected) => {
    expect(entries(text)).toEqual(expected)
    expect(read(text).warnings).toEqual([])
  })

  test.each<[string, string, string]>([
    ['no origin', SECRET, 'line 1 does not begin with an origin'],
    ['the secret first', `${SECRET} https://a.test`, 'line 1 does not begin with an origin'],
    ['a host alone', `a.test Bearer ${SECRET}`, 'does not begin with an origin'],
    ['another scheme', `ftp://a.test Bearer ${SECRET}`, 'does not begin with an origin'],
    ['a path', `https://a.test/${SECRET} x`, 'has more than an origin (https://a.test)'],
    ['a query', `https://a.test?${SECRET} x`, 'has more than an origin'],
    ['a fragment', `https://a.test#${SECRET} x`, 'has more than an origin'],
    ['userinfo', `https://me:${SECRET}@a.test x`, 'has a user name in its origin'],
    [
      'a second one for its origin',
      `https://a.test x\nhttps://A.test:443/ ${SECRET}`,
      'line 2 has https://a.test a second time',
    ],
    ['a line end', `https://a.test a\r${SECRET}`, 'line 1 has a value that no header may have'],
    ['a control character', `https://a.test \u0000${SECRET}`, 'no header may have'],
    ['a character past Latin-1', `https://a.test Bearer ${SECRET}€`, 'no header may have'],
    ['far too much', `https://a.test ${SECRET.repeat(2_000)}`, 'too many of them'],
    ['a secret of two lines', `https://a.test Bearer x\n${SECRET}`, 'line 2 does not begin with an origin'],
    [
      'too many',
      Array.from({ length: 101 }, (_, i) => `https://a${i}.test ${SECRET}`).join('\n'),
      'line 101',
    ],
  ])('is an error with %s, which does not show it', (_, text, problem) => {
    const error = inputError(() => read(text))
    expect(error).toMatchObject({ input: 'credentials', code: 'bad-input' })
    expect(error.message).toContain(problem)
    expect(`${error.message} ${error.advice}`).not.toContain(SECRET)
  })

  test.each(['https://a.test', 'https://a.test Bearer ', 'https://a.test\tbasic'])(
    'without a value, as from an empty secret, is a warning: %j',
    (text) => {
      expect(read(text)).toEqual({
        byOrigin: new Map(),
        warnings: [expect.stringContaining('the value for https://a.test is empty')],
      })
    },
  )

  test('without TLS is a warning that does not show it', () => {
    const { byOrigin, warnings } = read(`http://a.test:8081 Bearer ${SECRET}`)
    expect([...byOrigin.keys()]).toEqual(['http://a.test:8081'])
    expect(warnings).toEqual([expect.stringContaining('http://a.test:8081 is not encrypted')])
    expect(warnings.join()).not.toContain(SECRET)
  })
})

describe('a request', () => {
  const credentials = read('https://a.test Bearer mine')
  const hop = (url: string, headers = {}) => ({ url: new URL(url), headers, redirects: 0 })

  test.each([
    ['https://a.test/x?y', 'Bearer mine'],
    ['https://a.test:443/', 'Bearer mine'],
    ['https://a.test:444/', undefined],
    ['http://a.test/', undefined],
    ['https://sub.a.test/', undefined],
    ['https://a.test./', undefined],
  ])('to %s has %s', (url, expected) => {
    expect(authorised(hop(url), credentials).headers).toEqual(expected ? { authorization: expected } : {})
  })

  test('keeps its other headers, and the line is stronger than what the URL had', () => {
    const headers = { range: 'bytes=1-', authorization: 'Basic old' }
    const { headers: sent } = authorised(hop('https://a.test/', headers), credentials)
    expect(sent).toEqual({ range: 'bytes=1-', authorization: 'Bearer mine' })
  })
})

test('every spelling of a value is to be masked', () => {
  const pair = Buffer.from('someone:p@ss:wörd').toString('base64')
  const secrets = credentialsSecrets(read(`https://a.test Bearer ab+/cd==\nhttps://b.test Basic ${pair}`))
  expect(secrets).toEqual(
    expect.arrayContaining([
      'Bearer ab+/cd==',
      'ab+/cd==',
      'ab%2B%2Fcd%3D%3D',
      Buffer.from('ab+/cd==').toString('base64'),
      `Basic ${pair}`,
      pair,
      'someone:p@ss:wörd',
      'p@ss:wörd',
      encodeURIComponent('p@ss:wörd'),
    ]),
  )
  expect(credentialsSecrets(read('https://a.test xyz\nhttps://b.test Basic !!!'))).not.toContain('xyz')
})
