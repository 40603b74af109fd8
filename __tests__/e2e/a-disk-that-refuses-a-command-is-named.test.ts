import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runCli } from '../support/cli.ts'
import { contentOf } from '../support/dataset.ts'
import { startOrigin } from '../support/origin.ts'
import { temporaryFolder } from '../support/temporary.ts'

const data = contentOf('data.csv', Buffer.from('a,b\n'))
const manifest = contentOf('SHA256SUMS', Buffer.from(`${data.sha256}  ${data.name}\n`))

interface Refused {
  error: { code: string; message: string; advice: string }
}

/** Runs a command where a file of the user, `file`, stands for the folder of temporary files, unless told otherwise. */
async function refused(args: (base: string) => string[], isTemporary = true) {
  await using origin = await startOrigin({
    files: { [`/${data.name}`]: data.bytes, [`/${manifest.name}`]: manifest.bytes },
  })
  await using folder = await temporaryFolder('command')
  const file = join(folder.path, 'file')
  await writeFile(file, 'of the user')
  const env = isTemporary ? { TMPDIR: file, TMP: file, TEMP: file } : {}
  const result = await runCli([...args(origin.base), '--json'], { cwd: folder.path, env })
  return { exitCode: result.exitCode, file, ...result.json<Refused>().error }
}

it.concurrent.each<[command: string, args: (base: string) => string[]]>([
  ['lock', (base) => ['lock', '--url', `${base}/${data.name}`]],
  ['demo', () => ['demo']],
  [
    'fetch of a manifest by URL',
    (base) => ['fetch', `${base}/${manifest.name}`, '--checksum', manifest.sha256, '--cache', 'none'],
  ],
])('by %s, when it is that of temporary files', async (_, args) => {
  const { exitCode, file, code, message, advice } = await refused(args)
  expect({ exitCode, code }).toEqual({ exitCode: 1, code: 'cannot-place' })
  expect(message).toContain(file)
  expect(advice).toContain('TMPDIR')
  expect(advice).not.toContain('`path`')
})

it.concurrent('by lock, when it is that of the lock', async () => {
  const output = join('file', 'dataset.lock.json')
  const args = (base: string) => ['lock', '--url', `${base}/${data.name}`, '--output', output]
  const { exitCode, file, code, message, advice } = await refused(args, false)
  expect(exitCode).toBe(1)
  expect(['no-permission', 'cannot-place', 'bad-input']).toContain(code)
  expect(message).toContain(file)
  expect(advice).toContain('--output')
  expect(advice).not.toContain('`path`')
})
