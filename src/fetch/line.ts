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
  /** Called with the size of each chunk that arrives, and the path of its file. */
  readonly onBytes: (count: number, path: string) => void
  /** Called when a source has answered and is about to give what is missing. */
  readonly onBegin?: (begun: Begun) => void
  /** Called when a file has come, or is given up. */
  readonly onEnd?: (path: string) => void
  readonly log: FetchLog
}

/** What a source is about to give. */
export interface Begun {
  readonly path: string
  /** The redacted URL. */
  readonly from: string
  /** Bytes that are there already. */
  readonly held: number
  readonly size: number | undefined
}

/** What a fetch tells. */
export interface FetchLog {
  info(line: string): void
  /** What became of one file of many, and trouble that has been told of another; `info` where it is left out. */
  detail?(line: string): void
  /** What was decided, and why. */
  debug(line: string): void
}

/** One file on its way from one source. */
export interface Line {
  readonly file: DatasetFile
  readonly source: URL
  /** The same, redacted. */
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
