import { fstatSync, writeSync } from 'node:fs'

/** Hears that a text is out, or why it is not. */
export type Hear = (error?: NodeJS.ErrnoException | null) => void

type Descriptor = 1 | 2

/**
 * Standard output or standard error, written to at once by its number: Node's stream for it loads all that a socket
 * needs. That one is used for a terminal, whose characters the system may have to be told, and where the reader is behind.
 */
export class StandardStream {
  readonly #descriptor: Descriptor
  /** Of Node's stream, as it was before anyone listened in on it. */
  #write: ((content: string | Buffer, hear?: Hear) => unknown) | undefined
  #isPlain: boolean | undefined

  constructor(descriptor: Descriptor) {
    this.#descriptor = descriptor
  }

  /** Throws where nobody hears of an error. */
  write(text: string, hear?: Hear): void {
    this.#isPlain ??= isPlain(this.#descriptor)
    if (this.#isPlain) this.#writeAtOnce(Buffer.from(text), hear)
    else this.#writeToStream(text, hear)
  }

  /** Calls back when all that was written is out, or nobody reads it; with what others wrote to Node's stream, if they did. */
  flush(done: () => void, didOthers = false): void {
    if (this.#write === undefined && !didOthers) done()
    else this.#writeToStream('', () => done())
  }

  #writeAtOnce(content: Buffer, hear?: Hear): void {
    let rest = content
    try {
      while (rest.length > 0) rest = rest.subarray(writeSync(this.#descriptor, rest))
      hear?.()
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EAGAIN') {
        this.#isPlain = false
        this.#writeToStream(rest, hear)
      } else if (hear) hear(error as NodeJS.ErrnoException)
      else throw error
    }
  }

  #writeToStream(content: string | Buffer, hear?: Hear): void {
    if (this.#write === undefined) {
      const stream = streamOf(this.#descriptor)
      this.#write = stream.write.bind(stream)
      // An error that nobody listens to ends the process.
      if (hear) stream.on('error', hear)
    }
    this.#write(content, hear)
  }
}

/** Node's stream of a terminal; undefined where there is none, as to make it takes longer than to write to it. */
export function terminalStream(descriptor: Descriptor): NodeJS.WriteStream | undefined {
  return isPlain(descriptor) ? undefined : streamOf(descriptor)
}

function streamOf(descriptor: Descriptor): NodeJS.WriteStream {
  return descriptor === 1 ? process.stdout : process.stderr
}

/** Whether it is a file or a pipe, which take bytes as they are. */
function isPlain(descriptor: Descriptor): boolean {
  try {
    const kind = fstatSync(descriptor)
    return kind.isFile() || kind.isFIFO() || kind.isSocket()
  } catch {
    return false
  }
}
