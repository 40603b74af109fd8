import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { diskError, throwDiskError } from '../disk/disk-error.ts'
import { PlaceError } from '../errors.ts'
import { formatBytes } from '../format.ts'
import { boundsFor } from '../unpack/bounds.ts'
import { Refusals } from '../unpack/refusals.ts'
import type { Actual, Expected } from './expected.ts'
import { meets, wrongMember } from './expected.ts'

/** A `.gz` on disk, and its name in the dataset. */
export interface Gzip {
  readonly path: string
  readonly location: string
  readonly size: number
}

/** Unpacks a `.gz` of verified bytes to a new file at `target`, never past what is expected or may be, and holds it to its pin. */
export async function gunzip(
  file: Gzip,
  member: Expected,
  target: string,
  bounds = boundsFor(file.size),
): Promise<Actual> {
  const algorithm = member.digest?.algorithm ?? 'sha256'
  const most = member.size ?? bounds.bytes
  const hash = createHash(algorithm)
  let size = 0
  const output = await open(target, 'wx').catch(throwDiskError(target))
  const { createGunzip } = await import('node:zlib')
  // Nothing is awaited between making the streams and listening to them: an error without a listener ends the process.
  const input = createReadStream(file.location)
  const chunks = input.pipe(createGunzip())
  input.once('error', (error) => chunks.destroy(error))
  try {
    for await (const chunk of chunks as AsyncIterable<Buffer>) {
      hash.update(chunk)
      size += chunk.length
      if (size > most) break
      await output.writeFile(chunk)
    }
  } catch (error) {
    throw asPlaceError(error, file, target)
  } finally {
    input.destroy()
    await output.close()
  }
  const unpacked = { digest: { algorithm, hex: hash.digest('hex') }, size }
  if (!meets(unpacked, member)) throw wrongMember(file.path, member, unpacked)
  if (size > most)
    throw new Refusals(file.path).tooMuch(member.path, `it unpacks to more than ${formatBytes(most)}`)
  return unpacked
}

function asPlaceError(error: unknown, file: Gzip, target: string): unknown {
  const code = (error as NodeJS.ErrnoException).code
  if (code === undefined || !/^(Z_|ERR_PADDING|ERR_TRAILING)/.test(code)) return diskError(error, target)
  return new PlaceError({
    code: 'cannot-place',
    path: file.path,
    message: `${file.path} has the pinned digest but cannot be unpacked: ${(error as Error).message}`,
    advice: 'The published file is damaged or no gzip. Use layout: files, or another release of the dataset.',
    cause: error,
  })
}
