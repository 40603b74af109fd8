import { type Line, readLines } from '../dataset/manifests/lines.ts'
import type { LooseFile } from '../dataset/manifests/loose.ts'
import { checkPath, type ManifestText, refuse, shown } from '../dataset/manifests/manifest.ts'
import { lastPart, parseSource } from '../dataset/source-url.ts'

const ADVICE = 'Each line is a URL, or "name url".'

/** Reads a list of URLs, a file each, with or without names before them: no manifest, because it pins nothing. */
export function readUrlList(manifest: ManifestText): readonly LooseFile[] {
  const { lines } = readLines(manifest)
  if (lines.length === 0) refuse(manifest, [], 'it has no line with a URL', ADVICE)
  return lines.map((line) => readLine(manifest, line))
}

function readLine(manifest: ManifestText, { text, number }: Line): LooseFile {
  const words = text.trim().split(/\s+/)
  const [source = '', name] = words.toReversed()
  if (words.length > 2 || !/^https?:\/\//i.test(source))
    refuse(manifest, [number], `"${shown(text)}" has no URL`, ADVICE)
  const url = parseSource(source, manifest.base)
  if ('problem' in url) return refuse(manifest, [number], url.problem, url.advice)
  return { path: checkPath(manifest, number, name ?? lastPart(url), ADVICE), urls: [url] }
}
