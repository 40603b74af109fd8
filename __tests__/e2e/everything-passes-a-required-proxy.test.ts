import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { certificate } from '../contract/network/server.ts'
import { type Azurite, startAzurite } from '../support/azurite.ts'
import { startCacheService } from '../support/cache-service.ts'
import { mnistShaped } from '../support/dataset.ts'
import { startOrigin } from '../support/origin.ts'
import { type ProxyOptions, type RecordingProxy, startProxy } from '../support/proxy.ts'
import { createRunner, type StepResult } from '../support/runner.ts'
import type { Environment, InputValues } from '../support/runner-environment.ts'
import { published, readTree } from './tree.ts'

let azurite: Azurite
beforeAll(async () => {
  azurite = await startAzurite()
})
afterAll(() => azurite.close())

const data = mnistShaped()
const credentials = { username: 'ci-runner', password: 'p@ss/wörd:100%' }
const user = encodeURIComponent(credentials.username)
const password = encodeURIComponent(credentials.password)
const hosts: ProxyOptions['hosts'] = { 'origin.test': 'same', 'results.test': 'same', 'blob.test': 'same' }

interface Spelling {
  env?: (place: { host: string; port: number }) => Environment
  inputs?: (place: { host: string; port: number }) => InputValues
}

const spellings: Record<string, Spelling> = {
  'http_proxy and https_proxy': {
    env: ({ host, port }) => {
      const url = `http://${user}:${password}@${host}:${port}`
      return { http_proxy: url, https_proxy: url }
    },
  },
  'HTTP_PROXY and HTTPS_PROXY': {
    env: ({ host, port }) => {
      const url = `http://${user}:${password}@${host}:${port}/`
      return { HTTP_PROXY: url, HTTPS_PROXY: url }
    },
  },
  'http_proxy without a port and http_proxy_port': {
    env: ({ host, port }) => {
      return { http_proxy: `http://${user}:${password}@${host}`, http_proxy_port: String(port) }
    },
  },
  'no scheme, and a password that is not encoded': {
    env: ({ host, port }) => {
      return { http_proxy: `${credentials.username}:${credentials.password}@${host}:${port}` }
    },
  },
  all_proxy: {
    env: ({ host, port }) => ({ all_proxy: `http://${user}:${password}@${host}:${port}` }),
  },
  'the inputs proxy-username and proxy-password, stronger than what is in the environment': {
    env: ({ host, port }) => {
      const url = `http://other:wrong@${host}:${port}`
      return { http_proxy: url, https_proxy: url }
    },
    inputs: () => ({ 'proxy-username': credentials.username, 'proxy-password': credentials.password }),
  },
  'the input proxy, stronger than the environment': {
    env: () => ({ http_proxy: 'http://proxy.invalid:1', HTTPS_PROXY: 'http://proxy.invalid:1' }),
    inputs: ({ host, port }) => ({ proxy: `http://${user}:${password}@${host}:${port}` }),
  },
}

function hostsIn(requests: RecordingProxy['passed']): string[] {
  const names = requests.map(({ form, target }) => {
    return new URL(form === 'connect' ? `http://${target}` : target).hostname
  })
  return [...new Set(names)].sort()
}

/** No part of the log but the lines that mask, no output and no summary shows the password in any spelling. */
function expectNoSecret(result: StepResult) {
  expect(result.masks).toEqual(expect.arrayContaining([credentials.password, password]))
  const shown = result.stdout.split(/\r?\n/).filter((line) => !line.startsWith('::add-mask::'))
  const texts = [...shown, result.stderr, result.summary, ...Object.values(result.outputs)]
  const basic = Buffer.from(`${credentials.username}:${credentials.password}`).toString('base64')
  for (const secret of [credentials.password, password, basic]) {
    expect(texts.filter((text) => text.includes(secret))).toEqual([])
  }
}

for (const [name, spelling] of Object.entries(spellings)) {
  it.concurrent(`given by ${name}: fetch and save, then restore`, async () => {
    await using origin = await startOrigin({ files: data.served() })
    await using service = await startCacheService({
      azurite,
      publicHost: 'results.test',
      publicBlobHost: 'blob.test',
    })
    await using proxy = await startProxy({ credentials, hosts })
    const place = { host: '127.0.0.1', port: proxy.port }
    const env = { RUNNER_DEBUG: '1', ...spelling.env?.(place) }
    const inputs = {
      files: data.lines(`http://origin.test:${origin.port}`),
      path: 'data',
      retries: 0,
      ...spelling.inputs?.(place),
    }
    await using first = await createRunner({ cacheService: service })
    await using second = await createRunner({ cacheService: service })

    const cold = await first.run(inputs, env)
    const passedCold = hostsIn(proxy.passed.splice(0))
    const warm = await second.run(inputs, env)
    const passedWarm = hostsIn(proxy.passed)

    expect(cold).toMatchObject({ exitCode: 0, outputs: { 'cache-status': 'miss' } })
    expect(service.entries()).toMatchObject([{ key: cold.outputs['cache-key'], complete: true }])
    expect(passedCold).toEqual(['blob.test', 'origin.test', 'results.test'])
    expect(warm).toMatchObject({ exitCode: 0, outputs: { 'cache-status': 'hit', 'cache-hit': 'true' } })
    expect(passedWarm).toEqual(['blob.test', 'results.test'])
    expect(origin.requests).toHaveLength(data.files.length)
    expect(origin.requests.map(({ headers }) => headers['proxy-authorization'])).toEqual(
      data.files.map(() => undefined),
    )
    expect(proxy.refused).toEqual([])
    expect(await readTree(second.workspace)).toEqual(published(data, 'data/'))
    for (const result of [cold, warm]) {
      expectNoSecret(result)
      expect(result.annotations.filter(({ level }) => level === 'error')).toEqual([])
      expect(result.exported).toEqual({})
    }
  })
}

it.concurrent('also to an https origin, by CONNECT', async () => {
  await using origin = await startOrigin({ files: data.served(), tls: certificate })
  await using proxy = await startProxy({ credentials, hosts })
  await using runner = await createRunner()
  const url = `http://${user}:${password}@127.0.0.1:${proxy.port}`
  const ca = fileURLToPath(import.meta.resolve('../contract/network/ca.pem'))

  const result = await runner.run(
    { files: data.lines(`https://origin.test:${origin.port}`), path: 'data', cache: 'none' },
    { https_proxy: url, HTTPS_PROXY: url, NODE_EXTRA_CA_CERTS: ca },
  )

  expect(result).toMatchObject({ exitCode: 0, annotations: [] })
  expect(await readTree(runner.workspace)).toEqual(published(data, 'data/'))
  expect(proxy.passed).toMatchObject(
    data.files.map(() => ({ form: 'connect', target: `origin.test:${origin.port}` })),
  )
  expectNoSecret(result)
})

// Where 0.0.0.0 is a way to this machine, it is one that is not taken for loopback.
if (process.platform !== 'win32') {
  it.concurrent('but not what no-proxy names, nor anything with proxy: none', async () => {
    await using origin = await startOrigin({ files: data.served() })
    await using proxy = await startProxy({ hosts: { '0.0.0.0': 'same' } })
    await using runner = await createRunner()
    const env = { http_proxy: proxy.url, https_proxy: proxy.url, no_proxy: 'elsewhere.test' }
    const inputs = { files: data.lines(`http://0.0.0.0:${origin.port}`), cache: 'none', retries: 0 }

    const excepted = await runner.run({ ...inputs, 'no-proxy': '0.0.0.0' }, env)
    const none = await runner.run({ ...inputs, proxy: 'none' }, env)
    const passed = [...proxy.passed]
    const through = await runner.run(inputs, env)

    expect([excepted.exitCode, none.exitCode, through.exitCode]).toEqual([0, 0, 0])
    expect(passed).toEqual([])
    expect(hostsIn(proxy.passed)).toEqual(['0.0.0.0'])
    expect(origin.requests).toHaveLength(3 * data.files.length)
  })
}
