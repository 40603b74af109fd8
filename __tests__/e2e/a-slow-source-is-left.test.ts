import { expect, it } from 'vitest'
import { generatedFile } from '../support/file-body.ts'
import { startOrigin } from '../support/origin.ts'
import { createRunner } from '../support/runner.ts'
import { readTree } from './tree.ts'

const body = generatedFile(1_000_000)
const begun = 600_000
const inputs = { checksum: body.sha256(), path: 'data', cache: 'none' }
/** A window of ten seconds, and what a start and a transfer take on a busy machine. */
const ENOUGH_MS = 16_000

it.concurrent('for the next one, which continues', async () => {
  await using slow = await startOrigin({ files: { '/data.bin': body } })
  slow.fault('/data.bin', { slow: 2_000, after: begun, always: true })
  await using other = await startOrigin({ files: { '/data.bin': body } })
  await using runner = await createRunner()

  const result = await runner.run({ ...inputs, url: `${slow.url('/data.bin')}\n${other.url('/data.bin')}` })

  expect(result).toMatchObject({
    exitCode: 0,
    annotations: [],
    outputs: { 'downloaded-bytes': String(body.size) },
  })
  expect(result.ms).toBeLessThan(ENOUGH_MS)
  expect(await readTree(runner.workspace)).toEqual({ 'data/data.bin': body.sha256() })
  expect(slow.requests).toHaveLength(1)
  expect(other.requests).toMatchObject([{ status: 206 }])
  expect(Number(/^bytes=(\d+)-/.exec(other.requests[0]?.headers.range ?? '')?.[1])).toBeGreaterThan(begun)
  expect(result.stdout).toMatch(/gives .*, less than .*; leaving this source, its bytes are kept/)
})

it.concurrent('for a new connection, when it is the only one', async () => {
  await using origin = await startOrigin({ files: { '/data.bin': body } })
  origin.fault('/data.bin', { slow: 1, after: begun })
  await using runner = await createRunner()

  const result = await runner.run({ ...inputs, url: origin.url('/data.bin') })

  expect(result).toMatchObject({ exitCode: 0, annotations: [] })
  expect(result.ms).toBeLessThan(ENOUGH_MS)
  expect(await readTree(runner.workspace)).toEqual({ 'data/data.bin': body.sha256() })
  expect(origin.requests).toHaveLength(2)
  expect(origin.requests[1]).toMatchObject({ status: 206 })
})

it.concurrent('not, when the job sets no minimum', async () => {
  await using origin = await startOrigin({ files: { '/data.bin': body } })
  origin.fault('/data.bin', { slow: 40_000, after: body.size - 440_000 })
  await using other = await startOrigin({ files: { '/data.bin': body } })
  await using runner = await createRunner()
  const url = `${origin.url('/data.bin')}\n${other.url('/data.bin')}`

  const result = await runner.run({ ...inputs, url, 'min-speed': 0 })

  expect(result).toMatchObject({ exitCode: 0, annotations: [] })
  expect([origin.requests.length, other.requests.length]).toEqual([1, 0])
})

it.concurrent('when it stalls, after ten seconds', async () => {
  await using stalled = await startOrigin({ files: { '/data.bin': body } })
  stalled.fault('/data.bin', { stall: begun })
  await using other = await startOrigin({ files: { '/data.bin': body } })
  await using runner = await createRunner()
  const url = `${stalled.url('/data.bin')}\n${other.url('/data.bin')}`

  const result = await runner.run({ ...inputs, url })

  expect(result).toMatchObject({ exitCode: 0, annotations: [] })
  expect(result.ms).toBeLessThan(ENOUGH_MS)
  expect(other.requests).toMatchObject([
    { status: 206, headers: { range: expect.stringMatching(`^bytes=${begun}-`) } },
  ])
})
