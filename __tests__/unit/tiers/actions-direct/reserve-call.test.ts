import { expect, test } from 'vitest'
import { readReservation, reserveCall } from '../../../../src/tiers/actions-direct/reserve-call.ts'

test('v2 is asked by POST at the origin of its address', () => {
  const service = { kind: 'v2', base: new URL('https://results.test/dropped/'), token: 'token' } as const
  const { url, headers, post } = reserveCall(service, 'größe', 'version')
  expect(url.href).toBe(
    'https://results.test/twirp/github.actions.results.api.v1.CacheService/CreateCacheEntry',
  )
  expect(headers).toMatchObject({ authorization: 'Bearer token', 'content-type': 'application/json' })
  expect(post).toMatch(/^[\x20-\x7e]*$/)
  expect(JSON.parse(post ?? '')).toEqual({ key: 'größe', version: 'version' })
})

test('v1 is asked by POST below its address, and told a size', () => {
  const service = { kind: 'v1', base: new URL('https://cache.test/abc/'), token: '' } as const
  const { url, headers, post } = reserveCall(service, 'key', 'version')
  expect(url.href).toBe('https://cache.test/abc/_apis/artifactcache/caches')
  expect(headers).toEqual({
    accept: 'application/json;api-version=6.0-preview.1',
    'content-type': 'application/json',
  })
  expect(JSON.parse(post ?? '')).toEqual({ key: 'key', version: 'version', cacheSize: 1 })
})

const unavailable = (reason: string | RegExp) => ({
  kind: 'unavailable',
  reason: typeof reason === 'string' ? reason : expect.stringMatching(reason),
})

test.each<['v1' | 'v2', number, string, object]>([
  ['v2', 200, '{"ok":true,"signed_upload_url":"https://blob.test/a?sig=b"}', { kind: 'ours' }],
  ['v1', 201, '{"cacheId":7}', { kind: 'ours' }],
  ['v1', 200, '{"cacheId":7}', { kind: 'ours' }],
  ['v2', 409, '{"code":"already_exists","msg":"it already exists"}', { kind: 'held' }],
  ['v1', 409, '', { kind: 'held' }],
  ['v2', 200, '{"ok":false}', { kind: 'held' }],
  ['v2', 200, '{}', { kind: 'held' }],
  ['v2', 200, '{"ok":false,"message":"cache entry with the same key already exists"}', { kind: 'held' }],
  ['v1', 200, '{"cacheId":null}', { kind: 'held' }],
  [
    'v2',
    200,
    '{"ok":false,"message":"cache write denied: no\\n::x"}',
    unavailable('cache write denied: no ::x'),
  ],
  ['v1', 403, '{"message":"cache write denied"}', unavailable(/403 Some text: cache write denied$/)],
  ['v2', 429, '{"msg":"slowly"}', unavailable(/429 Some text, its rate limit: slowly$/)],
  ['v2', 503, '', unavailable('the cache service answered 503 Some text')],
  ['v2', 200, '<html>', unavailable('the cache service answered with no JSON object')],
  ['v2', 200, '[true]', unavailable('the cache service answered with no JSON object')],
])('%s %d %s', (kind, status, body, lease) => {
  expect(readReservation(kind, status, 'Some text', body)).toEqual(lease)
})
