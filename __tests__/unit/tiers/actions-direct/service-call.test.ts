import { describe, expect, test } from 'vitest'
import { readAnswer, serviceCall } from '../../../../src/tiers/actions-direct/service-call.ts'
import { Surprise } from '../../../../src/tiers/actions-direct/surprise.ts'

describe('the service is asked', () => {
  test('v2: by POST at the origin of its address, in ASCII', () => {
    const service = { kind: 'v2', base: new URL('https://results.test/dropped/'), token: 'token' } as const
    const { url, headers, post } = serviceCall(service, ['größe', 'b'], 'version')
    expect(url.href).toBe(
      'https://results.test/twirp/github.actions.results.api.v1.CacheService/GetCacheEntryDownloadURL',
    )
    expect(headers).toMatchObject({ authorization: 'Bearer token', 'content-type': 'application/json' })
    expect(post).toMatch(/^[\x20-\x7e]*$/)
    expect(JSON.parse(post ?? '')).toEqual({ key: 'größe', restore_keys: ['b'], version: 'version' })
    expect(JSON.parse(serviceCall(service, ['a'], 'version').post ?? '')).toEqual({
      key: 'a',
      version: 'version',
    })
  })

  test('v1: by GET below its address', () => {
    const service = { kind: 'v1', base: new URL('https://cache.test/abc/'), token: 'token' } as const
    expect(serviceCall(service, ['a&b', 'c'], 'version')).toEqual({
      url: new URL('https://cache.test/abc/_apis/artifactcache/cache?keys=a%26b%2Cc&version=version'),
      headers: { authorization: 'Bearer token', accept: 'application/json;api-version=6.0-preview.1' },
    })
    expect(serviceCall({ ...service, token: '' }, ['a'], 'v').headers).not.toHaveProperty('authorization')
  })
})

const FOUND = { kind: 'found', entry: 'key', archive: new URL('https://blob.test/a?sig=b') }
const refused = (reason: RegExp, mayPass: boolean) => ({
  kind: 'refused',
  reason: expect.stringMatching(reason),
  mayPass,
})

test.each<['v1' | 'v2', number, string, object]>([
  ['v2', 200, '{"ok":true,"signed_download_url":"https://blob.test/a?sig=b","matched_key":"key"}', FOUND],
  [
    'v2',
    200,
    '{"ok":true,"signedDownloadUrl":"https://blob.test/a?sig=b","matchedKey":"key","new":1}',
    FOUND,
  ],
  ['v2', 200, '{"ok":false}', { kind: 'miss' }],
  ['v2', 200, '{}', { kind: 'miss' }],
  ['v1', 200, '{"archiveLocation":"https://blob.test/a?sig=b","cacheKey":"key"}', FOUND],
  ['v1', 204, '', { kind: 'miss' }],
  ['v2', 503, '{"msg":"out of order"}', refused(/503 Some text: out of order$/, true)],
  ['v2', 502, '<html>', refused(/502 Some text$/, true)],
  [
    'v2',
    403,
    '{"code":"x","msg":"cache read denied: no"}',
    refused(/403 Some text: cache read denied: no$/, false),
  ],
  ['v1', 403, '{"message":"no\\n::error::x"}', refused(/403 Some text: no ::error::x$/, false)],
  ['v2', 429, '{"msg":"slowly"}', refused(/429 Some text, its rate limit: slowly$/, false)],
  ['v2', 307, '', refused(/307/, false)],
  ['v2', 200, '<!doctype html>', refused(/a page came/, true)],
])('an answer of %s with %i and %s is understood', (kind, status, body, answer) => {
  expect(readAnswer(kind, status, 'Some text', body)).toEqual(answer)
})

test.each<['v1' | 'v2', string]>([
  ['v2', ''],
  ['v2', 'null'],
  ['v2', '[]'],
  ['v2', '{"ok":"yes","signed_download_url":"https://blob.test/"}'],
  ['v2', '{"ok":true}'],
  ['v2', '{"ok":true,"signed_download_url":"https://blob.test/"}'],
  ['v2', '{"ok":true,"signed_download_url":"file:///etc/passwd","matched_key":"key"}'],
  ['v2', '{"ok":true,"signed_download_url":"blob.test","matched_key":"key"}'],
  ['v1', '{}'],
  ['v1', '{"archiveLocation":7,"cacheKey":"key"}'],
])('an answer of %s with %s is left to the package', (kind, body) => {
  expect(() => readAnswer(kind, 200, 'OK', body)).toThrow(Surprise)
})
