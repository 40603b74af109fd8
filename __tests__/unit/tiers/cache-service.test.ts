import { expect, test } from 'vitest'
import { cachePlaces } from '../../../src/tiers/cache-service.ts'

const hosts = (env: Record<string, string>) => cachePlaces(env).urls.map(({ host }) => host)

test('outside a job they are those that GitHub documents, with the wildcard and why', () => {
  const { urls, notes } = cachePlaces({})
  expect(urls.map(({ host }) => host)).toEqual([
    'results-receiver.actions.githubusercontent.com',
    '*.blob.core.windows.net',
  ])
  expect(notes[0]).toMatch(/names that change.*\*\.blob\.core\.windows\.net/)
})

test.each([
  [
    'those of the job',
    {
      ACTIONS_RESULTS_URL: 'https://results-receiver.actions.githubusercontent.com/',
      ACTIONS_CACHE_URL: 'https://acghubeus1.actions.githubusercontent.com/abc/',
      GITHUB_SERVER_URL: 'https://github.com',
    },
    [
      'results-receiver.actions.githubusercontent.com',
      'acghubeus1.actions.githubusercontent.com',
      '*.blob.core.windows.net',
    ],
  ],
  ['one of its own', { ACTIONS_CACHE_URL: 'http://cache.inside.test:3000/' }, ['cache.inside.test:3000']],
  [
    'those of an own server',
    { ACTIONS_CACHE_URL: 'https://ghes.test/_services/cache/', GITHUB_SERVER_URL: 'https://ghes.test' },
    ['ghes.test'],
  ],
  ['none that can be read', { ACTIONS_RESULTS_URL: 'cache', GITHUB_SERVER_URL: 'https://ghes.test' }, []],
])('in a job they are %s', (_, env, expected) => {
  expect(hosts(env)).toEqual(expected)
})

test('what is not known is said', () => {
  expect(cachePlaces({ GITHUB_SERVER_URL: 'https://ghes.test' }).notes[0]).toContain('ghes.test')
  expect(cachePlaces({ ACTIONS_CACHE_URL: 'http://cache.inside.test/' }).notes[0]).toContain('further hosts')
})
