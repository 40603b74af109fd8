import { statfs } from 'node:fs/promises'
import type { Plan } from '../dataset/plan.ts'
import { PlaceError } from '../errors.ts'
import { formatBytes } from '../format.ts'

/** Bytes that a fetch will write to the home's volume: the files, and the members that are unpacked from them. */
export function spaceNeeded({ dataset, members }: Pick<Plan, 'dataset' | 'members'>): number {
  const unpacked = members.filter(({ unpack }) => unpack !== 'none')
  return [...dataset.files, ...unpacked].reduce((sum, { size = 0 }) => sum + size, 0)
}

/** Fails before the first byte when the pinned sizes do not fit on the volume of `folder`. */
export async function preflight(plan: Plan, folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder)
  const free = bavail * bsize
  const needed = spaceNeeded(plan)
  if (needed <= free) return
  throw new PlaceError({
    code: 'no-space',
    path: plan.home,
    message: `${plan.dataset.name} needs ${formatBytes(needed)}, and the volume of ${plan.home} has ${formatBytes(free)} free`,
    facts: { needed: `${needed} bytes`, free: `${free} bytes`, folder: plan.home },
    advice: 'Free space before this step, or set `path` to a folder on a larger volume.',
  })
}
