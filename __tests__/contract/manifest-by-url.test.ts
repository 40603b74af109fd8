import { readdir } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Clock } from '../../src/clock.ts'
import type { Request } from '../../src/dataset/resolve.ts'
import { withDeadline } from '../../src/deadline.ts'
import { InputError, IntegrityError, type SourcesExhaustedError } from '../../src/errors.ts'
import type { InputName } from '../../src/inputs.ts'
import { readInputs } from '../../src/inputs.ts'
import { readRequested } from '../../src/manifest-by-url.ts'
import { httpClient } from '../../src/network/client.ts'
import { readRoad } from '../../src/network/proxy.ts'
import { parseUrlPolicy } from '../../src/network/url-policy-file.ts'
import { generatedFile } from '../support/file-body.ts'
import { type Origin, startOrigin } from '../support/origin.ts'
import { type TemporaryFolder, temporaryFolder } from '../support/temporary.ts'
import { digestOf, failure, heardLog } from '../unit/builders.ts'

const { hex } = digestOf('abc')
const text = `${hex}  sub/a b\n${hex}  c\n`
const PATH = '/d/SHA256SUMS'

let origin: Origin
let temp: TemporaryFolder
beforeEach(async () => {
  origin = await startOrigin({ files: { [PATH]: Buffer.from(text) } })
  temp = await temporaryFolder('manifest')
})
afterEach(async () => {
  // Whatever came of it, nothing is left.
  const left = await readdir(temp.path)
  await origin.close()
  await temp.close()
  expect(left).toEqual([])
})

/** Time that is told and not waited. */
function instantClock(): Clock {
  let waited = 0
  const sleep = async (milliseconds: number) => {
    waited += milliseconds
  }
  return { now: () => Date.now() + waited, random: () => 0.5, sleep }
}

async function readerOf(given: Partial<Record<InputName, string>>, policyLines: readonly string[] = []) {
  const runner = {
    temp: temp.path,
    workspace: temp.path,
    toolCache: undefined,
    diskOutlivesJob: true,
    event: '',
  }
  const values: typeof given = { dataset: origin.url(PATH), checksum: digestOf(text).hex, ...given }
  const inputs = {
    ...(await readInputs((name) => values[name] ?? '', runner, temp.path)),
    policy: parseUrlPolicy(policyLines.join('\n'), 'policy.txt'),
  }
  const { policy, credentials } = inputs
  const client = httpClient({ road: readRoad({}, {}), userAgent: 'a test', policy, credentials })
  const log = heardLog()
  const secrets: string[] = []
  const clock = instantClock()
  const ports = { client, clock, log, keepSecrets: (texts: readonly string[]) => void secrets.push(...texts) }
  const read = () => withDeadline(20_000, clock, (deadline) => readRequested(inputs, ports, deadline))
  return { read, log, secrets }
}

const read = async (given: Partial<Record<InputName, string>>, ...policy: string[]) =>
  (await readerOf(given, policy)).read()

function urlsOf(request: Request): readonly string[] {
  if (request.kind !== 'files') throw new Error(`a request by ${request.kind}`)
  return request.files.flatMap(({ urls }) => urls.map(String))
}

test('what is no manifest by URL is as it was', async () => {
  expect(await read({ dataset: 'mnist', checksum: '' })).toMatchObject({
    kind: 'catalog',
    dataset: { name: 'mnist' },
  })
  expect(origin.connections).toBe(0)
})

describe('names without a URL', () => {
  test('are beside the manifest, without its query', async () => {
    const request = await read({ dataset: `${origin.url(PATH)}?v=1` })
    expect(request).toMatchObject({ kind: 'files', input: 'dataset', stem: 'SHA256SUMS', bases: [] })
    expect(urlsOf(request)).toEqual([origin.url('/d/sub/a%20b'), origin.url('/d/c')])
  })

  test('are below base-url, where that is set', async () => {
    const request = await read({ 'base-url': 'https://base.test/x' })
    expect(request).toMatchObject({ bases: [new URL('https://base.test/x')] })
    expect(urlsOf(request)).toEqual([])
  })
})

test('the URLs in it keep to themselves what they sign with', async () => {
  const registry = `a ${hex} https://me:hunter2-word@own.test/a?sig=secret-signature\n`
  origin.put(PATH, Buffer.from(registry))
  const { read, secrets } = await readerOf({ checksum: digestOf(registry).hex })
  await read()
  expect(secrets).toEqual(expect.arrayContaining(['hunter2-word', 'secret-signature']))
})

describe('it comes as any file does', () => {
  test('after trouble, and continued where it was cut', async () => {
    origin.fault(PATH, { status: 503 }, { cut: 20 })
    expect(urlsOf(await read({}))).toHaveLength(2)
    expect(origin.requests.map(({ headers }) => headers.range)).toEqual([undefined, undefined, 'bytes=20-'])
  })

  test('from a mirror first', async () => {
    origin.put('/mirror/SHA256SUMS', Buffer.from(text))
    await read({ mirrors: origin.url('/mirror') })
    expect(origin.requests.map(({ path }) => path)).toEqual(['/mirror/SHA256SUMS'])
  })

  test('with the credential of its origin', async () => {
    await read({ credentials: `${origin.base} Bearer mine` })
    expect(origin.requests[0]?.headers.authorization).toBe('Bearer mine')
  })

  test('from where the policy sends it', async () => {
    const dataset = 'http://data.invalid/SHA256SUMS'
    await read({ dataset }, `rewrite data\\.invalid/(.*) ${origin.base}/d/$1`)
    expect(origin.requests.map(({ path }) => path)).toEqual([PATH])
  })

  test('and not at all where the policy blocks it', async () => {
    expect(await failure(read({}, 'block *'))).toMatchObject({ code: 'blocked' })
    expect(origin.connections).toBe(0)
  })

  test('also from a URL that ends in no name', async () => {
    origin.put('/d/', Buffer.from(text))
    const request = await read({ dataset: origin.url('/d/') })
    expect(request).toMatchObject({ stem: 'files' })
    expect(urlsOf(request)[1]).toBe(origin.url('/d/c'))
  })
})

describe('it is not read', () => {
  test('where its bytes are not the pinned ones', async () => {
    const error = await failure(read({ checksum: hex }))
    expect(error).toMatchObject({ code: 'checksum-mismatch', message: expect.stringContaining('SHA256SUMS') })
    expect((error as SourcesExhaustedError).cause).toBeInstanceOf(IntegrityError)
  })

  test('where it is not there', async () => {
    origin.remove(PATH)
    expect(await failure(read({}))).toMatchObject({ code: 'not-found' })
  })

  test('where it is too large: no more is taken than a manifest may have', async () => {
    origin.put(PATH, generatedFile(100 * 1024 * 1024))
    const error = await failure(read({}))
    expect(error).toBeInstanceOf(InputError)
    expect(error).toMatchObject({
      input: 'dataset',
      message: expect.stringContaining('too large for a manifest'),
    })
    const sent = origin.requests.reduce((sum, { sentBytes }) => sum + sentBytes, 0)
    expect(sent).toBeLessThan(90 * 1024 * 1024)
  })

  test('where one of its lines is wrong: its URL and the line are named', async () => {
    const broken = `${text}latest  d\n`
    origin.put(PATH, Buffer.from(broken))
    const error = await failure(read({ checksum: digestOf(broken).hex }))
    expect(error).toMatchObject({ input: 'dataset' })
    expect((error as Error).message).toContain(`${origin.url(PATH)}, line 3: "latest"`)
  })

  test('where it names files of this machine', async () => {
    const local = `a ${hex} file:///etc/hostname\n`
    origin.put(PATH, Buffer.from(local))
    expect(await failure(read({ checksum: digestOf(local).hex }))).toMatchObject({
      message: expect.stringContaining('line 1: URLs of file: are not supported in a manifest by URL'),
    })
  })
})

test('a weak digest of it is a warning', async () => {
  const { read, log } = await readerOf({ checksum: digestOf(text, 'md5').hex })
  await read()
  expect(log.lines).toContainEqual(expect.stringMatching(/^warning: SHA256SUMS is pinned by md5/))
})
