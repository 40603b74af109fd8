import { expect, test, vi } from 'vitest'
import { probe } from '../../../src/network/probe.ts'
import { startOrigin } from '../../support/origin.ts'
import { newClient } from './client.ts'
import { startServer } from './server.ts'

const file = Buffer.alloc(1000, 'x')
const asked = (...urls: string[]) => urls.map((url) => ({ url: new URL(url), downgrade: false }))
const hrefs = (urls: readonly URL[] = []) => urls.map(({ href }) => href)

test('a source is asked for one byte, once, and each redirect is on its trail', async () => {
  await using far = await startOrigin({ files: { '/real': file } })
  await using near = await startOrigin({ files: {} })
  near.fault('/a', { redirect: '/b' })
  near.fault('/b', { redirect: far.url('/real') })

  const [trail] = await probe(asked(near.url('/a')), newClient(), 5000)

  expect(hrefs(trail?.hops)).toEqual([near.url('/b'), far.url('/real')])
  expect(trail?.problem).toBeUndefined()
  expect(far.requests).toMatchObject([{ method: 'GET', status: 206, sentBytes: 1 }])
  expect(near.requests.map(({ path }) => path)).toEqual(['/a', '/b'])
})

test.each([
  ['gives the whole file for a part', { rangeless: true }, file],
  ['has no first byte to give', {}, Buffer.alloc(0)],
])('a source that %s is one', async (_, fault, content) => {
  await using origin = await startOrigin({ files: { '/a': content }, faults: { '/a': [fault] } })
  expect(await probe(asked(origin.url('/a')), newClient(), 5000)).toMatchObject([
    { hops: [], problem: undefined },
  ])
})

test('what a source sends beyond the first byte is not waited for', async () => {
  await using server = await startServer((_, response) => void response.write('the beginning'))
  const [trail] = await probe(asked(`http://127.0.0.1:${server.port}/`), newClient(), 5000)
  expect(trail?.problem).toBeUndefined()
  await vi.waitFor(async () => expect(await server.open()).toBe(0))
})

test('what is wrong with a source is said, and the others are asked all the same', async () => {
  await using origin = await startOrigin({ files: { '/good': file } })
  origin.fault('/lost', { redirect: '/gone?signature=secret-word' })
  origin.fault('/bad', { redirect: 'ftp://data.test/a' })
  origin.fault('/cut', { reset: true, always: true })

  const urls = ['/lost', '/bad', '/cut', '/good'].map((path) => origin.url(path))
  const [lost, bad, cut, good] = await probe(asked(...urls), newClient(), 5000)

  expect(lost?.problem).toBe(`${origin.url('/gone')}?signature=*** answered 404 Not Found`)
  expect(hrefs(lost?.hops)).toEqual([`${origin.url('/gone')}?signature=secret-word`])
  expect(bad?.problem).toContain('ftp:')
  expect(cut?.problem).toContain(`127.0.0.1:${origin.port}`)
  expect(good?.problem).toBeUndefined()
})

test('what is not answered in time is left, with the trail so far and no open connection', async () => {
  await using server = await startServer((request, response) => {
    if (request.url === '/never') return
    response.writeHead(302, { location: '/never', 'content-length': 0 }).end()
  })
  const url = `http://127.0.0.1:${server.port}`

  const [trail] = await probe(asked(`${url}/a?token=secret-word`), newClient(), 300)

  expect(trail?.problem).toBe(`${url}/a?token=*** was not asked to the end within 0.3 s`)
  expect(hrefs(trail?.hops)).toEqual([`${url}/never`])
  await vi.waitFor(async () => expect(await server.open()).toBe(0))
})

test('few are asked at once', async () => {
  const paths = Array.from({ length: 12 }, (_, index) => `/${index}`)
  await using origin = await startOrigin({ files: Object.fromEntries(paths.map((path) => [path, file])) })
  origin.fault('*', { delay: 20, always: true })

  await probe(asked(...paths.map(origin.url)), newClient(), 5000)

  expect(origin.requests).toHaveLength(12)
  expect(origin.mostAtOnce).toBe(4)
})
