import { sameDigest } from '../digest.ts'
import { pathProblem } from '../relative-path.ts'
import { lastPart, parseSource } from '../source-url.ts'
import type { Described } from './described.ts'
import type { ManifestText, Place } from './manifest.ts'
import { checkPath, refuse, shown } from './manifest.ts'

const NAMELESS = 'Give it a name that is a file name, or a URL that ends in one.'

/** Where a file is by the text of a manifest: a path below the manifest's folder, or a URL with the name for it here. */
export function locate(
  manifest: ManifestText,
  at: Place,
  text: string,
  names: readonly string[],
): { readonly path: string; readonly url?: URL } {
  const isUrl = /^[a-z][a-z0-9+.-]*:/i.test(text)
  const below = text.replace(/^(?:\.\/+)+/, '')
  if (!isUrl && pathProblem(below) === undefined) return { path: below }
  const url = parseSource(isUrl || text.startsWith('/') ? text : `./${text}`, manifest.base)
  if ('problem' in url) return refuse(manifest, [at], url.problem, url.advice)
  return { path: checkPath(manifest, at, nameFile(url, isUrl ? names : []), NAMELESS), url }
}

/** The end of the URL; a name where that has no extension and the name has one, as with `…/photos.zip/content`. */
function nameFile(url: URL, names: readonly string[]): string {
  const candidates = [lastPart(url), ...names]
  const usable = candidates.filter((name) => pathProblem(name) === undefined)
  return usable.find((name) => /\.(?=[a-z0-9]{1,8}$)[0-9]*[a-z]/i.test(name)) ?? usable[0] ?? lastPart(url)
}

/** A file with what it is called in the manifest: what it is named after where the ends of URLs are alike. */
export interface Named {
  readonly file: Described
  readonly id: string
}

/** The files, those by their ids whose URLs end alike and that are not the same file. */
export function nameApart(manifest: ManifestText, named: readonly Named[]): readonly Described[] {
  const alike = findAlike(named.map(({ file }) => file))
  const apart = named.map(({ file, id }) => {
    const isToRename = alike.has(file.path) && file.url !== undefined && pathProblem(id) === undefined
    return isToRename ? { ...file, path: id } : file
  })
  const [path] = findAlike(apart)
  if (path === undefined) return apart
  const places = apart.flatMap((file) => (file.path === path ? [file.at] : []))
  return refuse(manifest, places.slice(0, 2), `two files would be "${shown(path)}"`, NAMELESS)
}

/** The paths that several files have: entries of one URL or of one digest are one file. */
function findAlike(files: readonly Described[]): ReadonlySet<string> {
  const firsts = new Map<string, Described>()
  const alike = new Set<string>()
  for (const file of files) {
    const first = firsts.get(file.path)
    if (first === undefined) firsts.set(file.path, file)
    else if (!isSameFile(first, file)) alike.add(file.path)
  }
  return alike
}

function isSameFile(a: Described, b: Described): boolean {
  if (a.url?.href === b.url?.href) return true
  return a.digest !== undefined && b.digest !== undefined && sameDigest(a.digest, b.digest)
}
