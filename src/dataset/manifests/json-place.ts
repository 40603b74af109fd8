import type { Digest } from '../digest.ts'
import { pathProblem } from '../relative-path.ts'
import { isObject, type JsonObject } from './json.ts'
import type { ManifestText } from './manifest.ts'
import { refuse, shown } from './manifest.ts'

/** A value of a manifest in JSON with the path that leads to it; what it is not is refused there. */
export class JsonPlace {
  readonly #manifest: ManifestText
  readonly #advice: string
  readonly #at: string
  readonly value: unknown

  /** `advice` is the way out of whatever is wrong in the document. */
  constructor(manifest: ManifestText, value: unknown, advice: string, at = '$') {
    this.#manifest = manifest
    this.#advice = advice
    this.#at = at
    this.value = value
  }

  /** Refuses this value, or what stands `below` it, such as `.members[0]`. */
  refuse(problem: string, { advice = this.#advice, below = '' } = {}): never {
    return refuse(this.#manifest, [`${this.#at}${below}`], problem, advice)
  }

  /** The field of an object; undefined where it is not there. */
  find(name: string): JsonPlace | undefined {
    const { [name]: value } = this.value as JsonObject
    return value === undefined ? undefined : this.#below(`.${name}`, value)
  }

  /** The field that an object must have. */
  need(name: string): JsonPlace {
    return this.find(name) ?? this.refuse(`it has no "${name}"`)
  }

  /** Itself, as an object that has no other fields than these. */
  object(fields: readonly string[]): this {
    const { value } = this
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return this.refuse(`${this.#shown()} is no object`)
    const foreign = Object.keys(value).find((name) => !fields.includes(name))
    if (foreign !== undefined)
      this.refuse(`"${shown(foreign)}" is no field here: it may have ${fields.join(', ')}`)
    return this
  }

  /** The values of a list. */
  list(): readonly JsonPlace[] {
    if (!Array.isArray(this.value)) return this.refuse(`${this.#shown()} is no list`)
    return this.value.map((value, index) => this.#below(`[${index}]`, value))
  }

  /** A text of one line that says something. */
  text(pattern = /^[^\p{Cc}]+$/u, kind = 'text of one line'): string {
    if (typeof this.value === 'string' && pattern.test(this.value)) return this.value
    return this.refuse(`${this.#shown()} is no ${kind}`)
  }

  /** A count of bytes. */
  size(): number {
    if (Number.isSafeInteger(this.value) && Number(this.value) >= 0) return Number(this.value)
    return this.refuse(`${this.#shown()} is no size in bytes`)
  }

  /** A path that is safe on every system, or one that has no other `problem`. */
  path(problemOf = pathProblem): string {
    const path = this.text()
    const problem = problemOf(path)
    return problem === undefined ? path : this.refuse(`"${shown(path)}" is no file name: ${problem}`)
  }

  /** A sha256 digest in hex alone. */
  sha256(): Digest {
    return {
      algorithm: 'sha256',
      hex: this.text(/^[0-9a-f]{64}$/, 'sha256 digest: 64 hex digits in lower case'),
    }
  }

  #below(step: string, value: unknown): JsonPlace {
    return new JsonPlace(this.#manifest, value, this.#advice, `${this.#at}${step}`)
  }

  /** What holds others is not written out: it may be deeper than any stack. */
  #shown(): string {
    if (Array.isArray(this.value)) return 'a list'
    return isObject(this.value) ? 'an object' : shown(JSON.stringify(this.value))
  }
}
