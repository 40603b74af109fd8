import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { openSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { startCli } from '../support/cli.ts'
import { mnistShaped } from '../support/dataset.ts'
import { startOrigin } from '../support/origin.ts'
import { repositoryRoot } from '../support/repository.ts'
import { bareEnvironment } from '../support/runner-environment.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { published, readTree } from './tree.ts'

const data = mnistShaped()

it.concurrent('of the log and of the result, in the middle of a fetch', async () => {
  await using origin = await startOrigin({ files: data.served() })
  for (const { name } of data.files) origin.fault(name, { delay: 300 })
  await using folder = await temporaryFolder('reader')
  const words = ['fetch', '--files', data.lines(origin.base), '--path', 'data', '--cache', 'none']

  const command = startCli(words, { cwd: folder.path, home: folder.path, env: { RUNNER_DEBUG: '1' } })
  await command.seen('sources in order')
  command.process.stderr?.destroy()
  command.process.stdout?.destroy()

  expect(await command.done).toMatchObject({ exitCode: 0, signal: null })
  expect(await readTree(folder.path)).toEqual(published(data, 'data/'))
})

// The device of Linux that is always full.
if (process.platform === 'linux') {
  it.concurrent('but a result that is not whole is no success', async () => {
    await using folder = await temporaryFolder('reader')
    const full = openSync('/dev/full', 'w')
    const command = spawn(process.execPath, [join(repositoryRoot, 'dist/cli.js'), 'catalog', 'list'], {
      cwd: folder.path,
      env: bareEnvironment(folder.path),
      stdio: ['ignore', full, 'pipe'],
    })
    let stderr = ''
    command.stderr?.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
    })

    const [exitCode] = await once(command, 'close')

    expect(exitCode).toBe(1)
    expect(stderr).toMatch(/^error: Standard output cannot take the result: ENOSPC.* \(cannot-place\)$/m)
  })
}
