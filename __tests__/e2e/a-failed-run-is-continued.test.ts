import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { generatedFile } from '../support/file-body.ts'
import { startOrigin } from '../support/origin.ts'
import { createRunner } from '../support/runner.ts'
import { sha256 } from '../support/temporary.ts'

const SIZE = 20_000_000
const CAME = 12_000_000
const body = generatedFile(SIZE, 3)

/** An origin that breaks at `CAME`, then says that it never had the file, and is well afterwards. */
async function brokenOrigin() {
  const origin = await startOrigin({ files: { '/data.bin': body } })
  origin.fault('/data.bin', { cut: CAME }, { status: 404 })
  const sent = () => origin.requests.reduce((sum, { sentBytes }) => sum + sentBytes, 0)
  return { origin, sent, [Symbol.asyncDispose]: () => origin.close() }
}
const inputs = async (url: string) => ({
  url,
  checksum: `sha256:${await body.sha256()}`,
  path: 'data',
  retries: '1',
  concurrency: '1',
  cache: 'none',
})
const hidden = async (workspace: string) =>
  (await readdir(join(workspace, 'data')).catch(() => [])).filter((name) => name.startsWith('.setup-dataset'))

it('by the next one, where the disk outlives the job', async () => {
  await using broken = await brokenOrigin()
  const { origin, sent } = broken
  await using runner = await createRunner({ selfHosted: true })
  const given = await inputs(origin.url('/data.bin'))

  const failed = await runner.run(given)
  expect(failed).toMatchObject({ exitCode: 1, outputs: { 'failure-code': 'not-found' } })
  expect(failed.stdout).toContain('12.0 MB are kept: the next run continues there')
  expect(await hidden(runner.workspace)).toHaveLength(1)

  const before = sent()
  const second = await runner.run(given)
  expect(second.exitCode).toBe(0)
  expect(await sha256(join(runner.workspace, 'data/data.bin'))).toBe(await body.sha256())
  expect(sent() - before).toBe(SIZE - CAME)
  expect(await hidden(runner.workspace)).toEqual([])
})

it('by nobody, and leaves nothing, where the disk goes with the job', async () => {
  await using broken = await brokenOrigin()
  await using runner = await createRunner()
  const failed = await runner.run(await inputs(broken.origin.url('/data.bin')))
  expect(failed.exitCode).toBe(1)
  expect(failed.stdout).not.toContain('are kept')
  expect(await hidden(runner.workspace)).toEqual([])
})
