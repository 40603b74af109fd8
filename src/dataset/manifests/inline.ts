import { folderUrl } from '../source-url.ts'
import { readLines } from './lines.ts'
import type { ManifestFile } from './manifest.ts'
import { parsePooch } from './pooch.ts'

/** Reads the input `files`: Pooch's registry syntax, one file a line, `#` comments on lines of their own. */
export function parseInlineManifest(text: string, workspace: string): readonly ManifestFile[] {
  const manifest = { input: 'files', name: '', text, base: folderUrl(workspace) } as const
  return parsePooch(manifest, readLines(manifest).lines)
}
