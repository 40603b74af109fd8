import { plainText } from '../../plain-text.ts'
import type { About } from '../dataset.ts'
import { parseDigest } from '../digest.ts'
import { type Described, type Pinning, pinAll } from './described.ts'
import { locate, type Named, nameApart } from './file-name.ts'
import { isObject, type JsonObject } from './json.ts'
import { readLicence } from './licence.ts'
import { MOST_ENTRIES } from './lines.ts'
import type { Manifest, ManifestText } from './manifest.ts'
import { refuse, shown } from './manifest.ts'
import { fewNotes } from './notes.ts'

const ADVICE = 'A data package of Frictionless has resources, each with path, hash ("sha256:…") and bytes.'

/** What a data package says, whether or not its files are pinned. */
export interface DataPackage {
  readonly files: readonly Described[]
  readonly notes: readonly string[]
  /** What a manifest of this format has. */
  readonly advice: string
}

/** Whether a document is a data package, `datapackage.json`. */
export function isFrictionless(document: JsonObject): boolean {
  return Array.isArray(document.resources)
}

/** Parses a data package whose every resource is pinned. */
export function parseFrictionless(manifest: ManifestText, document: JsonObject): Manifest {
  const { files, notes } = readFrictionless(manifest, document)
  return { files: pinAll(manifest, files, ADVICE), about: aboutOf(document), notes }
}

/** Reads the files of a data package; resources whose data stands in it are left out with a note. */
export function readFrictionless(manifest: ManifestText, document: JsonObject): DataPackage {
  const resources = document.resources as readonly unknown[]
  if (resources.length > MOST_ENTRIES) {
    const problem = `it has ${resources.length} resources, more than ${MOST_ENTRIES}`
    refuse(manifest, ['$.resources'], problem, 'Pack the files into archives.')
  }
  const notes: string[] = []
  const named = resources.flatMap((resource, index): readonly Named[] => {
    const at = `$.resources[${index}]`
    if (!isObject(resource)) return refuse(manifest, [at], 'it is no object', ADVICE)
    const name = typeof resource.name === 'string' ? resource.name : ''
    if (isNothing(resource.path ?? resource.url) && resource.data !== undefined) {
      notes.push(`"${shown(name)}" has its data in the manifest, and is no file`)
      return []
    }
    return describe(manifest, resource, name, at)
  })
  if (named.length === 0) refuse(manifest, ['$.resources'], 'it names no file', ADVICE)
  return { files: nameApart(manifest, named), notes: fewNotes(notes, 'are no files either'), advice: ADVICE }
}

function describe(manifest: ManifestText, resource: JsonObject, name: string, at: string): readonly Named[] {
  const key = isNothing(resource.path) && !isNothing(resource.url) ? 'url' : 'path'
  const paths = Array.isArray(resource[key]) ? (resource[key] as readonly unknown[]) : [resource[key]]
  const isMany = paths.length > 1
  if (paths.length === 0) refuse(manifest, [`${at}.${key}`], `"${shown(name)}" has no path`, ADVICE)
  return paths.map((text, index) => {
    const place = Array.isArray(resource[key]) ? `${at}.${key}[${index}]` : `${at}.${key}`
    if (typeof text !== 'string' || text === '')
      return refuse(manifest, [place], `"${shown(name)}" has no path`, ADVICE)
    const { path, url } = locate(manifest, place, text, [name])
    if (isMany) {
      const flaw = {
        at: `${at}.${key}`,
        problem: `"${shown(name)}" has ${paths.length} files and no digest of each`,
      }
      return { file: { at: place, path, flaw, ...(url && { url }) }, id: `${name}-${index + 1}` }
    }
    const { digest, flaw } = pinningOf(resource, path, at)
    const size = sizeOf(manifest, resource.bytes, `${at}.bytes`)
    const file = { at, path, flaw, ...(url && { url }), ...(digest && { digest }) }
    return { file: size === undefined ? file : { ...file, size }, id: name }
  })
}

/** A digest without a prefix is an MD5, or what its length says: no other algorithm is as short. */
function pinningOf({ hash }: JsonObject, path: string, at: string): Pinning {
  if (isNothing(hash)) return { flaw: { at, problem: `"${shown(path)}" has no hash` } }
  const place = `${at}.hash`
  if (typeof hash !== 'string') return { flaw: { at: place, problem: 'hash is no text' } }
  const digest = parseDigest(hash)
  if (!('problem' in digest)) return { digest }
  return { flaw: { at: place, problem: `"${shown(hash)}" is no digest: ${digest.problem}` } }
}

function sizeOf(manifest: ManifestText, bytes: unknown, at: string): number | undefined {
  if (isNothing(bytes)) return undefined
  const text = typeof bytes === 'number' || typeof bytes === 'string' ? String(bytes) : typeof bytes
  if (/^\d{1,15}$/.test(text)) return Number(text)
  return refuse(manifest, [at], `"${shown(text)}" is no size in bytes`, 'Write a whole number.')
}

function aboutOf({ name, title, version, homepage, licenses, license, citation }: JsonObject): About {
  const called = [title, name].find((text) => typeof text === 'string' && text.trim() !== '') as
    | string
    | undefined
  const licence = readLicence(licencesOf(licenses ?? license))
  const page = typeof homepage === 'string' && /^https?:\/\/\S+$/.test(homepage) ? homepage : undefined
  return {
    ...(called !== undefined && { title: plainText(called, 200) }),
    ...(typeof version === 'string' && version.trim() !== '' && { version: plainText(version, 50) }),
    ...(licence && { licence }),
    ...(page !== undefined && { homepage: page }),
    ...(typeof citation === 'string' && citation !== '' && { citation: citation.slice(0, 5_000) }),
  }
}

/** `{ name, path, title }` each, of which the name is an identifier. */
function licencesOf(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).flatMap((licence: unknown) => {
    if (typeof licence === 'string') return [licence]
    if (!isObject(licence)) return []
    return [licence.name, licence.path, licence.title].filter((text) => typeof text === 'string').slice(0, 1)
  })
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || value === ''
}
