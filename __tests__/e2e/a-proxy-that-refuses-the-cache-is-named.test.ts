import { createServer } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { certificate } from '../contract/network/server.ts'
import { type Azurite, startAzurite } from '../support/azurite.ts'
import { startCacheService } from '../support/cache-service.ts'
import { mnistShaped } from '../support/dataset.ts'
import { startFront } from '../support/front.ts'
import { listenOnLoopback } from '../support/loopback.ts'
import { startOrigin } from '../support/origin.ts'
import { type ProxyOptions, startProxy } from '../support/proxy.ts'
import { createRunner } from '../support/runner.ts'
import { published, readTree } from './tree.ts'

let azurite: Azurite
beforeAll(async () => {
  azurite = await startAzurite()
})
afterAll(() => azurite.close())

const data = mnistShaped()
const names = { publicHost: 'results.test', publicBlobHost: 'blob.test' }
const hosts: ProxyOptions['hosts'] = { 'results.test': 'same', 'blob.test': 'same' }

it.concurrent('where it lets the service pass and not the blobs, and the job goes on', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using service = await startCacheService({ azurite, ...names })
  await using open = await startProxy({ hosts })
  await using closed = await startProxy({ hosts, deny: ['blob.test'] })
  await using filled = await createRunner({ cacheService: service })
  await using empty = await createRunner({ cacheService: service })
  const inputs = { files: data.lines(origin.base), path: 'data' }
  const refusal = `The proxy ${closed.url} (from all_proxy) refuses blob.test:`

  const unsaved = await empty.run(inputs, { all_proxy: closed.url })
  service.evict(unsaved.outputs['cache-key'] ?? '')
  await filled.run(inputs, { all_proxy: open.url })
  const unrestored = await empty.run({ ...inputs, path: 'again' }, { all_proxy: closed.url })

  expect(unsaved).toMatchObject({ exitCode: 0, annotations: [], outputs: { 'cache-status': 'miss' } })
  expect(unsaved.stdout).toContain(`not saved to the Actions cache: ${refusal}`)
  expect(unrestored).toMatchObject({
    exitCode: 0,
    annotations: [],
    outputs: { 'cache-status': 'unavailable' },
  })
  expect(unrestored.stdout).toContain(`the Actions cache cannot be used: ${refusal}`)
  expect(await readTree(empty.workspace)).toEqual({
    ...published(data, 'data/'),
    ...published(data, 'again/'),
  })
})

it.concurrent('where it wants a password', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using service = await startCacheService({ azurite, ...names })
  await using proxy = await startProxy({ hosts, credentials: { username: 'ci', password: 'right' } })
  await using runner = await createRunner({ cacheService: service })

  const result = await runner.run({ files: data.lines(origin.base) }, { all_proxy: proxy.url })

  expect(result).toMatchObject({ exitCode: 0, annotations: [], outputs: { 'cache-status': 'unavailable' } })
  expect(result.stdout).toMatch(/the Actions cache cannot be used: The proxy .* wants .* password.*: 407/)
  expect(service.calls).toEqual([])
})

it.concurrent('and so is a certificate that nobody vouches for, as a proxy that inspects TLS has it', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using service = await startCacheService({ azurite, publicHost: 'origin.test:443', isSecure: true })
  await using front = await startFront(service.port, { tls: certificate })
  await using proxy = await startProxy({ hosts: { 'origin.test:443': front.port } })
  await using runner = await createRunner({ cacheService: service })

  const result = await runner.run({ files: data.lines(origin.base) }, { all_proxy: proxy.url })

  expect(result).toMatchObject({ exitCode: 0, annotations: [], outputs: { 'cache-status': 'unavailable' } })
  expect(result.stdout).toMatch(
    /the Actions cache cannot be used: The certificate of origin\.test was issued by "setup-dataset test authority"/,
  )
})

it.concurrent('where it never answers, within the time of a look-up', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using silent = await listenOnLoopback(createServer((socket) => void socket.resume()))
  await using service = await startCacheService({ azurite, ...names, isSecure: true })
  await using runner = await createRunner({ cacheService: service })
  const all_proxy = `http://127.0.0.1:${silent.port}`

  const result = await runner.run({ files: data.lines(origin.base) }, { all_proxy })

  expect(result).toMatchObject({ exitCode: 0, annotations: [], outputs: { 'cache-status': 'unavailable' } })
  expect(result.stdout).toContain(
    `the Actions cache cannot be used: The proxy ${all_proxy} (from all_proxy) gave no answer to CONNECT within 8 s`,
  )
})
