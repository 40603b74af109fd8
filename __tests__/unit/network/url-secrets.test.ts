import { expect, test } from 'vitest'
import { urlSecrets } from '../../../src/network/url-secrets.ts'

const secretsIn = (text: string) => urlSecrets(new URL(text))

test('every spelling of the userinfo, decoded or not, whole or in parts', () => {
  const pair = 'reader:p@ss/wörd'
  expect(secretsIn('https://reader:p%40ss%2Fw%C3%B6rd@a.test/')).toEqual(
    expect.arrayContaining([
      'reader',
      'p@ss/wörd',
      'p%40ss%2Fw%C3%B6rd',
      'p%40ss%2fw%c3%b6rd',
      pair,
      'reader:p%40ss%2Fw%C3%B6rd',
      Buffer.from(pair).toString('base64'),
    ]),
  )
})

test.each([
  ['a signature', '?X-Amz-Signature=0123abcd&v=1', '0123abcd'],
  ['a token as it is decoded', '?token=a%2Fb%3Dcdef', 'a/b=cdef'],
  ['a token without a name', '?eyJhbGciOi', 'eyJhbGciOi'],
])('%s', (_, query, expected) => {
  expect(secretsIn(`https://a.test/b${query}`)).toContain(expected)
})

test.each(['', '?v=visible-part', '?token=12345', '?expires=3600', '#token=abcdefgh'])(
  'nothing in "%s"',
  (rest) => {
    expect(secretsIn(`https://a.test/b${rest}`)).toEqual([])
  },
)
