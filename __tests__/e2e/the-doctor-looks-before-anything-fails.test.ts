import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
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

it.concurrent('at the sources on this machine: one that is not there counts where no other has the file', async () => {
  await using folder = await temporaryFolder('doctor')
  await using origin = await startOrigin({ files: { '/data': body } })
  await writeFile(join(folder.path, 'here'), body)
  const hex = '0'.repeat(64)
  const doctor = async (...lines: string[]) => {
    const files = ['--files', lines.join('\n')]
    const result = await runCli(['doctor', ...files, '--json'], { cwd: folder.path })
    const { ok, checks } = result.json<Checkup>()
    const check = checks.find(({ about }) => about === 'sources on this machine')
    return { ok, exitCode: result.exitCode, verdict: check?.verdict, details: check?.details.join() }
  }

  const there = await doctor(`a ${hex} ./here`)
  const gone = await doctor(`a ${hex} ./here`, `b ${hex} ./gone`)
  const spared = await doctor(`b ${hex} ./gone`, `b ${hex} ${origin.url('/data')}`)
  const deadEnd = await doctor(`b ${hex} ./gone`, `b ${hex} ${origin.url('/gone')}`)

  expect(there).toMatchObject({ ok: true, exitCode: 0, verdict: 'good' })
  expect(gone).toMatchObject({ ok: false, exitCode: 1, verdict: 'bad' })
  expect(gone.details).toMatch(/\/gone does not exist$/)
  expect(spared).toMatchObject({ ok: true, exitCode: 0, verdict: 'doubtful' })
  expect(deadEnd).toMatchObject({ ok: false, exitCode: 1, verdict: 'bad' })
})

it.concurrent('at a cache that cannot be written, which stops no run', async () => {
  await using folder = await temporaryFolder('doctor')
  const file = join(folder.path, 'file')
  await writeFile(file, 'of the user')
  const options = { cwd: folder.path, env: { XDG_CACHE_HOME: file } }

  const result = await runCli(['doctor', '--json'], options)

  const { ok, checks } = result.json<Checkup>()
  expect({ ok, exitCode: result.exitCode }).toEqual({ ok: true, exitCode: 0 })
  const check = checks.find(({ about }) => about === 'folder of the cache')
  expect(check).toMatchObject({ verdict: 'doubtful', advice: expect.stringContaining('XDG_CACHE_HOME') })
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
