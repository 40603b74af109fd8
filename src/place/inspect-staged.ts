import { formatDigest } from '../dataset/digest.ts'
import type { Plan } from '../dataset/plan.ts'
import { findCollision } from '../dataset/relative-path.ts'
import { IntegrityError, PlaceError } from '../errors.ts'
import { hashFile } from '../hashing/hash-file.ts'
import { meets } from './expected.ts'
import type { StagedFile } from './staged.ts'

/** Fails where two of the files would have one name; which members an archive has is known only now. */
export function refuseCollisions({ trees }: Plan, files: readonly StagedFile[]): void {
  if (trees.length === 0) return
  // A published archive may hold names that differ by case alone; most systems but Linux cannot.
  const collision = findCollision(
    files.map(({ path }) => path),
    process.platform !== 'linux',
  )
  if (collision === undefined) return
  const one = files.find(({ path }) => path === collision[0])
  const other = files.findLast(({ path }) => path === collision[1])
  throw new PlaceError({
    code: 'cannot-place',
    path: collision[1],
    message: `${collision[1]} of ${other?.source} and ${collision[0]} of ${one?.source} would be one file`,
    advice: 'Fetch the archives in steps of their own, each with a `path` of its own, or set unpack: false.',
  })
}

/** Does what the loader will do: hashes the files that it checks, and fails where it would refuse them. */
export async function holdToChecks(
  { checks, layout, dataset }: Plan,
  files: readonly StagedFile[],
): Promise<void> {
  for (const check of checks) {
    const file = files.find(({ path }) => path === check.path)
    const expected = formatDigest(check.digest)
    const hashed = file && (await hashFile(file.location, check.digest.algorithm))
    const digest = hashed && { algorithm: check.digest.algorithm, hex: hashed.hex }
    if (digest && meets({ digest, size: hashed.size }, check)) continue
    const actual = digest ? `${formatDigest(digest)} (${hashed.size} bytes)` : 'no such file'
    throw new IntegrityError({
      code: 'checksum-mismatch',
      path: check.path,
      expected,
      actual,
      from: file?.source ?? dataset.name,
      message: `${layout} would refuse ${check.path}: it is not what its loader checks for`,
      facts: { expected, actual },
      advice: `The archive has the pinned digest, so the facts of ${dataset.name} disagree: please open an issue. layout: files places it as it is.`,
    })
  }
}
