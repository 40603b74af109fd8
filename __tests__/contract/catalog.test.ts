import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { createGunzip } from 'node:zlib'
import { expect, test } from 'vitest'
import { findEntry } from '../../src/dataset/catalog/catalog.ts'
import { realDatasets } from '../support/dataset.ts'

// The real files, where they lie beside the repository.
const FOLDERS = {
  mnist: 'mnist',
  'mnist-npz': 'keras',
  kmnist: 'kmnist',
  omniglot: 'omniglot',
  'tiny-shakespeare': 'tiny_shakespeare',
  titanic: 'titanic',
}
const real = Object.entries(FOLDERS).flatMap(([name, folder]) =>
  (findEntry(name)?.files ?? [])
    .map((file) => ({ name, file, path: file.path, location: join(realDatasets, folder, file.path) }))
    .filter(({ location }) => existsSync(location)),
)
const members = real.flatMap(({ name, path, location }) =>
  Object.values(findEntry(name)?.layouts ?? {})
    .flatMap((layout) => layout.members ?? [])
    .filter(({ from, unpack }) => from === path && unpack === 'gzip')
    .map((member) => ({ name, path: member.path, member, location })),
)

if (real.length > 0) {
  test.each(real)('the real $path of $name has the pins of its entry', async ({ file, location }) => {
    const { size, sha256, md5 } = await describeBytes(createReadStream(location))
    expect({ size, sha256, md5 }).toEqual({ size: file.size, sha256: file.sha256, md5: file.md5 ?? md5 })
  })

  test.each(members)(
    'what is in the real file for $path of $name has its pins',
    async ({ member, location }) => {
      const { size, sha256 } = await describeBytes(createReadStream(location).pipe(createGunzip()))
      expect({ size, sha256 }).toEqual({ size: member.size, sha256: member.sha256 })
      expect(basename(member.path)).toBe(member.from.replace(/\.gz$/, ''))
    },
  )
}

async function describeBytes(chunks: AsyncIterable<Buffer>) {
  const [sha256, md5] = [createHash('sha256'), createHash('md5')]
  let size = 0
  for await (const chunk of chunks) {
    sha256.update(chunk)
    md5.update(chunk)
    size += chunk.length
  }
  return { size, sha256: sha256.digest('hex'), md5: md5.digest('hex') }
}
