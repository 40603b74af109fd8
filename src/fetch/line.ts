import type { DatasetFile } from '../dataset/dataset.ts'
import { isStrong } from '../dataset/digest.ts'
import type { OpenPorts } from './open.ts'
import type { PartialFile } from './partial.ts'

/** What one transfer needs besides the file. */
export interface TransferPorts extends OpenPorts {
  /** Milliseconds without a byte after which a body counts as stalled. */
  readonly idle: number
  /** Milliseconds over which the speed is measured. */
  readonly window: number
  /** Whether https may lead to plain http, where the digest alone proves the file. */
  readonly allowHttpRedirects: boolean
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

/** Whether a file may come over plain http although its source is https. */
export function mayDowngrade(
  { digest }: DatasetFile,
  { allowHttpRedirects }: Pick<TransferPorts, 'allowHttpRedirects'>,
): boolean {
  return allowHttpRedirects && isStrong(digest)
}
