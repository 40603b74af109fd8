import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { constants, gunzipSync, gzipSync, zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { temporaryFolder } from './temporary.ts'

const run = promisify(execFile)
// As the zstd command does by default.
const WITH_CHECKSUM = { params: { [constants.ZSTD_c_checksumFlag]: 1 } }

/** Unpacks a cache archive (tar in zstd or gzip), lets `mutate` change the files, and packs them again. */
export async function rewriteArchive(
  archive: Buffer,
  mutate: (workspace: string) => Promise<void> | void,
): Promise<Buffer> {
  const codec = codecOf(archive)
  await using folder = await temporaryFolder('archive')
  const tar = join(folder.path, 'old.tar')
  await writeFile(tar, codec.unpack(archive))

  // Names are relative to the workspace and may begin with `../`: deep enough, they stay inside the folder.
  const workspace = join(folder.path, 'root/1/2/3/4/5/6/7/8')
  await mkdir(workspace, { recursive: true })
  const names = (await run('tar', ['-tf', tar, '-P'])).stdout.split('\n').filter((name) => name !== '')
  const outside = names.find(
    (name) => name.startsWith('/') || name.split('/').filter((part) => part === '..').length > 8,
  )
  if (outside !== undefined) throw new Error(`cannot unpack ${outside} safely`)
  await run('tar', ['-xf', tar, '-P', '-C', workspace])

  await mutate(workspace)

  const isBelow = (name: string, other: string) =>
    other.endsWith('/') && name !== other && name.startsWith(other)
  const roots = names.filter((name) => !names.some((other) => isBelow(name, other)))
  const list = join(folder.path, 'names')
  await writeFile(list, roots.filter((name) => existsSync(join(workspace, name))).join('\n'))
  const changed = join(folder.path, 'new.tar')
  await run('tar', ['--posix', '-cf', changed, '-P', '-C', workspace, '--files-from', list])
  return codec.pack(await readFile(changed))
}

interface Codec {
  unpack(bytes: Buffer): Buffer
  pack(bytes: Buffer): Buffer
}

function codecOf(archive: Buffer): Codec {
  const magic = archive.subarray(0, 4).toString('hex')
  if (magic === '28b52ffd')
    return {
      unpack: (bytes) => zstdDecompressSync(bytes),
      pack: (bytes) => zstdCompressSync(bytes, WITH_CHECKSUM),
    }
  if (magic.startsWith('1f8b'))
    return { unpack: (bytes) => gunzipSync(bytes), pack: (bytes) => gzipSync(bytes) }
  throw new Error(`neither zstd nor gzip: ${magic}`)
}

/** A copy with the lowest bit of the middle byte (or the one at `offset`) flipped. */
export function flipBit(bytes: Buffer, offset = Math.floor(bytes.length / 2)): Buffer {
  const wrong = Buffer.from(bytes)
  wrong.writeUInt8(wrong.readUInt8(offset) ^ 1, offset)
  return wrong
}
