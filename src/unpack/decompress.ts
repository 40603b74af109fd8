import { createReadStream } from 'node:fs'
import type { Transform } from 'node:stream'
import * as zlib from 'node:zlib'
import type { ArchiveFormat } from '../dataset/archive-format.ts'
import type { Refusals } from './refusals.ts'
import { TOOLS, unpackWithTool } from './tool.ts'

const CHUNK = 256 * 1024

/** The tar that is in a packed file, in chunks that are made ahead in another thread or process. */
export async function* decompress(
  location: string,
  format: Exclude<ArchiveFormat, 'zip'>,
  refusals: Refusals,
): AsyncGenerator<Buffer> {
  const decoder = decoderOf(format)
  if (format !== 'tar' && decoder === undefined)
    return yield* unpackWithTool(location, TOOLS[format], refusals)
  const input = createReadStream(location, { highWaterMark: CHUNK })
  input.once('error', (error) => decoder?.destroy(error))
  const output = decoder === undefined ? input : input.pipe(decoder)
  try {
    for await (const chunk of output) yield chunk as Buffer
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    if (!/^(Z_|ZSTD_|ERR_)/.test(code)) throw error
    throw refusals.damaged((error as Error).message, error)
  } finally {
    input.destroy()
  }
}

/** Node's own, where it has one; Node 20 has no zstd. */
function decoderOf(format: ArchiveFormat): Transform | undefined {
  if (format === 'tar.gz') return zlib.createGunzip({ chunkSize: CHUNK })
  if (format === 'tar.zst') return zlib.createZstdDecompress?.({ chunkSize: CHUNK })
  return undefined
}
