import { readdir } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { runCli } from '../support/cli.ts'
import { startOrigin } from '../support/origin.ts'
import { startProxy } from '../support/proxy.ts'
import { temporaryFolder } from '../support/temporary.ts'

const body = Buffer.alloc(200_000, 'x')
const pin = `sha256:${'0'.repeat(64)}`

interface Checkup {
  ok: boolean
  sources: {
    source: string
    hops: { url: string; road: string; status: number | null }[]
    failure: { code: string } | null
  }[]
  checks: { about: string; verdict: string; details: string[] }[]
}

it.concurrent('at each URL, with its road, its redirects and what they lead to; 1 where one fails', async () => {
  await using folder = await temporaryFolder('doctor')
  await using origin = await startOrigin({ files: { '/data': body } })
  origin.fault('/old', { redirect: '/data', always: true })

  const well = await runCli(['doctor', origin.url('/old')], { cwd: folder.path })
  const ill = await runCli(['doctor', origin.url('/old'), origin.url('/gone'), '--json'], {
    cwd: folder.path,
  })

  expect(well).toMatchObject({ exitCode: 0, stderr: '' })
  expect(well.stdout).toMatch(
    /^good {6}http:\/\/127\.0\.0\.1:\d+\/old\n {10}direct, loopback is always direct\n/m,
  )
  expect(well.stdout).toMatch(
    /answered 302 Found after \d+ ms\n {10}led to .*\/data\n.*\n.*answered 206 .*\n {10}200 kB, /,
  )
  expect(well.stdout).toMatch(/^good {6}clock of this machine/m)
  expect(well.stdout).toMatch(/\nnothing here would stop a run\n$/)
  expect(ill.exitCode).toBe(1)
  const { ok, sources, checks } = ill.json<Checkup>()
  expect(ok).toBe(false)
  expect(sources).toMatchObject([
    { failure: null },
    { failure: { code: 'not-found' }, hops: [{ status: 404 }] },
  ])
  expect(checks.filter(({ verdict }) => verdict === 'bad').map(({ about }) => about)).toEqual([
    origin.url('/gone'),
  ])
  expect(await readdir(folder.path)).toEqual([])
})

it.concurrent('at the sources of a dataset: one that has the file is enough', async () => {
  await using folder = await temporaryFolder('doctor')
  await using origin = await startOrigin({ files: { '/data': body } })
  const check = (url: string) =>
    runCli(['doctor', '--url', url, '--checksum', pin, '--json'], { cwd: folder.path })

  const [well, ill] = await Promise.all([
    check(`${origin.url('/gone')}\n${origin.url('/data')}`),
    check(`${origin.url('/gone')}\n${origin.url('/lost')}`),
  ])

  expect([well.exitCode, ill.exitCode]).toEqual([0, 1])
  const verdicts = well.json<Checkup>().checks.filter(({ about }) => about.startsWith('http'))
  expect(verdicts.map(({ verdict }) => verdict)).toEqual(['doubtful', 'good'])
  expect(well.json<Checkup>().checks.map(({ about }) => about)).toContain('space for gone-00000000')
  expect(await readdir(folder.path)).toEqual([])
})

it.concurrent('through the proxy, with what it refuses and nothing of its password', async () => {
  await using folder = await temporaryFolder('doctor')
  await using origin = await startOrigin({ files: { '/data': body } })
  const credentials = { username: 'ci-runner', password: 'secret-word' }
  const hosts = { 'origin.test': origin.port, 'denied.test': origin.port }
  await using proxy = await startProxy({ credentials, hosts, deny: ['denied.test'] })
  const env = { http_proxy: proxy.url.replace('//', '//ci-runner:secret-word@') }
  const urls = ['http://origin.test/data', 'http://denied.test/data']

  const result = await runCli(['doctor', ...urls], { cwd: folder.path, env })

  expect(result.exitCode).toBe(1)
  expect(result.stdout).toMatch(
    /^good {6}http:\/\/origin\.test\/data\n {10}through the proxy http:\/\/\*\*\*@/m,
  )
  expect(result.stdout).toMatch(
    /^bad {7}http:\/\/denied\.test\/data\n(.*\n)+ {10}proxy-denied: .*\n {10}> Ask for denied\.test:80/m,
  )
  expect(result.stdout).toMatch(/^doubtful {2}settings of the network\n(.*\n)+.*https_proxy/m)
  expect(result.stdout + result.stderr).not.toContain('secret-word')
  expect(proxy.passed).toMatchObject([{ target: 'http://origin.test/data' }])
})

it.concurrent('offline, which opens no connection and decides all the same', async () => {
  await using folder = await temporaryFolder('doctor')
  await using proxy = await startProxy()
  const env = { https_proxy: proxy.url, no_proxy: '.inside.test' }
  const urls = ['https://a.test/x?token=secret-word', 'https://b.inside.test/', 'http://a.test/']

  const text = await runCli(['doctor', '--offline', ...urls], { cwd: folder.path, env })
  const json = await runCli(['doctor', '--offline', '--json', ...urls], { cwd: folder.path, env })

  expect([text.exitCode, json.exitCode, proxy.connections]).toEqual([0, 0, 0])
  expect(text.stdout).toContain(
    `\nhttps://a.test/x?token=***: through the proxy ${proxy.url}, from https_proxy\n`,
  )
  expect(json.json<{ sources: unknown }>().sources).toEqual([
    { source: 'https://a.test/x?token=***', road: proxy.url, reason: 'from https_proxy' },
    { source: 'https://b.inside.test/', road: 'direct', reason: 'no_proxy has the entry ".inside.test"' },
    { source: 'http://a.test/', road: 'direct', reason: 'only https_proxy is set' },
  ])
})

it.concurrent('at the machine alone, where nothing is named', async () => {
  await using folder = await temporaryFolder('doctor')
  const result = await runCli(['doctor'], { cwd: folder.path, env: { PATH: `${process.env.PATH}` } })
  expect(result.exitCode).toBe(0)
  expect(result.stdout).toMatch(/^good {6}folder of the cache$/m)
})

it.concurrent.each([
  [['doctor', 'mnist'], /takes http\(s\) URLs, not "mnist"; a dataset goes to --dataset/],
  [['doctor', 'ftp://a.test/x'], /not "ftp:\/\/a\.test\/x"/],
  [['doctor', '--probe'], /doctor has no option --probe/],
  [['fetch', '--offline', 'mnist'], /fetch has no option --offline/],
])('%j is wrong usage', async (args, text) => {
  await using folder = await temporaryFolder('doctor')
  const result = await runCli(args, { cwd: folder.path })
  expect(result).toMatchObject({ exitCode: 2, stdout: '' })
  expect(result.stderr).toMatch(text)
})
