import type { Connection } from './connection.ts'
import { connectionLost } from './connection-lost.ts'
import type { Exchange } from './exchange.ts'
import { type Answer, type Lost, receiveAnswer } from './send.ts'

/** A request whose answer is still to end. */
interface Turn {
  readonly exchange: Exchange
  readonly resolve: (answer: Answer | Lost) => void
  readonly reject: (error: unknown) => void
}

/** How long a pipeline waits, and whom it tells. */
export interface PipelineOptions {
  /** Milliseconds from the end of an answer to the next one, whose request was sent ahead. */
  readonly patience: number
  /** A request that was sent ahead was not answered in its turn. */
  readonly onIgnored: () => void
  /** Nothing is on its way any more; whether the connection may carry another request. */
  readonly onEnd: (isReusable: boolean) => void
}

/** Requests on one connection, whose answers come in the order of the requests (RFC 9112 §9.3.2). */
export class Pipeline {
  readonly #connection: Connection
  readonly #options: PipelineOptions
  /** The answer to the first is awaited, or read. */
  readonly #turns: Turn[] = []

  constructor(connection: Connection, options: PipelineOptions) {
    this.#connection = connection
    this.#options = options
  }

  /** Whether an answer is on its way, behind which another one may come. */
  get isRunning(): boolean {
    return this.#turns.length > 0 && !this.#connection.isOver
  }

  /** Sends a request, ahead where another is on its way; settles when the head of its answer is there, or is lost. */
  ask(request: string, exchange: Exchange): Promise<Answer | Lost> {
    return new Promise((resolve, reject) => {
      const turn = { exchange, resolve, reject }
      this.#turns.push(turn)
      if (this.#turns.length > 1) exchange.hold(this.#connection)
      else this.#receive(turn, () => {})
      this.#connection.write(request)
    })
  }

  /** `onSilence` is told when the connection ends before the first byte of the answer. */
  #receive({ exchange, resolve, reject }: Turn, onSilence: () => void): Promise<void> {
    return receiveAnswer(this.#connection, exchange, (isReusable, beyond) => {
      exchange.end()
      this.#turns.shift()
      this.#goOn(isReusable, beyond)
    }).then(
      (answer) => {
        resolve(answer)
        if ('body' in answer) return
        if (answer.isSilent) onSilence()
        this.#end(false)
      },
      (error: unknown) => {
        reject(error)
        this.#end(false)
      },
    )
  }

  #goOn(isReusable: boolean, beyond: Buffer | undefined): void {
    const [next] = this.#turns
    if (next === undefined) this.#end(isReusable && !beyond?.length)
    else if (!isReusable || beyond === undefined) this.#end(false)
    else this.#begin(next, beyond)
  }

  /** It is the turn of a request that was sent ahead; its answer may have begun. */
  #begin(turn: Turn, beyond: Buffer): void {
    const { patience, onIgnored } = this.#options
    const timer = setTimeout(() => this.#connection.destroy(), patience)
    this.#receive(turn, onIgnored).finally(() => clearTimeout(timer))
    this.#connection.resume()
    if (beyond.length > 0) this.#connection.receive(beyond)
  }

  #end(isReusable: boolean): void {
    if (!isReusable) this.#connection.destroy()
    const error = connectionLost('socket hang up')
    for (const { resolve } of this.#turns.splice(0)) resolve({ error, isSilent: true })
    this.#options.onEnd(isReusable)
  }
}
