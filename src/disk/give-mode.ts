import { chmodSync, fchmodSync } from 'node:fs'

/** Owner may write, all may read. */
const MODE = 0o644
/** So refuse a share of Windows and FAT, where everyone may write and the files are those of who mounted it. */
const NO_MODES: readonly unknown[] = ['EPERM', 'ENOTSUP', 'ENOSYS']

/** Gives a file of ours, by its path or open, the mode 0644 whatever the job's umask; a volume that keeps no modes is let be. */
export function giveMode(file: string | number): void {
  try {
    if (typeof file === 'number') fchmodSync(file, MODE)
    else chmodSync(file, MODE)
  } catch (error) {
    if (!NO_MODES.includes((error as NodeJS.ErrnoException).code)) throw error
  }
}
