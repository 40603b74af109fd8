import { mkdir, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Azurite, startAzurite } from '../../support/azurite.ts'
import { useCache } from '../../support/cache-client.ts'
import { startCacheService } from '../../support/cache-service.ts'
import { startOrigin } from '../../support/origin.ts'
import { type RecordingProxy, startProxy } from '../../support/proxy.ts'
import { createRunner } from '../../support/runner.ts'

interface Answer {
  status: number | undefined
  headers: Record<string, unknown>
  body: string
}

function read(stream: NodeJS.ReadableStream & { setEncoding(encoding: 'utf8'): unknown }): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    stream.setEncoding('utf8')
    stream.on('data', (chunk: string) => {
      text += chunk
    })
    stream.once('end', () => resolve(text))
    stream.once('error', reject)
  })
}

/** Asks a proxy in the absolute form. */
function ask(proxy: RecordingProxy, url: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { host } = new URL(url)
    const asking = request({ port: proxy.port, path: url, headers: { host, ...headers }, agent: false })
    asking.once('response', async (response) => {
      resolve({ status: response.statusCode, headers: response.headers, body: await read(response) })
    })
    asking.once('error', reject).end()
  })
}

/** Asks a proxy for a tunnel and, through it, for `/a`. */
function tunnel(
  proxy: RecordingProxy,
  target: string,
  headers: Record<string, string> = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asking = request({ port: proxy.port, method: 'CONNECT', path: target, headers, agent: false })
    asking.once('connect', async (answer, socket) => {
      if (answer.statusCode === 200) socket.write('GET /a HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n')
      resolve({ status: answer.statusCode, headers: answer.headers, body: await read(socket).catch(String) })
    })
    asking.once('error', reject).end()
  })
}

const alice = { username: 'alice', password: 'p@ss:w/rd%' }
const authorization = { 'proxy-authorization': `Basic ${Buffer.from('alice:p@ss:w/rd%').toString('base64')}` }

describe('a proxy', () => {
  it('leads made-up names to loopback in both forms, and records them', async () => {
    await using origin = await startOrigin({ files: { '/a': Buffer.from('hello') } })
    const hosts = { 'origin.test': origin.port, 'same.test': 'same' } as const
    await using proxy = await startProxy({ hosts })
    const target = 'http://origin.test/a?b=1'
    expect(await ask(proxy, target)).toMatchObject({ status: 200, body: 'hello' })
    expect(await tunnel(proxy, 'origin.test:443')).toMatchObject({ status: 200, body: /hello$/ })
    expect(await tunnel(proxy, `same.test:${origin.port}`)).toMatchObject({ status: 200, body: /hello$/ })
    expect(proxy.passed.map(({ form, target, authorized }) => [form, target, authorized])).toEqual([
      ['absolute', target, true],
      ['connect', 'origin.test:443', true],
      ['connect', `same.test:${origin.port}`, true],
    ])
    expect(origin.requests[0]).toMatchObject({ path: '/a?b=1', headers: { host: 'origin.test' } })
  })

  it('asks for credentials, and keeps them from the origin', async () => {
    await using origin = await startOrigin({ files: { '/a': Buffer.from('hello') } })
    await using proxy = await startProxy({ credentials: alice, hosts: { 'origin.test': origin.port } })
    const refused = await ask(proxy, 'http://origin.test/a')
    expect([refused.status, refused.headers['proxy-authenticate']]).toEqual([407, 'Basic realm="test"'])
    expect((await tunnel(proxy, 'origin.test:80')).status).toBe(407)
    expect((await ask(proxy, 'http://origin.test/a', authorization)).status).toBe(200)
    expect((await tunnel(proxy, 'origin.test:80', authorization)).status).toBe(200)
    expect(proxy.refused.map(({ form, status, authorized }) => [form, status, authorized])).toEqual([
      ['absolute', 407, false],
      ['connect', 407, false],
    ])
    expect(origin.requests[0]?.headers).not.toHaveProperty('proxy-authorization')
  })

  it('refuses what is denied, and leads nowhere outside', async () => {
    await using proxy = await startProxy({ deny: ['denied.test'], hosts: { 'denied.test': 'same' } })
    expect((await tunnel(proxy, 'denied.test:443')).status).toBe(403)
    expect((await ask(proxy, 'http://example.com/')).status).toBe(503)
    expect((await tunnel(proxy, '192.0.2.1:443')).status).toBe(503)
    expect(proxy.passed).toEqual([])
  })

  it('can be out of order', async () => {
    await using proxy = await startProxy({ fault: 'status-502' })
    expect((await tunnel(proxy, '127.0.0.1:1')).status).toBe(502)
    proxy.fault = 'closed-tunnel'
    expect(await tunnel(proxy, '127.0.0.1:1')).toMatchObject({ status: 200 })
    proxy.fault = 'reset'
    await expect(tunnel(proxy, '127.0.0.1:1')).rejects.toMatchObject({ code: 'ECONNRESET' })
    proxy.fault = 'silent'
    const waiting = tunnel(proxy, '127.0.0.1:1').catch((error: NodeJS.ErrnoException) => error.code)
    const before = proxy.connections
    while (proxy.connections === before) await new Promise(setImmediate)
    await proxy.close()
    expect(await waiting).toBe('ECONNRESET')
  })
})

describe('a cache service behind made-up names', () => {
  let azurite: Azurite
  beforeAll(async () => {
    azurite = await startAzurite()
  })
  afterAll(() => azurite.close())

  it('is reached by @actions/cache through the proxy alone', async () => {
    await using service = await startCacheService({
      azurite,
      publicHost: 'results.test',
      publicBlobHost: 'blob.test',
    })
    const hosts = { 'results.test': 'same', 'blob.test': 'same' } as const
    await using proxy = await startProxy({ credentials: alice, hosts })
    await using runner = await createRunner({ cacheService: service })
    await mkdir(join(runner.workspace, 'data'))
    await writeFile(join(runner.workspace, 'data/a.txt'), 'a')
    const proxyUrl = `http://alice:${encodeURIComponent(alice.password)}@127.0.0.1:${proxy.port}`
    const env = { http_proxy: proxyUrl, HTTP_PROXY: proxyUrl }
    const { results } = await useCache(
      runner,
      [
        { do: 'save', paths: ['data'], key: 'k' },
        { do: 'restore', paths: ['data'], key: 'k' },
      ],
      { env },
    )
    expect(results).toEqual([1, 'k'])
    const names = proxy.passed.map(({ form, target }) => `${form} ${/\w+\.test/.exec(target)}`)
    expect(names).toEqual([
      'connect results.test',
      'absolute blob.test',
      'connect results.test',
      'connect results.test',
      'connect blob.test',
    ])
  })
})
