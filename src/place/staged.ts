import type { Digest } from '../dataset/digest.ts'

/** A file that is ready to get its final name. */
export interface StagedFile {
  /** Its path in the home. */
  readonly path: string
  readonly location: string
  readonly size: number
  readonly digest: Digest
  /** Who gave its bytes, for people. */
  readonly from: string
  /** The file of the dataset that it is, or was unpacked from. */
  readonly source: string
}

/** A folder whose every file is ready; it mirrors the folder of the home at `path`. */
export interface StagedFolder {
  readonly path: string
  readonly location: string
  readonly files: readonly StagedFile[]
}

/** All that the home is to get. */
export interface Staged {
  readonly files: readonly StagedFile[]
  readonly folders: readonly StagedFolder[]
}

/** Every file, in folders or not. */
export function allStaged({ files, folders }: Staged): readonly StagedFile[] {
  return [...files, ...folders.flatMap((folder) => folder.files)]
}
