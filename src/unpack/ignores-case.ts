import { closeSync, lstatSync, openSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'

const NAME = '.setup-dataset-case'

/** Whether names that differ in case are one file in a folder that we may write; the disk knows, not the system's name. */
export function ignoresCase(folder: string): boolean {
  const probe = join(folder, NAME)
  closeSync(openSync(probe, 'wx'))
  try {
    return lstatSync(join(folder, NAME.toUpperCase()), { throwIfNoEntry: false }) !== undefined
  } finally {
    unlinkSync(probe)
  }
}
