import { describe, expect, test } from 'vitest'
import type { Outcome } from '../../../../src/outcome.ts'
import { summariseOutcome } from '../../../../src/report/summary/summary.ts'
import { corrupt, hit, miss, outcomeOf, partial, tier, unavailable } from '../outcomes.ts'
import { MARKUP, rowsOf, textOf, wild } from './cards.ts'

const [file] = outcomeOf().files
const fileFrom = (from: string, size = 1000) => (file ? [{ ...file, from, size }] : [])
const factsOf = (more: Partial<Outcome> = {}) => rowsOf(summariseOutcome(outcomeOf(more)))

describe('a success', () => {
  test('shows the title, what was done and each file', () => {
    const outcome = outcomeOf()
    const card = summariseOutcome(outcome)
    expect(card).toContain(`<h3>${outcome.plan.dataset.title}</h3>`)
    expect(rowsOf(card)).toEqual(
      expect.arrayContaining([
        ['Path', '/home/me'],
        ['Layout', 'keras'],
        ['Cache', 'the tool cache does not have it'],
        ['Downloaded', '1.6 kB, 11.5 MB less than without a cache'],
        ['Time', 'restore 0.1 s, fetch 2.0 s'],
        ['Key', outcome.plan.key],
      ]),
    )
    expect(card).toContain('<details><summary>1 file, 1.5 kB</summary>')
    expect(rowsOf(card).at(-1)).toEqual([
      'datasets/mnist.npz',
      '1.5 kB',
      expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      'https://host/mnist.npz',
    ])
  })

  test.each<[string, Partial<Outcome>]>([
    ['Fetched from host in 2.1 s; every byte verified.', {}],
    [
      'Restored from the tool cache in 2.1 s; every byte verified.',
      { findings: [hit], files: fileFrom(tier.title) },
    ],
    [
      'Restored from the tool cache, the rest fetched from host:81, in 2.1 s; every byte verified.',
      { findings: [partial], files: [...fileFrom(tier.title), ...fileFrom('http://host:81/a?b')] },
    ],
    [
      'Fetched from a and b in 2.1 s; every byte verified.',
      { files: ['https://a/1', 'https://b/1', 'https://a/2'].flatMap((from) => fileFrom(from)) },
    ],
    [
      'Fetched from a, b and 1 more in 2.1 s; every byte verified.',
      { files: ['https://a/1', 'https://b/1', 'https://c/2'].flatMap((from) => fileFrom(from)) },
    ],
    ['Fetched from this machine in 2.1 s; every byte verified.', { files: fileFrom('file:///srv/a') }],
    ['Fetched from an earlier run in 2.1 s; every byte verified.', { files: fileFrom('an earlier run') }],
  ])('says in one sentence: %s', (sentence, more) => {
    expect(summariseOutcome(outcomeOf(more))).toContain(`<p>${sentence}</p>`)
  })

  test('shows the version, the licence and the citation', () => {
    const outcome = outcomeOf()
    const { licence, citation } = outcome.plan.dataset
    const dataset = { ...outcome.plan.dataset, version: '2.1' }
    expect(factsOf({ plan: { ...outcome.plan, dataset } })).toEqual(
      expect.arrayContaining([
        ['Version', '2.1'],
        ['Licence', expect.stringMatching(/^CC-BY-SA-3\.0 \(Keras docstring/)],
        ['Citation', citation],
      ]),
    )
    const unspecified = { ...dataset, licence: licence && { ...licence, spdx: undefined } }
    expect(factsOf({ plan: { ...outcome.plan, dataset: unspecified } })).toContainEqual([
      'Licence',
      expect.stringMatching(/^unspecified \(Keras docstring/),
    ])
  })

  test('says nothing of the terms of other data', () => {
    const { plan } = outcomeOf()
    const dataset = { ...plan.dataset, licence: undefined, citation: undefined, homepage: undefined }
    const labels = factsOf({ plan: { ...plan, dataset } }).map(([label]) => label)
    expect(labels).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/Licence|Citation|Home|Version/)]),
    )
  })
})

describe('of the caches it shows', () => {
  test.each<[string, Partial<Outcome>]>([
    ['none was asked', { findings: [] }],
    ['the tool cache has it', { findings: [hit] }],
    ['the tool cache cannot be used: it is away', { findings: [unavailable] }],
    [
      'the tool cache does not have it; saved there',
      { saves: [{ tier, saved: { kind: 'saved', entry: 'the-entry' } }] },
    ],
    [
      'the tool cache does not have it; another job saved it',
      { saves: [{ tier, saved: { kind: 'exists' } }] },
    ],
    [
      'the tool cache does not have it; not saved: full',
      { saves: [{ tier, saved: { kind: 'refused', reason: 'full' } }] },
    ],
    [
      'the tool cache has an entry with 1 wrong file, which is not used; 3 right ones kept',
      { findings: [corrupt] },
    ],
  ])('%s', (line, more) => {
    expect(factsOf(more)).toContainEqual(['Cache', line])
  })

  test('the evidence of a wrong entry, folded', () => {
    const card = summariseOutcome(outcomeOf({ findings: [corrupt, miss] }))
    expect(card).toContain('<details><summary>1 wrong file of a cache, not used</summary>')
    expect(rowsOf(card)).toContainEqual(['a', 'the tool cache', 'sha256:aa (1 bytes)', 'sha256:bb (1 bytes)'])
  })

  test('what each gave, where it was not one alone', () => {
    const files = [
      ...fileFrom(tier.title, 1500),
      ...fileFrom('http://host/a', 20),
      ...fileFrom('http://host/b', 30),
    ]
    expect(factsOf({ findings: [partial], files })).toContainEqual([
      'From',
      'the tool cache: 1 file, 1.5 kB\nhost: 2 files, 50 B',
    ])
    expect(factsOf().map(([label]) => label)).not.toContain('From')
  })

  test('what a hit saves, and nothing where nothing was saved', () => {
    expect(factsOf({ downloadedBytes: 0 })).toContainEqual([
      'Downloaded',
      '0 B, 11.5 MB less than without a cache',
    ])
    expect(factsOf({ downloadedBytes: 20_000_000 })).toContainEqual(['Downloaded', '20.0 MB'])
  })
})

test('attempts that failed are counted by source and reason', () => {
  const attempt = (from: string, failure: 'dns' | 'truncated' | undefined) =>
    ({ stage: 'fetch', name: 'a', from, failure, start: 0, milliseconds: 1 }) as const
  const steps = [
    attempt('http://a/1', 'dns'),
    attempt('http://a/2', 'dns'),
    attempt('http://b/1', 'truncated'),
    attempt('http://b/1', undefined),
  ]
  expect(factsOf({ steps })).toContainEqual(['Trouble', 'dns from a, 2 times\ntruncated from b'])
})

describe('whatever names and titles hold', () => {
  const plain = outcomeOf()
  const dataset = {
    ...plain.plan.dataset,
    title: wild,
    version: wild,
    licence: { spdx: wild, text: wild },
    homepage: wild,
    citation: wild,
  }
  const outcome = outcomeOf({
    plan: { ...plain.plan, dataset, home: wild, key: wild },
    findings: [{ kind: 'unavailable', tier, reason: wild }],
    steps: [{ stage: 'fetch', name: wild, from: wild, failure: 'dns', start: 5_000, milliseconds: 700 }],
    files: file ? [{ ...file, path: wild, from: wild }] : [],
  })

  test('is no markup', () => {
    const card = summariseOutcome(outcome)
    const lines = (text: string) => text.split('\n').filter((line) => line !== '').length
    expect(rowsOf(card).length).toBeGreaterThan(10)
    expect(textOf(card)).toContain('<b>*x*</b>')
    expect(card.replace(/^%%.*/m, '')).not.toMatch(MARKUP)
    expect(lines(card)).toBeLessThan(40)
  })

  test('stays short of what GitHub takes', () => {
    const long = wild.repeat(200)
    const from = `https://host/${'a'.repeat(4000)}`
    const files = Array.from({ length: 20_000 }, () => file).flatMap((each) =>
      each ? [{ ...each, from }] : [],
    )
    const wildFiles = files.map((each) => ({ ...each, path: long, from: long }))
    const facts = { ...dataset, title: long, version: long, homepage: long, citation: long }
    const steps = files.map((_, index) => {
      return {
        stage: 'fetch',
        name: long,
        from: `http://${index}/`,
        failure: 'dns',
        start: 5000,
        milliseconds: 1,
      } as const
    })
    const plan = { ...outcome.plan, dataset: facts, home: long, key: long }
    const mismatches = files
      .slice(0, 100)
      .flatMap(() => (corrupt.kind === 'corrupt' ? corrupt.mismatches : []))
    const findings = [{ ...corrupt, mismatches } as typeof corrupt]
    const card = summariseOutcome({ ...outcome, plan, steps, findings, files: wildFiles })
    expect(Buffer.byteLength(card)).toBeLessThan(128 * 1024)
    expect(textOf(card)).toMatch(/… and \d+ more/)
    expect(Buffer.byteLength(summariseOutcome(outcomeOf({ files })))).toBeLessThan(128 * 1024)
  })

  test('loses its secrets', () => {
    const findings = [{ kind: 'unavailable', tier, reason: 'no hunter2' }] as const
    const card = summariseOutcome(outcomeOf({ findings }), (text) => text.replaceAll('hunter2', '***'))
    expect(rowsOf(card)).toContainEqual(['Cache', 'the tool cache cannot be used: no ***'])
  })
})
