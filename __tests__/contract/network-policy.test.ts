import { describe, expect, test } from 'vitest'
import { readOriginCredentials } from '../../src/network/origin-credentials.ts'
import { parseUrlPolicy } from '../../src/network/url-policy-file.ts'
import { basic, behindProxy, hello, newClient, redirectTo } from './network/client.ts'
import { certificate, startServer } from './network/server.ts'

const policyOf = (...lines: string[]) => ({ policy: parseUrlPolicy(lines.join('\n'), 'policy.txt') })
const clientFor = (...lines: string[]) =>
  newClient({}, { credentials: readOriginCredentials(lines.join('\n')) })

describe('a blocked host is not asked', () => {
  test('where a caller asks for it', async () => {
    await using server = await startServer(hello)
    const client = newClient({}, policyOf('block localhost', 'message Ask IT.'))
    expect(await client.failure(`http://localhost:${server.port}/a?token=abc`)).toMatchObject({
      name: 'BlockedError',
      code: 'blocked',
      message: 'localhost is blocked by policy.txt',
      facts: {
        url: `http://localhost:${server.port}/a?token=***`,
        rule: 'block localhost (policy.txt, line 1)',
      },
      advice: 'policy.txt says: Ask IT.',
    })
    expect(server.connections()).toBe(0)
    expect(await client.read(`http://127.0.0.1:${server.port}/`)).toMatchObject({ text: 'hello' })
  })

  test('where a redirect leads there, nor after several', async () => {
    await using target = await startServer(hello)
    await using server = await startServer(
      redirectTo(302, (url) => (url === '/1' ? '/2' : `http://localhost:${target.port}/3`)),
    )
    const client = newClient({}, policyOf('block *', 'allow 127.0.0.1'))
    expect(await client.failure(`http://127.0.0.1:${server.port}/1`)).toMatchObject({
      code: 'blocked',
      message: `127.0.0.1:${server.port} redirects to localhost, which policy.txt blocks`,
    })
    expect(server.requests.map(({ url }) => url)).toEqual(['/1', '/2'])
    expect(target.connections()).toBe(0)
  })

  test('and the proxy is not asked for it either', async () => {
    const { proxy, env } = await behindProxy(0)
    await using _ = proxy
    const client = newClient(env, policyOf('block origin.test'))
    expect(await client.failure('https://origin.test/')).toMatchObject({ code: 'blocked' })
    expect(proxy.connections).toBe(0)
  })
})

describe('a credential goes to its origin alone', () => {
  test('on each hop there, and not where a redirect leads away', async () => {
    await using other = await startServer(hello)
    await using server = await startServer(
      redirectTo(302, (url) => (url === '/1' ? '/2' : `http://127.0.0.1:${other.port}/3`)),
    )
    const client = clientFor(`http://127.0.0.1:${server.port} Bearer mine`)
    const answer = await client.read(`http://127.0.0.1:${server.port}/1`, { range: 'bytes=0-' })
    const sent = { authorization: 'Bearer mine', range: 'bytes=0-' }
    expect(server.requests).toMatchObject([{ headers: sent }, { headers: sent }])
    expect(other.requests).toMatchObject([{ url: '/3', headers: { range: 'bytes=0-' } }])
    expect(other.requests[0]?.headers).not.toHaveProperty('authorization')
    expect(answer.isAuthorised).toBe(false)
  })

  test('and so does the token of a signature for S3', async () => {
    await using other = await startServer(hello)
    await using server = await startServer(redirectTo(307, () => `http://127.0.0.1:${other.port}/`))
    const headers = { 'x-amz-security-token': 'secret', 'x-amz-date': 'now' }
    await newClient().read(`http://127.0.0.1:${server.port}/`, headers)
    expect(server.requests[0]?.headers).toMatchObject(headers)
    expect(other.requests[0]?.headers).not.toHaveProperty('x-amz-security-token')
  })

  test('where a redirect leads to another that has its own, it gets that, also on the way back', async () => {
    const ports: number[] = []
    await using two = await startServer(redirectTo(307, () => `http://127.0.0.1:${ports[0]}/end`))
    await using one = await startServer(
      redirectTo(307, (url) => (url === '/end' ? undefined : `http://127.0.0.1:${two.port}/2`)),
    )
    ports.push(one.port)
    const client = clientFor(
      `http://127.0.0.1:${one.port} Bearer first`,
      `http://127.0.0.1:${two.port} Basic c2Vjb25k`,
    )
    expect(await client.read(`http://127.0.0.1:${one.port}/1`)).toMatchObject({
      text: 'arrived',
      isAuthorised: true,
    })
    expect(one.requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer first', 'Bearer first'])
    expect(two.requests.map(({ headers }) => headers.authorization)).toEqual(['Basic c2Vjb25k'])
  })

  test('not to the same port under another name, and not over plain http', async () => {
    await using server = await startServer(hello)
    const { port } = server
    const client = clientFor(`http://127.0.0.1:${port} Bearer x`, `https://localhost:${port} Bearer y`)
    await client.read(`http://localhost:${port}/`)
    expect(server.requests[0]?.headers).not.toHaveProperty('authorization')
  })

  test('before a user name and password in the URL, which others still get', async () => {
    await using server = await startServer(hello)
    await using other = await startServer(hello)
    const client = clientFor(`http://127.0.0.1:${server.port} Bearer mine`)
    await client.read(`http://me:pw@127.0.0.1:${server.port}/`)
    await client.read(`http://me:pw@127.0.0.1:${other.port}/`)
    expect(server.requests[0]?.headers.authorization).toBe('Bearer mine')
    expect(other.requests[0]?.headers.authorization).toBe(basic('me:pw'))
  })

  test('and never to a proxy, which has its own', async () => {
    await using server = await startServer(hello, certificate)
    const { proxy, env } = await behindProxy(
      server.port,
      { credentials: { username: 'p', password: 'q' } },
      'p:q@',
    )
    await using _ = proxy
    const lines = ['https://origin.test Bearer mine', `http://127.0.0.1:${proxy.port} Bearer for-no-proxy`]
    const client = newClient(env, { credentials: readOriginCredentials(lines.join('\n')) })
    expect(await client.read('https://origin.test/')).toMatchObject({ text: 'hello' })
    expect(server.requests[0]?.headers.authorization).toBe('Bearer mine')
    expect(server.requests[0]?.headers).not.toHaveProperty('proxy-authorization')
    expect(proxy.passed).toMatchObject([
      { form: 'connect', headers: { 'proxy-authorization': basic('p:q') } },
    ])
    expect(proxy.passed[0]?.headers).not.toHaveProperty('authorization')
  })
})
