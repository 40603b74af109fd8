import { createHash } from 'node:crypto'
import { readSync } from 'node:fs'

/** One for all: a read and its hash are never interrupted. */
const buffer = Buffer.allocUnsafe(1024 * 1024)

/** Hashes the beginning of a file that is still being written: what lies on the disk, in its order. */
export class PrefixHash {
  readonly #file: number
  readonly #hash
  #size = 0

  /** `file` is an open descriptor, `algorithm` a name that Node knows. */
  constructor(file: number, algorithm: string) {
    this.#file = file
    this.#hash = createHash(algorithm)
  }

  /** Hashes bytes that were written at `start`, where it has come so far, instead of reading them again. */
  take(bytes: Uint8Array, start: number): void {
    if (start !== this.#size) return
    this.#hash.update(bytes)
    this.#size += bytes.length
  }

  /** Hashes on until the first `size` bytes are done, or the file ends. */
  advance(size: number): void {
    while (this.#size < size) {
      const most = Math.min(buffer.length, size - this.#size)
      const count = readSync(this.#file, buffer, 0, most, this.#size)
      if (count === 0) return
      this.#hash.update(buffer.subarray(0, count))
      this.#size += count
    }
  }

  /** The hexadecimal digest of the bytes so far; it can go on afterwards. */
  digest(): string {
    return this.#hash.copy().digest('hex')
  }
}
