import { createHash, type Hash } from 'node:crypto'
import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs'
import { diskError } from '../disk/disk-error.ts'
import type { Validator } from '../fetch/range.ts'

/** Bytes that are kept to say what they are. */
const HEAD_SIZE = 4096

/** Bytes that come from their beginning on, hashed meanwhile; kept in a file where one is named. */
export class GrowingBytes {
  readonly #path: string | undefined
  readonly #file: number | undefined
  #hash: Hash = createHash('sha256')
  #head = Buffer.alloc(0)
  size = 0
  /** The version that they are of, where its server says so. */
  validator: Validator | undefined

  constructor(path: string | undefined) {
    this.#path = path
    this.#file = path === undefined ? undefined : this.#onDisk(() => openSync(path, 'w'))
  }

  /** The beginning, for people. */
  get head(): Buffer {
    return this.#head
  }

  /** The sha256 of all that came, in hex. */
  get sha256(): string {
    return this.#hash.copy().digest('hex')
  }

  add(chunk: Uint8Array): void {
    const { size } = this
    const file = this.#file
    if (file !== undefined)
      this.#onDisk(() => {
        for (let done = 0; done < chunk.length; )
          done += writeSync(file, chunk, done, chunk.length - done, size + done)
      })
    this.#hash.update(chunk)
    if (this.#head.length < HEAD_SIZE)
      this.#head = Buffer.concat([this.#head, chunk.subarray(0, HEAD_SIZE - this.#head.length)])
    this.size += chunk.length
  }

  /** Forgets everything. */
  reset(): void {
    if (this.#file !== undefined) ftruncateSync(this.#file, 0)
    this.#hash = createHash('sha256')
    this.#head = Buffer.alloc(0)
    this.size = 0
    this.validator = undefined
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file)
  }

  #onDisk<T>(run: () => T): T {
    try {
      return run()
    } catch (error) {
      throw diskError(error, this.#path ?? '')
    }
  }
}
