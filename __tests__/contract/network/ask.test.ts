import { createServer } from 'node:net'
import { expect, it } from 'vitest'
import { systemClock } from '../../../src/clock.ts'
import { ProxyError, TimeoutError } from '../../../src/errors.ts'
import { asker } from '../../../src/network/ask.ts'
import { firstHop } from '../../../src/network/hop.ts'
import { type Decision, readRoad } from '../../../src/network/proxy.ts'
import { listenOnLoopback } from '../../support/loopback.ts'
import { startProxy } from '../../support/proxy.ts'
import { hello, redirectTo } from './client.ts'
import { authority, certificate, startServer } from './server.ts'

const direct: Decision = { kind: 'direct', reason: 'a test' }
const deadlines = { tcp: 2_000, tls: 2_000, connect: 150, firstByte: 150, ahead: 150 }
const through = (proxy: string) => readRoad({}, { proxy }).schemes.https

function ask(url: string, via: Decision = direct, signal = new AbortController().signal, sample = 0) {
  const options = { userAgent: 'test', clock: systemClock, ca: [authority], deadlines }
  return asker(options)(firstHop(new URL(url), {}), via, { signal, sample })
}

it('tells the status, without following it anywhere', async () => {
  await using server = await startServer(redirectTo(302, () => 'http://127.0.0.1:9/'))
  expect(await ask(`http://127.0.0.1:${server.port}/a?b`)).toMatchObject({
    kind: 'answered',
    status: 302,
    authority: undefined,
    sample: { bytes: 0 },
  })
  expect(server.requests.map(({ url }) => url)).toEqual(['/a?b'])
  await expect.poll(() => server.open()).toBe(0)
})

it('tells who issued the certificate, also through a proxy', async () => {
  await using server = await startServer(hello, certificate)
  await using proxy = await startProxy({ hosts: { 'origin.test': server.port } })
  const answer = { kind: 'answered', status: 200, authority: 'setup-dataset test authority' }
  expect(await ask(`https://127.0.0.1:${server.port}/`)).toMatchObject(answer)
  expect(await ask('https://origin.test/', through(proxy.url))).toMatchObject(answer)
  expect(proxy.passed).toHaveLength(1)
})

it('reads as much of the body as it is told to, and no more', async () => {
  await using server = await startServer((_, response) => {
    response.write(Buffer.alloc(100_000))
  })
  const answer = await ask(`http://127.0.0.1:${server.port}/`, direct, undefined, 50_000)
  expect(answer).toMatchObject({ kind: 'answered', sample: { bytes: expect.any(Number) } })
  expect(answer.kind === 'answered' && answer.sample.bytes).toBeGreaterThanOrEqual(50_000)
  await expect.poll(() => server.open()).toBe(0)
})

it.each(['http', 'https'])('takes what a proxy says for the proxy, for %s', async (scheme) => {
  await using proxy = await startProxy({ deny: ['origin.test'] })
  const answer = await ask(`${scheme}://origin.test/`, through(proxy.url))
  expect(answer).toMatchObject({ kind: 'unanswered', error: { code: 'proxy-denied' } })
  expect(answer.kind === 'unanswered' && answer.error).toBeInstanceOf(ProxyError)
})

it('gives up a server that says nothing', async () => {
  await using silent = await listenOnLoopback(createServer())
  const answer = await ask(`http://127.0.0.1:${silent.port}/`)
  expect(answer).toMatchObject({ kind: 'unanswered', error: { code: 'timeout' } })
})

it.each([
  ['the answer is awaited', 0],
  ['the body is read', 1_000_000],
])('ends with the signal while %s', async (_, sample) => {
  const controller = new AbortController()
  const reason = new TimeoutError({ code: 'timeout', message: 'over', advice: '' })
  await using server = await startServer((_, response) => {
    if (sample > 0) response.write('some')
    setImmediate(() => controller.abort(reason))
  })
  await ask(`http://127.0.0.1:${server.port}/`, direct, controller.signal, sample)
  expect(controller.signal.aborted).toBe(true)
  await expect.poll(() => server.open()).toBe(0)
})
