import { describe, expect, test } from 'vitest'
import { Surprise } from '../../src/tiers/actions-direct/surprise.ts'
import type { Answer } from '../support/json-service.ts'
import { foundIn, PROTOCOLS, startBlobService } from './tiers/blob-service.ts'

const KEY = 'setup-dataset-v1-some-key'
const MEMBERS = [{ name: 'setup-dataset/small', content: 'small' }]

describe.each(PROTOCOLS)('the service %s', (protocol) => {
  const answers = (status: number, body: object) => () => ({ status, body })

  test.concurrent('is asked once for each way of packing, with its token', async () => {
    await using blobs = await startBlobService(protocol, MEMBERS)
    expect(await blobs.reader.lookup(KEY)).toEqual({ kind: 'found', entry: KEY })
    expect(blobs.questions).toEqual([`${KEY}-g`, `${KEY}-g`])
    expect(blobs.blobs.requests).toEqual([])
  })

  const NONE: Answer = protocol === 'v1' ? { status: 204 } : { status: 200, body: { ok: false } }
  const found = (entry: string): Answer => ({
    status: 200,
    body: foundIn(protocol, 'http://127.0.0.1:1/', entry),
  })

  test.concurrent.each<[string, Answer]>([
    ['another key', found(`${KEY}-other`)],
    ['a key that this one begins with', found(KEY.slice(0, -1))],
    ['a generation of another key', found(`${KEY}0-g2`)],
    ['no entry', NONE],
  ])('that has %s misses', async (_, answer) => {
    await using blobs = await startBlobService(protocol, MEMBERS, () => answer)
    expect(await blobs.reader.lookup(KEY)).toEqual({ kind: 'miss' })
    expect(await blobs.reader.has(KEY)).toEqual({ kind: 'miss' })
    expect(await blobs.reader.restore(KEY, [], '', 'a test')).toEqual({ kind: 'miss' })
  })

  test.concurrent('that has several generations gives the newest', async () => {
    let count = 1
    await using blobs = await startBlobService(protocol, MEMBERS, () => {
      count += 1
      return found(`${KEY}-g${count}`)
    })
    expect(await blobs.reader.lookup(KEY)).toEqual({ kind: 'found', entry: `${KEY}-g3` })
  })

  test.concurrent.each<[string, object]>([
    ['an unknown form', { ok: 1 }],
    ['no address', { ...foundIn(protocol, '', KEY) }],
    ['very much', { ok: false, more: 'x'.repeat(100_000) }],
  ])('that answers with %s is left to the package', async (_, body) => {
    await using blobs = await startBlobService(protocol, MEMBERS, answers(200, body))
    await expect(blobs.reader.lookup(KEY)).rejects.toThrow(Surprise)
  })

  test.concurrent.each([
    ...[500, 502, 503, 504].map((status) => [status, 3] as const),
    ...[400, 401, 403, 404, 409, 429].map((status) => [status, 1] as const),
  ])('that answers %i is asked %i times, and says why', async (status, times) => {
    await using blobs = await startBlobService(
      protocol,
      MEMBERS,
      answers(status, { [protocol === 'v1' ? 'message' : 'msg']: 'its own words' }),
    )
    const reason = expect.stringMatching(`answered ${status} .*: its own words`)
    expect(await blobs.reader.lookup(KEY)).toEqual({ kind: 'unavailable', reason })
    expect(blobs.questions).toHaveLength(2 * times)
  })

  test.concurrent.each([
    [200, 3, /^a page came in place of an answer of the cache service$/],
    [502, 3, /answered 502 Bad Gateway$/],
    [403, 1, /answered 403 Forbidden$/],
  ])('in whose place a page comes with %i is asked %i times', async (status, times, reason) => {
    const body = Buffer.from('<!doctype html><title>Log in</title>')
    await using blobs = await startBlobService(protocol, MEMBERS, () => ({ status, body }))
    expect(await blobs.reader.lookup(KEY)).toEqual({
      kind: 'unavailable',
      reason: expect.stringMatching(reason),
    })
    expect(blobs.questions).toHaveLength(2 * times)
  })

  test.concurrent.each([
    [2, 4, { kind: 'found', entry: KEY }],
    [100, 6, { kind: 'unavailable', reason: expect.stringMatching(/The connection to .* broke/) }],
  ])('that loses the first %i connections is asked %i times', async (lost, times, expected) => {
    let count = 0
    await using blobs = await startBlobService(protocol, MEMBERS, () => {
      count += 1
      if (count <= lost) throw new Error('the connection is lost')
      return undefined
    })
    expect(await blobs.reader.lookup(KEY)).toEqual(expected)
    expect(blobs.questions).toHaveLength(times)
  })

  test.concurrent.each([
    ['silent', /gave no answer within 2 s/],
    ['refused', /refused the connection/],
  ] as const)('that is %s makes the tier unavailable', async (fault, reason) => {
    await using blobs = await startBlobService(protocol, MEMBERS)
    await blobs.service.fail(fault)
    expect(await blobs.reader.lookup(KEY)).toEqual({
      kind: 'unavailable',
      reason: expect.stringMatching(reason),
    })
  })
})
