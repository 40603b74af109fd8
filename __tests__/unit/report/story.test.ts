import { describe, expect, test } from 'vitest'
import { openNetwork } from '../../../src/network/open-network.ts'
import { readRoad } from '../../../src/network/proxy.ts'
import { NO_POLICY } from '../../../src/network/url-policy.ts'
import type { Outcome } from '../../../src/outcome.ts'
import {
  tellCertificates,
  tellEnd,
  tellFindings,
  tellNetwork,
  tellPlaced,
  tellPlan,
  tellRoad,
  tellSaves,
} from '../../../src/report/story.ts'
import type { Finding } from '../../../src/tiers/restore.ts'
import { heardLog, pinOf } from '../builders.ts'
import { corrupt, hit, miss, outcomeOf, tier, unavailable } from './outcomes.ts'

const { plan } = outcomeOf()

function told(tell: (log: ReturnType<typeof heardLog>) => void): string[] {
  const log = heardLog()
  tell(log)
  return log.lines
}

test('the plan is one line with its files below it, its reasons for who debugs, and a warning each', () => {
  const files = plan.dataset.files.map((file) => ({ ...file, size: undefined }))
  const unsized = { ...plan, dataset: { ...plan.dataset, files }, warnings: ['weak'], notes: ['rewritten'] }
  const road = readRoad({}, {})
  const lines = told((log) => tellPlan(plan, road, log))
  expect(lines[0]).toBe('info: mnist-npz: 1 file, 11.5 MB, layout keras, into /home/me')
  expect(lines[1]).toMatch(/^more: mnist\.npz, 11\.5 MB, sha256:[0-9a-f]{64}$/)
  expect(lines.filter((line) => !line.startsWith('more'))).toEqual([
    lines[0],
    `debug: cache key: ${plan.key}`,
    'debug: caches hold what is placed (1 file), as all of it is pinned',
  ])
  expect(told((log) => tellPlan(unsized, road, log)).filter((line) => !/^(more|debug)/.test(line))).toEqual([
    'info: mnist-npz: 1 file, layout keras, into /home/me',
    'info: mnist-npz: rewritten',
    'warning: weak',
  ])
})

test('each tier is one line; a corrupt entry is shown with its evidence', () => {
  const lines = told((log) => tellFindings(plan, [miss, unavailable, corrupt, hit], log))
  expect(lines.filter((line) => line.startsWith('info'))).toEqual([
    'info: mnist-npz: the tool cache does not have it',
    'info: mnist-npz: the tool cache cannot be used: it is away',
    'info: mnist-npz: the tool cache has an entry with 1 wrong file, which is not used; 3 right ones kept (the-entry)',
    'info:   a',
    'info:     expected sha256:aa (1 bytes)',
    'info:     actual   sha256:bb (1 bytes)',
    'info: mnist-npz: the tool cache has it',
  ])
})

test('a miss says in its line what would become of a save', () => {
  const outlooks = [
    { kind: 'kept', seenBy: 'every branch, as main is the default one' },
    { kind: 'kept', seenBy: undefined },
    { kind: 'refused', reason: 'it is read-only' },
  ] as const
  const findings = outlooks.map((outlook) => ({ ...miss, outlook }) as Finding)
  const lines = told((log) => tellFindings(plan, findings, log))
  expect(lines.filter((line) => line.startsWith('info'))).toEqual([
    'info: mnist-npz: the tool cache does not have it; it will be saved there for every branch, as main is the default one',
    'info: mnist-npz: the tool cache does not have it; it will be saved there',
    'info: mnist-npz: the tool cache does not have it; it will not be saved there: it is read-only',
  ])
})

test('a save is one line, and never a warning', () => {
  const saves = [
    { tier, saved: { kind: 'saved', entry: 'e' } },
    { tier, saved: { kind: 'exists' } },
    { tier, saved: { kind: 'refused', reason: 'read-only' } },
  ] as const
  expect(told((log) => tellSaves(plan, saves, [miss], log))).toEqual([
    expect.stringMatching(/^info: mnist-npz: saved to the tool cache/),
    expect.stringMatching(/^info: mnist-npz: the tool cache has it already/),
    'info: mnist-npz: not saved to the tool cache: read-only',
  ])
})

test('a save that was told to be refused is not told again, but to who debugs', () => {
  const saves = [{ tier, saved: { kind: 'refused', reason: 'read-only' } }] as const
  const outlook = { kind: 'refused', reason: 'read-only' } as const
  expect(told((log) => tellSaves(plan, saves, [{ ...miss, outlook } as Finding], log))).toEqual([
    'debug: not saved to the tool cache: read-only',
  ])
  for (const finding of [corrupt, { ...miss, outlook: { kind: 'kept', seenBy: 'all' } } as Finding])
    expect(told((log) => tellSaves(plan, saves, [finding], log))).toEqual([
      'info: mnist-npz: not saved to the tool cache: read-only',
    ])
})

test("a file of the user's that made room is a warning with its new place", () => {
  expect(told((log) => tellPlaced(plan, ['/home/me/moved'], [], log))).toEqual([
    expect.stringMatching(/^warning: .*\/home\/me\/moved/),
  ])
  expect(told((log) => tellPlaced(plan, [], [], log))).toEqual([])
})

test('a file that the loader takes in place of ours is a warning', () => {
  expect(told((log) => tellPlaced(plan, [], ['/home/me/processed/training.pt'], log))).toEqual([
    expect.stringMatching(/^warning: \/home\/me\/processed\/training\.pt .* remove it/),
  ])
})

test('what the loader checks is told with how many files it checks', () => {
  const checks = [pinOf('a'), pinOf('b')]
  expect(told((log) => tellPlaced({ ...plan, checks }, [], [], log))).toEqual([
    expect.stringMatching(/what keras itself checks is right \(2 files\)/),
  ])
})

test('of very many files of the user some are warnings, and the others folded', () => {
  const paths = Array.from({ length: 12 }, (_, index) => `/home/me/${index}`)
  const lines = told((log) => tellPlaced(plan, paths, [], log))
  expect(lines.filter((line) => line.startsWith('warning'))).toHaveLength(5)
  expect(lines[5]).toBe('info: and so for 7 files more')
  expect(lines.at(-1)).toMatch(/^more: .*\/home\/me\/11/)
})

describe('the end', () => {
  test.each<[string, Partial<Outcome>, RegExp]>([
    ['fetched', {}, /1 file, 1\.5 kB, fetched \(1\.6 kB\) in 2\.1 s, every byte verified/],
    ['fetched as it is', { downloadedBytes: 1_500 }, /1 file, 1\.5 kB, fetched in 2\.1 s/],
    ['restored', { findings: [hit] }, /restored from the tool cache in 2\.1 s, every byte verified/],
    ['looked up, there', { files: [], findings: [hit] }, /the tool cache has it; nothing was moved/],
    ['looked up, not there', { files: [] }, /no cache has it; nothing was moved/],
  ])('%s', (_, more, line) => {
    const lines = told((log) => tellEnd(outcomeOf(more), log))
    expect(lines).toEqual([expect.stringMatching(line)])
  })
})

test('a proxy is told, its password is not', () => {
  const lines = told((log) =>
    tellRoad(readRoad({ https_proxy: 'http://me:s3cret@proxy.test:3128' }, {}), log),
  )
  expect(lines.filter((line) => line.startsWith('info'))).toEqual([expect.stringContaining('proxy.test')])
  expect(lines.join()).not.toContain('s3cret')
  expect(told((log) => tellRoad(readRoad({}, {}), log)).filter((line) => !line.startsWith('debug'))).toEqual(
    [],
  )
})

test('certificates are counted, and those of no use are a warning', () => {
  expect(told((log) => tellCertificates({ pem: [], withSystem: false, warnings: [] }, log))).toEqual([])
  expect(
    told((log) => tellCertificates({ pem: ['a', 'b'], withSystem: false, warnings: ['old'] }, log)),
  ).toEqual(["info: trusted beside Node's own: 2 certificates", 'warning: old'])
})

test('the network is told in one go: proxies, certificates, and what to look at', () => {
  const caCertificates = { pem: ['a'], withSystem: false, warnings: ['old'] }
  const policy = { ...NO_POLICY, warnings: ['dead rule'] }
  const credentials = { byOrigin: new Map([['https://a.test', 'Bearer s3cret']]), warnings: ['empty'] }
  const inputs = { proxy: 'http://proxy.test:3128', caCertificates, policy, credentials }
  const lines = told((log) => tellNetwork(openNetwork({}, inputs), log))
  expect(lines.filter((line) => !line.startsWith('debug'))).toEqual([
    expect.stringContaining('info: http downloads go through the proxy'),
    expect.stringContaining('info: https downloads go through the proxy'),
    "info: trusted beside Node's own: 1 certificate",
    'warning: old',
    'warning: dead rule',
    'warning: empty',
  ])
  expect(lines.join()).not.toContain('s3cret')
})
