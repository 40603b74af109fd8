import { copyFile, cp, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { buildTar } from '../support/archives/tar.ts'
import { startAzurite } from '../support/azurite.ts'
import { startCacheService } from '../support/cache-service.ts'
import { contentOf } from '../support/dataset.ts'
import { generatedFile } from '../support/file-body.ts'
import { startOrigin } from '../support/origin.ts'
import { repositoryRoot } from '../support/repository.ts'
import { createRunner } from '../support/runner.ts'
import { temporaryFolder } from '../support/temporary.ts'

it('which a URL would spell in another way', async () => {
  await using folder = await temporaryFolder('any')
  const action = join(folder.path, 'a b%20ü#c')
  await mkdir(action)
  await copyFile(join(repositoryRoot, 'action.yml'), join(action, 'action.yml'))
  await cp(join(repositoryRoot, 'dist'), join(action, 'dist'), { recursive: true })
  // Large enough for the thread that hashes; for the one that unpacks; saved by the package of the cache.
  const large = contentOf('large.bin', generatedFile(17_000_000).bytes())
  const packed = contentOf('a.tar.gz', gzipSync(buildTar([{ name: 'a', content: Buffer.from('a') }])))
  const files = [large, packed]
  await using azurite = await startAzurite()
  await using service = await startCacheService({ azurite })
  await using origin = await startOrigin({
    files: Object.fromEntries(files.map(({ name, bytes }) => [`/${name}`, bytes])),
  })
  await using runner = await createRunner({ cacheService: service })
  const lines = files.map(({ name, sha256 }) => `${name} sha256:${sha256}`).join('\n')

  const inputs = { files: lines, 'base-url': origin.base, unpack: true, path: 'data' }
  const result = await (await runner.start({ action, inputs })).done

  expect(result).toMatchObject({ exitCode: 0, annotations: [] })
  expect(service.entries()).toHaveLength(1)
})
