import { execFileSync } from 'node:child_process'
import { symlink } from 'node:fs/promises'
import { join } from 'node:path'

/** A PATH as a small container has it: in the folder, what the cache package needs beside zstd. */
export async function pathWithoutZstd(folder: string): Promise<string> {
  for (const tool of ['tar', 'gzip'])
    await symlink(execFileSync('which', [tool], { encoding: 'utf8' }).trim(), join(folder, tool))
  return folder
}
