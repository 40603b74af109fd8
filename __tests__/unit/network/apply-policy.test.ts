import { describe, expect, test } from 'vitest'
import { makePlan } from '../../../src/dataset/plan.ts'
import { BlockedError } from '../../../src/errors.ts'
import { applyPolicy } from '../../../src/network/apply-policy.ts'
import { NO_POLICY } from '../../../src/network/url-policy.ts'
import { parseUrlPolicy } from '../../../src/network/url-policy-file.ts'
import { datasetOf, fileOf } from '../builders.ts'

const parse = (...lines: string[]) => parseUrlPolicy(lines.join('\n'), 'policy.txt')
const dataset = datasetOf([
  fileOf('a', 'a', 'https://one.test/a', 'https://two.test/a'),
  fileOf('b', 'b', 'https://one.test/b', 'file:///b'),
])
const judge = (...lines: string[]) => applyPolicy(dataset, parse(...lines))
const sourcesOf = (...lines: string[]) =>
  judge(...lines).dataset.files.map(({ sources }) => sources.map(String))

function blocked(...lines: string[]): BlockedError {
  try {
    judge(...lines)
  } catch (error) {
    if (error instanceof BlockedError) return error
    throw error
  }
  throw new Error('it should have been blocked')
}

test('without a policy the dataset stays what it is', () => {
  expect(applyPolicy(dataset, NO_POLICY)).toEqual({ dataset, notes: [] })
})

test('sources are rewritten first and judged then, whatever they were', () => {
  const lines = [
    'rewrite one\\.test/(.*) mirror.test/$1',
    'rewrite two\\.test/(.*) away.test/$1',
    'block away.test',
    'block one.test',
  ]
  expect(sourcesOf(...lines)).toEqual([['https://mirror.test/a'], ['https://mirror.test/b', 'file:///b']])
  expect(judge(...lines).notes).toEqual([
    'rewritten by policy.txt: 3 sources',
    'left out: 1 source at away.test, which policy.txt blocks (line 3)',
  ])
})

test('two sources that become the same are one', () => {
  expect(sourcesOf('rewrite \\w+\\.test/(.*) mirror.test/$1')[0]).toEqual(['https://mirror.test/a'])
})

test('a rule that gives the original too keeps it, in its place', () => {
  expect(sourcesOf('rewrite two.test/(.*) m.test/$1', 'rewrite (two.*) $1')[0]).toEqual([
    'https://one.test/a',
    'https://m.test/a',
    'https://two.test/a',
  ])
})

describe('a file of which no source is left', () => {
  test('is an error with each host, its rule, and the message of the company', () => {
    const error = blocked('block two.test', 'block *', 'message Ask in #data.')
    expect(error).toMatchObject({
      code: 'blocked',
      message: 'Every source of a is blocked by policy.txt',
      facts: {
        'one.test': 'block * (policy.txt, line 2)',
        'two.test': 'block two.test (policy.txt, line 1)',
      },
      advice: 'policy.txt says: Ask in #data.',
    })
  })

  test('without a message the advice is ours', () => {
    expect(blocked('block *').advice).toContain('Ask whoever keeps policy.txt')
  })
})

test('the fingerprint and the key do not know of it', () => {
  const plan = (of: typeof dataset) => makePlan(of, { layout: 'files' }, '/home')
  const { dataset: ruled } = judge('rewrite (.*) mirror.test/$1')
  expect(ruled.files[0]?.sources).not.toEqual(dataset.files[0]?.sources)
  expect([plan(ruled).fingerprint, plan(ruled).key]).toEqual([plan(dataset).fingerprint, plan(dataset).key])
})
