import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Azurite, startAzurite } from '../support/azurite.ts'
import { startCacheService } from '../support/cache-service.ts'
import { mnistShaped } from '../support/dataset.ts'
import { type Fault, startOrigin } from '../support/origin.ts'
import { createRunner } from '../support/runner.ts'
import { readTree } from './tree.ts'

let azurite: Azurite
beforeAll(async () => {
  azurite = await startAzurite()
})
afterAll(() => azurite.close())

const data = mnistShaped()
const [file] = data.files
if (!file) throw new Error('no file')

const faults: Record<string, Fault> = {
  'that never answers': { silent: true },
  'that stalls on the way': { stall: 1000 },
  'that asks for an hour of patience': { status: 503, headers: { 'retry-after': '3600' } },
}

for (const [what, fault] of Object.entries(faults)) {
  it.concurrent(`with a server ${what}`, async () => {
    await using origin = await startOrigin({ files: data.served() })
    origin.fault(file.name, { ...fault, always: true })
    await using service = await startCacheService({ azurite })
    await using runner = await createRunner({ cacheService: service })

    // 3 s; the run is killed, and the test fails, long after that.
    const inputs = { files: data.lines(origin.base), path: 'data', timeout: '0.05' }
    const result = await (await runner.start({ inputs, timeout: 10_000 })).done

    expect(result.exitCode).toBe(1)
    expect(result.annotations).toMatchObject([{ level: 'error' }])
    const expected = fault.status === undefined ? 'timeout' : 'server-error'
    expect(result.outputs).toMatchObject({ 'failure-code': expected })
    expect(await readTree(runner.workspace)).toEqual({})
    expect(service.entries()).toEqual([])
  })
}
