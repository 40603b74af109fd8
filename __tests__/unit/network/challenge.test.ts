import { expect, test } from 'vitest'
import { challengeSchemes } from '../../../src/network/challenge.ts'

test.each([
  ['', []],
  ['Basic realm="proxy"', ['Basic']],
  ['NTLM', ['NTLM']],
  ['Negotiate, NTLM', ['Negotiate', 'NTLM']],
  ['NTLM TlRMTVNTUAACAAAA==, Basic realm="a, Negotiate, b"', ['NTLM', 'Basic']],
  ['Digest realm="x", qop="auth,auth-int", nonce="q\\"uote", stale = true, Bearer', ['Digest', 'Bearer']],
])('%j names %j', (field, schemes) => {
  expect(challengeSchemes(field)).toEqual(schemes)
})
