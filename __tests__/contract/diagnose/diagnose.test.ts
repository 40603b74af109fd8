import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { systemClock } from '../../../src/clock.ts'
import { diagnose } from '../../../src/diagnose/diagnose.ts'
import { CacheMissError, ConnectionError, DiagnosedError, type FailureCode } from '../../../src/errors.ts'
import { asker } from '../../../src/network/ask.ts'
import { type Environment, readRoad } from '../../../src/network/proxy.ts'
import { listenOnLoopback } from '../../support/loopback.ts'
import { startProxy } from '../../support/proxy.ts'
import { hello } from '../network/client.ts'
import { startServer } from '../network/server.ts'

const never = new AbortController().signal

function failureAt(url: string, code: FailureCode = 'connection-lost') {
  return new ConnectionError({ code, message: 'It broke', facts: { url, more: 'kept' }, advice: 'The old.' })
}

function ports(env: Environment = {}, control?: string) {
  const ask = asker({ userAgent: 'test', clock: systemClock, ca: [] })
  return { road: readRoad(env, {}), ask, control: control === undefined ? undefined : new URL(control) }
}

test('the failure stays what it is, with what the comparison told beside it', async () => {
  await using server = await startServer(hello)
  await using gone = await listenOnLoopback(createServer())
  await gone.close()
  const error = failureAt(`http://127.0.0.1:${gone.port}/file?sig=***`)

  const told = await diagnose(error, ports({}, `http://127.0.0.1:${server.port}/path`), never)

  expect(told).toBeInstanceOf(DiagnosedError)
  expect(told).toMatchObject({
    code: 'connection-lost',
    message: 'It broke',
    facts: error.facts,
    advice: 'The old.',
    finding: `127.0.0.1:${server.port} can be reached from this runner: only 127.0.0.1:${gone.port} is in trouble`,
    compared: [
      { server: `http://127.0.0.1:${gone.port}`, answer: 'refused (ECONNREFUSED)' },
      {
        server: `http://127.0.0.1:${server.port} (the cache service of this job)`,
        answer: 'answered 200 OK',
      },
    ],
    cause: error,
  })
  expect(server.requests.map(({ url }) => url)).toEqual(['/'])
})

test('it ends with its budget, whoever keeps silent', async () => {
  await using silent = await listenOnLoopback(createServer())
  await using proxy = await startProxy({ fault: 'silent' })
  const error = failureAt('http://origin.test/', 'timeout')
  const start = performance.now()

  const told = await diagnose(
    error,
    ports({ http_proxy: proxy.url }, `http://127.0.0.1:${silent.port}`),
    never,
    150,
  )

  expect(performance.now() - start).toBeLessThan(3_000)
  expect(told).toMatchObject({ compared: [{ answer: 'timeout' }, {}, { answer: 'timeout' }] })
})

test('what the time of the step has ended is not asked about', async () => {
  await using server = await startServer(hello)
  const error = failureAt(`http://127.0.0.1:${server.port}/`)
  expect(await diagnose(error, ports(), AbortSignal.abort())).toBe(error)
  expect(server.connections()).toBe(0)
})

test.each([
  ['no failure of a fetch', new CacheMissError({ code: 'cache-miss', message: '', advice: '' })],
  ['a failure that is clear', failureAt('http://127.0.0.1:9/', 'not-found')],
  ['a bug', new TypeError('x')],
])('%s passes as it is', async (_, error) => {
  expect(await diagnose(error, ports(), never)).toBe(error)
})
