import { isAbsolute, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { About, DatasetFile, LayoutFacts, Licence, Pin } from '../dataset/dataset.ts'
import { writeLayout } from '../dataset/layout-entry.ts'
import { HOMEPAGE, LOCK_SCHEMA, LOCK_VERSION, SPDX } from '../dataset/manifests/lock.ts'
import { plainText } from '../plain-text.ts'

/** A citation may be long; a line of a review should not. */
const LONGEST_LINE = 5_000

/** A pin by sha256, with its size. */
export interface LockedPin extends Pin {
  readonly size: number
}

/** A file of which everything is known. */
export interface LockedFile extends LockedPin {
  readonly sources: DatasetFile['sources']
  readonly members?: readonly LockedPin[] | undefined
}

/** A dataset of which everything is known. */
export interface LockedDataset {
  readonly name: string
  readonly about: About
  readonly files: readonly LockedFile[]
}

/** The text of a lock, the same for the same dataset; files of this machine are named from `folder`, where the lock will be. */
export function lockText({ name, about, files }: LockedDataset, folder: string): string {
  const { homepage, licence, layouts = {} } = about
  const known = Object.entries(layouts) as [string, LayoutFacts][]
  const document = {
    $schema: LOCK_SCHEMA,
    lockVersion: LOCK_VERSION,
    name,
    title: asLine(about.title),
    homepage: homepage !== undefined && HOMEPAGE.test(homepage) ? homepage : undefined,
    licence: licence && writeLicence(licence),
    citation: asLine(about.citation),
    files: files.map(({ sources, members, ...file }) => ({
      ...writePin(file),
      sources: sources.map((source) => writeSource(source, folder)),
      members: members?.map(writePin),
    })),
    layouts:
      known.length === 0
        ? undefined
        : Object.fromEntries(known.map(([layout, facts]) => [layout, writeLayout(facts)])),
  }
  return `${onOneLine(JSON.stringify(document, null, 2))}\n`
}

/** Whatever its source says, a lock says it on one line. */
function asLine(text = ''): string | undefined {
  return plainText(text, LONGEST_LINE) || undefined
}

function writeLicence({ spdx, text }: Licence) {
  const isKnown = spdx !== undefined && SPDX.test(spdx)
  return { spdx: isKnown ? spdx : null, text: asLine(text) ?? asLine(spdx) ?? 'unspecified' }
}

function writePin({ path, size, digest }: LockedPin) {
  return { path, size, sha256: digest.hex }
}

/** Below the lock's folder a path, so that both can move together. */
function writeSource(source: URL, folder: string): string {
  if (source.protocol !== 'file:') return source.href
  const path = relative(folder, fileURLToPath(source))
  const isBelow = !isAbsolute(path) && path !== '' && path.split(sep)[0] !== '..'
  return isBelow ? `./${path.split(sep).join('/')}` : source.href
}

/** One line a member: a change is then one line in a review too. */
function onOneLine(json: string): string {
  const member = /\{\s+("path": "(?:[^"\\]|\\.)*"),\s+("size": \d+),\s+("sha256": "[0-9a-f]{64}")\s+\}/g
  return json.replace(member, '{ $1, $2, $3 }')
}
