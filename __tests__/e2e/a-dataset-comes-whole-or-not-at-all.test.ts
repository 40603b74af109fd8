import { afterAll, beforeAll, expect, it } from 'vitest'
import { flipBit } from '../support/archive.ts'
import { type Azurite, startAzurite } from '../support/azurite.ts'
import { startCacheService } from '../support/cache-service.ts'
import { contentOf, mnistShaped } from '../support/dataset.ts'
import { type Fault, startOrigin } from '../support/origin.ts'
import { createRunner } from '../support/runner.ts'
import { published, readTree } from './tree.ts'

let azurite: Azurite
beforeAll(async () => {
  azurite = await startAzurite()
})
afterAll(() => azurite.close())

const data = mnistShaped()

for (const [index, { name, bytes }] of data.files.entries()) {
  const faults: Fault[] = [{ status: 404 }, { wrong: flipBit(bytes) }, { status: 403 }, { html: 'Sorry' }]
  it.concurrent(`when ${name} fails, none of the others is placed or saved`, async () => {
    await using origin = await startOrigin({ files: data.served() })
    origin.fault(name, { ...faults[index], delay: 200, always: true })
    await using service = await startCacheService({ azurite })
    await using runner = await createRunner({ cacheService: service, selfHosted: true })

    const result = await runner.run({ files: data.lines(origin.base), path: 'data', retries: 0 })

    expect(result.exitCode).toBe(1)
    // The only source of wrong bytes is given one second chance.
    expect(origin.requests.length).toBeLessThanOrEqual(data.files.length + 1)
    expect(await readTree(runner.workspace)).toEqual({})
    expect(await readTree(runner.toolCache)).toEqual({})
    expect(service.entries()).toEqual([])
  })
}

it.concurrent('when a pinned .gz cannot be unpacked', async () => {
  const broken = contentOf('train-labels-idx1-ubyte.gz', Buffer.from('no gzip at all'))
  await using origin = await startOrigin({ files: { ...data.served(), [`/${broken.name}`]: broken.bytes } })
  await using runner = await createRunner()
  const original = data.file(broken.name)
  const files = data.lines(origin.base).replace(original.sha256, broken.sha256)

  const result = await runner.run({ files, layout: 'torchvision', path: 'data', cache: 'none' })

  expect(result).toMatchObject({ exitCode: 1, outputs: { 'failure-code': 'cannot-place' } })
  expect(result.annotations[0]?.message).toContain(broken.name)
  expect(await readTree(runner.workspace)).toEqual({})
})

it.concurrent('and a run after the failure has it whole', async () => {
  await using origin = await startOrigin({ files: data.served() })
  origin.fault(data.files[1]?.name ?? '', { status: 404 })
  await using runner = await createRunner()
  const inputs = { files: data.lines(origin.base), path: 'data', cache: 'none' }
  const failed = await runner.run(inputs)

  const result = await runner.run(inputs)

  expect([failed.exitCode, result.exitCode]).toEqual([1, 0])
  expect(await readTree(runner.workspace)).toEqual(published(data, 'data/'))
})
