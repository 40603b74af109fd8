import type { Stats } from 'node:fs'
import { access, constants, lstat } from 'node:fs/promises'
import { join } from 'node:path'
import { mapBounded } from '../concurrency.ts'
import type { Digest } from '../dataset/digest.ts'
import { sameDigest } from '../dataset/digest.ts'
import { hashFile } from '../hashing/hash-file.ts'
import type { Expected } from './expected.ts'

/** How a member was found, worst first; only `ok` says that its bytes hash to its pin. */
export const STATUSES = [
  'changed',
  'not-a-file',
  'read-failed',
  'missing',
  'unreadable',
  'not-pinned',
  'ok',
] as const
export type Status = (typeof STATUSES)[number]

/** What stands in a home under the name of a member. */
export interface InspectedFile {
  readonly member: Expected
  readonly status: Status
  /** Bytes; undefined where there is no file to measure. */
  readonly size?: number
  /** Undefined where it could not be told, or nothing pins it. */
  readonly digest?: Digest
  /** What is there in place of a file, or why it cannot be read. */
  readonly note?: string
}

const AT_ONCE = 4

/** Hashes what a home holds of a dataset, and changes nothing there. */
export async function inspect(members: readonly Expected[], home: string): Promise<readonly InspectedFile[]> {
  return mapBounded(members, AT_ONCE, async (member) => {
    try {
      return { member, ...(await look(member, home)) }
    } catch (error) {
      return { member, ...whyUnseen(error) }
    }
  })
}

type Look = Omit<InspectedFile, 'member'>

async function look({ path, digest, size }: Expected, home: string): Promise<Look> {
  const obstacle = await findObstacle(path, home)
  if (obstacle !== undefined) return { status: 'not-a-file', note: obstacle }
  const location = join(home, path)
  if (digest === undefined) {
    await access(location, constants.R_OK)
    return { status: 'not-pinned', size: (await lstat(location)).size }
  }
  const { algorithm } = digest
  const found = await hashFile(location, algorithm)
  const actual: Digest = { algorithm, hex: found.hex }
  const fits = sameDigest(actual, digest) && (size === undefined || size === found.size)
  return { status: fits ? 'ok' : 'changed', size: found.size, digest: actual }
}

/** What stands in place of a member, or of a folder above it; what lies behind a link is not in the home. */
async function findObstacle(path: string, home: string): Promise<string | undefined> {
  const parts = path.split('/')
  for (const index of parts.keys()) {
    const part = parts.slice(0, index + 1).join('/')
    const stat = await lstat(join(home, part))
    if (part === path ? stat.isFile() : stat.isDirectory()) continue
    return part === path ? kindOf(stat) : `${part} is ${kindOf(stat)}`
  }
  return undefined
}

function kindOf(stat: Stats): string {
  if (stat.isSymbolicLink()) return 'a link'
  if (stat.isDirectory()) return 'a folder'
  return stat.isFile() ? 'a file' : 'a special file'
}

/** One file that cannot be seen does not hide the others; what is no answer of the system is thrown on. */
function whyUnseen(error: unknown): Look {
  const { code, message } = error as NodeJS.ErrnoException
  switch (code) {
    case undefined:
      throw error
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENAMETOOLONG':
      return { status: 'missing' }
    case 'EACCES':
    case 'EPERM':
      return { status: 'unreadable', note: 'permission denied' }
    default:
      return { status: 'read-failed', note: message }
  }
}
