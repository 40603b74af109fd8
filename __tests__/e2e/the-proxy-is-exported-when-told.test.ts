import { expect, it } from 'vitest'
import { mnistShaped } from '../support/dataset.ts'
import { startOrigin } from '../support/origin.ts'
import { startProxy } from '../support/proxy.ts'
import { createRunner, type StepResult } from '../support/runner.ts'

const data = mnistShaped()
const credentials = { username: 'ci-runner', password: 'p@ss/wörd:100%' }
const encoded = encodeURIComponent(credentials.password)

/** The log and all else that people see; GITHUB_ENV has to have the password. */
function shown({ stdout, stderr, summary, outputs, annotations }: StepResult): string {
  const lines = stdout.split(/\r?\n/).filter((line) => !line.startsWith('::add-mask::'))
  const told = annotations.map(({ message }) => message)
  return [...lines, stderr, summary, ...told, ...Object.values(outputs)].join('\n')
}

it.concurrent('in both cases and in a spelling that all read, and a later step takes that road', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using proxy = await startProxy({ credentials, hosts: { 'origin.test': 'same' } })
  await using runner = await createRunner()
  const inputs = { files: data.lines(`http://origin.test:${origin.port}`), cache: 'none', retries: 0 }
  const env = { HTTP_PROXY: 'http://elsewhere.test:1', no_proxy: 'direct.test;10.2.*' }

  const first = await runner.run(
    {
      ...inputs,
      path: 'first',
      proxy: `127.0.0.1:${proxy.port}`,
      'proxy-username': credentials.username,
      'proxy-password': credentials.password,
      'export-proxy': true,
    },
    env,
  )
  const passed = proxy.passed.splice(0).length
  const later = await runner.run({ ...inputs, path: 'later' }, { ...env, ...first.exported })

  expect([first.exitCode, later.exitCode]).toEqual([0, 0])
  const href = `http://${credentials.username}:${encoded}@127.0.0.1:${proxy.port}`
  const exempt = 'localhost,.localhost,127.0.0.1,127.0.0.0/8,::1,[::1],direct.test,.direct.test,10.2.0.0/16'
  expect(first.exported).toEqual({
    http_proxy: href,
    HTTP_PROXY: href,
    https_proxy: href,
    HTTPS_PROXY: href,
    no_proxy: exempt,
    NO_PROXY: exempt,
  })
  expect([passed, proxy.passed.length]).toEqual([data.files.length, data.files.length])
  expect(proxy.refused).toEqual([])

  // It is what the workflow asked for: to be known, not to be changed.
  expect(first.annotations).toEqual([])
  expect(first.stdout).toContain('can read the proxy')
  expect(later).toMatchObject({ annotations: [], exported: {} })
  const basic = Buffer.from(`${credentials.username}:${credentials.password}`).toString('base64')
  for (const secret of [credentials.password, encoded, `${credentials.username}:${encoded}`, basic]) {
    expect(first.masks).toContain(secret)
    expect(shown(first)).not.toContain(secret)
    expect(shown(later)).not.toContain(secret)
  }
})

it.concurrent('with proxy: none, as empty variables, with which a later step goes direct', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using runner = await createRunner()
  const inputs = { files: data.lines(origin.base), cache: 'none', retries: 0, 'export-proxy': true }
  const env = { https_proxy: 'http://elsewhere.test:1', ALL_PROXY: 'socks4://cannot-be-read' }

  const first = await runner.run({ ...inputs, path: 'first', proxy: 'none' }, env)
  const later = await runner.run({ ...inputs, path: 'later' }, { ...env, ...first.exported })

  expect(first).toMatchObject({ exitCode: 0, annotations: [] })
  expect(first.exported).toEqual({ https_proxy: '', ALL_PROXY: '' })
  expect(later).toMatchObject({ exitCode: 0, annotations: [], exported: {} })
})

it.concurrent('and not otherwise', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using proxy = await startProxy({ hosts: { 'origin.test': 'same' } })
  await using runner = await createRunner()

  const result = await runner.run(
    { files: data.lines(`http://origin.test:${origin.port}`), cache: 'none' },
    { all_proxy: proxy.url },
  )

  expect(result).toMatchObject({ exitCode: 0, exported: {} })
})
