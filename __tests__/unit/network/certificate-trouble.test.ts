import { describe, expect, test } from 'vitest'
import { certificateFacts, certificateTrouble } from '../../../src/network/certificate-trouble.ts'
import { type PeerCertificate, RefusedCertificate } from '../../../src/network/peer-certificate.ts'

const at = new Date('2030-06-01T12:34:56Z')
const leaf: PeerCertificate = {
  authority: 'Corp Issuing CA 1',
  issuer: 'CN=Corp Issuing CA 1',
  subject: 'CN=data.test',
  names: ['data.test'],
  validFrom: new Date('2030-01-01'),
  validTo: new Date('2031-01-01'),
  fingerprint: 'AA:BB',
}
const above: PeerCertificate = {
  ...leaf,
  authority: 'Corp Root',
  issuer: 'CN=Corp Root',
  subject: leaf.issuer,
}

function refused(code: string, ...chain: [PeerCertificate, ...PeerCertificate[]]): RefusedCertificate {
  return new RefusedCertificate(Object.assign(new Error(`raw ${code}`), { code }), chain, at)
}

describe('what is wrong', () => {
  test.each([
    ['SELF_SIGNED_CERT_IN_CHAIN', [leaf, above], '"Corp Issuing CA 1", and that by "Corp Root", which'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', [leaf], 'was issued by "Corp Issuing CA 1", which this runner'],
    ['CERT_HAS_EXPIRED', [{ ...leaf, validTo: new Date('2030-05-01') }], 'expired on 2030-05-01 00:00 UTC'],
    [
      'CERT_HAS_EXPIRED',
      [leaf, { ...above, validTo: new Date('2030-05-01') }],
      'rests on another that expired',
    ],
    [
      'CERT_NOT_YET_VALID',
      [{ ...leaf, validFrom: new Date('2030-07-01') }],
      'is not valid before 2030-07-01',
    ],
    ['ERR_TLS_CERT_ALTNAME_INVALID', [leaf], 'is for other names: data.test'],
    ['CERT_REVOKED', [leaf], 'was not accepted: raw CERT_REVOKED'],
  ] as const)('%s', (code, [first, ...more], words) => {
    expect(certificateTrouble(refused(code, first, ...more)).what).toContain(words)
  })
})

test('the root is what is to be trusted, not who stands between', () => {
  const { advice } = certificateTrouble(refused('SELF_SIGNED_CERT_IN_CHAIN', leaf, above))
  expect(advice).toContain('"Corp Root"')
  expect(advice).toContain('  ca-certificates: /path/to/corp-root.pem\n')
})

test('a name without letters still makes a file name', () => {
  const { advice } = certificateTrouble(refused('CERT_UNTRUSTED', { ...leaf, authority: '東京' }))
  expect(advice).toContain('/path/to/root.pem')
})

test('a date that cannot be read is no reason to fail', () => {
  const odd = { ...leaf, validFrom: new Date('x'), validTo: new Date('x') }
  const error = refused('CERT_HAS_EXPIRED', odd)
  expect(certificateTrouble(error).what).toContain('an unreadable date')
  expect(certificateFacts(error).valid).toBe('unreadable to unreadable')
})
