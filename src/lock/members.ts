import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { archiveFormat, gzipContent } from '../dataset/archive-format.ts'
import { findCollision } from '../dataset/relative-path.ts'
import { EVERYTHING } from '../dataset/selection.ts'
import { PlaceError } from '../errors.ts'
import { unpackArchive } from '../unpack/unpack.ts'
import type { LockedPin } from './document.ts'

/** A file on disk, and its name in the dataset. */
interface Packed {
  readonly path: string
  readonly location: string
  readonly size: number
}

const OTHERWISE = 'Lock it without what is in it: --no-members.'

/** What unpacking a file gives, in the order of the paths; undefined for a file that is not packed. */
export async function membersOf(
  file: Packed,
  signal: AbortSignal,
): Promise<readonly LockedPin[] | undefined> {
  const format = archiveFormat(file.path)
  const inner = gzipContent(file.path)?.split('/').at(-1)
  if (format === undefined && inner === undefined) return undefined
  const target = `${file.location}-members`
  try {
    if (format === undefined) return [await hashInside(file, inner ?? '', signal)]
    await mkdir(target)
    const members = await unpackArchive(file, format, target, EVERYTHING, signal)
    refuseCollision(file.path, members)
    return members.map(({ path, size, digest }) => ({ path, size, digest })).toSorted(byPath)
  } catch (error) {
    throw error instanceof PlaceError ? withWayOut(error) : error
  } finally {
    await rm(target, { recursive: true, force: true })
  }
}

/** Some systems hold such members and others do not: nothing pins them for all. */
function refuseCollision(path: string, members: readonly { readonly path: string }[]): void {
  const collision = findCollision(members.map((member) => member.path))
  if (!collision) return
  throw new PlaceError({
    code: 'cannot-place',
    path,
    message: `${path} has "${collision[0]}" and "${collision[1]}", which are one file on some systems`,
    advice: 'What is in it cannot be locked.',
  })
}

/** Nothing is written: what a `.gz` holds may be larger than any disk, and only time bounds its hashing. */
async function hashInside(file: Packed, path: string, signal: AbortSignal): Promise<LockedPin> {
  const { createGunzip } = await import('node:zlib')
  const hash = createHash('sha256')
  let size = 0
  const input = createReadStream(file.location, { signal })
  const chunks = input.pipe(createGunzip())
  input.once('error', (error) => chunks.destroy(error))
  try {
    for await (const chunk of chunks as AsyncIterable<Buffer>) {
      hash.update(chunk)
      size += chunk.length
    }
  } catch (error) {
    signal.throwIfAborted()
    throw new PlaceError({
      code: 'cannot-place',
      path: file.path,
      message: `${file.path} cannot be unpacked: ${(error as Error).message}`,
      advice: 'It is damaged or no gzip.',
      cause: error,
    })
  } finally {
    input.destroy()
  }
  return { path, size, digest: { algorithm: 'sha256', hex: hash.digest('hex') } }
}

function withWayOut(error: PlaceError): PlaceError {
  const { code, path, message, facts, advice, cause } = error
  return new PlaceError({ code, path, message, facts, advice: `${advice} ${OTHERWISE}`, cause })
}

function byPath(a: LockedPin, b: LockedPin): number {
  return a.path < b.path ? -1 : 1
}
