import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runCli } from '../support/cli.ts'
import { mnistShaped } from '../support/dataset.ts'
import { startOrigin } from '../support/origin.ts'
import { startProxy } from '../support/proxy.ts'
import { createRunner, type Runner } from '../support/runner.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { published, readTree } from './tree.ts'

const data = mnistShaped()
const MESSAGE = 'Downloads go through Nexus. ::stop-commands::x ##[add-mask]mnist Ask in #data-platform.'

async function policyIn(runner: Runner, ...lines: string[]): Promise<string> {
  await mkdir(join(runner.workspace, '.github'), { recursive: true })
  await writeFile(join(runner.workspace, '.github/downloads.txt'), lines.join('\n'))
  return '.github/downloads.txt'
}

it.concurrent('every source goes to the mirror inside, with its user name and password, and nothing else is asked', async () => {
  await using origin = await startOrigin()
  await using mirror = await startOrigin({ files: data.served('/inside') })
  await using runner = await createRunner()
  const rewrite = await policyIn(
    runner,
    '# downloads of Example Corp',
    `rewrite (127\\.0\\.0\\.1:${origin.port}|data\\.example\\.invalid)/(.*) http://ci:hunter2-password@127.0.0.1:${mirror.port}/inside/$2`,
    'block *',
    'allow 127.0.0.1',
  )
  const [first, ...others] = data.lines('https://data.example.invalid').split('\n')
  const bare = others.map((line) => line.replace(/ https:.*/, '')).join('\n')
  const inputs = {
    files: `${first}\n${bare}`,
    'base-url': origin.base,
    mirrors: 'https://away.invalid/',
    rewrite,
  }

  const result = await runner.run({ ...inputs, path: 'data', cache: 'none', retries: 0 })

  expect(result.exitCode).toBe(0)
  expect(await readTree(join(runner.workspace, 'data'))).toEqual(published(data))
  expect(origin.connections).toBe(0)
  const asked = mirror.requests.map(({ headers }) => headers.authorization)
  expect(new Set(asked)).toEqual(new Set([`Basic ${Buffer.from('ci:hunter2-password').toString('base64')}`]))
  expect(result.stdout).toContain('rewritten by .github/downloads.txt: 4 sources')
  expect(result.stdout).toContain(
    'left out: 4 sources at away.invalid, which .github/downloads.txt blocks (line 3)',
  )
  expect(result.masks).toContain('hunter2-password')
})

it.concurrent('where all sources are blocked the step fails before any connection, with the words of the company', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using proxy = await startProxy({ hosts: { 'data.example.invalid': origin.port } })
  await using runner = await createRunner()
  const rewrite = await policyIn(runner, 'block *', `message ${MESSAGE}`)
  const [file] = data.files
  const url = [origin.url(file?.name ?? ''), 'http://data.example.invalid/x'].join('\n')
  const inputs = { url, checksum: file?.sha256 ?? '', rewrite, proxy: proxy.url }

  const result = await runner.run(inputs)

  expect(result).toMatchObject({ exitCode: 1, outputs: { 'failure-code': 'blocked', 'cache-hit': 'false' } })
  const errors = result.annotations.filter(({ level }) => level === 'error')
  expect(errors).toHaveLength(1)
  expect(errors[0]?.message).toContain(`Every source of ${file?.name} is blocked by .github/downloads.txt`)
  expect(errors[0]?.message).toContain('Ask in #data-platform.')
  expect(result.summary).toContain('Ask in #data-platform.')
  expect(result.stdout).toContain('data.example.invalid: block * (.github/downloads.txt, line 1)')
  // Its words are words, and no commands.
  const own = result.stdout.split('\n').filter((line) => /^\s*::|##\[/.test(line))
  expect(own.filter((line) => !/^::(error|debug|set-output|group|endgroup) ?[^:]*::/.test(line))).toEqual([])
  expect([origin.connections, proxy.connections]).toEqual([0, 0])
})

it.concurrent('a redirect to a blocked host is not followed, and the next source is used', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using second = await startOrigin({ files: data.served() })
  await using runner = await createRunner()
  const [file] = data.files
  const name = file?.name ?? ''
  origin.fault(name, { redirect: `http://localhost:${second.port}/${name}`, always: true })
  const rewrite = await policyIn(runner, 'block localhost')
  const url = [origin.url(name), second.url(name)].join('\n')

  const result = await runner.run({ url, checksum: file?.sha256 ?? '', rewrite, cache: 'none' })

  expect(result.exitCode).toBe(0)
  expect(result.stdout).toContain('redirects to localhost, which .github/downloads.txt blocks')
  expect(second.requests.map(({ headers }) => headers.host)).toEqual([`127.0.0.1:${second.port}`])
})

it.concurrent('the command heeds it too, and --json has the code and the words', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using folder = await temporaryFolder('command')
  await writeFile(join(folder.path, 'open.txt'), `rewrite data\\.example\\.invalid/(.*) ${origin.base}/$1`)
  await writeFile(join(folder.path, 'closed.txt'), 'block example.invalid\nmessage Ask IT.')
  const args = ['fetch', '--files', data.lines('https://data.example.invalid'), '--path', 'data', '--json']

  const closed = await runCli([...args, '--rewrite', 'closed.txt'], { cwd: folder.path })
  const open = await runCli([...args, '--rewrite', 'open.txt'], { cwd: folder.path })
  const typo = await runCli([...args, '--rewrite', 'opem.txt'], { cwd: folder.path })

  expect([closed.exitCode, open.exitCode, typo.exitCode]).toEqual([1, 0, 1])
  expect(closed.json()).toMatchObject({ error: { code: 'blocked', advice: 'closed.txt says: Ask IT.' } })
  expect(await readTree(join(folder.path, 'data'))).toEqual(published(data))
  expect(typo.json()).toMatchObject({ error: { code: 'bad-input' } })
})
