import type { Refusals } from './refusals.ts'

/** Links that may follow one another, as on Linux. */
const MOST_HOPS = 40
const ADVICE =
  'Links become copies of the files that they lead to, and nothing else. Place the archive as it is, without `unpack`, and unpack it in a step of your own.'

/** The member name that a symlink leads to, '' for the archive's root; undefined where it leads out of the archive. */
export function symlinkTarget(link: string, target: string): string | undefined {
  // What Windows would take for absolute or for a separator leads out there.
  if (target.startsWith('/') || /^[a-z]:/i.test(target) || target.includes('\\')) return undefined
  const parts = link.split('/').slice(0, -1)
  for (const part of target.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return undefined
  }
  return parts.join('/')
}

/** What an archive holds under a name, links left aside. */
export type Holding = 'file' | 'folder' | 'nothing'

/** The links of an archive. None is ever made on the disk: each becomes a copy of the file at its end. */
export class Links {
  readonly #refusals: Refusals
  readonly #targets = new Map<string, { readonly name: string | undefined; readonly written: string }>()

  constructor(refusals: Refusals) {
    this.#refusals = refusals
  }

  /** `target` is the name of the member that it leads to, undefined out of the archive; `written` is what the link says. */
  add(link: string, target: string | undefined, written: string): void {
    this.#targets.set(link, { name: target, written })
  }

  /** The name of the file whose content a member has: its own, unless it is a link. Throws where there is none. */
  resolve(member: string, holds: (name: string) => Holding): string {
    let end = member
    for (let hops = 0; hops <= MOST_HOPS; hops++) {
      const target = this.#targets.get(end)
      if (target === undefined) return this.#checked(member, end, holds(end))
      if (target.name === undefined) {
        throw this.#refusals.unsafe(member, `it is a link out of the archive, to ${target.written}`)
      }
      end = target.name
    }
    throw this.#refusals.unsafe(member, 'it is a link that leads to itself, or through too many others')
  }

  #checked(member: string, end: string, holding: Holding): string {
    if (holding === 'file') return end
    const why =
      holding === 'folder'
        ? `it is a link to the folder ${end === '' ? 'at the top' : end}`
        : `it is a link to ${end}, which the archive does not hold`
    throw this.#refusals.unsupported(member, why, ADVICE)
  }
}
