/** Reads bytes that come in chunks, in the amounts that a format asks for. */
export class ByteReader {
  readonly #chunks: AsyncIterator<Buffer>
  #chunk: Buffer = Buffer.alloc(0)
  #total = 0

  constructor(chunks: AsyncIterable<Buffer>) {
    this.#chunks = chunks[Symbol.asyncIterator]()
  }

  /** Bytes that came so far. */
  get total(): number {
    return this.#total
  }

  /** The next `count` bytes, or fewer at the end. */
  async take(count: number): Promise<Buffer> {
    if (this.#chunk.length >= count) return this.#cut(count)
    const parts: Buffer[] = []
    const taken = await this.pass(count, (part) => parts.push(part))
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts, taken)
  }

  /** Gives the next `count` bytes to `use`, as they come; returns how many there were. */
  async pass(count: number, use: (part: Buffer) => void = () => {}): Promise<number> {
    let left = count
    while (left > 0) {
      if (this.#chunk.length === 0 && !(await this.#fill())) break
      const part = this.#cut(Math.min(left, this.#chunk.length))
      left -= part.length
      use(part)
    }
    return count - left
  }

  #cut(count: number): Buffer {
    const part = this.#chunk.subarray(0, count)
    this.#chunk = this.#chunk.subarray(count)
    return part
  }

  async #fill(): Promise<boolean> {
    const { done, value } = await this.#chunks.next()
    if (done) return false
    this.#chunk = value
    this.#total += value.length
    return true
  }
}
