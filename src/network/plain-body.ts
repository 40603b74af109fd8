import type { Connection, Receiver } from './connection.ts'
import { connectionLost } from './connection-lost.ts'
import type { ResponseBody, Take } from './response-body.ts'

/** Told once whether the body came as a whole, and what came after it, which is lent for the call only. */
export type OnBodyEnd = (isWhole: boolean, beyond: Buffer) => void

const NOTHING = Buffer.alloc(0)

/** A body that is the next `length` bytes of a connection; what comes before it is read is kept. */
export class PlainBody implements ResponseBody, Receiver {
  readonly #connection: Connection
  readonly #onEnd: OnBodyEnd
  #kept: Buffer | undefined
  #left: number
  #lost: Error | undefined
  #isPaused = false
  #reader: { take: Take; resolve: () => void; reject: (reason: unknown) => void } | undefined
  /** Set once the body is over, whole or not. */
  #end: { readonly reason: unknown } | undefined

  constructor(connection: Connection, length: number, onEnd: OnBodyEnd) {
    this.#connection = connection
    this.#left = length
    this.#onEnd = onEnd
  }

  receive(bytes: Buffer): void {
    if (this.#reader) {
      this.#give(bytes)
    } else {
      this.#kept = this.#kept ? Buffer.concat([this.#kept, bytes]) : Buffer.from(bytes)
      this.#connection.pause()
    }
  }

  lost(error?: Error): void {
    this.#lost = connectionLost('aborted', error)
    if (this.#reader) this.destroy(this.#lost)
  }

  read(take: Take): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.#end) return reject(this.#end.reason)
      this.#reader = { take, resolve, reject }
      this.#give(this.#kept ?? NOTHING)
      this.#kept = undefined
      if (this.#end) return
      if (this.#lost) this.destroy(this.#lost)
      else if (!this.#isPaused) this.#connection.resume()
    })
  }

  pause(): void {
    this.#isPaused = true
    if (!this.#end) this.#connection.pause()
  }

  resume(): void {
    this.#isPaused = false
    if (!this.#end) this.#connection.resume()
  }

  destroy(reason: unknown = connectionLost('aborted')): void {
    if (this.#end) return
    this.#finish(reason, false, NOTHING)
    this.#reader?.reject(reason)
  }

  #give(bytes: Buffer): void {
    const chunk = bytes.subarray(0, this.#left)
    this.#left -= chunk.length
    try {
      const wants = chunk.length === 0 ? 'more' : this.#reader?.take(chunk)
      if (this.#end || (wants === 'more' && this.#left > 0)) return
      this.#finish(undefined, this.#left === 0, bytes.subarray(chunk.length))
      this.#reader?.resolve()
    } catch (error) {
      this.destroy(error)
    }
  }

  #finish(reason: unknown, isWhole: boolean, beyond: Buffer): void {
    this.#end = { reason }
    this.#onEnd(isWhole, beyond)
  }
}
