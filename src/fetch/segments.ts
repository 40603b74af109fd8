import type { DatasetFile } from '../dataset/dataset.ts'
import type { Span } from './assemble.ts'

/** Smallest rest of a file that is worth several connections, in bytes: below it one is as fast. */
const THRESHOLD = 16 * 1024 * 1024
/** The piece that shows whether the server has ranges, and how fast one connection is. */
const FIRST_PIECE = 1024 * 1024
/** Bytes that may wait in memory, over all connections. */
const MOST_IN_MEMORY = 24 * 1024 * 1024
const SMALLEST_PIECE = 2 * 1024 * 1024
/** Bytes a second of one connection from which on further ones only cost: the link or the machine is the limit. */
const FAST = 60_000_000

/**
 * The piece to ask for first, when the rest of a file may be fetched in pieces; undefined when it is not worth it. A
 * file whose size is not pinned may turn out to be no longer than this piece, which costs nothing.
 */
export function firstPiece(
  { size = Number.POSITIVE_INFINITY }: DatasetFile,
  source: URL,
  offset: number,
  connections: number,
): Span | undefined {
  if (source.protocol === 'file:' || size - offset < THRESHOLD || connections < 2) return undefined
  return { start: offset, end: offset + FIRST_PIECE }
}

/**
 * Bytes of each further piece, after the first took so many milliseconds: small ones for so many connections, which fit
 * into memory together, or all the rest at once where one connection is fast enough.
 */
export function pieceSizeAfter(milliseconds: number, connections: number): number {
  if ((FIRST_PIECE * 1000) / Math.max(1, milliseconds) > FAST) return Number.POSITIVE_INFINITY
  return Math.max(SMALLEST_PIECE, Math.floor(MOST_IN_MEMORY / (connections + 1)))
}
