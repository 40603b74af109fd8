import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { runCli } from '../support/cli.ts'
import { contentOf } from '../support/dataset.ts'
import { generatedFile } from '../support/file-body.ts'
import { startOrigin } from '../support/origin.ts'
import { createRunner } from '../support/runner.ts'
import { temporaryFolder } from '../support/temporary.ts'

/** A disk that never answers, where neither that nor a deadline keeps the process alive. */
const SILENT_DISK = `import fs from 'node:fs'
const { setTimeout } = globalThis
fs.read = () => {}
globalThis.setTimeout = (...given) => setTimeout(...given).unref()
`
/** Large enough to be read by Node's pool. */
const file = contentOf('data.bin', generatedFile(3_000_000, 1).bytes())
const MESSAGE = 'Unexpected: the run ended without a result'

async function silentDisk(folder: string) {
  const hook = join(folder, 'silent-disk.mjs')
  await writeFile(hook, SILENT_DISK)
  return { NODE_OPTIONS: `--import ${pathToFileURL(hook).href}` }
}

it.concurrent('where nothing is left to wait for, the step fails', async () => {
  await using origin = await startOrigin({ files: { [file.name]: file.bytes } })
  await using folder = await temporaryFolder('silent')
  await using runner = await createRunner({ selfHosted: true })
  const inputs = { url: `${origin.base}/${file.name}`, checksum: file.sha256, cache: 'tool-cache' }
  expect(await runner.run(inputs)).toMatchObject({ exitCode: 0 })

  const second = await runner.run({ ...inputs, path: 'again' }, await silentDisk(folder.path))

  expect(second).toMatchObject({ exitCode: 1, outputs: { 'cache-hit': 'false', 'failure-code': 'internal' } })
  expect(second.annotations).toMatchObject([{ message: expect.stringContaining(MESSAGE) }])
})

it.concurrent('and so does the command', async () => {
  await using origin = await startOrigin({ files: { [file.name]: file.bytes } })
  await using folder = await temporaryFolder('silent')
  const url = `${origin.base}/${file.name}`
  const words = (path: string) => ['fetch', '--url', url, '--checksum', file.sha256, '--path', path, '--json']
  const options = { cwd: folder.path, home: folder.path }
  expect(await runCli(words('data'), options)).toMatchObject({ exitCode: 0 })

  const second = await runCli(words('again'), { ...options, env: await silentDisk(folder.path) })

  expect(second.exitCode).toBe(1)
  expect(second.json()).toMatchObject({ error: { code: 'internal', message: MESSAGE } })
  expect(second.stderr).toContain(MESSAGE)
})
