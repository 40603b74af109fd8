import type { DatasetFile } from '../dataset/dataset.ts'
import { formatDigest } from '../dataset/digest.ts'
import { formatBytes } from '../format.ts'
import { redactUrl } from '../network/redact.ts'

/** A file with its digest, and its sources in order, a line each. */
export function fileLines({ path, size, digest, sources }: DatasetFile): readonly string[] {
  return [
    `${path}, ${sizeText(size)}, ${formatDigest(digest)}`,
    ...sources.map((source) => `  ${redactUrl(source)}`),
  ]
}

/** A size that may not be known, for people. */
export function sizeText(size: number | undefined): string {
  return size === undefined ? 'size unknown' : formatBytes(size)
}
