import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Azurite, startAzurite } from '../support/azurite.ts'
import { startCacheService } from '../support/cache-service.ts'
import { mnistShaped } from '../support/dataset.ts'
import { startOrigin } from '../support/origin.ts'
import { createRunner } from '../support/runner.ts'
import { listTree } from '../support/temporary.ts'

let azurite: Azurite
beforeAll(async () => {
  azurite = await startAzurite()
})
afterAll(() => azurite.close())

it('fetches what no cache has, verifies it, saves it, and tells of it', async () => {
  const data = mnistShaped()
  await using origin = await startOrigin({ files: data.served('/mnist') })
  await using service = await startCacheService({ azurite })
  await using runner = await createRunner({ cacheService: service })

  const result = await runner.run({ files: data.lines(origin.url('/mnist')) })

  expect(result).toMatchObject({ exitCode: 0, annotations: [], stderr: '' })
  const { outputs, summary, stdout } = result
  console.log(JSON.stringify(result,null,1))
  expect(outputs).toEqual({})
})
