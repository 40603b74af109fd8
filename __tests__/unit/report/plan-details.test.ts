import { expect, test } from 'vitest'
import { makePlan } from '../../../src/dataset/plan.ts'
import { readRoad } from '../../../src/network/proxy.ts'
import { planDetails, storedReason } from '../../../src/report/plan-details.ts'
import { datasetOf, digestOf, fileOf } from '../builders.ts'

const road = readRoad({ https_proxy: 'http://me:s3cret@proxy.test:3128', no_proxy: 'near.test' }, {})

test('each file with its sources in order, then the road to each host', () => {
  const files = [
    fileOf('a', 'aa', 'https://far.test/a?sig=hidden', 'https://near.test/a'),
    fileOf('b', 'b', 'https://far.test/b', 'file:///disk/b'),
  ]
  expect(planDetails({ dataset: datasetOf(files) }, road)).toEqual([
    `a, 2 B, sha256:${digestOf('aa').hex}`,
    '  https://far.test/a?sig=***',
    '  https://near.test/a',
    `b, 1 B, sha256:${digestOf('b').hex}`,
    '  https://far.test/b',
    '  file:///disk/b',
    'far.test: through the proxy http://***@proxy.test:3128, from https_proxy',
    'near.test: direct, no_proxy has the entry "near.test"',
  ])
})

test('of very many files some', () => {
  const files = Array.from({ length: 1_000 }, (_, index) =>
    fileOf(`f${index}`, 'x', `https://h${index}.test/`),
  )
  const lines = planDetails({ dataset: datasetOf(files) }, road)
  expect(lines).toHaveLength(200 * 2 + 1 + 50)
  expect(lines).toContain('and 800 files more')
})

test('the stored form has its reason', () => {
  const plan = makePlan(datasetOf([fileOf('a.txt', 'x', 'https://h.test/')]), { layout: 'files' }, '/home')
  expect(storedReason(plan)).toBe('caches hold what is placed (1 file), as all of it is pinned')
  const packed = makePlan(datasetOf([fileOf('a.txt.gz', 'x')]), { layout: 'files', unpack: true }, '/home')
  expect(storedReason(packed)).toBe(
    'caches hold what is published (1 file), as not all that is made of it is pinned',
  )
})
