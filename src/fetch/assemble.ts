import { FetchError, HttpError, TimeoutError } from '../errors.ts'
import type { SpareConnections } from './spare.ts'

/** A part of a file, from `start` up to, without, `end`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** How a file is put together from pieces. */
export interface Assembly {
  /** What is missing. */
  readonly whole: Span
  /** Where the first piece ends, which is on its way alone. */
  readonly firstEnd: number
  /** Bytes of each piece after the first; asked when that is there. */
  pieceSize(): number
  /** Fetches a span and gives its chunks to `take` in order; throws a FetchError when it breaks. */
  fetch(span: Span, take: (chunk: Buffer) => Promise<void>, signal: AbortSignal): Promise<void>
  /** Takes the file's next bytes, in order. */
  append(chunk: Buffer): Promise<void>
  readonly spare: SpareConnections
  /** Milliseconds. */
  now(): number
  /** Milliseconds without a byte after which `fetch` gives a span up. */
  readonly idle: number
}

interface Piece extends Span {
  readonly chunks: Buffer[]
  received: number
  /** When its last bytes came. */
  lastAt: number
}

/** Requests in a row for the rest of a piece that bring next to nothing, before the source is given up. */
const PIECE_TRIES = 3
const FAIR_PROGRESS = 64 * 1024
const MAY_PASS = ['truncated', 'connection-lost', 'timeout']

/**
 * Fetches a file in pieces over several connections. Pieces are handed out in the file's order, and their bytes are
 * appended in that order as they come, so that hash, disk and a later run see one growing file; what is ahead of it
 * waits in memory, bounded by the connections times the size of a piece.
 */
export async function assemble(assembly: Assembly, signal: AbortSignal): Promise<void> {
  const { whole, firstEnd, append, spare } = assembly
  const stop = new AbortController()
  const either = AbortSignal.any([signal, stop.signal])
  const ahead: Piece[] = []
  const orphans: Piece[] = []
  const lanes = new Set<Promise<void>>()
  const waiting: (() => void)[] = []
  let next = whole.start
  let pieceSize = 0
  let crowded = false
  let lastShifted = 0
  let appended = Promise.resolve()

  function takePiece(): Piece | undefined {
    const orphan = orphans.shift()
    if (orphan !== undefined || next >= whole.end) return orphan
    const end = next === whole.start ? firstEnd : next + pieceSize
    const piece: Piece = { start: next, end: Math.min(whole.end, end), chunks: [], received: 0, lastAt: 0 }
    next = piece.end
    ahead.push(piece)
    return piece
  }

  /** Appends what the first piece has, and what follows it without a gap. */
  async function appendReady(): Promise<void> {
    for (let head = ahead[0]; head !== undefined; head = ahead[0]) {
      for (let chunk = head.chunks.shift(); chunk; chunk = head.chunks.shift()) await append(chunk)
      if (head.received < head.end - head.start || head.chunks.length > 0) return
      ahead.shift()
      lastShifted = Math.max(lastShifted, head.lastAt)
      wake()
    }
  }

  function deliver(): Promise<void> {
    appended = appended.then(appendReady)
    return appended
  }

  async function take(piece: Piece, chunk: Buffer): Promise<void> {
    piece.chunks.push(chunk)
    piece.received += chunk.length
    piece.lastAt = assembly.now()
    if (piece === ahead[0]) await deliver()
  }

  /** Whether bytes of another piece came lately, so that a stall is one connection's trouble and not the server's. */
  function othersMove(piece: Piece): boolean {
    const latest = Math.max(
      lastShifted,
      ...ahead.filter((other) => other !== piece).map(({ lastAt }) => lastAt),
    )
    return assembly.now() - latest < assembly.idle / 2
  }

  async function fill(piece: Piece): Promise<void> {
    for (let failures = 0; piece.start + piece.received < piece.end; ) {
      const before = piece.received
      try {
        const rest = { start: piece.start + before, end: piece.end }
        await assembly.fetch(rest, (chunk) => take(piece, chunk), either)
      } catch (error) {
        either.throwIfAborted()
        failures = piece.received - before >= FAIR_PROGRESS ? 1 : failures + 1
        const passes = error instanceof FetchError && MAY_PASS.includes(error.code)
        // What breaks the only connection, or all of them, is for those to judge who know of waits and mirrors.
        const stuck = error instanceof TimeoutError && !othersMove(piece)
        if (!passes || stuck || lanes.size === 1 || failures >= PIECE_TRIES) throw error
      }
    }
    await deliver()
  }

  /** Waits while too much is ahead of what has been appended. */
  async function roomAhead(): Promise<void> {
    while (orphans.length === 0 && ahead.length > lanes.size + 1 && next < whole.end) {
      either.throwIfAborted()
      await new Promise<void>((resolve) => waiting.push(resolve))
    }
  }

  function wake(): void {
    for (const resolve of waiting.splice(0)) resolve()
  }

  /** One connection: fills pieces until none is left. A further one that the server refuses hands its piece back. */
  async function runLane(further: boolean): Promise<void> {
    for (let piece = takePiece(); piece !== undefined; piece = takePiece()) {
      try {
        await fill(piece)
      } catch (error) {
        if (!further || !(error instanceof HttpError)) throw error
        crowded = true
        orphans.push(piece)
        wake()
        return
      }
      if (piece.start === whole.start) pieceSize = assembly.pieceSize()
      addLanes()
      await roomAhead()
    }
  }

  function start(further: boolean): void {
    const lane = runLane(further)
      .catch((error: unknown) => {
        stop.abort(error)
        wake()
      })
      .finally(() => {
        lanes.delete(lane)
        if (further) spare.give()
      })
    lanes.add(lane)
  }

  function addLanes(): void {
    // The rest as one piece is for the connection that is there.
    const divided = pieceSize !== Number.POSITIVE_INFINITY
    while (divided && !crowded && next < whole.end && spare.take()) start(true)
  }

  start(false)
  while (lanes.size > 0) {
    await Promise.all(lanes)
    if (lanes.size === 0 && orphans.length > 0 && !either.aborted) start(false)
  }
  either.throwIfAborted()
  await appended
}
