import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { startCacheServiceV1 } from '../support/cache-service-v1.ts'
import { mnistShaped } from '../support/dataset.ts'
import { startOrigin } from '../support/origin.ts'
import { createRunner } from '../support/runner.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { published, readTree } from './tree.ts'

/** A program for `--import`: it writes a line for each socket that is about to connect and each name that is looked up. */
const WATCH_SOCKETS = `
import net from 'node:net'
import dns from 'node:dns'
import { appendFileSync } from 'node:fs'
const tell = (what) => appendFileSync(process.env.SOCKET_LOG, what + '\\n')
const { connect } = net.Socket.prototype
net.Socket.prototype.connect = function (...args) { tell('connect'); return connect.apply(this, args) }
const { lookup } = dns
dns.lookup = (...args) => { tell('lookup'); return lookup(...args) }
`

it('restores on the next job of a self-hosted runner with everything else unreachable', async () => {
  const data = mnistShaped()
  const origin = await startOrigin({ files: data.served() })
  const service = await startCacheServiceV1()
  await using folder = await temporaryFolder('sockets')
  const hook = join(folder.path, 'watch-sockets.mjs')
  const log = join(folder.path, 'log')
  await writeFile(hook, WATCH_SOCKETS)
  await writeFile(log, '')
  const watched = { NODE_OPTIONS: `--import ${pathToFileURL(hook).href}`, SOCKET_LOG: log }
  const inputs = { files: data.lines(origin.base), path: 'data' }
  await using first = await createRunner({ selfHosted: true, cacheService: service })
  const cold = await first.run(inputs, watched)
  expect(cold).toMatchObject({ exitCode: 0, outputs: { 'cache-status': 'miss' } })
  expect(await readFile(log, 'utf8')).toContain('connect')

  const seen = [origin.connections, service.calls.length]
  await origin.close()
  await service.close()
  await writeFile(log, '')
  await using second = await createRunner({
    selfHosted: true,
    cacheService: service,
    toolCache: first.toolCache,
  })
  const warm = await second.run(inputs, watched)

  expect(warm).toMatchObject({ exitCode: 0, annotations: [] })
  expect(warm.outputs).toMatchObject({
    'cache-hit': 'true',
    'cache-status': 'hit',
    'cache-tier': 'tool-cache',
    'cache-key': cold.outputs['cache-key'],
    'downloaded-bytes': '0',
  })
  expect(await readFile(log, 'utf8')).toBe('')
  expect([origin.connections, service.calls.length]).toEqual(seen)
  expect(await readTree(second.workspace)).toEqual(published(data, 'data/'))
})

/** A program for `--import`: it writes down at the end which of Node's modules, and which files, the process has loaded. */
const LIST_MODULES = `
import { writeFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
const files = []
registerHooks({
  load(url, context, next) {
    if (url.startsWith('file:')) files.push(url.split('/').at(-1))
    return next(url, context)
  },
})
process.on('exit', () => {
  writeFileSync(process.env.MODULE_LOG, [...process.moduleLoadList, ...files].join('\\n'))
})
`

it('loads no other part of dist, and nothing that opens sockets, waits, unpacks or starts processes', async () => {
  const data = mnistShaped()
  await using origin = await startOrigin({ files: data.served() })
  await using runner = await createRunner({ selfHosted: true })
  const hook = join(runner.temp, 'list-modules.mjs')
  const log = join(runner.temp, 'modules')
  await writeFile(hook, LIST_MODULES)
  const env = { NODE_OPTIONS: `--import ${pathToFileURL(hook).href}`, MODULE_LOG: log }
  const heavy = [
    'http',
    'https',
    'http2',
    'tls',
    'net',
    'zlib',
    'timers/promises',
    'worker_threads',
    'child_process',
    'perf_hooks',
  ]
  const run = async (path: string) => {
    const { outputs } = await runner.run({ files: data.lines(origin.base), path }, env)
    const lines = (await readFile(log, 'utf8')).split('\n')
    const loaded = new Set(lines)
    return {
      status: outputs['cache-status'],
      isListed: loaded.has('NativeModule fs'),
      files: lines.filter((line) => line.endsWith('.js')),
      loaded: heavy.filter((name) => loaded.has(`NativeModule ${name}`)),
    }
  }

  const cold = await run('one')
  expect(cold.files.length).toBeGreaterThan(1)
  expect(cold.loaded).toContain('net')
  expect(await run('two')).toEqual({ status: 'hit', isListed: true, files: ['index.js'], loaded: [] })
})

it('writes to the home without reaching the tool cache, which stays right', async () => {
  const data = mnistShaped()
  await using origin = await startOrigin({ files: data.served() })
  await using runner = await createRunner({ selfHosted: true })
  const inputs = { files: data.lines(origin.base), cache: 'tool-cache' }
  const [name = ''] = Object.keys(published(data))
  await runner.run({ ...inputs, path: 'one' })
  await writeFile(join(runner.workspace, 'one', name), 'a later step writes here')
  await runner.run({ ...inputs, path: 'two' })
  await writeFile(join(runner.workspace, 'two', name), 'and here')

  const third = await runner.run({ ...inputs, path: 'three' })

  expect(third).toMatchObject({ exitCode: 0, outputs: { 'cache-status': 'hit' } })
  expect(await readTree(join(runner.workspace, 'three'))).toEqual(published(data))
  expect(origin.requests).toHaveLength(data.files.length)
})
