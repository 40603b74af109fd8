import { statfsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Facts, PlaceError } from '../errors.ts'
import { formatBytes } from '../format.ts'

/** What a disk's refusal means; an error that is not one of a disk comes back as it is. */
export function diskError(error: unknown, path: string): unknown {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new PlaceError({
        code: 'no-space',
        path,
        message: code === 'ENOSPC' ? `The disk of ${path} is full` : `The disk quota for ${path} is used up`,
        facts: { free: describeFree(path) },
        advice: 'Free space before this step, or set `path` to a folder on a larger volume.',
        cause: error,
      })
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new PlaceError({
        code: 'no-permission',
        path,
        message:
          code === 'EROFS' ? `${path} is on a read-only volume` : `${path} cannot be written by this job`,
        facts: { user: describeUser(), ...describeOwner(path) },
        advice: 'Set `path` to a folder that the job may write, or change its owner or mode on the runner.',
        cause: error,
      })
    case 'ENOENT':
    case 'ENOTDIR':
    case 'EEXIST':
    case 'EISDIR':
    case 'ELOOP':
    case 'EBUSY':
      return new PlaceError({
        code: 'cannot-place',
        path,
        message: `${path} cannot hold the dataset: ${(error as Error).message}`,
        advice: 'Remove what is in the way, or set `path` to another folder.',
        cause: error,
      })
    case 'ENAMETOOLONG':
      return new PlaceError({
        code: 'cannot-place',
        path,
        message: `${path} cannot hold the dataset: ${(error as Error).message}`,
        advice:
          'Set `path` to a folder with a shorter name: names, and paths as a whole, have a longest length.',
        cause: error,
      })
    case 'EXDEV':
      return new PlaceError({
        code: 'cannot-place',
        path,
        message: `${path} is on another volume than the dataset's folder`,
        facts: { error: (error as Error).message },
        advice:
          'Files get their names by a rename, which stays within one volume: set `path` to a folder that is wholly on one.',
        cause: error,
      })
    case 'EFBIG':
      return new PlaceError({
        code: 'cannot-place',
        path,
        message: `${path} would be larger than its volume, or a limit of this job, lets a file be`,
        advice:
          'Set `path` to a folder on a volume for large files (FAT32 ends at 4 GiB), or raise the limit that `ulimit -f` shows.',
        cause: error,
      })
    case 'EIO':
    case 'ESTALE':
      return new PlaceError({
        code: 'cannot-place',
        path,
        message: `The disk of ${path} failed: ${(error as Error).message}`,
        advice: 'It, or the network that it is behind, is faulty: set `path` to a folder on another volume.',
        cause: error,
      })
    default:
      return error
  }
}

/** Throws it, for the `catch` of a promise. */
export function throwDiskError(path: string): (error: unknown) => never {
  return (error) => {
    throw diskError(error, path)
  }
}

/** What is left on the volume, or that it cannot be told. */
function describeFree(path: string): string {
  try {
    const { bavail, bsize } = statfsSync(dirname(path))
    return formatBytes(bavail * bsize)
  } catch {
    return 'unknown'
  }
}

/** Whose the path is, or the nearest folder above it that is there. */
function describeOwner(path: string): Facts {
  try {
    const { uid, gid, mode } = statSync(path)
    // Windows knows neither.
    return process.getuid
      ? { [path]: `uid ${uid}, gid ${gid}, mode ${(mode & 0o7777).toString(8).padStart(4, '0')}` }
      : {}
  } catch {
    const above = dirname(path)
    return above === path ? {} : describeOwner(above)
  }
}

function describeUser(): string {
  return process.getuid ? `uid ${process.getuid()}, gid ${process.getgid?.()}` : 'the user of this job'
}
