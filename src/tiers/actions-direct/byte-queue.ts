/** Bytes of a block, which holds what came in several reads. */
const BLOCK = 256 * 1024

interface Block {
  readonly buffer: Buffer
  length: number
}

/** Buffers that are used again: what comes and goes by the gigabyte must not wait for the garbage collector. */
export class BlockPool {
  readonly #free: Buffer[] = []

  take(): Buffer {
    return this.#free.pop() ?? Buffer.allocUnsafeSlow(BLOCK)
  }

  give(buffer: Buffer): void {
    this.#free.push(buffer)
  }
}

/** Bytes between a connection and who takes them, in order; how many may wait is up to who pushes. */
export class ByteQueue implements AsyncIterable<Buffer> {
  readonly #pool: BlockPool
  #blocks: Block[] = []
  #waiting = 0
  #total = 0
  #end: { readonly error: unknown } | undefined
  #wake = () => {}
  #taken = () => {}

  constructor(pool: BlockPool) {
    this.#pool = pool
  }

  /** Bytes that wait. */
  get waiting(): number {
    return this.#waiting
  }

  /** Bytes that came so far. */
  get total(): number {
    return this.#total
  }

  /** Calls back whenever some were taken. */
  onTaken(taken: () => void): void {
    this.#taken = taken
  }

  /** Adds a copy of the bytes. */
  push(bytes: Buffer): void {
    for (let at = 0; at < bytes.length; ) {
      const block = this.#open()
      const copied = bytes.copy(block.buffer, block.length, at)
      block.length += copied
      at += copied
    }
    this.#waiting += bytes.length
    this.#total += bytes.length
    this.#wake()
  }

  /** Nothing more comes; with an error, what waits is still given before it is thrown. */
  end(error?: unknown): void {
    this.#end = { error }
    this.#wake()
  }

  /** Gives the bytes; each chunk is lent until the next is asked for. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Buffer> {
    for (;;) {
      const block = this.#blocks.shift()
      if (block !== undefined) {
        this.#waiting -= block.length
        this.#taken()
        yield block.buffer.subarray(0, block.length)
        this.#pool.give(block.buffer)
      } else if (this.#end === undefined) {
        await new Promise<void>((wake) => {
          this.#wake = wake
        })
      } else if (this.#end.error === undefined) return
      else throw this.#end.error
    }
  }

  /** The last block, if it has room. */
  #open(): Block {
    const last = this.#blocks.at(-1)
    if (last !== undefined && last.length < last.buffer.length) return last
    const block = { buffer: this.#pool.take(), length: 0 }
    this.#blocks.push(block)
    return block
  }
}
