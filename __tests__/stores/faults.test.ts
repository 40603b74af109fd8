import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { restore } from '../../src/tiers/restore.ts'
import type { Saved, Storable, Tier } from '../../src/tiers/tier.ts'
import { listenOnLoopback } from '../support/loopback.ts'
import { createRunner, type Runner } from '../support/runner.ts'
import { listTree, type TemporaryFolder, temporaryFolder } from '../support/temporary.ts'
import { digestOf, write } from '../unit/builders.ts'
import { startFront } from './front.ts'
import { objectsOf, startS3Job } from './subject.ts'
import { type Account, type Bucket, type Store, startStore } from './versitygw.ts'

let store: Store
let runner: Runner
let folder: TemporaryFolder
let bucket: Bucket
let stack: AsyncDisposableStack
beforeAll(async () => {
  store = await startStore()
  runner = await createRunner()
})
afterAll(async () => {
  await runner.close()
  await store[Symbol.asyncDispose]()
})
beforeEach(async () => {
  folder = await temporaryFolder('s3')
  bucket = await store.makeBucket()
  stack = new AsyncDisposableStack()
})
afterEach(async () => {
  await stack.disposeAsync()
  await folder.close()
})

const PROTECTED = { GITHUB_REF_PROTECTED: 'true' }
const PULL_REQUEST = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/7/merge' }
const MIB = 1024 ** 2
const newKey = () => `setup-dataset-v1-some-${digestOf(randomUUID()).hex}`
const newFolder = async () => {
  const path = join(folder.path, randomUUID())
  await mkdir(path)
  return path
}
const newJob = (env: Record<string, string> = PROTECTED, account: Account = store.root, to = bucket) =>
  stack.use(startS3Job(runner, store, to, account, env))
const newTier = (...asked: Parameters<typeof newJob>) => newJob(...asked).tier()

async function storables(contents: Record<string, string | Buffer>): Promise<Storable[]> {
  const home = await newFolder()
  return Promise.all(
    Object.entries(contents).map(async ([path, content]) => {
      const location = join(home, path)
      await write(location, content)
      return { path, location, size: Buffer.byteLength(content), digest: digestOf(content) }
    }),
  )
}
const save = async (tier: Tier, key: string, files: readonly Storable[], replacing?: string) =>
  tier.save(key, files, await newFolder(), replacing)
const entryOf = (saved: Saved) => {
  if (saved.kind !== 'saved') throw new Error(`not saved: ${JSON.stringify(saved)}`)
  return saved.entry
}
const find = async (tier: Tier, key: string, pins: readonly Storable[]) => {
  const found = await restore({ key, stored: { form: 'members', pins } }, [tier], newFolder)
  return { finding: found.findings[0], files: found.verified?.files ?? [] }
}
/** What the store was asked since; `run` is over by then. */
async function requestsOf(run: () => Promise<unknown>): Promise<string[]> {
  const before = (await store.requests()).length
  await run()
  return (await store.requests()).slice(before)
}
const objectIn = async (entry: string, path: string) =>
  (await objectsOf(bucket, entry)).find(([each]) => each === path)?.[1] ?? ''

describe('a store that refuses is told in its own words, and throws nothing', () => {
  const expectRefusal = async (tier: Tier, reason: RegExp) => {
    const files = await storables({ a: 'content' })
    const expected = { reason: expect.stringMatching(reason) }
    expect(await tier.lookup(newKey())).toEqual({ kind: 'unavailable', ...expected })
    expect((await find(tier, newKey(), files)).finding).toMatchObject({ kind: 'unavailable', ...expected })
    expect(await save(tier, newKey(), files)).toEqual({ kind: 'refused', ...expected })
  }

  test('a wrong secret, with where it came from', () =>
    expectRefusal(
      newTier(PROTECTED, { ...store.root, secret: 'another' }),
      /403 SignatureDoesNotMatch.*asked with AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY/,
    ))

  test('a profile with a wrong secret', async () => {
    const credentials = join(folder.path, 'credentials')
    await writeFile(
      credentials,
      `[ci]\naws_access_key_id=${store.root.access}\naws_secret_access_key=wrong\n`,
    )
    const profile = { AWS_PROFILE: 'ci', AWS_SHARED_CREDENTIALS_FILE: credentials }
    const none = { access: '', secret: '' }
    await expectRefusal(newTier({ ...PROTECTED, ...profile }, none), /403 .*asked with the profile/)
  })

  test('no credentials at all, with what was looked for', () =>
    expectRefusal(
      newTier(PROTECTED, { access: '', secret: '' }),
      /no credentials were found; looked for AWS_ACCESS_KEY_ID.*AWS_WEB_IDENTITY_TOKEN_FILE/,
    ))

  test('a bucket that is not there, with the input to look at', () =>
    expectRefusal(
      newTier(PROTECTED, store.root, { name: 'no-such-bucket', folder: '' }),
      /404 NoSuchBucket.*no bucket "no-such-bucket" at 127\.0\.0\.1:\d+: check s3-bucket and s3-endpoint/,
    ))

  test('another region', () =>
    expectRefusal(newTier({ ...PROTECTED, TEST_S3_REGION: 'eu-central-1' }), /expecting "us-east-1"/))

  test('an account that may only read', async () => {
    const files = await storables({ a: 'content' })
    const reader = newTier(PROTECTED, store.reader)
    expect(await reader.lookup(newKey())).toEqual({ kind: 'miss' })
    expect(await save(reader, newKey(), files)).toEqual({
      kind: 'refused',
      reason: expect.stringMatching(/403 AccessDenied.*s3:PutObject/),
    })
    expect(await listTree(bucket.folder)).not.toContainEqual(expect.stringContaining('sha256'))
  })

  test('nobody there', () =>
    expectRefusal(
      newTier({ ...PROTECTED, TEST_S3_ENDPOINT: 'http://127.0.0.1:9' }),
      /refused the connection/,
    ))

  test('somebody who never answers, within the budget', async () => {
    await using silent = await listenOnLoopback(createServer())
    const tier = newTier({ ...PROTECTED, TEST_S3_ENDPOINT: `http://127.0.0.1:${silent.port}` })
    const start = performance.now()
    expect((await find(tier, newKey(), await storables({ a: 'content' }))).finding).toMatchObject({
      kind: 'unavailable',
      reason: expect.stringContaining('within 10 s'),
    })
    expect(performance.now() - start).toBeLessThan(14_000)
  })
})

describe('a large file', () => {
  const large = Buffer.alloc(70 * MIB, 'a large file ')

  test('goes and comes in parts, and wrong bytes in it are shown and healed', async () => {
    const tier = newTier()
    const key = newKey()
    const files = await storables({ large, small: 'content' })
    const entry = entryOf(await save(tier, key, files))
    const puts = await store.requests()
    expect(puts.filter((each) => each.startsWith('UploadPart ')).length).toBeGreaterThan(2)

    const object = await objectIn(entry, 'large')
    const bytes = await readFile(object)
    bytes[40 * MIB] = 255
    await writeFile(object, bytes)
    const [expected, actual] = [digestOf(large).hex, digestOf(bytes).hex]
    expect((await find(tier, key, files)).finding).toMatchObject({
      kind: 'corrupt',
      mismatches: [
        {
          pin: { path: 'large' },
          expected: expect.stringContaining(expected),
          actual: expect.stringContaining(actual),
        },
      ],
    })

    const healing = await requestsOf(() => save(tier, key, files, entry))
    expect(healing.filter((each) => each.startsWith('PutObject '))).toHaveLength(1)
    expect((await find(newTier(), key, files)).finding).toMatchObject({ kind: 'hit', entry })
  })

  test('that was cut is shown with its length', async () => {
    const tier = newTier()
    const key = newKey()
    const files = await storables({ large })
    const entry = entryOf(await save(tier, key, files))
    await truncate(await objectIn(entry, 'large'), 50 * MIB)
    expect((await find(tier, key, files)).finding).toMatchObject({
      kind: 'corrupt',
      mismatches: [{ pin: { path: 'large' }, actual: expect.stringMatching(/52428800/) }],
    })
  })

  test('whose upload is killed leaves nothing that anybody sees', async () => {
    const key = newKey()
    const files = await storables({ huge: Buffer.alloc(400 * MIB, 'a huge file ') })
    const job = newJob()
    const saving = save(job.tier(), key, files).catch((error: unknown) => String(error))
    await expect
      .poll(async () => (await store.requests()).filter((each) => each.startsWith('UploadPart ')), {
        timeout: 20_000,
        interval: 5,
      })
      .not.toHaveLength((await store.requests()).filter((each) => each.startsWith('UploadPart ')).length)
    await job[Symbol.asyncDispose]()
    expect(await saving).toContain('the job ended')

    const next = newTier()
    expect(await next.lookup(key)).toEqual({ kind: 'miss' })
    expect((await find(next, key, files)).finding).toMatchObject({ kind: 'miss' })
    expect(await save(next, key, files)).toMatchObject({ kind: 'saved' })
    expect((await find(newTier(), key, files)).finding).toMatchObject({ kind: 'hit' })
  })
})

describe('datasets share what is equal', () => {
  test('of one that changed in one file only this file moves', async () => {
    const contents = { a: 'content of a', b: 'content of b', c: 'content of c' }
    const before = await storables(contents)
    await save(newTier(), newKey(), before)
    const after = await storables({ ...contents, b: 'another content of b' })
    const tier = newTier()
    const key = newKey()
    const answer = await tier.restore(key, after, await newFolder(), after)
    expect(answer).toMatchObject({
      kind: 'partial',
      verified: expect.arrayContaining([
        expect.objectContaining({ pin: expect.objectContaining({ path: 'a' }) }),
        expect.objectContaining({ pin: expect.objectContaining({ path: 'c' }) }),
      ]),
      mismatches: [],
    })
    const asked = await requestsOf(() => save(tier, key, after))
    expect(asked.filter((each) => each.startsWith('PutObject '))).toEqual([
      `PutObject someone/project/trusted/sha256/${digestOf('another content of b').hex} 200`,
      `PutObject someone/project/trusted/entries/${key}.json 200`,
    ])
    // What the restore had shown to be there is not asked for again.
    expect(asked.filter((each) => each.startsWith('HeadObject '))).toHaveLength(1)
    expect((await find(newTier(), key, after)).finding).toMatchObject({ kind: 'hit' })
    expect((await find(newTier(), newKey(), before)).finding).toMatchObject({ kind: 'hit' })
  })

  test('only what is wanted of an entry is asked for', async () => {
    const files = await storables({ a: 'content of a', b: 'content of b' })
    const key = newKey()
    await save(newTier(), key, files)
    const tier = newTier()
    const asked = await requestsOf(async () => tier.restore(key, files, await newFolder(), files.slice(1)))
    expect(asked.filter((each) => each.includes('/sha256/'))).toEqual([
      `GetObject someone/project/trusted/sha256/${digestOf('content of b').hex} 200`,
    ])
  })

  test('a weak digest has objects of its own', async () => {
    const [file] = await storables({ a: 'content' })
    if (file === undefined) throw new Error('no file')
    const weak = { ...file, digest: digestOf('content', 'md5') }
    const key = newKey()
    await save(newTier(), key, [weak])
    expect((await find(newTier(), key, [weak])).finding).toMatchObject({ kind: 'hit' })
    expect((await find(newTier(), newKey(), [file])).finding).toMatchObject({ kind: 'miss' })
  })

  test('where nothing promises them, a sample of many tells that the rest is missing', async () => {
    const many = Object.fromEntries(Array.from({ length: 80 }, (_, index) => [`file-${index}`, `${index}`]))
    const files = await storables(many)
    const tier = newTier()
    const asked = await requestsOf(() => find(tier, newKey(), files))
    expect(asked.filter((each) => each.includes('/sha256/'))).toHaveLength(64)
  })
})

describe('a store with moods', () => {
  const contents = { a: 'content of a', large: Buffer.alloc(66 * MIB, 'large ') }
  const through = (front: { endpoint: string }) => newTier({ ...PROTECTED, TEST_S3_ENDPOINT: front.endpoint })

  test('that fails for a moment is asked again', async () => {
    let failures = 0
    await using front = await startFront(store, (_, response, asked) => {
      const isFirst = asked.indexOf(asked.at(-1) ?? '') === asked.length - 1
      if (isFirst) failures += 1
      if (isFirst) response.writeHead(503).end('<Error><Code>SlowDown</Code></Error>')
      return isFirst
    })
    const files = await storables(contents)
    const key = newKey()
    expect(await save(through(front), key, files)).toMatchObject({ kind: 'saved' })
    expect((await find(through(front), key, files)).finding).toMatchObject({ kind: 'hit' })
    expect(failures).toBeGreaterThan(8)
  })

  test('that knows no conditional write is asked without', async () => {
    let refused = 0
    await using front = await startFront(store, ({ headers }, response) => {
      if (headers['if-none-match'] === undefined) return false
      refused += 1
      response.writeHead(501).end('<Error><Code>NotImplemented</Code></Error>')
      return true
    })
    const files = await storables(contents)
    const key = newKey()
    expect(await save(through(front), key, files)).toMatchObject({ kind: 'saved' })
    expect(refused).toBe(3)
    expect((await find(newTier(), key, files)).finding).toMatchObject({ kind: 'hit' })
  })

  test('that refuses a part in the end keeps nothing of the file', async () => {
    await using front = await startFront(store, ({ url = '' }, response) => {
      const isThird = url.includes('partNumber=3')
      if (isThird) response.writeHead(403).end('<Error><Code>AccessDenied</Code></Error>')
      return isThird
    })
    const files = await storables({ large: contents.large })
    const key = newKey()
    expect(await save(through(front), key, files)).toEqual({
      kind: 'refused',
      reason: expect.stringContaining('403 AccessDenied'),
    })
    expect(front.asked.filter((each) => each.startsWith('DELETE '))).toHaveLength(1)
    const left = await listTree(join(bucket.folder, '.sgwtmp'))
    expect(left.filter((path) => !path.endsWith('/'))).toEqual([])
    expect(await newTier().lookup(key)).toEqual({ kind: 'miss' })
  })

  test('that ends a piece early is asked for the rest', async () => {
    const files = await storables({ large: contents.large })
    const key = newKey()
    await save(newTier(), key, files)
    let cuts = 0
    await using front = await startFront(store, ({ url = '', method }, response) => {
      if (method === 'GET' && url.includes('/sha256/') && cuts < 2) {
        cuts += 1
        setTimeout(() => response.socket?.destroy(), 20)
      }
      return false
    })
    expect((await find(through(front), key, files)).finding).toMatchObject({ kind: 'hit' })
    expect(cuts).toBe(2)
  })
})

describe('who may have made it', () => {
  test('a pull request reads what the branch has, and its own is for pull requests alone', async () => {
    const main = await storables({ a: 'of main' })
    const [key, other] = [newKey(), newKey()]
    await save(newTier(), key, main)
    const pull = newTier(PULL_REQUEST)
    expect((await find(pull, key, main)).finding).toMatchObject({ kind: 'hit' })

    const files = await storables({ b: 'of a pull request' })
    const entry = entryOf(await save(pull, other, files))
    expect(entry).toBe(`someone/project/untrusted/entries/${other}.json`)
    expect((await find(newTier(PULL_REQUEST), other, files)).finding).toMatchObject({ kind: 'hit' })
    expect((await find(newTier(), other, files)).finding).toMatchObject({ kind: 'miss' })
  })

  test('a pull request goes round an object of the branch that is wrong', async () => {
    const files = await storables({ a: 'of main' })
    const key = newKey()
    const entry = entryOf(await save(newTier(), key, files))
    await writeFile(await objectIn(entry, 'a'), 'OF MAIN')
    const pull = newTier(PULL_REQUEST)
    expect((await find(pull, key, files)).finding).toMatchObject({ kind: 'corrupt' })
    await save(pull, key, files, entry)
    expect((await find(newTier(PULL_REQUEST), key, files)).finding).toMatchObject({ kind: 'hit' })
    expect(await readFile(await objectIn(entry, 'a'), 'utf8')).toBe('OF MAIN')
  })
})

test('16 jobs at once save and read one dataset, and each has it whole', { timeout: 120_000 }, async () => {
  const contents = { a: 'content of a', 'sub/b': 'content of b', large: Buffer.alloc(2 * MIB, 'large ') }
  const files = await storables(contents)
  const key = newKey()
  const run = async (): Promise<[Saved['kind'], string | undefined]> => {
    const tier = newTier()
    const { kind } = await save(tier, key, files)
    return [kind, (await find(tier, key, files)).finding?.kind]
  }
  const outcomes = await Promise.all(Array.from({ length: 16 }, run))
  for (const [saved, found] of outcomes) {
    expect(['saved', 'exists']).toContain(saved)
    expect(found).toBe('hit')
  }
  expect(outcomes.filter(([saved]) => saved === 'saved')).toHaveLength(1)
  await rm(await objectIn(`someone/project/trusted/entries/${key}.json`, 'a'))
  expect((await find(newTier(), key, files)).finding).toMatchObject({
    kind: 'corrupt',
    mismatches: [{ pin: { path: 'a' }, actual: expect.stringContaining('missing') }],
  })
})
