import type { ArchiveFormat } from '../dataset/archive-format.ts'
import type { Digest } from '../dataset/digest.ts'
import type { Selection } from '../dataset/selection.ts'

export interface Archive {
  readonly path: string
  readonly location: string
  readonly size: number
}
export interface UnpackedFile {
  readonly path: string
  readonly location: string
  readonly size: number
  readonly digest: Digest
}
export interface Bounds {
  readonly files: number
  readonly bytes: number
}
export async function unpackArchive(
  _archive: Archive,
  _format: ArchiveFormat,
  _target: string,
  _selection: Selection,
  _signal: AbortSignal,
  _bounds?: Bounds,
): Promise<readonly UnpackedFile[]> {
  throw new Error('STUB')
}
