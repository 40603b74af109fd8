import { expect, test, vi } from 'vitest'
import { systemClock } from '../../../src/clock.ts'
import { examineSources } from '../../../src/diagnose/examine-sources.ts'
import { asker } from '../../../src/network/ask.ts'
import { readRoad } from '../../../src/network/proxy.ts'
import { startOrigin } from '../../support/origin.ts'
import { authority, certificate, startServer } from '../network/server.ts'

const file = Buffer.alloc(200_000, 'x')

function examine(
  urls: readonly string[],
  { sample = 0, budget = 5000, size = undefined as number | undefined } = {},
) {
  const ask = asker({ userAgent: 'test', clock: systemClock, ca: [authority] })
  const ports = { road: readRoad({}, {}), ask, clock: systemClock }
  const suspects = urls.map((url) => ({ url: new URL(url), size, downgrade: false }))
  return examineSources(suspects, { sample, budget }, ports)
}

test('a source is asked for one byte, once, and each redirect is told', async () => {
  await using far = await startOrigin({ files: { '/real': file } })
  await using near = await startOrigin({ files: {} })
  near.fault('/a', { redirect: '/b' })
  near.fault('/b', { redirect: far.url('/real') })

  const [source] = await examine([near.url('/a')])

  expect(source?.hops.map(({ url }) => url.href)).toEqual([near.url('/a'), near.url('/b'), far.url('/real')])
  expect(source).toMatchObject({ failure: undefined, size: file.length })
  expect(far.requests).toMatchObject([{ method: 'GET', status: 206, sentBytes: 1 }])
  expect(near.requests.map(({ path }) => path)).toEqual(['/a', '/b'])
})

test('its speed is told by a sample, and who issued its certificate', async () => {
  await using origin = await startOrigin({ files: { '/a': file }, tls: certificate })
  const [source] = await examine([`https://localhost:${origin.port}/a`], { sample: 100_000 })
  expect(source?.rate).toBeGreaterThan(0)
  expect(source?.hops[0]).toMatchObject({
    via: { kind: 'direct' },
    probe: { authority: 'setup-dataset test authority', sample: { bytes: 100_000 } },
  })
  expect(source?.hops[0].addresses).toContain('127.0.0.1')
})

test.each([
  ['gives the whole file for a part', { rangeless: true }, file],
  ['has no first byte to give', {}, Buffer.alloc(0)],
])('a source that %s is one', async (_, fault, content) => {
  await using origin = await startOrigin({ files: { '/a': content }, faults: { '/a': [fault] } })
  expect(await examine([origin.url('/a')])).toMatchObject([{ failure: undefined }])
})

test('what a source sends beyond the sample is not waited for', async () => {
  await using server = await startServer((_, response) => void response.write('the beginning'))
  const [source] = await examine([`http://127.0.0.1:${server.port}/`])
  expect(source?.failure).toBeUndefined()
  await vi.waitFor(async () => expect(await server.open()).toBe(0))
})

test('what is wrong with a source is said, and the others are asked all the same', async () => {
  await using origin = await startOrigin({ files: { '/good': file, '/page': file } })
  origin.fault('/lost', { redirect: '/gone?signature=secret-word' })
  origin.fault('/bad', { redirect: 'ftp://data.test/a' })
  origin.fault('/cut', { reset: true, always: true })
  origin.fault('/page', { html: 'Sign in', always: true })

  const urls = ['/lost', '/bad', '/cut', '/page', '/good'].map((path) => origin.url(path))
  const sources = await examine(urls, { sample: 1000 })

  expect(sources.map(({ failure }) => failure?.code)).toEqual([
    'not-found',
    'bad-redirect',
    'connection-lost',
    'not-the-file',
    undefined,
  ])
  expect(sources[0]?.failure?.message).toBe(`${origin.url('/gone')}?signature=*** answered 404 Not Found`)
  expect(sources[3]?.failure?.message).toContain('"Sign in"')
})

test('a file of another size than the pinned one is told before it is fetched', async () => {
  await using origin = await startOrigin({ files: { '/a': file } })
  const [other] = await examine([origin.url('/a')], { size: 1 })
  expect(other?.failure).toMatchObject({
    code: 'checksum-mismatch',
    message: expect.stringContaining('200000'),
  })
  expect(await examine([origin.url('/a')], { size: file.length })).toMatchObject([{ failure: undefined }])
})

test('what is not answered in time is left, with the redirects so far and no open connection', async () => {
  await using server = await startServer((request, response) => {
    if (request.url === '/never') return
    response.writeHead(302, { location: '/never', 'content-length': 0 }).end()
  })
  const url = `http://127.0.0.1:${server.port}`

  const [source] = await examine([`${url}/a`], { budget: 300 })

  expect(source?.failure).toMatchObject({
    code: 'timeout',
    message: expect.stringContaining('within the 0.3 s'),
  })
  expect(source?.hops.map((hop) => hop.url.href)).toEqual([`${url}/a`, `${url}/never`])
  await vi.waitFor(async () => expect(await server.open()).toBe(0))
})

test('few are asked at once', async () => {
  const paths = Array.from({ length: 12 }, (_, index) => `/${index}`)
  await using origin = await startOrigin({ files: Object.fromEntries(paths.map((path) => [path, file])) })
  origin.fault('*', { delay: 20, always: true })
  await examine(paths.map(origin.url))
  expect(origin.requests).toHaveLength(12)
  expect(origin.mostAtOnce).toBe(4)
})
