import { join } from 'node:path'
import { expect, test } from 'vitest'
import { outputsOf } from '../../../src/report/outputs.ts'
import { digestOf } from '../builders.ts'
import { hit, outcomeOf, unavailable } from './outcomes.ts'

test('the outputs of a run that fetched', () => {
  const outcome = outcomeOf()
  const { files, ...texts } = outputsOf(outcome)
  expect(texts).toEqual({
    path: '/home/me',
    'cache-hit': 'false',
    'cache-status': 'miss',
    'cache-tier': '',
    'cache-key': outcome.plan.key,
    fingerprint: outcome.plan.fingerprint,
    'downloaded-bytes': '1600',
  })
  expect(JSON.parse(files)).toEqual([
    {
      name: 'datasets/mnist.npz',
      path: '/home/me/datasets/mnist.npz',
      size: 1500,
      digest: `sha256:${digestOf('mnist.npz').hex}`,
      source: 'https://host/mnist.npz',
    },
  ])
})

test('cache-hit is true only for a hit, with its tier', () => {
  const outputs = (...findings: Parameters<typeof outcomeOf>[0][]) =>
    findings.map((more) => {
      const { 'cache-hit': cacheHit, 'cache-tier': tier } = outputsOf(outcomeOf(more))
      return [cacheHit, tier]
    })
  expect(outputs({ findings: [hit] }, { findings: [unavailable] }, { findings: [] })).toEqual([
    ['true', 'tool-cache'],
    ['false', ''],
    ['false', ''],
  ])
})

test('a list too long for an output names the folders, with what they hold', () => {
  const fileAt = (path: string) => ({
    path,
    location: `/home/me/${path}`,
    size: 2,
    digest: digestOf('a'),
    from: 'https://host/a.zip',
    source: 'a.zip',
  })
  const many = Array.from({ length: 5_000 }, (_, index) => fileAt(`jpg/sub/${index}`))
  const { files } = outputsOf(outcomeOf({ files: [fileAt('README'), ...many] }))
  const [single, folder, ...more] = JSON.parse(files)
  expect(single).toMatchObject({ name: 'README', size: 2, source: 'https://host/a.zip' })
  expect(folder).toEqual({ name: 'jpg/', path: join('/home/me', 'jpg/'), size: 10_000, files: 5_000 })
  expect(more).toEqual([])
})

test('a list too long even so names their one folder', () => {
  const files = Array.from({ length: 5_000 }, (_, index) => ({
    path: `a-rather-long-name-of-a-file-at-the-top-${index}`,
    location: `/home/me/${index}`,
    size: 2,
    digest: digestOf('a'),
    from: 'https://host/a.zip',
    source: 'a.zip',
  }))
  const all = { name: './', path: '/home/me', size: 10_000, files: 5_000 }
  expect(JSON.parse(outputsOf(outcomeOf({ files })).files)).toEqual([all])
})

test('a mere look-up has an empty list of files', () => {
  expect(outputsOf(outcomeOf({ files: [], downloadedBytes: 0 }))).toMatchObject({
    files: '[]',
    'downloaded-bytes': '0',
  })
})
