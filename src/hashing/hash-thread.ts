import type { Worker } from 'node:worker_threads'
import { ownBundle } from '../own-bundle.ts'

/** What the worker is told. */
export type Order =
  | { readonly kind: 'open'; readonly id: number; readonly file: number; readonly algorithm: string }
  | { readonly kind: 'advance' | 'digest'; readonly id: number; readonly size: number }
  | { readonly kind: 'close'; readonly id: number }
  | { readonly kind: 'end' }

interface Waiting {
  readonly resolve: (answer: string) => void
  readonly reject: (error: unknown) => void
}

/** A thread that hashes large files while they grow, so that network and hash each have a processor; it starts when first told something. */
export class HashThread {
  #worker: Promise<Worker> | undefined
  #lastId = 0
  /** Answers come in the order of the questions. */
  #waiting: Waiting[] = []
  #failure: unknown

  newId(): number {
    this.#lastId += 1
    return this.#lastId
  }

  tell(order: Order): void {
    this.#worker ??= this.#start()
    this.#worker.then(
      (worker) => worker.postMessage(order),
      (error) => this.#fail(error),
    )
  }

  /** Tells it something that it answers; rejects when there is no thread to be had. */
  ask(order: Order): Promise<string> {
    return new Promise((resolve, reject) => {
      if (this.#failure !== undefined) return reject(this.#failure)
      this.#waiting.push({ resolve, reject })
      this.tell(order)
    })
  }

  /** Lets it end, when it has done what it was told: to terminate a thread can end the process (see `StopFlag`). */
  async close(): Promise<void> {
    const worker = await this.#worker?.catch(() => undefined)
    if (worker === undefined || this.#failure !== undefined) return
    const ended = new Promise((resolve) => worker.once('exit', resolve))
    this.tell({ kind: 'end' })
    await ended
  }

  async #start(): Promise<Worker> {
    const { Worker } = await import('node:worker_threads')
    const worker = new Worker(ownBundle('hashing/hash-worker.js'))
    worker.on('message', (answer: string) => this.#waiting.shift()?.resolve(answer))
    worker.on('error', (error) => this.#fail(error))
    worker.on('exit', () => this.#fail(new Error('the thread that hashes has ended')))
    return worker
  }

  #fail(error: unknown): void {
    this.#failure ??= error
    for (const { reject } of this.#waiting.splice(0)) reject(this.#failure)
  }
}
