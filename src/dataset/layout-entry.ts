import { archiveFormat } from './archive-format.ts'
import type { DatasetFile, LayoutFacts, Member, Pin, Tree } from './dataset.ts'
import { type Digest, parseDigest } from './digest.ts'

/** A layout as catalog entries and locks write it. */
export interface EntryLayout {
  readonly loader?: string
  /** What the loader looks at, for people. */
  readonly check?: string
  readonly members?: readonly EntryMember[]
  readonly trees?: readonly EntryTree[]
  readonly checked?: readonly EntryCheck[]
  readonly rivals?: readonly string[]
  readonly variables?: Readonly<Record<string, string>>
}

/** A file of the home; pinned where it is unpacked from one of the dataset. */
export interface EntryMember {
  readonly path: string
  readonly from: string
  readonly unpack?: string
  readonly size?: number
  readonly sha256?: string
}

/** An archive whose members become files of the home. */
export interface EntryTree {
  readonly path: string
  readonly from: string
  readonly within?: string
  readonly include?: readonly string[]
  readonly exclude?: readonly string[]
  readonly strip?: string
  readonly gunzip?: boolean
  /** These members and no others, where their bytes are known beforehand. */
  readonly pins?: readonly EntryPin[]
}

/** A member of an archive. */
export interface EntryPin {
  readonly path: string
  readonly size?: number
  readonly sha256: string
}

/** A file that the loader itself hashes. */
export interface EntryCheck {
  readonly path: string
  readonly size?: number
  readonly md5: string
}

/** Refuses what stands at a place of a layout, such as `.members[0].from`. */
export type Fail = (at: string, problem: string) => never

/** What a layout says, of files that the dataset has. */
export function readLayout(
  layout: EntryLayout,
  files: readonly Pick<DatasetFile, 'path' | 'digest' | 'size'>[],
  fail: Fail,
): LayoutFacts {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const find = (from: string, at: string) =>
    byPath.get(from) ?? fail(`${at}.from`, `"${from}" is no file of the dataset`)

  function readMember(member: EntryMember, index: number): Member {
    const at = `.members[${index}]`
    const { path, from, unpack = 'none', size, sha256 } = member
    const file = find(from, at)
    if (unpack === 'none') return { path, from, unpack, digest: file.digest, size: file.size }
    if (unpack !== 'gzip') return fail(`${at}.unpack`, `"${unpack}" is not known: it may be "gzip"`)
    const digest = sha256 === undefined ? undefined : readHex('sha256', sha256, at)
    return { path, from, unpack, digest, size }
  }

  function readTree(tree: EntryTree, index: number): Tree {
    const at = `.trees[${index}]`
    const { path, from, within, include = [], exclude = [], strip = '', gunzip = false } = tree
    const unpack = archiveFormat(find(from, at).path)
    if (unpack === undefined) return fail(`${at}.from`, `"${from}" is no archive`)
    const pins = tree.pins?.map(({ path, size, sha256 }, index): Pin => {
      return { path, size, digest: readHex('sha256', sha256, `${at}.pins[${index}]`) }
    })
    return { path, from, unpack, within, select: { include, exclude, strip }, gunzip, pins }
  }

  function readCheck({ path, size, md5 }: EntryCheck, index: number): Pin {
    return { path, size, digest: readHex('md5', md5, `.checked[${index}]`) }
  }

  function readHex(algorithm: 'sha256' | 'md5', hex: string, at: string): Digest {
    const digest = parseDigest(`${algorithm}:${hex}`)
    return 'problem' in digest ? fail(`${at}.${algorithm}`, digest.problem) : digest
  }

  return {
    loader: layout.loader,
    members: (layout.members ?? []).map(readMember),
    trees: (layout.trees ?? []).map(readTree),
    checks: (layout.checked ?? []).map(readCheck),
    rivals: layout.rivals ?? [],
    variables: layout.variables ?? {},
  }
}

/** A layout as {@link readLayout} takes it. */
export function writeLayout({ loader, members, trees, checks, rivals, variables }: LayoutFacts): EntryLayout {
  return {
    ...(loader !== undefined && { loader }),
    ...(members.length > 0 && { members: members.map(writeMember) }),
    ...(trees.length > 0 && { trees: trees.map(writeTree) }),
    ...(checks.length > 0 && { checked: checks.map(writeCheck) }),
    ...(rivals.length > 0 && { rivals }),
    ...(Object.keys(variables).length > 0 && { variables }),
  }
}

/** What is not unpacked has the pin of its file. */
function writeMember({ path, from, unpack, digest, size }: Member): EntryMember {
  if (unpack === 'none') return { path, from }
  return { path, from, unpack, ...(size !== undefined && { size }), ...(digest && { sha256: digest.hex }) }
}

/** Pins of another algorithm than that of locks are left out: the archive itself is pinned. */
function writeTree({ path, from, within, select, gunzip, pins }: Tree): EntryTree {
  const { include, exclude, strip } = select
  const known = pins?.every(({ digest }) => digest.algorithm === 'sha256') ? pins.map(writePin) : undefined
  return {
    path,
    from,
    ...(within !== undefined && { within }),
    ...(include.length > 0 && { include }),
    ...(exclude.length > 0 && { exclude }),
    ...(strip !== '' && { strip }),
    ...(gunzip && { gunzip }),
    ...(known && { pins: known }),
  }
}

function writePin({ path, size, digest }: Pin): EntryPin {
  return { path, ...(size !== undefined && { size }), sha256: digest.hex }
}

function writeCheck({ path, size, digest }: Pin): EntryCheck {
  return { path, ...(size !== undefined && { size }), md5: digest.hex }
}
