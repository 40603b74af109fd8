import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { throwDiskError } from './disk-error.ts'
import { ELSEWHERE_TEMPORARY, throwInsteadOfPath } from './instead-of-path.ts'
import { makeFolders } from './make-folders.ts'
import { removeAtEnd } from './remove-at-end.ts'
import { runFolderName } from './run-folder.ts'

/**
 * Runs with a new folder in `temp` that nobody else may look into, and that goes when it or the process is over. Of a
 * disk's refusal during it the advice is where temporary files go, as that is what refuses.
 */
export async function withTemporaryFolder<T>(temp: string, run: (folder: string) => Promise<T>): Promise<T> {
  const folder = join(temp, runFolderName())
  const callOff = removeAtEnd(folder)
  try {
    await makeFolders(temp).catch(throwDiskError(temp))
    await mkdir(folder, { mode: 0o700 }).catch(throwDiskError(folder))
    return await run(folder)
  } catch (error) {
    return throwInsteadOfPath(ELSEWHERE_TEMPORARY)(error)
  } finally {
    // A courtesy to the disk; where the folder could not be made, this fails for the same reason.
    await rm(folder, { recursive: true, force: true }).catch(() => undefined)
    callOff()
  }
}
