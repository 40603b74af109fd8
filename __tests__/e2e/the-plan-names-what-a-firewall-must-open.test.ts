import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { runCli } from '../support/cli.ts'
import { mnistShaped } from '../support/dataset.ts'
import { startOrigin } from '../support/origin.ts'
import { startProxy } from '../support/proxy.ts'
import { jobVariables } from '../support/runner-environment.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { readTree } from './tree.ts'

const data = mnistShaped()
const [file] = data.files
if (!file) throw new Error('no file')
const pin = `sha256:${file.sha256}`

interface Json {
  home: string
  tiers: string[]
  endpoints: { host: string; port: number; for: string; road: string; reason: string }[]
}

const GITHUB_CACHE = ['results-receiver.actions.githubusercontent.com:443', '*.blob.core.windows.net:443']
const hostsOf = ({ endpoints }: Json) => endpoints.map(({ host, port }) => `${host}:${port}`)

it.concurrent('in text: files, home, space, caches and endpoints, and nothing is contacted or written', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using folder = await temporaryFolder('plan')

  const result = await runCli(['plan', '--files', data.lines(origin.base)], { cwd: folder.path })

  const { exitCode, stdout, stderr } = result
  expect([exitCode, stderr]).toEqual([0, ''])
  expect(stdout).toMatch(/^files-\w{8}: 4 files, size unknown, layout files\n/)
  for (const { name, sha256 } of data.files) {
    expect(stdout).toContain(`  ${name}, size unknown, sha256:${sha256}\n    ${origin.url(name)}\n`)
  }
  expect(stdout).toContain(`\ninto ${join(folder.path, 'files-')}`)
  expect(stdout).toMatch(/^ {2}space needed: unknown, free: \d.*B$/m)
  expect(stdout).toMatch(
    /^caches, in this order: the folder .*setup-dataset\n {2}key setup-dataset-v1-files-/m,
  )
  expect(stdout).toContain(
    `must let through:\n  127.0.0.1:${origin.port}  source, direct, loopback is always direct\n`,
  )
  expect(stdout).toContain('--probe')
  expect(origin.connections).toBe(0)
  expect(await readTree(folder.path)).toEqual({})
})

it.concurrent('as one JSON document', async () => {
  await using folder = await temporaryFolder('plan')
  const local = pathToFileURL(join(folder.path, file.name)).href
  const sources = ['https://data.test/a.gz?token=secret-word', 'http://data.test/a.gz', local]
  const args = ['plan', ...sources.flatMap((url) => ['--url', url]), '--checksum', pin, '--json']

  const result = await runCli(args, { cwd: folder.path })

  const reason = 'no proxy is set'
  const fingerprint: unknown = expect.stringMatching(/^[0-9a-f]{64}$/)
  expect(result.exitCode).toBe(0)
  expect(result.json()).toEqual({
    dataset: `a.gz-${file.sha256.slice(0, 8)}`,
    fingerprint,
    key: expect.stringMatching(/^setup-dataset-v1-a\.gz-\w{8}-[0-9a-f]{64}$/),
    files: [
      {
        name: 'a.gz',
        size: null,
        digest: pin,
        sources: ['https://data.test/a.gz?token=***', 'http://data.test/a.gz', local],
      },
    ],
    home: join(folder.path, `a.gz-${file.sha256.slice(0, 8)}`),
    tiers: ['tool-cache'],
    endpoints: [
      { host: 'data.test', port: 443, for: 'source', road: 'direct', reason },
      { host: 'data.test', port: 80, for: 'source', road: 'direct', reason },
    ],
  })
  expect(result.stdout + result.stderr).not.toContain('secret-word')
})

it.concurrent('the same key and home as fetch has', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using folder = await temporaryFolder('plan')
  const options = ['--files', data.lines(origin.base), '--layout', 'torchvision', '--json']

  const plan = (await runCli(['plan', ...options], { cwd: folder.path })).json<Record<string, string>>()
  const done = (await runCli(['fetch', ...options], { cwd: folder.path })).json<Record<string, string>>()

  expect(plan.key).toBe(done['cache-key'])
  expect(plan.fingerprint).toBe(done.fingerprint)
  expect(plan.home).toBe(done.path)
})

it.concurrent('as allowed-endpoints of harden-runner, ready to paste', async () => {
  await using folder = await temporaryFolder('plan')
  const args = ['plan', 'mnist', '--allowed-endpoints', '--cache', 'actions']

  const { exitCode, stdout, stderr } = await runCli(args, { cwd: folder.path })

  const block = (parse(stdout) as Record<string, string>)['allowed-endpoints']
  const endpoints = block?.trim().split(' ')
  expect(exitCode).toBe(0)
  expect(stdout).toMatch(/^allowed-endpoints: >\n(?: {2}\S+:\d+\n)+$/)
  expect(endpoints).toContain('ossci-datasets.s3.amazonaws.com:443')
  expect(endpoints?.slice(-2)).toEqual(GITHUB_CACHE)
  // Why a wildcard: a reader of the workflow will ask.
  expect(stderr).toMatch(/note: .*names that change.*\*\.blob\.core\.windows\.net/)
})

it.concurrent('with --probe also where the sources lead, and what is wrong with one', async () => {
  await using far = await startOrigin({ files: data.served() })
  await using near = await startOrigin({ files: {} })
  near.fault(`/${file.name}`, { redirect: `${far.url(file.name)}?signature=secret-word`, always: true })
  await using folder = await temporaryFolder('plan')
  const urls = [near.url(file.name), near.url('gone')].flatMap((url) => ['--url', url])
  const args = ['plan', ...urls, '--checksum', pin, '--json']

  const still = await runCli(args, { cwd: folder.path })
  const quiet = near.connections + far.connections
  const probed = await runCli([...args, '--probe'], { cwd: folder.path })

  const road = { host: '127.0.0.1', road: 'direct', reason: 'loopback is always direct' }
  const source = { ...road, port: near.port, for: 'source' }
  expect(quiet).toBe(0)
  expect(still.json<Json>().endpoints).toEqual([source])
  expect(probed.exitCode).toBe(0)
  expect(probed.json<Json>().endpoints).toEqual([source, { ...road, port: far.port, for: 'redirect' }])
  expect(probed.stderr).toMatch(/^warning: .*\/gone answered 404/m)
  expect(probed.stdout + probed.stderr).not.toContain('secret-word')
  expect(far.requests).toMatchObject([{ method: 'GET', sentBytes: 1 }])
  expect(await readTree(folder.path)).toEqual({})
})

it.concurrent('with --probe every source may be wrong: the plan is there all the same', async () => {
  await using origin = await startOrigin({ files: {} })
  await using folder = await temporaryFolder('plan')
  const urls = Array.from({ length: 13 }, (_, index) => ['--url', origin.url(`${index}`)]).flat()

  const result = await runCli(['plan', ...urls, '--checksum', pin, '--probe'], { cwd: folder.path })

  const warnings = result.stderr.match(/^warning: .*$/gm)
  expect(result.exitCode).toBe(0)
  expect(result.stdout).toContain(`  127.0.0.1:${origin.port}  source`)
  expect(result.stdout).not.toContain('--probe')
  expect(warnings).toHaveLength(11)
  expect(warnings?.at(-1)).toBe('warning: 3 further sources gave no file')
})

it.concurrent('behind a proxy: the proxy, and what it has to let through', async () => {
  await using proxy = await startProxy({})
  await using folder = await temporaryFolder('plan')
  const env = {
    https_proxy: `http://someone:secret-word@127.0.0.1:${proxy.port}`,
    no_proxy: 'mirror.test',
  }
  const urls = ['https://mirror.test/a', 'https://data.test/a'].flatMap((url) => ['--url', url])
  const args = ['plan', ...urls, '--checksum', pin, '--cache', 'actions']

  const text = await runCli(args, { cwd: folder.path, env })
  const json = await runCli([...args, '--json'], { cwd: folder.path, env })

  const road = `http://***@127.0.0.1:${proxy.port}`
  const lines = text.stdout.replace(/ {3,}/g, '  ')
  expect(lines).toContain(`
a firewall must let through:
  mirror.test:443  source, direct, no_proxy has the entry "mirror.test"
  127.0.0.1:${proxy.port}  proxy, direct, it is the proxy from https_proxy
the proxy must let through:
  data.test:443  source, through the proxy ${road}, from https_proxy
  ${GITHUB_CACHE[0]}  cache, through the proxy ${road}, from https_proxy
  ${GITHUB_CACHE[1]}  cache, through the proxy ${road}, from https_proxy
`)
  const proxied = json.json<Json>().endpoints.filter((endpoint) => endpoint.road === road)
  expect(proxied.map(({ host }) => `${host}:443`)).toEqual(['data.test:443', ...GITHUB_CACHE])
  expect(proxy.connections).toBe(0)
  expect(text.stdout + text.stderr + json.stdout + json.stderr).not.toContain('secret-word')
})

it.concurrent("in a job it is the action's step that is planned", async () => {
  await using folder = await temporaryFolder('plan')
  const [temp, tools] = [join(folder.path, 'temp'), join(folder.path, 'tools')]
  await mkdir(temp)
  const job = { repository: 'owner/repository', ref: 'refs/heads/main' }
  const plan = async (selfHosted: boolean, more: Record<string, string> = {}) => {
    const variables = { RUNNER_TEMP: temp, RUNNER_TOOL_CACHE: tools, GITHUB_WORKSPACE: folder.path }
    const env = { ...jobVariables({ ...job, selfHosted }), ...variables, ...more }
    return (await runCli(['plan', 'mnist', '--json'], { cwd: folder.path, env })).json<Json>()
  }

  const hosted = await plan(false)
  const selfHosted = await plan(true, { ACTIONS_CACHE_URL: 'http://cache.inside.test:3000/' })
  const untrusted = await plan(false, { GITHUB_EVENT_NAME: 'pull_request_target' })

  expect(hosted).toMatchObject({ home: join(temp, 'datasets', 'mnist'), tiers: ['actions'] })
  expect(hostsOf(hosted).slice(-2)).toEqual(GITHUB_CACHE)
  expect(selfHosted.tiers).toEqual(['tool-cache', 'actions'])
  expect(hostsOf(selfHosted).at(-1)).toBe('cache.inside.test:3000')
  expect(untrusted.tiers).toEqual([])
  expect(hostsOf(untrusted)).not.toContain(GITHUB_CACHE[0])
})

it.concurrent('bad input is named, as fetch names it', async () => {
  await using folder = await temporaryFolder('plan')
  const cases: [string[], string][] = [
    [['mnits'], 'dataset'],
    [[], 'dataset'],
    [['mnist', '--layout', 'pytorch'], 'layout'],
    [['mnist', '--cache', 'floppy'], 'cache'],
    [['mnist', '--proxy', 'ftp://proxy.test'], 'proxy'],
    [['--url', 'https://data.test/a'], 'checksum'],
  ]

  const results = await Promise.all(
    cases.map(async ([words, option]) => {
      const text = await runCli(['plan', ...words], { cwd: folder.path })
      const json = await runCli(['plan', ...words, '--json'], { cwd: folder.path })
      return { text, json, option }
    }),
  )

  for (const { text, json, option } of results) {
    expect(text).toMatchObject({ exitCode: 1, stdout: '' })
    expect(text.stderr).toContain(`"${option}"`)
    expect(json.exitCode).toBe(1)
    expect(json.json()).toEqual({
      error: {
        code: 'bad-input',
        message: expect.stringContaining(`"${option}"`),
        advice: expect.stringMatching(/./),
      },
    })
  }
})

it.concurrent('wrong usage has exit code 2', async () => {
  await using folder = await temporaryFolder('plan')
  const wrong = [
    ['plan', 'mnist', 'mnist-npz'],
    ['plan', 'mnist', '--endpoint'],
    ['plan', 'mnist', '--json', '--allowed-endpoints'],
    ['fetch', 'mnist', '--allowed-endpoints'],
  ]

  const results = await Promise.all(wrong.map((args) => runCli(args, { cwd: folder.path })))

  for (const { exitCode, stderr } of results) {
    expect(exitCode).toBe(2)
    expect(stderr).toMatch(/^setup-dataset: .+\n.*--help/)
  }
  expect(results.map(({ stdout }) => /"code": "bad-input"/.test(stdout) || stdout)).toEqual([
    '',
    '',
    true,
    '',
  ])
})

it.concurrent('nothing of the network is loaded for it, because it has to answer at once', async () => {
  await using folder = await temporaryFolder('plan')
  const spy = join(folder.path, 'spy.mjs')
  await writeFile(spy, `process.on('exit', () => console.error(process.moduleLoadList.join('\\n')))`)
  const env = { NODE_OPTIONS: `--import=${pathToFileURL(spy)}` }

  const { stderr } = await runCli(['plan', 'mnist', '--json'], { cwd: folder.path, env })

  const loaded = stderr.match(/(?<=^NativeModule )\S+$/gm)
  expect(loaded).toContain('crypto')
  expect(loaded?.filter((name) => /^(http|https|tls|zlib|dns|_http_\w+|_tls_\w+)$/.test(name))).toEqual([])
})
