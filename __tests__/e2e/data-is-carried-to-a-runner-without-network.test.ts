import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { runCli } from '../support/cli.ts'
import { mnistShaped } from '../support/dataset.ts'
import { startOrigin } from '../support/origin.ts'
import { createRunner } from '../support/runner.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { readTree, unpacked } from './tree.ts'

// What docs/self-hosted.md says to do.
const data = mnistShaped()

it.concurrent('as a folder of published files, which is a mirror for every layout', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using machine = await temporaryFolder('machine')
  await using runner = await createRunner({ selfHosted: true })
  const files = data.lines(origin.base)
  const fetched = await runCli(['fetch', '--files', files, '--path', 'carry/data', '--cache', 'none'], {
    cwd: machine.path,
  })
  expect(fetched.exitCode, fetched.stderr).toBe(0)
  const asked = origin.connections
  await mkdir(join(runner.workspace, '.github'))
  await writeFile(join(runner.workspace, '.github/offline.txt'), 'block *\nmessage No internet here.\n')
  const inputs = { files, rewrite: '.github/offline.txt', cache: 'tool-cache', layout: 'torchvision' }

  const without = await runner.run(inputs)
  const mirrors = pathToFileURL(join(machine.path, 'carry/data')).href
  const result = await runner.run({ ...inputs, mirrors, path: 'data' })

  await rm(join(machine.path, 'carry/data', data.files[0]?.name ?? ''))
  const lacking = await runner.run({ ...inputs, mirrors, layout: 'files' })

  expect(lacking).toMatchObject({ exitCode: 1, outputs: { 'failure-code': 'not-found' } })
  expect(without).toMatchObject({ exitCode: 1, outputs: { 'failure-code': 'blocked' } })
  expect(without.annotations[0]?.message).toContain('No internet here.')
  expect(result.exitCode, result.stdout).toBe(0)
  expect(await readTree(join(runner.workspace, 'data'))).toEqual(unpacked(data, 'MNIST/raw/'))
  expect(origin.connections).toBe(asked)
})

it.concurrent('as an entry of the tool cache, for the layout that it was fetched for', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using machine = await temporaryFolder('machine')
  await using runner = await createRunner({ selfHosted: true })
  const files = data.lines(origin.base)
  const args = ['fetch', '--files', files, '--layout', 'torchvision', '--path', 'data']
  const env = { RUNNER_TOOL_CACHE: join(machine.path, 'carry') }
  const fetched = await runCli(args, { cwd: machine.path, env })
  expect(fetched.exitCode, fetched.stderr).toBe(0)
  const asked = origin.connections

  await cp(join(machine.path, 'carry/setup-dataset'), join(runner.toolCache, 'setup-dataset'), {
    recursive: true,
  })
  const inputs = { files, cache: 'tool-cache', 'fail-on-cache-miss': true, 'tool-cache-limit': 0 }
  const result = await runner.run({ ...inputs, layout: 'torchvision', path: 'data' })
  const otherwise = await runner.run({ ...inputs, path: 'other' })

  expect(result.outputs).toMatchObject({ 'cache-status': 'hit', 'cache-tier': 'tool-cache' })
  expect(otherwise.outputs).toMatchObject({ 'failure-code': 'cache-miss' })
  expect(await readTree(join(runner.workspace, 'data'))).toEqual(unpacked(data, 'MNIST/raw/'))
  expect(origin.connections).toBe(asked)
})
