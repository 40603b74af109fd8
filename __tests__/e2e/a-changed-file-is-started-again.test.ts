import { expect, it, vi } from 'vitest'
import { generatedFile } from '../support/file-body.ts'
import { startOrigin } from '../support/origin.ts'
import { createRunner } from '../support/runner.ts'
import { readTree } from './tree.ts'

const old = generatedFile(1_000_000, 1)
const body = generatedFile(1_000_000, 2)
const begun = 600_000

it.concurrent('when it changes between a cut and the next try', async () => {
  await using origin = await startOrigin({ files: { '/data.bin': old } })
  origin.fault('/data.bin', { cut: begun })
  await using runner = await createRunner()
  const inputs = { url: origin.url('/data.bin'), checksum: body.sha256(), path: 'data', cache: 'none' }

  const step = await runner.start({ inputs })
  await vi.waitFor(() => expect(origin.requests[0]?.sentBytes).toBe(begun), { timeout: 15_000, interval: 2 })
  origin.put('/data.bin', body)
  const result = await step.done

  expect(result).toMatchObject({ exitCode: 0, annotations: [] })
  expect(await readTree(runner.workspace)).toEqual({ 'data/data.bin': body.sha256() })
  const [, second] = origin.requests
  expect(second?.headers).toMatchObject({
    range: expect.stringMatching(`^bytes=${begun}-`),
    'if-range': `"${old.tag}"`,
  })
  // The server has no rest of that version: it sends the new one from its beginning.
  expect(origin.requests.slice(1).every(({ status }) => status === 200)).toBe(true)
})

it.concurrent('when it changes between a run that was killed and the next', async () => {
  await using origin = await startOrigin({ files: { '/data.bin': old } })
  origin.fault('/data.bin', { stall: begun })
  await using runner = await createRunner()
  const inputs = { url: origin.url('/data.bin'), checksum: body.sha256(), path: 'data', cache: 'none' }

  const step = await runner.start({ inputs })
  await vi.waitFor(() => expect(origin.requests[0]?.sentBytes).toBe(begun), { timeout: 15_000, interval: 2 })
  step.kill('SIGKILL')
  await step.done
  origin.put('/data.bin', body)
  const result = await runner.run(inputs)

  expect(result).toMatchObject({ exitCode: 0, annotations: [] })
  expect(await readTree(runner.workspace)).toEqual({ 'data/data.bin': body.sha256() })
})
