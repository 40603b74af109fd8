import { chown } from 'node:fs/promises'
import { join } from 'node:path'
import { listTree } from './temporary.ts'

/** Linux’s and macOS’s number for a user who owns nothing. */
const NOBODY = 65_534

/** Whether modes hold anybody back here: on Windows others do. */
export const HAS_MODES = process.getuid !== undefined

/** Runs something that is held back by modes: root, whom none holds, becomes another user for it, who owns the folder then. */
export async function heldByModes<T>(folder: string, run: () => Promise<T>): Promise<T> {
  const { seteuid, geteuid } = process
  if (seteuid === undefined || geteuid?.() !== 0) return run()
  const paths = (await listTree(folder)).flatMap((path) => {
    const parts = path.split('/')
    return parts.map((_, index) => join(folder, ...parts.slice(0, index + 1)))
  })
  for (const path of [folder, ...new Set(paths)]) await chown(path, NOBODY, NOBODY)
  seteuid(NOBODY)
  try {
    return await run()
  } finally {
    seteuid(0)
  }
}
