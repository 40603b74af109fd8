import type { Exchange } from './exchange.ts'
import { placeOf } from './idle-connections.ts'
import type { Pipeline } from './pipeline.ts'
import type { Answer } from './send.ts'

/** Asks over a connection that it finds or makes; tells which one is in use, and when none is any more. */
export type AskAlone = (
  request: string,
  exchange: Exchange,
  onPipeline: (pipeline: Pipeline | undefined) => void,
) => Promise<Answer>

/** Requests that share one connection at a time: sent ahead where the server is known to bear it, else one by one. */
export class Lane {
  readonly #askAlone: AskAlone
  readonly #bearsMore: (place: string) => boolean
  #current: { readonly place: string; readonly pipeline: Pipeline } | undefined
  /** Whether a connection is being found or made. */
  #isAsking = false
  #waiting: (() => void)[] = []

  /** `bearsMore` tells whether requests to a place may be sent ahead. */
  constructor(askAlone: AskAlone, bearsMore: (place: string) => boolean) {
    this.#askAlone = askAlone
    this.#bearsMore = bearsMore
  }

  /** Settles when the final head is there; the exchange ends with the body. */
  async ask(request: string, exchange: Exchange): Promise<Answer> {
    const place = placeOf(exchange)
    let mayFollow = true
    for (;;) {
      exchange.signal.throwIfAborted()
      const pipeline = mayFollow ? this.#toFollow(place) : undefined
      if (pipeline) {
        const answer = await pipeline.ask(request, exchange)
        if ('body' in answer) return answer
        // What was lost there is asked for once more, alone.
        exchange.dialing()
        mayFollow = false
      } else if (this.#isAsking || this.#current) {
        await new Promise<void>((resolve) => this.#waiting.push(resolve))
      } else {
        return this.#lead(place, request, exchange)
      }
    }
  }

  #toFollow(place: string): Pipeline | undefined {
    const current = this.#current
    const bearsMore = current?.place === place && current.pipeline.isRunning && this.#bearsMore(place)
    return bearsMore ? current.pipeline : undefined
  }

  async #lead(place: string, request: string, exchange: Exchange): Promise<Answer> {
    this.#isAsking = true
    try {
      return await this.#askAlone(request, exchange, (pipeline) => {
        this.#current = pipeline && { place, pipeline }
        this.#wake()
      })
    } finally {
      this.#isAsking = false
      this.#wake()
    }
  }

  #wake(): void {
    for (const resolve of this.#waiting.splice(0)) resolve()
  }
}
