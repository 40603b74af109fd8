import { type FileHandle, open } from 'node:fs/promises'
import type { Pin } from '../dataset/dataset.ts'
import { diskError } from '../disk/disk-error.ts'
import { readThrough } from '../disk/read-through.ts'
import { type Verdict, Verifier } from '../verify.ts'
import type { Validator } from './range.ts'

/** Bytes of a body that are kept to say what it is, when it is not the file. */
const HEAD_SIZE = 4096

/**
 * The first bytes of a file, on disk and hashed in order. They outlive an attempt and a source, because the digest is
 * pinned, and a run that was killed, because they are hashed again when they are found.
 */
export class PartialFile {
  readonly #pin: Pin
  readonly #path: string
  readonly #file: FileHandle
  #verifier: Verifier
  #head: Buffer = Buffer.alloc(0)
  #givers: readonly Giver[] = []
  #next: Giver | undefined
  #furthest = 0

  private constructor(pin: Pin, path: string, file: FileHandle) {
    this.#pin = pin
    this.#path = path
    this.#file = file
    this.#verifier = new Verifier(pin)
  }

  /** Opens the partial at `path`, with what an earlier run left there. */
  static async open(pin: Pin, path: string): Promise<PartialFile> {
    const file = await open(path, 'a').catch((error: unknown) => {
      throw diskError(error, path)
    })
    const partial = new PartialFile(pin, path, file)
    await partial.#readBack()
    return partial
  }

  /** Bytes that are there. */
  get size(): number {
    return this.#verifier.size
  }

  /** The most bytes that were ever there, whatever was forgotten since. */
  get furthest(): number {
    return this.#furthest
  }

  /** Whether the file is complete: its bytes hash to the pin. */
  isWhole(): boolean {
    return this.#verifier.isWhole()
  }

  /** The beginning, for people. */
  get head(): Buffer {
    return this.#head
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

  /** Notes whose bytes come next, if any come. */
  begin(giver: Giver): void {
    this.#next = giver
  }

  async append(chunk: Buffer): Promise<void> {
    this.#take(chunk)
    await this.#file.appendFile(chunk).catch((error: unknown) => {
      throw diskError(error, this.#path)
    })
  }

  /** Forgets everything. */
  async reset(): Promise<void> {
    if (this.size > 0) await this.#file.truncate(0)
    this.#verifier = new Verifier(this.#pin)
    this.#head = Buffer.alloc(0)
    this.#givers = []
  }

  /** Forgets everything, and how far it ever was: the bytes were wrong, and prove no progress. */
  async disown(): Promise<void> {
    await this.reset()
    this.#furthest = 0
  }

  /** The verdict over what is there; what is not the pinned file must be reset before it can go on. */
  finish(): Verdict {
    const names = [...new Set(this.#givers.map(({ name }) => name))]
    return this.#verifier.finish(this.#path, names.join(', then '))
  }

  close(): Promise<void> {
    return this.#file.close()
  }

  #take(chunk: Buffer): void {
    if (this.#next) this.#givers = [...this.#givers, this.#next]
    this.#next = undefined
    this.#verifier.update(chunk)
    this.#furthest = Math.max(this.#furthest, this.size)
    const missing = HEAD_SIZE - this.#head.length
    if (missing > 0) this.#head = Buffer.concat([this.#head, chunk.subarray(0, missing)])
  }

  async #readBack(): Promise<void> {
    const found = await this.#file.stat()
    if (!found.isFile() || found.size === 0) return
    if (found.size > (this.#pin.size ?? Number.POSITIVE_INFINITY)) return this.#file.truncate(0)
    this.begin({ source: '', name: 'an earlier run', validator: undefined })
    await readThrough(this.#path, (part) => this.#take(part))
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
