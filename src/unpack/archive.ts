import type { Digest } from '../dataset/digest.ts'

/** A verified archive on the disk. */
export interface Archive {
  /** Its path in the dataset, for messages. */
  readonly path: string
  readonly location: string
  readonly size: number
}

/** A file that was unpacked; its digest is of the bytes that were written. */
export interface UnpackedFile {
  /** Relative to the target, with `/`. */
  readonly path: string
  readonly location: string
  readonly size: number
  readonly digest: Digest
}
