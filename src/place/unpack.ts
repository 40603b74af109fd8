import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import type { Member } from '../dataset/dataset.ts'
import type { Digest } from '../dataset/digest.ts'
import { formatDigest, sameDigest } from '../dataset/digest.ts'
import { diskError } from '../disk/disk-error.ts'
import { IntegrityError, PlaceError } from '../errors.ts'
import type { VerifiedFile } from '../verify.ts'

/** What unpacking wrote. */
export interface Unpacked {
  readonly digest: Digest
  readonly size: number
}

/** Unpacks a verified `.gz` to a new file at `target`, never past the member's pinned size, and holds it to its pin. */
export async function gunzip(file: VerifiedFile, member: Member, target: string): Promise<Unpacked> {
  const algorithm = member.digest?.algorithm ?? 'sha256'
  const hash = createHash(algorithm)
  let size = 0
  const output = await open(target, 'wx')
  const { createGunzip } = await import('node:zlib')
  // Nothing is awaited between making the streams and listening to them: an error without a listener ends the process.
  const input = createReadStream(file.location)
  const chunks = input.pipe(createGunzip())
  input.once('error', (error) => chunks.destroy(error))
  try {
    for await (const chunk of chunks as AsyncIterable<Buffer>) {
      hash.update(chunk)
      size += chunk.length
      if (member.size !== undefined && size > member.size) break
      await output.writeFile(chunk)
    }
  } catch (error) {
    throw asPlaceError(error, file, target)
  } finally {
    input.destroy()
    await output.close()
  }
  const digest = { algorithm, hex: hash.digest('hex') }
  const digestFits = member.digest === undefined || sameDigest(digest, member.digest)
  const sizeFits = member.size === undefined || member.size === size
  if (!digestFits || !sizeFits) throw wrongMember(file, member, { digest, size })
  return { digest, size }
}

function asPlaceError(error: unknown, file: VerifiedFile, target: string): unknown {
  const code = (error as NodeJS.ErrnoException).code
  if (code === undefined || !/^(Z_|ERR_PADDING|ERR_TRAILING)/.test(code)) return diskError(error, target)
  return new PlaceError({
    code: 'cannot-place',
    path: file.pin.path,
    message: `${file.pin.path} has the pinned digest but cannot be unpacked: ${(error as Error).message}`,
    advice: 'The published file is damaged or no gzip. Use layout: files, or another release of the dataset.',
    cause: error,
  })
}

function wrongMember(file: VerifiedFile, member: Member, actual: Unpacked): IntegrityError {
  const expected = member.digest ? formatDigest(member.digest) : 'any digest'
  return new IntegrityError({
    code: 'checksum-mismatch',
    path: member.path,
    expected,
    actual: formatDigest(actual.digest),
    from: file.pin.path,
    message: `${member.path}, unpacked from ${file.pin.path}, is not the pinned file`,
    facts: {
      expected: `${expected} (${member.size} bytes)`,
      actual: `${formatDigest(actual.digest)} (${actual.size} bytes)`,
    },
    advice: 'The pins of the archive and of its content disagree: report it to whoever pinned them.',
  })
}
