import type { RequestListener } from 'node:http'
import { afterEach, expect } from 'vitest'
import { type HttpClientOptions, httpClient } from '../../../src/network/client.ts'
import { type Environment, readRoad } from '../../../src/network/proxy.ts'
import type { ResponseBody } from '../../../src/network/response-body.ts'
import { type ProxyOptions, startProxy } from '../../support/proxy.ts'
import { type SocksOptions, startSocksServer } from '../../support/socks-server.ts'
import { authority } from './server.ts'

export const hello: RequestListener = (_, response) => response.end('hello')
export const never: RequestListener = () => {}
export const redirectTo =
  (status: number, location: (url: string) => string | undefined): RequestListener =>
  (request, response) => {
    const target = location(request.url ?? '')
    if (target === undefined) return void response.end('arrived')
    response.writeHead(status, { location: target, 'content-length': 5 }).end('moved')
  }

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

/** A client that trusts the test authority, closed after the test. */
export function newClient(env: Environment = {}, options: Partial<HttpClientOptions> = {}) {
  const client = httpClient({
    road: readRoad(env, {}),
    userAgent: 'setup-dataset-test',
    ca: [authority],
    ...options,
  })
  closers.push(() => client.close())
  const signal = new AbortController().signal
  return {
    ...client,
    async read(url: string, headers: Record<string, string> = {}) {
      const response = await client.open(new URL(url), { headers, signal })
      return { ...response, text: await textOf(response.body) }
    },
    failure: (url: string) =>
      client.open(new URL(url), { signal }).then(unexpected, (error: unknown) => error),
  }
}

/** All bytes of a body, as text. */
export async function textOf(body: ResponseBody, encoding: BufferEncoding = 'utf8'): Promise<string> {
  const chunks: Buffer[] = []
  await body.read((chunk) => {
    expect(chunk.length).toBeGreaterThan(0)
    chunks.push(Buffer.from(chunk))
    return 'more'
  })
  return Buffer.concat(chunks).toString(encoding)
}

function unexpected(): never {
  throw new Error('the request should have failed')
}

/** A proxy that knows the made-up names, and the environment that leads to it. */
export async function behindProxy(port: number, options: ProxyOptions = {}, userinfo = '') {
  const hosts = { 'origin.test': port, 'other.test': port }
  const proxy = await startProxy({ hosts, ...options })
  const value = proxy.url.replace('//', `//${userinfo}`)
  return { proxy, env: { http_proxy: value, https_proxy: value } }
}

/** A SOCKS5 server and a client whose every request goes by it. */
export async function behindSocks(
  port: number,
  options: SocksOptions = {},
  userinfo = '',
  scheme = 'socks5h',
) {
  const socks = await startSocksServer({ hosts: { 'origin.test': port, 'other.test': port }, ...options })
  return { socks, client: newClient({ all_proxy: `${scheme}://${userinfo}${socks.place}` }) }
}

export const CREDENTIALS = { username: 'alice', password: 'p@ss:w/rd%' }

/** The same, as a proxy value has them. */
export const LOG_IN = 'alice:p%40ss%3Aw%2Frd%25@'

/** The header that Basic authentication sends. */
export function basic(pair: string): string {
  return `Basic ${Buffer.from(pair).toString('base64')}`
}
