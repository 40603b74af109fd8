import { describe, expect, test } from 'vitest'
import { COMPRESSIONS, entryVersion } from '../../../../src/tiers/actions-direct/entry-version.ts'
import type { JobFacts } from '../../../../src/tiers/actions-miss/job-facts.ts'
import type { EntryList } from '../../../../src/tiers/actions-miss/list-entries.ts'
import { type Miss, whyMissed } from '../../../../src/tiers/actions-miss/why-missed.ts'
import { factsOf, PULL, scopesOf } from './facts.ts'

const KEY = `setup-dataset-v1-some-${'0'.repeat(64)}`
const ZSTD = entryVersion('setup-dataset', 'zstd-without-long')
const GZIP = entryVersion('setup-dataset', 'gzip')
const UNKNOWN: EntryList = { kind: 'unknown', reason: 'nobody was asked' }

const on = (ref: string, version = ZSTD, key = KEY) => ({ key, ref, version })
const listed = (...entries: ReturnType<typeof on>[]): EntryList => ({
  kind: 'listed',
  entries,
  isWhole: true,
})
const why = (miss: Partial<Miss>, facts: Partial<JobFacts> = {}) =>
  whyMissed({ key: KEY, asked: COMPRESSIONS, list: UNKNOWN, ...miss }, factsOf(facts))

describe('what the list proves', () => {
  test.each<[string, Partial<Miss>, Partial<JobFacts>, RegExp]>([
    [
      'none',
      { list: listed() },
      {},
      /^the cache of someone\/project has no entry of this name: this is the first run with it, or it was evicted$/,
    ],
    [
      'one of another fingerprint',
      { list: listed(), others: true },
      {},
      /no entry of this name, but some of this dataset with other files, digests or layout/,
    ],
    [
      'one of a longer name',
      { list: listed(on('refs/heads/main', ZSTD, `${KEY}0`)) },
      {},
      /no entry of this name/,
    ],
    [
      'one of another branch',
      { list: listed(on('refs/heads/feature')) },
      {},
      /^it is there, but saved on feature, and this run sees only main$/,
    ],
    [
      'a generation of another branch, for a run of a third',
      { list: listed(on('refs/heads/feature', ZSTD, `${KEY}-g2`)) },
      { ref: 'refs/heads/third' },
      /saved on feature, and this run sees only third, main; a run on main saves it for all$/,
    ],
    [
      'those of many branches',
      { list: listed(...[1, 2, 3, 4, 5, 5].map((n) => on(`refs/pull/${n}/merge`))) },
      {},
      /saved on pull\/1\/merge, pull\/2\/merge, pull\/3\/merge and 2 more, and/,
    ],
    [
      'one of the pull request beside',
      { list: listed(on('refs/pull/8/merge')) },
      PULL,
      /saved on pull\/8\/merge, and this run sees only pull\/7\/merge, release, main; a run on main/,
    ],
    [
      'one that the token does not show',
      { list: listed(on('refs/heads/main')) },
      { scopes: scopesOf('rw refs/heads/feature', 'w refs/heads/main') },
      /saved on main, and this run sees only feature$/,
    ],
    ['one that is there', { list: listed(on('refs/heads/main')) }, {}, /^it is there by now/],
    ['one of the base branch', { list: listed(on('refs/heads/release')) }, PULL, /^it is there by now/],
    [
      'one in another form',
      { list: listed(on('refs/heads/main', 'f'.repeat(64))) },
      {},
      /^there is one on main, but in another form/,
    ],
    [
      'one packed with zstd, where only gzip is read',
      { list: listed(on('refs/heads/main')), asked: ['gzip'] },
      {},
      /^there is one on main, but packed with zstd: put zstd on the PATH, or run on Node 24$/,
    ],
    [
      'one packed with gzip, where only zstd is looked for',
      { list: listed(on('refs/heads/main', GZIP)), asked: ['zstd-without-long'] },
      {},
      /^there is one on main, but packed with gzip/,
    ],
  ])('%s', (_, miss, facts, expected) => {
    expect(why(miss, facts)).toMatch(expected)
  })
})

describe('what is likely', () => {
  const MAIN = 'likely the first run with it, or it was evicted'
  const part = (...entries: ReturnType<typeof on>[]): EntryList => ({
    kind: 'listed',
    entries,
    isWhole: false,
  })

  test.each<[string, Partial<Miss>, Partial<JobFacts>, string]>([
    ['on the default branch', {}, {}, MAIN],
    [
      'on another',
      {},
      { ref: 'refs/heads/feature' },
      `${MAIN}, or saved on a branch that this run does not see (it sees feature, main)`,
    ],
    [
      'in a pull request',
      {},
      PULL,
      `${MAIN}, or saved on a branch that this run does not see (it sees pull/7/merge, release, main)`,
    ],
    [
      'where only gzip is looked for',
      { asked: ['gzip'] },
      {},
      `${MAIN}, or packed otherwise (only gzip is looked for)`,
    ],
    ['on a server with rules of its own', {}, { isGitHub: false }, MAIN],
    ['where the list is cut', { list: part(on('refs/heads/feature')) }, {}, MAIN],
    ['where no ref is known', { list: listed(on('refs/heads/feature')) }, { ref: '' }, MAIN],
  ])('%s', (_, miss, facts, expected) => {
    expect(why(miss, facts)).toBe(expected)
  })
})
