import { constants } from 'node:fs'
import { access, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isJson } from '../dataset/manifests/json.ts'
import { LARGEST_MANIFEST } from '../dataset/manifests/manifest.ts'
import { diskError } from '../disk/disk-error.ts'
import { makeFolders } from '../disk/make-folders.ts'
import { runFolderName } from '../disk/run-folder.ts'
import { InputError } from '../errors.ts'
import { formatBytes } from '../format.ts'

/** Refuses a place that cannot be written, before anything is fetched: that may take long. */
export async function checkWritable(path: string): Promise<void> {
  const there = await stat(path).catch(() => undefined)
  // To read a pipe or a terminal would wait for ever, and a rename would put a file in the place of a device.
  if (there && !there.isFile()) {
    const advice = 'Name a file with --output. The lock is printed too with --json.'
    throw new InputError('output', `${path} is there, and is no file`, advice)
  }
  await checkFolder(dirname(path))
}

async function checkFolder(folder: string): Promise<void> {
  await access(folder, constants.W_OK | constants.X_OK).catch((error: NodeJS.ErrnoException) => {
    const above = dirname(folder)
    if (error.code === 'ENOENT' && above !== folder) return checkFolder(above)
    throw diskError(error, folder)
  })
}

/** Refuses a place where something lies that is no lock, before anything is fetched. */
export async function checkReplaceable(path: string): Promise<void> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw new InputError('output', `${path} cannot be read: ${error.message}`, ADVICE, error)
  })
  if (text === undefined || isOurs(text)) return
  throw new InputError('output', `${path} is there, and is no lock`, ADVICE)
}

const ADVICE = 'Name another file with --output, or replace it with --force.'

/** One that is broken, by a conflict of branches say, is ours too. */
function isOurs(text: string): boolean {
  return isJson(text) && /"lockVersion"\s*:/.test(text)
}

/** Writes a lock as a whole or not at all: what was there stays until all of it is on the disk, a link for good. */
export async function writeLock(path: string, text: string): Promise<void> {
  const size = Buffer.byteLength(text)
  if (size > LARGEST_MANIFEST) {
    const problem = `it would have ${formatBytes(size)}, and locks of more than ${formatBytes(LARGEST_MANIFEST)} are not read`
    throw new InputError('output', problem, 'Lock it without what its archives hold: --no-members.')
  }
  const file = await realpath(path).catch(() => path)
  const staged = join(dirname(file), runFolderName())
  try {
    await makeFolders(dirname(file))
    await writeFile(staged, text, { flag: 'wx', flush: true })
    await rename(staged, file)
  } catch (error) {
    await rm(staged, { force: true })
    throw diskError(error, path)
  }
}
