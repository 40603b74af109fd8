import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Azurite, startAzurite } from '../support/azurite.ts'
import { startCacheService } from '../support/cache-service.ts'
import { mnistShaped } from '../support/dataset.ts'
import { startOrigin } from '../support/origin.ts'
import { pathWithoutZstd } from '../support/path-without-zstd.ts'
import { createRunner } from '../support/runner.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { published, readTree } from './tree.ts'

let azurite: Azurite
beforeAll(async () => {
  azurite = await startAzurite()
})
afterAll(() => azurite.close())

const data = mnistShaped()

// What a link in a PATH is worth differs on Windows.
if (process.platform !== 'win32') {
  for (const isBareSaver of [true, false]) {
    const [saver, reader] = isBareSaver ? ['without', 'with'] : ['with', 'without']
    it.concurrent(`saved ${saver} zstd, read ${reader} it, in a workspace of another depth`, async () => {
      await using origin = await startOrigin({ files: data.served() })
      await using service = await startCacheService({ azurite })
      await using folder = await temporaryFolder('depths')
      await using bin = await temporaryFolder('bin')
      await using near = await createRunner({ cacheService: service, workspace: join(folder.path, 'w') })
      const workspace = join(folder.path, 'a/b/c/d/e/w')
      await using deep = await createRunner({ cacheService: service, workspace })
      const bare = { PATH: await pathWithoutZstd(bin.path) }
      const inputs = { files: data.lines(origin.base), path: 'data' }

      const cold = await near.run(inputs, isBareSaver ? bare : {})
      const warm = await deep.run(inputs, isBareSaver ? {} : bare)

      expect(cold).toMatchObject({ exitCode: 0, outputs: { 'cache-status': 'miss' } })
      expect(warm).toMatchObject({ exitCode: 0, annotations: [], outputs: { 'cache-status': 'hit' } })
      expect(origin.requests).toHaveLength(data.files.length)
      expect(await readTree(folder.path)).toEqual({
        ...published(data, 'w/data/'),
        ...published(data, 'a/b/c/d/e/w/data/'),
      })
    })
  }
}
