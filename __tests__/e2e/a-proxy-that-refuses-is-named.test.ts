import { expect, it } from 'vitest'
import { mnistShaped } from '../support/dataset.ts'
import { startOrigin } from '../support/origin.ts'
import { startProxy } from '../support/proxy.ts'
import { createRunner } from '../support/runner.ts'
import { readTree } from './tree.ts'

const data = mnistShaped()
const hosts = { 'origin.test': 'same' } as const
const credentials = { username: 'ci-runner', password: 'the right one' }

async function runThrough(proxy: { port: number }, userinfo: string) {
  await using origin = await startOrigin({ files: data.served() })
  await using runner = await createRunner()
  const url = `http://${userinfo}127.0.0.1:${proxy.port}`
  const result = await runner.run(
    { files: data.lines(`http://origin.test:${origin.port}`), cache: 'none', path: 'data' },
    { http_proxy: url, https_proxy: url },
  )
  return { ...result, tree: await readTree(runner.workspace), requests: origin.requests }
}

it.concurrent('with the advice to check the secret when the password is wrong', async () => {
  await using proxy = await startProxy({ credentials, hosts })

  const result = await runThrough(proxy, 'ci-runner:wrong-secret@')

  expect(result).toMatchObject({ exitCode: 1, tree: {}, requests: [] })
  expect(result.outputs['failure-code']).toBe('proxy-auth')
  expect(result.annotations).toMatchObject([{ level: 'error', title: 'setup-dataset: proxy-auth' }])
  expect(result.annotations[0]?.message).toMatch(/rejected the user name or the password/)
  expect(result.annotations[0]?.message).toMatch(/secret.*percent-encoded/)
  expect(result.summary).toContain('proxy-auth')
  expect(result.masks).toContain('wrong-secret')
  const shown = result.stdout.split(/\r?\n/).filter((line) => !line.startsWith('::add-mask::'))
  expect([...shown, result.summary].filter((text) => text.includes('wrong-secret'))).toEqual([])
  // One refusal stands for all: a locked account is worse than a red job.
  expect(proxy.refused.length).toBeLessThanOrEqual(data.files.length)
})

it.concurrent('with the way to give a password when none was given', async () => {
  await using proxy = await startProxy({ credentials, hosts })

  const result = await runThrough(proxy, '')

  expect(result).toMatchObject({ exitCode: 1, outputs: { 'failure-code': 'proxy-auth' }, requests: [] })
  expect(result.annotations[0]?.message).toMatch(/wants a user name and a password.*in the log/)
  expect(result.stdout).toMatch(/^with:\n {2}proxy-username: \$\{\{ secrets\.PROXY_USER \}\}$/m)
  expect(result.summary).toContain('secrets.PROXY_PASSWORD')
})

it.concurrent('with the host for its allow-list when it denies one, over http and over https', async () => {
  await using proxy = await startProxy({ hosts, deny: ['origin.test'] })
  await using runner = await createRunner()
  const env = { http_proxy: proxy.url, https_proxy: proxy.url }

  const results = await Promise.all(
    ['http', 'https'].map((scheme) =>
      runner.run({ files: data.lines(`${scheme}://origin.test`), cache: 'none', retries: 0 }, env),
    ),
  )

  for (const result of results) {
    expect(result).toMatchObject({ exitCode: 1, outputs: { 'failure-code': 'proxy-denied' } })
    expect(result.annotations.at(-1)?.message).toMatch(/origin\.test.*allow-list/s)
  }
})

it.concurrent('with its address when nothing listens there', async () => {
  const { port, close } = await startProxy()
  await close()

  await using runner = await createRunner()
  const result = await runner.run(
    { files: data.lines('http://origin.test'), cache: 'none', retries: 0 },
    { http_proxy: `http://127.0.0.1:${port}` },
  )

  expect(result).toMatchObject({ exitCode: 1, outputs: { 'failure-code': 'proxy-unreachable' } })
  expect(result.annotations.at(-1)?.message).toContain(`127.0.0.1:${port}`)
})

it.concurrent('with its variable when its value cannot be read, before any request', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using runner = await createRunner()

  const result = await runner.run({ files: data.lines(origin.base) }, { https_proxy: 'http://ho st:80:80' })

  expect(result).toMatchObject({ exitCode: 1, outputs: { 'failure-code': 'bad-input' } })
  expect(result.annotations[0]?.message).toMatch(/https_proxy.*http:\/\/proxy\.example\.org:3128/s)
  expect(origin.requests).toEqual([])
})
