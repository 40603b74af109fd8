import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ArchiveFormat } from '../../../src/dataset/archive-format.ts'
import { EVERYTHING, type Selection } from '../../../src/dataset/selection.ts'
import type { Archive, UnpackedFile } from '../../../src/unpack/archive.ts'
import { type Bounds, boundsFor } from '../../../src/unpack/bounds.ts'
import type { Tell } from '../../../src/unpack/job.ts'
import { stopFlag } from '../../../src/unpack/stop-flag.ts'
import { unpackArchive } from '../../../src/unpack/unpack.ts'
import { unpackTar } from '../../../src/unpack/unpack-tar.ts'
import { leadZip } from '../../../src/unpack/unpack-zip.ts'

export interface Options {
  readonly selection?: Partial<Selection>
  readonly bounds?: Bounds
  readonly signal?: AbortSignal
}

/** Writes an archive to `a.<format>` in a folder and unpacks it to `out` there, as the action does. */
export async function unpackBytes(
  bytes: Buffer,
  format: ArchiveFormat,
  folder: string,
  { selection, bounds, signal = new AbortController().signal }: Options = {},
): Promise<readonly UnpackedFile[]> {
  const { archive, target } = await writeArchive(bytes, format, folder)
  return unpackArchive(archive, format, target, { ...EVERYTHING, ...selection }, signal, bounds)
}

/** The same in this thread: another one takes a tenth of a second to start. */
export async function unpackHere(
  bytes: Buffer,
  format: ArchiveFormat,
  folder: string,
  { selection = {}, bounds }: Omit<Options, 'signal'> = {},
): Promise<readonly UnpackedFile[]> {
  const { archive, target } = await writeArchive(bytes, format, folder)
  const job = {
    archive,
    format,
    target,
    selection: { ...EVERYTHING, ...selection },
    bounds: boundsFor(bytes.length, bounds),
    stop: stopFlag(),
    leads: true,
  }
  const files: UnpackedFile[] = []
  const tell: Tell = (report) => {
    if (report.kind === 'files') for (const [place, file] of report.files) files[place] = file
  }
  await (format === 'zip' ? leadZip(job, tell) : unpackTar(job, format, tell))
  return files
}

async function writeArchive(
  bytes: Buffer,
  format: ArchiveFormat,
  folder: string,
): Promise<{ archive: Archive; target: string }> {
  const location = join(folder, `a.${format}`)
  const target = join(folder, 'out')
  await writeFile(location, bytes)
  await mkdir(target, { recursive: true })
  return { archive: { path: `sets/a.${format}`, location, size: bytes.length }, target }
}

/** The files as `path: text`, as they lie on the disk. */
export async function contents(files: readonly UnpackedFile[]): Promise<Record<string, string>> {
  const read = files.map(async ({ path, location }) => [path, await readFile(location, 'utf8')] as const)
  return Object.fromEntries(await Promise.all(read))
}
