import type { HashThread, Order } from './hash-thread.ts'
import { PrefixHash } from './prefix-hash.ts'

/** Bytes from which on a file is worth another thread. */
const LARGE = 16 * 1024 * 1024
/** Bytes after which the thread is told that there are more. */
const STEP = 2 * 1024 * 1024

/**
 * The hash of a file that grows from its beginning: of a large one in the thread, meanwhile; of one that will be small
 * here, while its bytes are at hand; else when it is asked for.
 */
export class GrowingHash {
  readonly #file: number
  readonly #algorithm: string
  readonly #thread: HashThread
  #id: number | undefined
  #willBeSmall = false
  #told = 0
  #own: PrefixHash | undefined

  constructor(file: number, algorithm: string, thread: HashThread) {
    this.#file = file
    this.#algorithm = algorithm
    this.#thread = thread
  }

  /** How many bytes it will have, where that is known. */
  expect(total: number | undefined): void {
    this.#willBeSmall = total !== undefined && total < LARGE
  }

  /** These bytes were written at `start`, and will stay. */
  take(bytes: Uint8Array, start: number): void {
    if (this.#willBeSmall) this.#here().take(bytes, start)
  }

  /** The first `size` bytes are there, and will stay as they are. */
  advance(size: number): void {
    if (size < LARGE || size - this.#told < STEP) return
    this.#told = size
    this.#thread.tell({ kind: 'advance', id: this.#open(), size })
  }

  /** The hexadecimal digest of the first `size` bytes, which are all there. */
  async digest(size: number): Promise<string> {
    if (this.#id === undefined) return this.#digestHere(size)
    // Without a thread it only takes longer.
    return this.#ask({ kind: 'digest', id: this.#id, size }).catch(() => this.#digestHere(size))
  }

  /** Resolves when nothing reads the file any more. */
  async close(): Promise<void> {
    if (this.#id !== undefined) await this.#ask({ kind: 'close', id: this.#id }).catch(() => undefined)
  }

  #ask(order: Order): Promise<string> {
    return this.#thread.ask(order)
  }

  #open(): number {
    if (this.#id === undefined) {
      this.#id = this.#thread.newId()
      this.#thread.tell({ kind: 'open', id: this.#id, file: this.#file, algorithm: this.#algorithm })
    }
    return this.#id
  }

  #digestHere(size: number): string {
    const hash = this.#here()
    hash.advance(size)
    return hash.digest()
  }

  #here(): PrefixHash {
    this.#own ??= new PrefixHash(this.#file, this.#algorithm)
    return this.#own
  }
}
