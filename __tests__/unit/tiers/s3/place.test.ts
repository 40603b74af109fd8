import { describe, expect, test } from 'vitest'
import {
  baseUrl,
  entryName,
  objectName,
  objectUrl,
  s3Endpoints,
  s3PlaceOf,
} from '../../../../src/tiers/s3/place.ts'
import { digestOf, inputError } from '../../builders.ts'

const inputs = { bucket: 'data', prefix: undefined, endpoint: undefined, region: undefined }

describe('a place', () => {
  test('without further words is AWS, after the repository', () => {
    expect(s3PlaceOf(inputs, { GITHUB_REPOSITORY: 'someone/project' })).toEqual({
      bucket: 'data',
      region: 'us-east-1',
      endpoint: undefined,
      prefix: 'someone/project',
    })
    expect(s3PlaceOf(inputs, {}).prefix).toBe('setup-dataset')
  })

  test.each([
    [{ AWS_REGION: 'eu-west-1', AWS_DEFAULT_REGION: 'eu-west-2' }, 'eu-west-1'],
    [{ AWS_REGION: '', AWS_DEFAULT_REGION: 'eu-west-2' }, 'eu-west-2'],
  ])('takes the region of %j', (env, region) => {
    expect(s3PlaceOf(inputs, env).region).toBe(region)
    expect(s3PlaceOf({ ...inputs, region: 'auto' }, env).region).toBe('auto')
  })

  test('takes the endpoint that other AWS tools take, unless the input says another', () => {
    const env = { AWS_ENDPOINT_URL_S3: 'https://s3.test', AWS_ENDPOINT_URL: 'https://all.test' }
    expect(s3PlaceOf(inputs, env).endpoint?.host).toBe('s3.test')
    expect(s3PlaceOf(inputs, { AWS_ENDPOINT_URL: 'https://all.test' }).endpoint?.host).toBe('all.test')
    const endpoint = new URL('https://own.test')
    expect(s3PlaceOf({ ...inputs, endpoint }, env).endpoint).toBe(endpoint)
    expect(inputError(() => s3PlaceOf(inputs, { AWS_ENDPOINT_URL: 'nowhere' })).input).toBe(
      'AWS_ENDPOINT_URL',
    )
  })
})

describe('an object', () => {
  const place = { prefix: 'team/data sets' }

  test('is named by level, algorithm and digest, or by its key', () => {
    const digest = digestOf('content')
    expect(objectName(place, 'trusted', digest)).toBe(`team/data sets/trusted/sha256/${digest.hex}`)
    expect(entryName(place, 'untrusted', 'key')).toBe('team/data sets/untrusted/entries/key.json')
  })

  test('has a URL in which every other character is encoded, as signatures want it', () => {
    const base = baseUrl({
      bucket: 'data',
      region: 'us-east-1',
      endpoint: new URL('http://s3.test:9000/base/'),
    })
    expect(objectUrl(base, "a b/ü(1)'*!/c+d").href).toBe(
      'http://s3.test:9000/base/data/a%20b/%C3%BC%281%29%27%2A%21/c%2Bd',
    )
  })
})

test.each<[Record<string, string>, string[]]>([
  [{}, ['data.s3.us-east-1.amazonaws.com']],
  [
    { AWS_WEB_IDENTITY_TOKEN_FILE: '/token' },
    ['data.s3.us-east-1.amazonaws.com', 'sts.us-east-1.amazonaws.com'],
  ],
  [
    { AWS_WEB_IDENTITY_TOKEN_FILE: '/token', AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' },
    ['data.s3.us-east-1.amazonaws.com'],
  ],
])('with %j a firewall must open %j', (env, hosts) => {
  const { urls } = s3Endpoints(s3PlaceOf(inputs, env), env)
  expect(urls.map(({ host }) => host)).toEqual(hosts)
})
