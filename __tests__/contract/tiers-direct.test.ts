import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TarMember } from '../support/archives/tar.ts'
import { generatedFile } from '../support/file-body.ts'
import type { Fault } from '../support/origin.ts'
import { listTree, type TemporaryFolder, temporaryFolder } from '../support/temporary.ts'
import { pinOf } from '../unit/builders.ts'
import {
  BLOB,
  type BlobService,
  IDLE,
  PROTOCOLS,
  SIGNATURE,
  STORES,
  startBlobService,
} from './tiers/blob-service.ts'

let folder: TemporaryFolder
beforeEach(async () => {
  folder = await temporaryFolder('direct')
})
afterEach(() => folder.close())

const KEY = 'setup-dataset-v1-some-key'
const content = generatedFile(18 * 1024 * 1024, 7).bytes()
const pins = [pinOf('large', content), pinOf('small', 'small')]
const MEMBERS = [
  { name: 'setup-dataset/large', content },
  { name: 'setup-dataset/small', content: 'small' },
]

const STALLED = new RegExp(`sent nothing for ${IDLE / 1000} s`)

async function restore({ reader }: BlobService) {
  const into = join(folder.path, randomUUID())
  await mkdir(into)
  const answer = await reader.restore(KEY, pins, into, 'a test')
  return { answer, into }
}

async function expectHit(blobs: BlobService) {
  const { answer, into } = await restore(blobs)
  expect(answer).toMatchObject({ kind: 'found', entry: KEY, folder: into, mismatches: [] })
  expect(content.equals(await readFile(join(into, 'large')))).toBe(true)
  expect(await readFile(join(into, 'small'), 'utf8')).toBe('small')
}

describe.each(STORES)('an archive of a service %s', (store) => {
  test('comes in parts, several at once, and its signature is masked', async () => {
    await using blobs = await startBlobService(store, MEMBERS)
    await expectHit(blobs)
    const ranges = blobs.blobs.requests.map(({ headers }) => headers.range)
    expect(ranges).toEqual([
      'bytes=0-8388607',
      'bytes=8388608-16777215',
      expect.stringMatching(/^bytes=16777216-188\d+$/),
    ])
    expect(blobs.blobs.mostAtOnce).toBeGreaterThan(1)
    expect(blobs.blobs.requests.map(({ headers }) => headers.authorization)).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    expect(blobs.secrets).toContain(SIGNATURE)
  })

  test.each<[string, Fault]>([
    ['where no parts are given', { rangeless: true, always: true }],
    ['where its length is not told', { rangeless: true, chunked: true, always: true }],
    ['after trouble that passes', { status: 503 }],
    ['after a lost connection', { reset: true }],
    ['after a part that was cut', { cut: 1_000_000 }],
    ['after a part that was reset', { cut: 1_000_000, reset: true }],
    ['by a redirect', { redirect: BLOB }],
    ['slowly at first', { slow: 5_000_000 }],
    ['after a part that stalled', { stall: 1_000_000 }],
  ])('comes whole %s', async (_, fault) => {
    await using blobs = await startBlobService(store, MEMBERS)
    blobs.blobs.fault(BLOB, fault)
    await expectHit(blobs)
  })

  test('waits for who unpacks it, also where no parts are given', async () => {
    await using blobs = await startBlobService(store, MEMBERS)
    blobs.blobs.fault(BLOB, { rangeless: true })
    await expectHit(blobs)
    expect(blobs.blobs.requests).toHaveLength(1)
  })

  test.each<[string, Fault, RegExp]>([
    ['is not there', { status: 404 }, /answered 404/],
    [
      'is refused',
      { status: 403, body: '<?xml version="1.0"?><Error><Code>AuthenticationFailed</Code></Error>' },
      /answered 403.* a storage error, AuthenticationFailed/,
    ],
    ['is behind trouble that stays', { status: 500 }, /answered 500/],
    ['is behind a page', { html: 'Log in' }, /an HTML page with the title "Log in"/],
    ['never answers', { silent: true }, /gave no answer within 2 s/],
    ['stalls each time', { stall: 1000 }, STALLED],
    ['stalls where no parts are given', { stall: 1000, rangeless: true }, STALLED],
    ['is cut each time', { cut: 1000 }, /broke off after 1000 of \d+ bytes/],
    ['is cut where no parts are given', { cut: 1000, rangeless: true }, /broke off after 1000 of \d+ bytes/],
    [
      'comes in other parts than asked for',
      { headers: { 'content-range': 'bytes 1-8388608/19000000' } },
      /another part/,
    ],
    ['comes in shorter parts than asked for', { most: 1000 }, /broke off after 1000/],
  ])(
    'that %s makes the tier unavailable, with the cause and without the signature',
    async (_, fault, reason) => {
      await using blobs = await startBlobService(store, MEMBERS)
      blobs.blobs.fault(BLOB, { ...fault, always: true })
      const start = performance.now()
      const { answer, into } = await restore(blobs)
      expect(answer).toEqual({ kind: 'unavailable', reason: expect.stringMatching(reason) })
      expect(existsSync(into)).toBe(false)
      expect(performance.now() - start).toBeLessThan(10_000)
      expect(JSON.stringify(answer)).not.toContain(SIGNATURE)
    },
  )

  test.each<[string, Fault]>([
    ['one wrong bit', { wrong: 'flip' }],
    ['a part that is missing at its end', { shorter: 100_000 }],
  ])('with %s is wrong, and nothing of it counts that was not proved', async (_, fault) => {
    await using blobs = await startBlobService(store, MEMBERS)
    blobs.blobs.fault(BLOB, { ...fault, rangeless: true, always: true })
    const { answer } = await restore(blobs)
    expect(answer).toMatchObject({ kind: 'found', mismatches: expect.arrayContaining([expect.anything()]) })
  })
})

describe.each(PROTOCOLS)('a hostile archive of a service %s', (protocol) => {
  const EVIL = join(tmpdir(), `setup-dataset-evil-${process.pid}`)
  const away = (name: string): TarMember => ({ name, content: 'evil' })
  const hostile: [string, TarMember[]][] = [
    ['a name that leads up', [away('../../evil'), away('setup-dataset/../../evil')]],
    ['an absolute name', [away(EVIL)]],
    [
      'a link to a folder elsewhere, and a file through it',
      [{ name: 'setup-dataset/sub', type: '2', linkName: '..' }, away('setup-dataset/sub/evil')],
    ],
    ['a hard link to a file elsewhere', [{ name: 'setup-dataset/evil', type: '1', linkName: '/etc/passwd' }]],
    [
      'names of a workspace of another depth',
      [away('../../../setup-dataset/small'), away('../setup-dataset/evil')],
    ],
  ]

  test.each(hostile)('with %s gives what is pinned, and writes nothing else', async (_, members) => {
    await using blobs = await startBlobService(protocol, [...members, ...MEMBERS])
    await expectHit(blobs)
    const written = (await listTree(folder.path)).map((path) => path.replace(/^[^/]+\//, ''))
    expect(written.toSorted()).toEqual(['large', 'small'])
    expect(existsSync(EVIL)).toBe(false)
  })

  test.each(hostile)('of nothing but %s has nothing', async (_, members) => {
    await using blobs = await startBlobService(protocol, members)
    const { answer } = await restore(blobs)
    expect(answer).toMatchObject({ kind: 'found', verified: [], mismatches: pins.map((pin) => ({ pin })) })
    expect(await listTree(folder.path)).toEqual([expect.stringMatching(/^[^/]+\/$/)])
    expect(existsSync(EVIL)).toBe(false)
  })
})
