import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Plan } from '../dataset/plan.ts'
import { diskError } from '../disk/disk-error.ts'
import { findProgram } from '../disk/find-program.ts'
import { freeSpaceAt } from '../disk/free-space.ts'
import { PlaceError } from '../errors.ts'
import { formatBytes } from '../format.ts'
import { formatNeed, needOf } from '../place/preflight.ts'
import type { Check } from './check.ts'

/** What it means where a folder refuses: whether a run would fail, and the way out, if that is not the input `path`. */
interface Refusal {
  readonly verdict?: 'doubtful' | 'bad'
  readonly advice?: string
}

/** Whether a folder, or the one that it would be made in, may be written. */
export async function checkFolder(
  about: string,
  folder: string,
  { verdict = 'bad', advice }: Refusal = {},
): Promise<Check> {
  const present = await nearest(folder)
  const details = [present === folder ? folder : `${folder}, to be made in ${present}`]
  try {
    if (!(await stat(present)).isDirectory())
      return { about, verdict, details: [...details, `${present} is no folder`], ...(advice && { advice }) }
    await access(present, constants.W_OK | constants.X_OK)
    return { about, verdict: 'good', details: [...details, 'may be written'] }
  } catch (error) {
    const failure = diskError(error, present)
    if (!(failure instanceof PlaceError)) throw error
    const facts = Object.entries(failure.facts).map(([label, value]) => `${label}: ${value}`)
    const found = [...details, failure.message, ...facts]
    return { about, verdict, details: found, advice: advice ?? failure.advice }
  }
}

/** Whether a dataset has room on the volume of its home. */
export async function checkSpace(plan: Plan): Promise<Check> {
  const needed = needOf(plan)
  const free = await freeSpaceAt(plan.home)
  const isShort = free !== undefined && needed.bytes > free
  return {
    about: `space for ${plan.dataset.name}`,
    verdict: isShort ? 'bad' : 'good',
    details: [`needed: ${formatNeed(needed)}, free: ${free === undefined ? 'unknown' : formatBytes(free)}`],
    ...(isShort && { advice: 'Free space, or set `path` to a folder on a larger volume.' }),
  }
}

/** The programs that @actions/cache packs with. */
const TOOLS = [
  { name: 'tar', lacking: 'without it the Actions cache cannot be used' },
  {
    name: 'zstd',
    lacking:
      'without it entries of the Actions cache are packed by gzip, and those of runners that have it are not found',
  },
]

/** Which of the programs that the Actions cache needs are there. */
export function checkTools(path: string, platform: NodeJS.Platform): readonly Check[] {
  return TOOLS.map(({ name, lacking }): Check => {
    const found = findProgram(name, path, platform)
    if (found !== undefined) return { about: name, verdict: 'good', details: [found] }
    return { about: name, verdict: 'doubtful', details: [`not found: ${lacking}`] }
  })
}

async function nearest(folder: string): Promise<string> {
  const isThere = await stat(folder).then(
    () => true,
    () => false,
  )
  const parent = dirname(folder)
  return isThere || parent === folder ? folder : nearest(parent)
}
