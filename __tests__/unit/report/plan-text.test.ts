import { describe, expect, test } from 'vitest'
import type { DatasetFile } from '../../../src/dataset/dataset.ts'
import { makePlan } from '../../../src/dataset/plan.ts'
import { endpointsOf } from '../../../src/network/endpoints.ts'
import { readRoad } from '../../../src/network/proxy.ts'
import { planDocument } from '../../../src/report/plan-document.ts'
import { planText, type Space } from '../../../src/report/plan-text.ts'
import { datasetOf, fileOf } from '../builders.ts'

const SIGNED = 'https://user:pass-word@a.test/one.csv?X-Amz-Signature=0123&part=1'
const one = fileOf('one.csv', 'x'.repeat(1500), SIGNED, 'file:///data/one.csv')
const two = { ...fileOf('two.csv', 'two', 'https://b.test/two.csv'), size: undefined }
const proxied = { https_proxy: 'http://someone:secret-word@proxy.test:3128', no_proxy: 'b.test' }

function planned(files: readonly DatasetFile[], env: Record<string, string> = {}) {
  const plan = makePlan(datasetOf(files), { layout: 'files' }, '/home/some')
  const source = files.flatMap(({ sources }) => sources)
  return { plan, endpoints: endpointsOf({ source, redirect: [], cache: [] }, readRoad(env, {})) }
}

function textOf(
  files: readonly DatasetFile[],
  env = {},
  space: Space = { needed: { bytes: 10, isLeast: false }, free: 20 },
  tiers = ['a cache'],
) {
  const { plan, endpoints } = planned(files, env)
  return planText(plan, { tiers, endpoints, space, notes: ['mind this'] }).join('\n')
}

test('the whole plan, with each road and without credentials', () => {
  const { plan } = planned([one, two])
  expect(textOf([one, two], proxied)).toBe(`some: 2 files, size unknown, layout files
  one.csv, 1.5 kB, sha256:${one.digest.hex}
    https://a.test/one.csv?X-Amz-Signature=***&part=1
    file:///data/one.csv
  two.csv, size unknown, sha256:${two.digest.hex}
    https://b.test/two.csv

into /home/some
  space needed: 10 B, free: 20 B
caches, in this order: a cache
  key ${plan.key}
  stored: the files as they are placed (2 files, size unknown)

a firewall must let through:
  b.test:443       source, direct, no_proxy has the entry "b.test"
  proxy.test:3128  proxy, direct, it is the proxy from https_proxy
the proxy must let through:
  a.test:443  source, through the proxy http://***@proxy.test:3128, from https_proxy
note: mind this`)
})

test('what the caches hold, where a member is not pinned', () => {
  const { plan, endpoints } = planned([one, two])
  const stored = { form: 'files', pins: [one] } as const
  const space = { needed: { bytes: 10, isLeast: false }, free: 20 }
  const text = planText({ ...plan, stored }, { tiers: ['a cache'], endpoints, space, notes: [] })
  expect(text).toContain('  stored: the files as they were published (1 file, 1.5 kB)')
})

describe('the space', () => {
  test.each([
    [{ needed: { bytes: 30, isLeast: false }, free: 20 }, 'space needed: 30 B, free: 20 B: TOO LITTLE'],
    [{ needed: { bytes: 20, isLeast: false }, free: 20 }, 'space needed: 20 B, free: 20 B\n'],
    [{ needed: { bytes: 0, isLeast: true }, free: 20 }, 'space needed: unknown, free: 20 B\n'],
    [{ needed: { bytes: 30, isLeast: false }, free: undefined }, 'space needed: 30 B, free: unknown\n'],
  ])('%j', (space, says) => {
    expect(textOf([one], {}, space)).toContain(says)
  })
})

test('no cache has no key', () => {
  expect(textOf([one], {}, undefined, [])).toMatch(/order: none\n\n/)
})

test('files of this machine need no host', () => {
  const local = fileOf('a', 'a', 'file:///data/a')
  expect(textOf([local])).toMatch(/^no host is contacted/m)
})

test('as a value: sizes that are not known are null, roads and sources have no credentials', () => {
  const { plan, endpoints } = planned([one, two], proxied)
  const document = planDocument(plan, ['tool-cache', 'actions'], endpoints)
  expect(JSON.parse(JSON.stringify(document))).toEqual({
    dataset: 'some',
    fingerprint: plan.fingerprint,
    key: plan.key,
    files: [
      {
        name: 'one.csv',
        size: 1500,
        digest: `sha256:${one.digest.hex}`,
        sources: ['https://a.test/one.csv?X-Amz-Signature=***&part=1', 'file:///data/one.csv'],
      },
      {
        name: 'two.csv',
        size: null,
        digest: `sha256:${two.digest.hex}`,
        sources: ['https://b.test/two.csv'],
      },
    ],
    home: '/home/some',
    tiers: ['tool-cache', 'actions'],
    endpoints: [
      {
        host: 'a.test',
        port: 443,
        for: 'source',
        road: 'http://***@proxy.test:3128',
        reason: 'from https_proxy',
      },
      { host: 'b.test', port: 443, for: 'source', road: 'direct', reason: 'no_proxy has the entry "b.test"' },
      {
        host: 'proxy.test',
        port: 3128,
        for: 'proxy',
        road: 'direct',
        reason: 'it is the proxy from https_proxy',
      },
    ],
  })
})
