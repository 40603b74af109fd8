import { expect, it } from 'vitest'
import { flipBit } from '../support/archive.ts'
import { runCli } from '../support/cli.ts'
import { mnistShaped } from '../support/dataset.ts'
import { startOrigin } from '../support/origin.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { readTree } from './tree.ts'

const data = mnistShaped()
const [file] = data.files
if (!file) throw new Error('no file')

it.concurrent('with exit code 1, the code, the evidence, the advice and where to read more', async () => {
  await using origin = await startOrigin({ files: data.served() })
  origin.fault(file.name, { wrong: flipBit(file.bytes), always: true })
  await using folder = await temporaryFolder('command')
  const args = ['fetch', '--files', data.lines(origin.base), '--path', 'data']

  const text = await runCli(args, { cwd: folder.path })
  const json = await runCli([...args, '--json'], { cwd: folder.path })

  expect(text).toMatchObject({ exitCode: 1, stdout: '' })
  expect(text.stderr).toMatch(/^error: .*other bytes.*\(checksum-mismatch\)$/m)
  expect(text.stderr).toContain(`expected: sha256:${file.sha256}`)
  expect(text.stderr).toMatch(
    /\n {2}More: https:\/\/github\.com\/\S+\/docs\/troubleshooting\.md#checksum-mismatch\n$/,
  )
  expect(json.exitCode).toBe(1)
  expect(json.json()).toEqual({
    error: {
      code: 'checksum-mismatch',
      message: expect.stringContaining(origin.url(file.name)),
      advice: expect.stringMatching(/./),
    },
  })
  expect(await readTree(folder.path)).toEqual({})
})

it.concurrent('with exit code 1 for a value that cannot be, named by its option', async () => {
  await using folder = await temporaryFolder('command')
  const cases: [string[], string, RegExp][] = [
    [['fetch', 'mnits'], 'dataset', /mnist/],
    [['fetch'], 'dataset', /exactly one/],
    [['fetch', 'mnist', '--layout', 'pytorch'], 'layout', /files, torchvision, keras/],
    [['fetch', 'mnist', '--retries', 'many'], 'retries', /whole number/],
    [['fetch', 'mnist', '--cache', 'actions'], 'cache', /none, tool-cache or s3/],
    [['fetch', '--url', 'http://127.0.0.1/a'], 'checksum', /sha256/],
    [['fetch', 'mnist', '--path', '$HOME/data'], 'path', /variable/],
  ]

  const results = await Promise.all(
    cases.map(async ([args, option, says]) => {
      const { exitCode, json } = await runCli([...args, '--json'], { cwd: folder.path })
      return { exitCode, error: json<{ error: Record<string, string> }>().error, option, says }
    }),
  )

  for (const { exitCode, error, option, says } of results) {
    expect([exitCode, error.code]).toEqual([1, 'bad-input'])
    expect(error.message).toContain(`"${option}"`)
    expect(`${error.message} ${error.advice}`).toMatch(says)
  }
  expect(await readTree(folder.path)).toEqual({})
})

it.concurrent('with exit code 2 for wrong usage, and where to read on', async () => {
  await using folder = await temporaryFolder('command')
  const wrong = [
    [],
    ['fech', 'mnist'],
    ['fetch', 'mnist', 'cifar10'],
    ['fetch', 'mnist', '--lay-out', 'files'],
    ['fetch', 'mnist', '--path'],
    ['fetch', 'mnist', '--lookup-only=yes'],
    ['fetch', 'mnist', '--export-proxy'],
    ['fech', '--help'],
    ['help', 'fech'],
    ['help', 'fetch', 'plan'],
    ['completion'],
    ['completion', 'tcsh'],
    ['lock', '--check', '--update'],
  ]

  const results = await Promise.all(wrong.map((args) => runCli(args, { cwd: folder.path })))
  const json = await runCli(['fetch', 'mnist', 'cifar10', '--json'], { cwd: folder.path })

  for (const { exitCode, stderr, stdout } of results) {
    expect([exitCode, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^setup-dataset: .+\n.*--help/)
  }
  expect(json.exitCode).toBe(2)
  expect(json.json()).toEqual({
    error: {
      code: 'bad-input',
      message: 'fetch takes one dataset, not mnist and cifar10',
      advice: expect.stringContaining('--help'),
    },
  })
  expect(await readTree(folder.path)).toEqual({})
})

it.concurrent('and how it is used', async () => {
  await using folder = await temporaryFolder('command')
  const run = (...args: string[]) => runCli(args, { cwd: folder.path })

  const [help, ofFetch, toFetch, version] = await Promise.all([
    run('--help'),
    run('fetch', '--help'),
    run('help', 'fetch'),
    run('--version'),
  ])

  for (const { exitCode, stderr } of [help, ofFetch, toFetch, version])
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  expect(help.stdout).toMatch(/^ {2}fetch .*^exit codes: 0 done, 1 failed.*2 wrong usage/ms)
  expect(ofFetch.stdout).toMatch(/fetch <dataset>.*--layout.*^examples:/ms)
  expect(toFetch.stdout).toBe(ofFetch.stdout)
  expect(version.stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
})

it.concurrent('and completes what is typed, with the names of the catalog', async () => {
  await using folder = await temporaryFolder('command')
  const shells = ['bash', 'zsh', 'fish']

  const scripts = await Promise.all(
    shells.map((shell) => runCli(['completion', shell], { cwd: folder.path })),
  )

  for (const { exitCode, stderr, stdout } of scripts) {
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(stdout).toMatch(/\bmnist\b.*\bmnist-npz\b/)
    expect(stdout).toContain('allowed-endpoints')
  }
})
