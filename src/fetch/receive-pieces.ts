import { FetchError, HttpError, TimeoutError } from '../errors.ts'
import { truncated } from './broken.ts'
import { type Line, mayDowngrade } from './line.ts'
import type { Body } from './open.ts'
import { openPart } from './open-part.ts'
import { Piece } from './piece.ts'
import { FAST_PIECE, isFast, MissingParts, pieceSize } from './pieces.ts'
import { readBody } from './read-body.ts'
import type { Span } from './spans.ts'
import type { SpareConnections } from './spare.ts'

/** Requests in a row for the rest of a piece that bring next to nothing, before the source is given up. */
const PIECE_TRIES = 3
const FAIR_PROGRESS = 64 * 1024
const MAY_PASS = ['truncated', 'connection-lost', 'timeout']
/** How long the first piece may take before further connections help: its time when it is just not fast. */
const LOOK_MS = 17
/** Bytes of it that come before, so that a source which crawls is left and not asked for more of that. */
const LOOK_BYTES = 256 * 1024

/**
 * Receives what is missing of a file of `size` bytes in pieces, over further connections where the first is not fast
 * enough alone; `opened` is the body of the first piece, and may go on after it. Pieces are handed out in the file's
 * order, and each byte is written where it belongs.
 */
export async function receivePieces(
  opened: Body,
  first: Span,
  size: number,
  spare: SpareConnections,
  line: Line,
): Promise<void> {
  const reception = new Reception(opened, first, size, spare, line)
  const timer = setInterval(() => reception.askAgain(), line.ports.idle / 20)
  try {
    await reception.run()
  } finally {
    clearInterval(timer)
  }
}

/** The pieces that are on their way, and what they show of the source. */
class Reception {
  readonly #line: Line
  readonly #size: number
  readonly #spare: SpareConnections
  readonly #missing: MissingParts
  readonly #opened: Body
  readonly #first: Span
  /** Where further pieces are asked for. */
  #place: URL
  readonly #stop = new AbortController()
  readonly #signal: AbortSignal
  readonly #lanes = new Set<Promise<void>>()
  readonly #pieces = new Set<Piece>()
  /** Whether the first body has not been read yet. */
  #isUnread = true
  /** Whether one connection is enough; undefined until it was seen. */
  #alone: boolean | undefined
  /** Whether the server has refused a further connection. */
  #crowded = false
  #rate = 0
  #wait = 0
  /** When the last bytes of a piece came that is complete. */
  #lastAt = 0

  constructor(opened: Body, first: Span, size: number, spare: SpareConnections, line: Line) {
    this.#line = line
    this.#size = size
    this.#spare = spare
    this.#missing = new MissingParts(line.partial.missing(size))
    this.#opened = opened
    this.#place = opened.place
    this.#first = first
    this.#signal = AbortSignal.any([line.signal, this.#stop.signal])
  }

  /** Receives everything, or throws what ended it. */
  async run(): Promise<void> {
    this.#start(false)
    while (this.#lanes.size > 0) {
      await Promise.all(this.#lanes)
      const isLeft = this.#missing.total > 0 && !this.#signal.aborted
      if (this.#lanes.size === 0 && isLeft) this.#start(false)
    }
    this.#signal.throwIfAborted()
  }

  /** Asks once more, on a new connection, for what lags so far behind the others that the file would wait for it. */
  askAgain(): void {
    const now = this.#now()
    const fair = Math.max(this.#rate, ...[...this.#pieces].map((piece) => piece.rate(now)))
    for (const piece of this.#pieces) {
      const isWorthIt = piece.askedAgain + 1 < PIECE_TRIES && this.#othersMove(piece)
      if (this.#alone !== false || !isWorthIt || !piece.lags(now, fair)) continue
      piece.askedAgain += 1
      this.#tell(`asked once more from ${piece.next} to ${piece.end}, which lag behind`)
      piece.request.abort(truncated(this.#line.from, piece.end, piece.next))
    }
  }

  #start(further: boolean): void {
    const lane = this.#runLane(further)
      .catch((error: unknown) => this.#stop.abort(error))
      .finally(() => {
        this.#lanes.delete(lane)
        if (further) this.#spare.give()
      })
    this.#lanes.add(lane)
  }

  #startFurther(): void {
    const isWanted = () => !this.#crowded && !this.#signal.aborted && this.#missing.total > 0
    while (isWanted() && this.#spare.take()) this.#start(true)
  }

  /** One connection: fills pieces until none is left. A further one that the server refuses hands its piece back. */
  async #runLane(further: boolean): Promise<void> {
    for (let part = this.#take(); part !== undefined; part = this.#take()) {
      const piece = new Piece(part, this.#now())
      this.#pieces.add(piece)
      try {
        await this.#fill(piece)
      } catch (error) {
        if (!further || !(error instanceof HttpError)) throw error
        this.#crowded = true
        this.#tell(`no further connections: ${error.message}`)
        this.#missing.give({ start: piece.next, end: piece.end })
        return
      } finally {
        this.#pieces.delete(piece)
      }
      this.#learn(piece)
      if (this.#alone === false) this.#startFurther()
    }
  }

  #take(): Span | undefined {
    if (this.#isUnread) return this.#missing.take(this.#first.end - this.#first.start)
    const lanes = { count: this.#lanes.size + this.#spare.free, rate: this.#rate, wait: this.#wait }
    return this.#missing.take(pieceSize(this.#missing.total, lanes, this.#alone === true))
  }

  async #fill(piece: Piece): Promise<void> {
    for (let failures = 0; piece.left > 0; ) {
      const before = piece.next
      try {
        await this.#fetch(piece)
      } catch (error) {
        this.#signal.throwIfAborted()
        // What we ended ourselves is no failure; it happens a few times at most.
        if (piece.request.signal.aborted) continue
        failures = piece.next - before >= FAIR_PROGRESS ? 1 : failures + 1
        const passes = error instanceof FetchError && MAY_PASS.includes(error.code)
        // What breaks the only connection, or all of them, is for those to judge who know of waits and mirrors.
        const stuck = error instanceof TimeoutError && !this.#othersMove(piece)
        if (!passes || stuck || this.#lanes.size === 1 || failures >= PIECE_TRIES) throw error
      }
    }
  }

  /** One request for the rest of a piece. */
  async #fetch(piece: Piece): Promise<void> {
    const { file, from, partial, ports, speed } = this.#line
    piece.request = new AbortController()
    const body = await this.#open(piece)
    piece.request.signal.addEventListener('abort', () => body.bytes.destroy(piece.request.signal.reason))
    piece.begin(this.#now())
    await readBody(body, from, ports.idle, (chunk) => {
      if (chunk.length > piece.left) this.#extend(piece)
      const part = chunk.subarray(0, piece.left)
      ports.onBytes(part.length, file.path)
      speed.add(part.length)
      partial.write(part, piece.next)
      piece.receive(part.length, this.#now())
      if (this.#alone === undefined && isSeen(piece)) this.#share()
      return part.length < chunk.length ? 'enough' : 'more'
    })
    if (piece.left > 0) throw truncated(from, piece.end, piece.next)
  }

  async #open(piece: Piece): Promise<Body> {
    if (this.#isUnread) {
      this.#isUnread = false
      return this.#opened
    }
    const { validator } = this.#opened
    const askedAt = this.#now()
    piece.begin(askedAt)
    const signal = AbortSignal.any([this.#signal, piece.request.signal])
    const { file, ports } = this.#line
    const downgrade = mayDowngrade(file, ports)
    const wanted = { offset: piece.next, end: piece.end, size: this.#size, validator, downgrade }
    const body = await openPart(this.#place, wanted, this.#line, signal)
    this.#wait = this.#now() - askedAt
    this.#place = body.place
    return body
  }

  /** The body goes on after the piece: where one connection is enough, it goes on with the next one. */
  #extend(piece: Piece): void {
    this.#learn(piece)
    const next = this.#alone ? this.#missing.takeAt(piece.end, FAST_PIECE) : undefined
    if (next) piece.end = next.end
  }

  /** One connection is not enough. */
  #share(): void {
    this.#decide(false)
    this.#startFurther()
  }

  #tell(decision: string): void {
    const { file, ports } = this.#line
    ports.log.debug(`${file.path}: ${decision}`)
  }

  #learn(piece: Piece): void {
    this.#lastAt = Math.max(this.#lastAt, piece.lastAt)
    this.#rate = piece.rate(piece.lastAt)
    // Connections that share a link say nothing of what one could have.
    if (this.#alone === false) return
    this.#decide(isFast(piece.received, piece.age(piece.lastAt)))
  }

  #decide(alone: boolean): void {
    const several = `one connection is not fast enough: up to ${this.#spare.free + 1}, in pieces`
    if (alone !== this.#alone) this.#tell(alone ? 'one connection is fast enough' : several)
    this.#alone = alone
  }

  /** Whether bytes of another piece came lately, so that a stall is one connection's trouble and not the server's. */
  #othersMove(piece: Piece): boolean {
    const others = [...this.#pieces].filter((other) => other !== piece).map(({ lastAt }) => lastAt)
    return this.#now() - Math.max(this.#lastAt, ...others) < this.#line.ports.idle / 2
  }

  #now(): number {
    return this.#line.ports.clock.now()
  }
}

/** Whether enough is seen of the first piece to know that one connection is not enough. */
function isSeen(piece: Piece): boolean {
  return piece.age(piece.lastAt) > LOOK_MS && piece.received >= LOOK_BYTES
}
