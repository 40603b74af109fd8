import { type Pin, totalSize } from '../../dataset/dataset.ts'
import type { Begun } from '../../fetch/line.ts'

/** What is known of a file before it comes. */
export type SizedFile = Pick<Pin, 'path' | 'size'>

/** How far a fetch is at a moment; bytes are those that are there, whoever gave them. */
export interface ProgressSample {
  readonly bytes: number
  /** Undefined where it is not known. */
  readonly total: number | undefined
  /** Bytes a second, of late. */
  readonly rate: number
  /** The files that come now, in the order in which they began. */
  readonly active: readonly ActiveFile[]
  readonly filesDone: number
  /** Undefined where it is not known. */
  readonly files: number | undefined
}

/** A file that comes now. */
export interface ActiveFile {
  readonly path: string
  /** The redacted URL of its source. */
  readonly from: string
  readonly bytes: number
  readonly size: number | undefined
}

/** Milliseconds over which the rate is measured. */
const WINDOW = 10_000

/** Counts what comes of a fetch, file by file. */
export class FetchProgress {
  readonly #files: readonly SizedFile[] | undefined
  /** What sources say of files whose size is not pinned. */
  readonly #sizes = new Map<string, number | undefined>()
  readonly #bytes = new Map<string, number>()
  readonly #active = new Map<string, Begun>()
  #done = 0
  #received = 0
  /** What had been received at earlier moments, the oldest first. */
  #past: { readonly at: number; readonly received: number }[]

  /** For these files, where they are known; `now` in milliseconds. */
  constructor(files: readonly SizedFile[] | undefined, now: number) {
    this.#files = files
    this.#past = [{ at: now, received: 0 }]
  }

  begin(begun: Begun): void {
    this.#active.set(begun.path, begun)
    this.#bytes.set(begun.path, begun.held)
    this.#sizes.set(begun.path, begun.size)
  }

  receive(count: number, path: string): void {
    this.#received += count
    this.#bytes.set(path, (this.#bytes.get(path) ?? 0) + count)
  }

  /** A file has come, or is given up. */
  end(path: string): void {
    this.#active.delete(path)
    this.#done += 1
  }

  sample(now: number): ProgressSample {
    const bytes = [...this.#bytes.values()].reduce((sum, each) => sum + each, 0)
    const active = [...this.#active.values()].map(({ path, from, size }) => {
      return { path, from, size, bytes: this.#bytes.get(path) ?? 0 }
    })
    const total =
      this.#files && totalSize(this.#files.map(({ path, size }) => ({ size: size ?? this.#sizes.get(path) })))
    const files = this.#files?.length
    return { bytes, total, rate: this.#rate(now), active, filesDone: this.#done, files }
  }

  #rate(now: number): number {
    const recent = this.#past.findIndex(({ at }) => at >= now - WINDOW)
    this.#past = recent < 0 ? this.#past.slice(-1) : this.#past.slice(recent)
    const [first] = this.#past
    this.#past.push({ at: now, received: this.#received })
    if (first === undefined || first.at === now) return 0
    return ((this.#received - first.received) * 1000) / (now - first.at)
  }
}

/** Milliseconds until all is there at this rate; undefined where that cannot be said. */
export function timeLeft({ bytes, total, rate }: ProgressSample): number | undefined {
  return total === undefined || rate <= 0 ? undefined : (Math.max(0, total - bytes) * 1000) / rate
}
