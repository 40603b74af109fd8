import { expect, test } from 'vitest'
import { giverOf, giversOf, sumGivers } from '../../../src/report/givers.ts'

test.each([
  ['https://a.test:8443/x', 'a.test:8443'],
  ['https://a.test/x, then https://b.test/x', 'a.test, then b.test'],
  ['an earlier run, then https://b.test/x', 'an earlier run, then b.test'],
  ['https://a.test/x, then https://a.test/y', 'a.test'],
  ['file:///srv/x', 'this machine'],
  ['the Actions cache', 'the Actions cache'],
])('%s is given by %s', (from, giver) => {
  expect(giverOf(from)).toBe(giver)
})

test('each giver is named once', () => {
  expect(giversOf(['https://a.test/x', 'https://a.test/y', 'file:///x'])).toEqual(['a.test', 'this machine'])
})

test('what each gave is summed', () => {
  const files = [
    { from: 'https://a.test/x', size: 1 },
    { from: 'the Actions cache', size: 2 },
    { from: 'https://a.test/y', size: 4 },
  ]
  expect(sumGivers(files)).toEqual([
    { giver: 'a.test', count: 2, bytes: 5 },
    { giver: 'the Actions cache', count: 1, bytes: 2 },
  ])
})
