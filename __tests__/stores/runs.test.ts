import { randomUUID } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { authority, certificate, startServer } from '../contract/network/server.ts'
import { published, readTree } from '../e2e/tree.ts'
import { runCli } from '../support/cli.ts'
import { mnistShaped } from '../support/dataset.ts'
import { startOrigin } from '../support/origin.ts'
import { startProxy } from '../support/proxy.ts'
import { createRunner } from '../support/runner.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { write } from '../unit/builders.ts'
import { accountEnv, type Store, startStore } from './versitygw.ts'

let store: Store
let secure: Store
beforeAll(async () => {
  store = await startStore()
  secure = await startStore(certificate)
})
afterAll(async () => {
  await store[Symbol.asyncDispose]()
  await secure[Symbol.asyncDispose]()
})

const data = mnistShaped()

/** As the API reference of AWS STS has it. */
const roleAnswer = (access: string, secret: string) => `<AssumeRoleWithWebIdentityResponse>
  <AssumeRoleWithWebIdentityResult>
    <Credentials>
      <AccessKeyId>${access}</AccessKeyId>
      <SecretAccessKey>${secret}</SecretAccessKey>
      <Expiration>${new Date(Date.now() + 3_600_000).toISOString()}</Expiration>
    </Credentials>
  </AssumeRoleWithWebIdentityResult>
</AssumeRoleWithWebIdentityResponse>`
const PROTECTED = { GITHUB_REF_PROTECTED: 'true' }
const env = () => ({ ...accountEnv(store.root), ...PROTECTED })

describe('the action', () => {
  test('fills a bucket, and the next job never asks the origin', async () => {
    const bucket = await store.makeBucket()
    await using origin = await startOrigin({ files: data.served() })
    const inputs = {
      files: data.lines(origin.base),
      cache: 's3',
      's3-bucket': bucket.name,
      's3-endpoint': store.endpoint,
    }
    await using first = await createRunner()
    const cold = await first.run(inputs, env())
    expect(cold.exitCode, cold.stdout).toBe(0)
    expect(cold.outputs).toMatchObject({ 'cache-hit': 'false', 'cache-status': 'miss' })
    expect(cold.stdout).toContain(`saved to the S3 bucket ${bucket.name} (someone/project/trusted/entries/`)
    expect(cold.masks).toEqual(expect.arrayContaining([store.root.secret]))

    const before = origin.requests.length
    await using second = await createRunner()
    const warm = await second.run(inputs, env())
    expect(warm.exitCode, warm.stdout).toBe(0)
    expect(warm.outputs).toMatchObject({
      'cache-hit': 'true',
      'cache-status': 'hit',
      'cache-tier': 's3',
      'downloaded-bytes': '0',
    })
    expect(origin.requests).toHaveLength(before)
    expect(await readTree(warm.outputs.path ?? '')).toEqual(published(data))

    const looked = await second.run({ ...inputs, 'lookup-only': true }, env())
    expect(looked.outputs).toMatchObject({ 'cache-hit': 'true', 'cache-tier': 's3' })
  })

  test('goes on from the network when the store refuses, and says why', async () => {
    const bucket = await store.makeBucket()
    await using origin = await startOrigin({ files: data.served() })
    await using runner = await createRunner()
    const inputs = {
      files: data.lines(origin.base),
      cache: 's3',
      's3-bucket': bucket.name,
      's3-endpoint': store.endpoint,
    }
    const secret = `wrong-${randomUUID()}`
    const result = await runner.run(inputs, { ...env(), AWS_SECRET_ACCESS_KEY: secret })
    expect(result.exitCode, result.stdout).toBe(0)
    expect(result.outputs).toMatchObject({ 'cache-status': 'unavailable' })
    expect(result.stdout).toMatch(/the S3 bucket \S+ cannot be used: it answered 403 SignatureDoesNotMatch/)
    expect(await readdir(bucket.folder)).toEqual([])
  })

  test('asks a bucket after the other tiers by itself, and fails without one that cache names', async () => {
    const bucket = await store.makeBucket()
    await using origin = await startOrigin({ files: data.served() })
    await using runner = await createRunner()
    const inputs = { files: data.lines(origin.base), 's3-bucket': bucket.name, 's3-endpoint': store.endpoint }
    const auto = await runner.run(inputs, env())
    expect(auto.stdout).toContain(`saved to the S3 bucket ${bucket.name}`)
    const without = await runner.run({ files: data.lines(origin.base), cache: 's3' }, env())
    expect(without.outputs).toMatchObject({ 'failure-code': 'bad-input' })
    expect(without.stdout).toContain('Invalid "s3-bucket": it is empty, and cache: s3 needs it')
  })
})

describe('the road', () => {
  test('every request passes a required proxy, by http as by https', async () => {
    await using origin = await startOrigin({ files: data.served() })
    await using folder = await temporaryFolder('ca')
    const ca = join(folder.path, 'ca.pem')
    await write(ca, authority)
    for (const each of [store, secure]) {
      const bucket = await each.makeBucket()
      const hosts = { 'origin.test': each.port, '127.0.0.1': 'same' as const }
      await using proxy = await startProxy({ hosts, credentials: { username: 'ci', password: 'p@ss' } })
      const scheme = each === secure ? 'https' : 'http'
      const proxied = proxy.url.replace('//', '//ci:p%40ss@')
      const inputs = {
        files: data.lines(origin.base),
        cache: 's3',
        's3-bucket': bucket.name,
        's3-endpoint': `${scheme}://origin.test:${each.port}`,
        'ca-certificates': ca,
        'no-proxy': '127.0.0.1',
        proxy: proxied,
      }
      for (const expected of ['miss', 'hit']) {
        await using runner = await createRunner()
        const result = await runner.run(inputs, { ...env(), ...accountEnv(each.root) })
        expect(result.outputs, result.stdout).toMatchObject({ 'cache-status': expected })
      }
      const passed = new Set(proxy.passed.map(({ form }) => form))
      expect([...passed]).toEqual([each === secure ? 'connect' : 'absolute'])
      expect((await each.requests()).some((request) => request.startsWith('PutObject '))).toBe(true)
    }
  })

  test('a web identity is exchanged by it too, and what that gives is masked', async () => {
    const bucket = await store.makeBucket()
    const { access, secret } = store.root
    await using sts = await startServer(async (request, response) => {
      const asked = new URLSearchParams(await text(request))
      const isRight =
        asked.get('Action') === 'AssumeRoleWithWebIdentity' && asked.get('WebIdentityToken') === 'the-token'
      response.writeHead(isRight ? 200 : 403, { 'content-type': 'text/xml' }).end(roleAnswer(access, secret))
    })
    await using origin = await startOrigin({ files: data.served() })
    const hosts = { 'origin.test': store.port, 'sts.test': sts.port }
    await using proxy = await startProxy({ hosts })
    await using runner = await createRunner()
    const token = join(runner.temp, 'token')
    await write(token, 'the-token')
    const inputs = {
      files: data.lines(origin.base),
      cache: 's3',
      's3-bucket': bucket.name,
      's3-endpoint': `http://origin.test:${store.port}`,
      proxy: proxy.url,
      'no-proxy': '127.0.0.1',
    }
    const result = await runner.run(inputs, {
      ...PROTECTED,
      AWS_WEB_IDENTITY_TOKEN_FILE: token,
      AWS_ROLE_ARN: 'arn:aws:iam::123456789012:role/datasets',
      AWS_ENDPOINT_URL_STS: 'http://sts.test',
    })
    expect(result.stdout).toContain(`saved to the S3 bucket ${bucket.name}`)
    expect(result.masks).toEqual(expect.arrayContaining([access, secret]))
    const targets = proxy.passed.map(({ target }) => new URL(target).hostname)
    expect([...new Set(targets)]).toEqual(['sts.test', 'origin.test'])
  })

  test('a certificate that is not trusted is the reason, not the end of the job', async () => {
    const bucket = await secure.makeBucket()
    await using origin = await startOrigin({ files: data.served() })
    await using runner = await createRunner()
    const inputs = {
      files: data.lines(origin.base),
      cache: 's3',
      's3-bucket': bucket.name,
      's3-endpoint': secure.endpoint,
    }
    const result = await runner.run(inputs, { ...env(), ...accountEnv(secure.root) })
    expect(result.exitCode).toBe(0)
    expect(result.stdout).toMatch(/cannot be used: The certificate of 127\.0\.0\.1:\d+ /)
  })
})

describe('the command', () => {
  const words = (bucket: string) => ['--s3-bucket', bucket, '--s3-endpoint', store.endpoint, '--json']

  test('fetches with a bucket, under a prefix of its own', async () => {
    const bucket = await store.makeBucket()
    await using origin = await startOrigin({ files: data.served() })
    await using folder = await temporaryFolder('cli')
    const run = (path: string) =>
      runCli(
        [
          'fetch',
          ...['--files', data.lines(origin.base), '--path', path, '--cache', 's3'],
          ...['--s3-prefix', '/team/data sets/', ...words(bucket.name)],
        ],
        { cwd: folder.path, env: accountEnv(store.root) },
      )
    const cold = await run('one')
    expect(cold.json(), cold.stderr).toMatchObject({ 'cache-status': 'miss' })
    expect((await run('two')).json()).toMatchObject({ 'cache-status': 'hit', 'cache-tier': 's3' })
    expect(await readdir(join(bucket.folder, 'team/data sets/trusted'))).toEqual(['entries', 'sha256'])
  })

  test('plans the store among the hosts that a firewall must open', async () => {
    await using folder = await temporaryFolder('cli')
    const plan = async (more: string[]) =>
      (
        await runCli(['plan', 'mnist', '--cache', 's3', '--s3-bucket', 'data', '--json', ...more], {
          cwd: folder.path,
          env: {},
        })
      ).json<{ tiers: string[]; endpoints: { host: string; port: number; for: string }[] }>()
    const { tiers, endpoints } = await plan(['--s3-region', 'eu-central-1'])
    expect(tiers).toEqual(['s3'])
    expect(endpoints.filter((each) => each.for === 'cache')).toMatchObject([
      { host: 'data.s3.eu-central-1.amazonaws.com', port: 443 },
    ])
    const own = await plan(['--s3-endpoint', 'https://storage.example.org:9000'])
    expect(own.endpoints).toContainEqual(
      expect.objectContaining({ host: 'storage.example.org', port: 9000, for: 'cache' }),
    )
  })
})
