import type { DatasetFile } from '../dataset/dataset.ts'
import type { OpenPorts } from './open.ts'
import type { PartialFile } from './partial.ts'

/** What one transfer needs besides the file. */
export interface TransferPorts extends OpenPorts {
  /** Milliseconds without a byte after which a body counts as stalled. */
  readonly idle: number
  /** Milliseconds over which the speed is measured. */
  readonly window: number
  /** Called with the size of each chunk that arrives. */
  readonly onBytes: (count: number) => void
}

/** One file on its way from one source. */
export interface Line {
  readonly file: DatasetFile
  readonly from: string
  readonly partial: PartialFile
  readonly ports: TransferPorts
  readonly speed: { add(bytes: number): void }
  readonly signal: AbortSignal
}
