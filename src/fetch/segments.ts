import type { DatasetFile } from '../dataset/dataset.ts'
import type { Span } from './assemble.ts'

/** Smallest rest of a file that is worth several connections, in bytes: below it one is as fast. */
const THRESHOLD = 16 * 1024 * 1024
/** Bytes that may wait in memory, over all connections. */
const MOST_IN_MEMORY = 48 * 1024 * 1024
const SMALLEST_PIECE = 2 * 1024 * 1024

/** The piece to ask for first, when the rest of a file is to be fetched in pieces; undefined when it is not. */
export function firstPiece(
  { size }: DatasetFile,
  source: URL,
  offset: number,
  connections: number,
): Span | undefined {
  if (source.protocol === 'file:' || size === undefined || size - offset < THRESHOLD || connections < 2)
    return undefined
  return { start: offset, end: Math.min(size, offset + pieceSizeFor(connections)) }
}

/** Bytes of a piece, so that one for each connection fits in memory. */
export function pieceSizeFor(connections: number): number {
  return Math.max(SMALLEST_PIECE, Math.floor(MOST_IN_MEMORY / (connections + 1)))
}
