import type { ArchiveFormat } from '../dataset/archive-format.ts'
import type { Selection } from '../dataset/selection.ts'
import type { Failure } from '../errors.ts'
import type { Archive, UnpackedFile } from './archive.ts'
import type { Bounds } from './bounds.ts'
import type { StopFlag } from './stop-flag.ts'
import type { ZipShare } from './zip-share.ts'

/** What the threads are given to do; the first of them leads. */
export interface Job {
  readonly archive: Archive
  readonly format: ArchiveFormat
  readonly target: string
  readonly selection: Selection
  readonly bounds: Bounds
  readonly stop: StopFlag
  readonly leads: boolean
}

/** What a thread tells. */
export type Report =
  /** What the other threads need to take part. */
  | { readonly kind: 'share'; readonly share: ZipShare }
  /** Files that are written, each with its place in the result. */
  | { readonly kind: 'files'; readonly files: readonly (readonly [place: number, file: UnpackedFile])[] }
  /** How many files there are in all. */
  | { readonly kind: 'total'; readonly total: number }
  | { readonly kind: 'broken'; readonly message: string }
  | { readonly kind: 'failed'; readonly failure: Failure & { readonly path: string } }

/** Tells the owner of the threads. */
export type Tell = (report: Report) => void

/** How many files a thread tells of at once. */
const BATCH = 500

/** Tells of written files, many at once. */
export class FileReports {
  readonly #tell: Tell
  #files: (readonly [number, UnpackedFile])[] = []

  constructor(tell: Tell) {
    this.#tell = tell
  }

  add(place: number, file: UnpackedFile): void {
    this.#files.push([place, file])
    if (this.#files.length >= BATCH) this.flush()
  }

  flush(): void {
    this.#tell({ kind: 'files', files: this.#files })
    this.#files = []
  }
}
