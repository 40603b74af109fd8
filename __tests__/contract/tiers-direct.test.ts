import { randomUUID } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Surprise } from '../../src/tiers/actions-direct/surprise.ts'
import { generatedFile } from '../support/file-body.ts'
import type { Fault } from '../support/origin.ts'
import { type TemporaryFolder, temporaryFolder } from '../support/temporary.ts'
import { pinOf } from '../unit/builders.ts'
import { BLOB, type BlobService, SIGNATURE, startBlobService } from './tiers/blob-service.ts'

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

describe('an archive', () => {
  test('comes in parts, several at once, and its signature is masked', async () => {
    await using blobs = await startBlobService(MEMBERS)
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
  ])('comes whole %s', async (_, fault) => {
    await using blobs = await startBlobService(MEMBERS)
    blobs.blobs.fault(BLOB, fault)
    await expectHit(blobs)
  })

  test('waits for who unpacks it, also where no parts are given', async () => {
    await using blobs = await startBlobService(MEMBERS)
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
    ['never answers', { silent: true }, /gave no answer within 1 s/],
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
      await using blobs = await startBlobService(MEMBERS)
      blobs.blobs.fault(BLOB, { ...fault, always: true })
      const { answer } = await restore(blobs)
      expect(answer).toEqual({ kind: 'unavailable', reason: expect.stringMatching(reason) })
      expect(JSON.stringify(answer)).not.toContain(SIGNATURE)
    },
  )

  test('that stalls is given up after 10 s', async () => {
    await using blobs = await startBlobService(MEMBERS)
    blobs.blobs.fault(BLOB, { stall: 1000, rangeless: true, always: true })
    const start = performance.now()
    const { answer } = await restore(blobs)
    expect(answer).toMatchObject({ reason: expect.stringMatching(/sent nothing for 10 s/) })
    expect(performance.now() - start).toBeLessThan(15_000)
  })

  test.each<[string, Fault]>([
    ['one wrong bit', { wrong: 'flip' }],
    ['a part that is missing at its end', { shorter: 100_000 }],
  ])('with %s is wrong, and nothing of it counts that was not proved', async (_, fault) => {
    await using blobs = await startBlobService(MEMBERS)
    blobs.blobs.fault(BLOB, { ...fault, rangeless: true, always: true })
    const { answer } = await restore(blobs)
    expect(answer).toMatchObject({ kind: 'found', mismatches: expect.arrayContaining([expect.anything()]) })
  })
})

describe('the service', () => {
  const answers = (status: number, body: object) => () => ({ status, body })

  test('is asked once for each way of packing, with its token', async () => {
    await using blobs = await startBlobService(MEMBERS)
    expect(await blobs.reader.lookup(KEY)).toEqual({ kind: 'found', entry: KEY })
    expect(blobs.questions).toEqual([`${KEY}-g`, `${KEY}-g`])
    expect(blobs.blobs.requests).toEqual([])
  })

  test.each<[string, object]>([
    ['another key', { ok: true, signed_download_url: 'http://127.0.0.1:1/', matched_key: `${KEY}-other` }],
    [
      'a generation of another key',
      { ok: true, signed_download_url: 'http://127.0.0.1:1/', matched_key: `${KEY}0-g2` },
    ],
    ['no entry', { ok: false }],
  ])('that has %s misses', async (_, body) => {
    await using blobs = await startBlobService(MEMBERS, answers(200, body))
    expect(await blobs.reader.lookup(KEY)).toEqual({ kind: 'miss' })
    expect(await blobs.reader.has(KEY)).toEqual({ kind: 'miss' })
    expect((await restore(blobs)).answer).toEqual({ kind: 'miss' })
  })

  test('that has several generations gives the newest', async () => {
    let count = 1
    await using blobs = await startBlobService(MEMBERS, () => {
      count += 1
      return {
        status: 200,
        body: { ok: true, signed_download_url: 'http://127.0.0.1:1/', matched_key: `${KEY}-g${count}` },
      }
    })
    expect(await blobs.reader.lookup(KEY)).toEqual({ kind: 'found', entry: `${KEY}-g3` })
  })

  test.each<[string, object]>([
    ['an unknown form', { ok: 1 }],
    ['no address', { ok: true, matched_key: KEY }],
    ['very much', { ok: false, more: 'x'.repeat(100_000) }],
  ])('that answers with %s is left to the package', async (_, body) => {
    await using blobs = await startBlobService(MEMBERS, answers(200, body))
    await expect(blobs.reader.lookup(KEY)).rejects.toThrow(Surprise)
  })

  test.each([
    [503, 3],
    [429, 1],
    [403, 1],
  ])('that answers %i is asked %i times, and says why', async (status, times) => {
    await using blobs = await startBlobService(MEMBERS, answers(status, { msg: 'its own words' }))
    const reason = expect.stringMatching(`answered ${status} .*: its own words`)
    expect(await blobs.reader.lookup(KEY)).toEqual({ kind: 'unavailable', reason })
    expect(blobs.questions).toHaveLength(2 * times)
  })

  test.each([
    ['silent', /gave no answer within 1 s/],
    ['refused', /refused the connection/],
  ] as const)('that is %s makes the tier unavailable', async (fault, reason) => {
    await using blobs = await startBlobService(MEMBERS)
    await blobs.service.fail(fault)
    expect(await blobs.reader.lookup(KEY)).toEqual({
      kind: 'unavailable',
      reason: expect.stringMatching(reason),
    })
  })
})
