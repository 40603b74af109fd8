import { MOST_MEMBERS, Tally } from './bounds.ts'
import { ignoresCase } from './ignores-case.ts'
import type { Job } from './job.ts'
import { type Holding, Links, symlinkTarget } from './links.ts'
import { nameProblem, normaliseName } from './member-name.ts'
import { MemberTree } from './member-tree.ts'
import type { Select } from './selector.ts'
import { type OpenZip, readContent } from './zip-content.ts'
import type { ZipDirectory } from './zip-directory.ts'
import type { ZipEntry } from './zip-entry.ts'
import { refuseMethod } from './zip-method.ts'

/** A file to write: the number of the entry that names it, and of the one that holds its content. */
export interface ZipTask {
  readonly named: number
  readonly content: number
}

/** Everything that a zip is to become. */
export interface ZipPlan {
  readonly tasks: readonly ZipTask[]
  readonly bytes: number
}

/** Longest target of a link, as on Linux. */
const LONGEST_TARGET = 4096

/** Decides from the directory which files to write; throws, before the first is, where one of them must not be. */
export async function planZip(
  zip: OpenZip,
  directory: ZipDirectory,
  select: Select,
  job: Job,
): Promise<ZipPlan> {
  const { refusals } = zip
  const { entries } = directory
  const names = entries.map((entry) => nameOf(zip, entry))
  const named = findWanted(zip, entries, names, select, job)
  const links = new Links(refusals)
  const numbers = new Map(entries.map((_, number) => [names[number] ?? '', number]))
  const hasLinks = named.some((number) => entries[number]?.kind === 'link')
  if (hasLinks) await readLinks(zip, directory, names, links)
  const holds = (name: string): Holding => {
    const found = entries[numbers.get(name) ?? -1]
    if (found !== undefined && found.kind !== 'folder') return 'file'
    return name === '' || found || names.some((other) => other.startsWith(`${name}/`)) ? 'folder' : 'nothing'
  }
  const tally = new Tally(refusals, job.bounds)
  const tasks = named.map((number) => {
    const name = names[number] ?? ''
    const content =
      entries[number]?.kind === 'link' ? (numbers.get(links.resolve(name, holds)) ?? number) : number
    const entry = entries[content] as ZipEntry
    refuseMethod(entry, name, refusals)
    tally.add(name, entry.size)
    return { named: number, content }
  })
  return { tasks, bytes: tally.bytes }
}

/** A member's name as it is compared and selected. */
export function nameOf({ refusals }: Pick<OpenZip, 'refusals'>, { name, nameBytes }: ZipEntry): string {
  if (name !== undefined) return normaliseName(name)
  throw refusals.damaged(`the name of ${nameBytes.toString('latin1')} is said to be UTF-8, and is not`)
}

/** The numbers of the entries that become files, all of them under safe names. */
function findWanted(
  { refusals }: OpenZip,
  entries: readonly ZipEntry[],
  names: readonly string[],
  select: Select,
  { target }: Job,
): readonly number[] {
  const tree = new MemberTree(ignoresCase(target))
  const wanted: number[] = []
  for (const [number, { kind }] of entries.entries()) {
    const name = names[number] ?? ''
    const path = select(name)
    // The archive's own root, which some programs list.
    if (path === undefined || (name === '' && kind === 'folder')) continue
    const problem =
      nameProblem(name, process.platform) ?? (kind === 'folder' ? tree.addFolder(path) : tree.addFile(path))
    if (problem !== undefined) throw refusals.unsafe(name, problem)
    if (kind === 'special') throw refusals.unsafe(name, 'it is a device, a pipe or a socket')
    if (tree.size > MOST_MEMBERS) throw refusals.tooManyMembers(name)
    if (kind !== 'folder') wanted.push(number)
  }
  return wanted
}

async function readLinks(
  zip: OpenZip,
  { entries, limits }: ZipDirectory,
  names: readonly string[],
  links: Links,
): Promise<void> {
  for (const [number, entry] of entries.entries()) {
    if (entry.kind !== 'link') continue
    const name = names[number] ?? ''
    refuseMethod(entry, name, zip.refusals)
    if (entry.size > LONGEST_TARGET) throw zip.refusals.damaged(`${name} is a link with ${entry.size} bytes`)
    let target = ''
    await readContent(zip, entry, limits[number] ?? 0, (part) => {
      target += part.toString('utf8')
    })
    links.add(name, symlinkTarget(name, target), target)
  }
}
