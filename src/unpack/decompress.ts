import { createReadStream, type ReadStream } from 'node:fs'
import * as zlib from 'node:zlib'
import type { ArchiveFormat } from '../dataset/archive-format.ts'
import type { Refusals } from './refusals.ts'
import { TOOLS, unpackWithTool } from './tool.ts'
import { unzstd } from './unzstd.ts'

const CHUNK = 256 * 1024

/** The tar that is in a packed file, in chunks that are made ahead in another thread or process. */
export async function* decompress(
  location: string,
  format: Exclude<ArchiveFormat, 'zip'>,
  refusals: Refusals,
): AsyncGenerator<Buffer> {
  const decode = decoderOf(format)
  if (decode === undefined && format !== 'tar')
    return yield* unpackWithTool(location, TOOLS[format], refusals)
  const input = createReadStream(location, { highWaterMark: CHUNK })
  const output = decode?.(input) ?? input
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
function decoderOf(format: ArchiveFormat): ((input: ReadStream) => AsyncIterable<Buffer>) | undefined {
  if (format === 'tar.gz') return gunzip
  const { createZstdDecompress } = zlib
  if (format !== 'tar.zst' || createZstdDecompress === undefined) return undefined
  return (input) => unzstd(input, () => createZstdDecompress({ chunkSize: CHUNK }))
}

function gunzip(input: ReadStream): AsyncIterable<Buffer> {
  const decoder = zlib.createGunzip({ chunkSize: CHUNK })
  input.once('error', (error) => decoder.destroy(error))
  return input.pipe(decoder)
}
