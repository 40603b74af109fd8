import { closeSync, constants, fstatSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs'
import type { Pin } from '../dataset/dataset.ts'
import { diskError } from '../disk/disk-error.ts'
import { GrowingHash } from '../hashing/growing-hash.ts'
import type { HashThread } from '../hashing/hash-thread.ts'
import { judge, type Verdict } from '../verify.ts'
import { PartsNote } from './parts-note.ts'
import type { Validator } from './range.ts'
import { type Span, Spans } from './spans.ts'

/** Bytes of a body that are kept to say what it is, when it is not the file. */
const HEAD_SIZE = 4096

/**
 * A file that is being fetched: the parts of it that are there, on disk, hashed from its beginning on as that grows. They
 * outlive an attempt and a source, because the digest is pinned, and a run that was killed, because they are hashed
 * again when they are found. Writing is synchronous: what came is on disk before the next byte is read.
 */
export class PartialFile {
  readonly #pin: Pin
  readonly #path: string
  readonly #file: number
  readonly #thread: HashThread
  readonly #note: PartsNote
  #spans: Spans
  #hash: GrowingHash
  #givers: readonly Giver[] = []
  #next: Giver | undefined
  #furthest = 0

  private constructor(pin: Pin, path: string, file: number, thread: HashThread) {
    this.#pin = pin
    this.#path = path
    this.#file = file
    this.#thread = thread
    this.#hash = this.#newHash()
    this.#note = new PartsNote(path)
    this.#spans = this.#note.read(fstatSync(file).size)
  }

  /** Opens the partial at `path`, with what an earlier run left there; `thread` hashes it where it is large. */
  static open(pin: Pin, path: string, thread: HashThread): PartialFile {
    try {
      const partial = new PartialFile(pin, path, openSync(path, constants.O_RDWR | constants.O_CREAT), thread)
      partial.#takeOver()
      return partial
    } catch (error) {
      throw diskError(error, path)
    }
  }

  /** Where the bytes are. */
  get location(): string {
    return this.#path
  }

  /** Bytes from the beginning on without a gap. */
  get size(): number {
    return this.#spans.prefix
  }

  /** Bytes that are there, wherever. */
  get held(): number {
    return this.#spans.total
  }

  /** The most bytes that were ever there, whatever was forgotten since. */
  get furthest(): number {
    return this.#furthest
  }

  /** What is missing of the first `size` bytes. */
  missing(size: number): readonly Span[] {
    return this.#spans.missing(size)
  }

  /** Whether the file is complete: its bytes hash to the pin. */
  async isWhole(): Promise<boolean> {
    const { size, digest } = this.#pin
    if (size !== undefined && size !== this.size) return false
    return (await this.#hash.digest(this.size)) === digest.hex
  }

  /** The beginning, for people. */
  get head(): Buffer {
    const head = Buffer.alloc(Math.min(HEAD_SIZE, this.size))
    return head.subarray(0, readSync(this.#file, head, 0, head.length, 0))
  }

  /** How many answers the bytes were put together from. */
  get answers(): number {
    return this.#givers.length
  }

  /** What to hold `source` to when it is asked for the rest: undefined where other sources gave a part. */
  validatorFor(source: string): Validator | undefined {
    const [first] = this.#givers
    return this.#givers.every((giver) => giver.source === source) ? first?.validator : undefined
  }

  /** Notes whose bytes come next, if any come, and how many the file will have, where that is known. */
  begin(giver: Giver, total: number | undefined): void {
    this.#next = giver
    this.#hash.expect(total)
  }

  /** Writes bytes of the file that begin at `offset`; those of the beginning that is there stay: they may be hashed. */
  write(chunk: Uint8Array, offset: number): void {
    const start = Math.max(offset, this.size)
    const bytes = chunk.subarray(start - offset)
    if (bytes.length === 0) return
    if (this.#next) this.#givers = [...this.#givers, this.#next]
    this.#next = undefined
    try {
      if (start > this.size) this.#note.begin(this.#spans)
      for (let done = 0; done < bytes.length; )
        done += writeSync(this.#file, bytes, done, bytes.length - done, start + done)
      this.#spans.add({ start, end: start + bytes.length })
      this.#note.update(this.#spans)
    } catch (error) {
      throw diskError(error, this.#path)
    }
    this.#furthest = Math.max(this.#furthest, this.held)
    this.#hash.take(bytes, start)
    this.#hash.advance(this.size)
  }

  /** Forgets everything. */
  async reset(): Promise<void> {
    if (this.held === 0) return
    await this.#hash.close()
    ftruncateSync(this.#file, 0)
    this.#note.remove()
    this.#spans = new Spans()
    this.#hash = this.#newHash()
    this.#givers = []
  }

  /** Forgets everything, and how far it ever was: the bytes were wrong, and prove no progress. */
  async disown(): Promise<void> {
    await this.reset()
    this.#furthest = 0
  }

  /** The verdict over the bytes from the beginning on; what is not the pinned file must be reset before it can go on. */
  async finish(): Promise<Verdict> {
    const names = [...new Set(this.#givers.map(({ name }) => name))]
    const found = { size: this.size, hex: await this.#hash.digest(this.size) }
    // Where no size is pinned there may be bytes behind the end, which nobody has verified.
    ftruncateSync(this.#file, found.size)
    return judge(this.#pin, found, this.#path, names.join(', then '))
  }

  async close(): Promise<void> {
    await this.#hash.close()
    closeSync(this.#file)
  }

  #newHash(): GrowingHash {
    return new GrowingHash(this.#file, this.#pin.digest.algorithm, this.#thread)
  }

  /** Begins with what an earlier run left, unless it cannot be of this file. */
  #takeOver(): void {
    const { size = Number.POSITIVE_INFINITY } = this.#pin
    if (fstatSync(this.#file).size > size) {
      ftruncateSync(this.#file, 0)
      this.#note.remove()
      this.#spans = new Spans()
    }
    if (this.held === 0) return
    this.#givers = [{ source: '', name: 'an earlier run', validator: undefined }]
    this.#furthest = this.held
    this.#hash.advance(this.size)
  }
}

/** Who gave a part of a partial. */
export interface Giver {
  /** The URL, as it was asked. */
  readonly source: string
  /** The same for people, redacted. */
  readonly name: string
  readonly validator: Validator | undefined
}
