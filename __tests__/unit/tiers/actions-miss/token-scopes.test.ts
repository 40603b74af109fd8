import { expect, test } from 'vitest'
import { readTokenScopes } from '../../../../src/tiers/actions-miss/token-scopes.ts'
import { makeToken } from '../../../support/cache-service.ts'
import { scopesOf } from './facts.ts'

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const tokenOf = (claims: unknown) => `${part({ alg: 'RS256' })}.${part(claims)}.signature`

test('the scopes of a token are those of the service, in its order', () => {
  const token = makeToken({
    scopes: { 'refs/pull/7/merge': 'read-write', 'refs/heads/main': 'read', 'refs/heads/dark': 'write' },
  })
  expect(readTokenScopes(token)).toEqual(
    scopesOf('rw refs/pull/7/merge', 'r refs/heads/main', 'w refs/heads/dark'),
  )
})

test('a server without scopes has one without a name', () => {
  expect(readTokenScopes(tokenOf({ ac: '[{"Scope":"","Permission":2}]' }))).toEqual(scopesOf('w '))
})

test.each<[string, string]>([
  ['nothing', ''],
  ['no JWT', 'ghs_0123456789'],
  ['no JSON', 'a.b.c'],
  ['no object', tokenOf(null)],
  ['no claim', tokenOf({ scp: 'Actions.Results:run:job' })],
  ['a claim that is no text', tokenOf({ ac: [{ Scope: 'refs/heads/main', Permission: 3 }] })],
  ['a claim that is no JSON', tokenOf({ ac: '[' })],
  ['a claim that is no list', tokenOf({ ac: '{}' })],
  ['no scope at all', tokenOf({ ac: '[]' })],
  [
    'a scope of another form',
    tokenOf({ ac: '[{"Scope":"refs/heads/main","Permission":3},{"Scope":"refs/heads/other"}]' }),
  ],
  ['null for a scope', tokenOf({ ac: '[null]' })],
  ['very much', tokenOf({ ac: '[{"Scope":"a","Permission":3}]', more: 'x'.repeat(100_000) })],
])('a token with %s tells nothing', (_, token) => {
  expect(readTokenScopes(token)).toBeUndefined()
})
