import { expect, test } from 'vitest'
import { readService } from '../../../../src/tiers/actions-direct/service.ts'
import { Surprise } from '../../../../src/tiers/actions-direct/surprise.ts'

const V2 = {
  ACTIONS_CACHE_SERVICE_V2: 'true',
  ACTIONS_RESULTS_URL: 'https://results.test/',
  ACTIONS_RUNTIME_TOKEN: 'token',
}
const V1 = { ACTIONS_CACHE_URL: 'https://cache.test/abc/', ACTIONS_RUNTIME_TOKEN: 'token' }
const found = (kind: 'v1' | 'v2', url: string, token = 'token') => ({ kind, base: new URL(url), token })
const none = (reason: RegExp) => ({ kind: 'none', reason: expect.stringMatching(reason) })

test.each<[string, Record<string, string>, object]>([
  ['the second service', V2, found('v2', 'https://results.test/')],
  [
    'whatever the variable says',
    { ...V2, ACTIONS_CACHE_SERVICE_V2: 'false' },
    found('v2', 'https://results.test/'),
  ],
  ['the second where there are both', { ...V1, ...V2 }, found('v2', 'https://results.test/')],
  ['the first service', V1, found('v1', 'https://cache.test/abc/')],
  [
    'the first without a token',
    { ACTIONS_CACHE_URL: 'http://cache.test/' },
    found('v1', 'http://cache.test/', ''),
  ],
  [
    'the first alone on other servers',
    { ...V1, ...V2, GITHUB_SERVER_URL: 'https://git.example.org' },
    found('v1', 'https://cache.test/abc/'),
  ],
  [
    'the second on ghe.com',
    { ...V2, GITHUB_SERVER_URL: 'https://a.ghe.com' },
    found('v2', 'https://results.test/'),
  ],
  ['nothing', {}, none(/no cache service/)],
  ['nothing of the second', { ...V2, ACTIONS_RESULTS_URL: '' }, none(/no cache service/)],
  ['no address of the first', { ACTIONS_RESULTS_URL: 'https://results.test/' }, none(/no cache service/)],
  ['none in a shell', { GITHUB_SERVER_URL: '' }, none(/outside a job of GitHub Actions/)],
  ['none of act', { GITHUB_ACTIONS: 'true', ACT: 'true' }, none(/^act offers .* without --no-cache-server/)],
  ['none of a runner', { GITHUB_ACTIONS: 'true' }, none(/^this runner offers no cache service$/)],
  [
    'none of an Enterprise Server, whatever there is of the second',
    { ...V2, GITHUB_ACTIONS: 'true', GITHUB_SERVER_URL: 'https://git.example.org' },
    none(/^git\.example\.org offers no cache service to this job/),
  ],
  ['no token', { ...V2, ACTIONS_RUNTIME_TOKEN: '' }, none(/ACTIONS_RUNTIME_TOKEN/)],
  [
    'no right to read',
    { ...V2, ACTIONS_CACHE_MODE: ' None ' },
    { ...none(/ACTIONS_CACHE_MODE is none/), isWritable: false },
  ],
  [
    'a right to write',
    { ...V2, ACTIONS_CACHE_MODE: 'write-only' },
    { ...none(/ACTIONS_CACHE_MODE is write-only/), isWritable: true },
  ],
  ['a right to read', { ...V2, ACTIONS_CACHE_MODE: 'read' }, found('v2', 'https://results.test/')],
  ['an unknown mode', { ...V2, ACTIONS_CACHE_MODE: 'later' }, found('v2', 'https://results.test/')],
])('a job may have %s', (_, env, service) => {
  expect(readService(env)).toEqual(service)
})

test.each([
  { ...V2, ACTIONS_RESULTS_URL: 'results.test' },
  { ...V2, GITHUB_SERVER_URL: 'git.example.org' },
])('what is no URL is left to the package: %o', (env) => {
  expect(() => readService(env)).toThrow(Surprise)
})
