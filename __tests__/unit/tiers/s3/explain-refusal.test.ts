import { describe, expect, test } from 'vitest'
import { ConnectionError, HttpError } from '../../../../src/errors.ts'
import { explainRefusal } from '../../../../src/tiers/s3/explain-refusal.ts'

const place = { bucket: 'data', region: 'us-east-1', endpoint: undefined, prefix: 'someone/project' }
const explain = (error: unknown, source?: string) => explainRefusal(error, place, source)

/** An error as the SDK makes them. */
function service(name: string, status: number, message = '', headers: Record<string, string> = {}): Error {
  const metadata = { $metadata: { httpStatusCode: status }, $response: { headers } }
  return Object.assign(new Error(message), { name, ...metadata })
}

describe('a reason says what to change', () => {
  test.each<[string, Error, RegExp]>([
    ['a bucket', service('NoSuchBucket', 404, 'It does not exist'), /404 NoSuchBucket: It.*check s3-bucket/],
    [
      'a region',
      service('PermanentRedirect', 301, 'Use another endpoint', { 'x-amz-bucket-region': 'eu-west-1' }),
      /the bucket is in eu-west-1: set s3-region: eu-west-1/,
    ],
    ['a clock', service('RequestTimeTooSkewed', 403, 'Too skewed'), /the clock of this machine is wrong/],
    [
      'rights',
      service('AccessDenied', 403, 'Denied'),
      /asked with the profile, which may need s3:ListBucket/,
    ],
    ['an old token', service('ExpiredToken', 400, 'It has expired'), /400 ExpiredToken/],
    [
      'a HEAD, which says no more',
      service('Unknown', 403, 'UnknownError'),
      /^it answered 403; asked with the profile/,
    ],
  ])('for %s', (_, error, reason) => {
    expect(explain(error, 'the profile')).toMatch(reason)
  })

  test('for credentials that are nowhere', () => {
    expect(explain(service('CredentialsProviderError', 0, 'Could not load'))).toMatch(
      /no credentials were found; looked for AWS_ACCESS_KEY_ID.*\(Could not load\)/,
    )
  })

  test('for credentials that are refused by who gives them', () => {
    expect(
      explain(service('AccessDenied', 403, 'Not authorized to perform sts:AssumeRoleWithWebIdentity')),
    ).toBe(
      'no credentials were given: it answered 403 AccessDenied: Not authorized to perform sts:AssumeRoleWithWebIdentity',
    )
  })

  test('for the road as it is', () => {
    const refused = new ConnectionError({ code: 'refused', message: 'host refused', advice: '' })
    expect(explain(refused, 'the profile')).toBe('host refused')
  })

  test('for an object that was refused while it was read', () => {
    const message = 'https://host/a answered 403 Forbidden with a storage error, AccessDenied: Denied'
    const error = new HttpError({ code: 'forbidden', status: 403, message, advice: '' })
    expect(explain(error, 'the profile')).toBe(
      `${message}; asked with the profile, which may need s3:ListBucket, s3:GetObject, s3:PutObject and s3:AbortMultipartUpload there`,
    )
  })
})

test('what a store says is one line, and not long', () => {
  const reason = explain(service('Strange', 500, `a\n::error::b${'x'.repeat(1000)}`))
  expect(reason).not.toContain('\n')
  expect(reason.length).toBeLessThan(400)
})
