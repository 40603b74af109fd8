import type { UnpackedFile } from './archive.ts'
import { MOST_MEMBERS, Tally } from './bounds.ts'
import { ignoresCase } from './ignores-case.ts'
import { FileReports, type Job, type Tell } from './job.ts'
import { type Holding, Links, symlinkTarget } from './links.ts'
import { TargetFolder } from './member-file.ts'
import { nameProblem } from './member-name.ts'
import { MemberTree } from './member-tree.ts'
import { Refusals } from './refusals.ts'
import { type Select, selectorOf } from './selector.ts'
import { readTar, type TarContent, type TarFormat } from './tar-archive.ts'
import type { TarMember } from './tar-members.ts'

/** A file of the archive; `written` unless it was not wanted. */
interface HeldFile {
  readonly size: number
  readonly written?: UnpackedFile
}

/** A link that is to become a file, at this place of the result. */
interface WantedLink {
  readonly name: string
  readonly path: string
  readonly place: number
}

/** Unpacks a tar while it is read, and its links when all files are known. */
export async function unpackTar(job: Job, format: TarFormat, tell: Tell): Promise<void> {
  const refusals = new Refusals(job.archive.path)
  const select = selectorOf(job.selection)
  const reports = new FileReports(tell)
  const unpacking = new TarUnpacking(job, refusals, select, reports)
  await readTar(job, format, refusals, (member, content) => unpacking.add(member, content))
  const unwritten = unpacking.resolveLinks()
  if (unwritten.size > 0) {
    // A tar cannot be read backwards: what only links want is written in a second pass.
    await readTar(job, format, refusals, (member, content) =>
      unpacking.addForLinks(member, content, unwritten),
    )
  }
  unpacking.copyLinks()
  reports.flush()
  tell({ kind: 'total', total: unpacking.total })
}

class TarUnpacking {
  readonly #refusals: Refusals
  readonly #select: Select
  readonly #reports: FileReports
  readonly #tally: Tally
  readonly #folder: TargetFolder
  readonly #tree: MemberTree
  readonly #links: Links
  readonly #held = new Map<string, HeldFile>()
  readonly #folders = new Set<string>()
  readonly #wantedLinks: WantedLink[] = []
  /** Where the content of a file goes that links lead to, by its name. */
  readonly #copies = new Map<string, Omit<WantedLink, 'name'>[]>()
  total = 0

  constructor({ bounds, target }: Job, refusals: Refusals, select: Select, reports: FileReports) {
    this.#refusals = refusals
    this.#select = select
    this.#reports = reports
    this.#tally = new Tally(refusals, bounds)
    this.#folder = new TargetFolder(target, refusals)
    this.#tree = new MemberTree(ignoresCase(target))
    this.#links = new Links(refusals)
  }

  /** Writes a member, or remembers what a link may need of it. */
  async add(member: TarMember, content: TarContent): Promise<void> {
    const { name, kind, size, target } = member
    if (kind === 'symlink') this.#links.add(name, symlinkTarget(name, target), target)
    if (kind === 'hardlink') this.#links.add(name, symlinkTarget('', target), target)
    if (kind === 'folder') this.#folders.add(name)
    const path = this.#claim(member)
    if (kind === 'file' && path === undefined) this.#held.set(name, { size })
    if (path === undefined || kind === 'folder') return
    const place = this.total++
    if (kind !== 'file') return void this.#wantedLinks.push({ name, path, place })
    this.#tally.add(name, size)
    const written = await content(this.#folder.create(path))
    this.#held.set(name, { size, written })
    this.#reports.add(place, written)
  }

  /** Where a wanted member goes, which nothing else does. */
  #claim({ name, kind }: TarMember): string | undefined {
    // The archive's own root, which many have.
    const path = name === '' && kind === 'folder' ? undefined : this.#select(name)
    if (path === undefined) return undefined
    const problem =
      nameProblem(name, process.platform) ??
      (kind === 'folder' ? this.#tree.addFolder(path) : this.#tree.addFile(path))
    if (problem !== undefined) throw this.#refusals.unsafe(name, problem)
    if (kind === 'special') throw this.#refusals.unsafe(name, 'it is a device or a pipe')
    if (this.#tree.size > MOST_MEMBERS) {
      throw this.#refusals.tooManyMembers(name)
    }
    return path
  }

  /** Finds what the links lead to, and throws where that is no file; returns the names of those that are not written. */
  resolveLinks(): Set<string> {
    const holds = (name: string): Holding => {
      if (this.#held.has(name)) return 'file'
      const isAbove = (other: string) => other.startsWith(`${name}/`)
      return name === '' || this.#folders.has(name) || [...this.#held.keys()].some(isAbove)
        ? 'folder'
        : 'nothing'
    }
    for (const { name, path, place } of this.#wantedLinks) {
      const end = this.#links.resolve(name, holds)
      this.#tally.add(name, this.#held.get(end)?.size ?? 0)
      const paths = this.#copies.get(end) ?? []
      paths.push({ path, place })
      this.#copies.set(end, paths)
    }
    return new Set([...this.#copies.keys()].filter((name) => this.#held.get(name)?.written === undefined))
  }

  /** Writes a file that only links want under the name of the first of them. */
  async addForLinks(
    { name, kind, size }: TarMember,
    content: TarContent,
    unwritten: Set<string>,
  ): Promise<void> {
    if (kind !== 'file' || !unwritten.delete(name)) return
    const first = this.#copies.get(name)?.shift()
    if (first === undefined) return
    const written = await content(this.#folder.create(first.path))
    this.#held.set(name, { size, written })
    this.#reports.add(first.place, written)
  }

  copyLinks(): void {
    for (const [name, copies] of this.#copies) {
      const written = this.#held.get(name)?.written
      if (written === undefined) throw this.#refusals.damaged(`${name} is not there when it is read again`)
      for (const { path, place } of copies) this.#reports.add(place, this.#folder.copy(written, path))
    }
  }
}
