import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { Spans } from './spans.ts'

/** Bytes that may come before the parts are noted again: a killed run loses at most so many. */
const STEP = 128 * 1024

const SUFFIX = '.parts'

/** The name of the note of a partial. */
export function noteOf(path: string): string {
  return `${path}${SUFFIX}`
}

/** Whether a name is one of a note. */
export function isNote(name: string): boolean {
  return name.endsWith(SUFFIX)
}

/** A note beside a partial with gaps: which parts of it are there, for a later run; one line a part, written after it. */
export class PartsNote {
  readonly #path: string
  #isThere: boolean
  /** Bytes of the parts that this run has noted. */
  #noted: number | undefined

  /** For the partial at `path`. */
  constructor(path: string) {
    this.#path = noteOf(path)
    this.#isThere = existsSync(this.#path)
  }

  /** What it says of a partial of `size` bytes; without a note, that all of them are there. */
  read(size: number): Spans {
    const spans = new Spans()
    if (!this.#isThere) spans.add({ start: 0, end: size })
    // The last line may have been cut short.
    const lines = this.#isThere ? readFileSync(this.#path, 'utf8').split('\n').slice(0, -1) : []
    for (const line of lines) {
      const [, start, end] = /^(\d+) (\d+)$/.exec(line) ?? []
      if (start !== undefined && end !== undefined)
        spans.add({ start: Number(start), end: Math.min(size, Number(end)) })
    }
    return spans
  }

  /** To be called before bytes after a gap are written: from then on the length of the file says nothing. */
  begin(spans: Spans): void {
    if (this.#noted === undefined) this.#write(spans)
  }

  /** Notes the parts, where there are gaps and much has come since. */
  update(spans: Spans): void {
    if (this.#isThere && spans.total - (this.#noted ?? 0) >= STEP) this.#write(spans)
  }

  remove(): void {
    if (this.#isThere) rmSync(this.#path, { force: true })
    this.#isThere = false
    this.#noted = undefined
  }

  #write(spans: Spans): void {
    const text = spans.all.map(({ start, end }) => `${start} ${end}\n`).join('')
    // What an earlier run noted may be more than the file has: it is replaced.
    if (this.#noted === undefined) writeFileSync(this.#path, text)
    else appendFileSync(this.#path, text)
    this.#isThere = true
    this.#noted = spans.total
  }
}
