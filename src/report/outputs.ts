import { join } from 'node:path'
import { formatDigest } from '../dataset/digest.ts'
import type { Outcome } from '../outcome.ts'
import { cacheStatus, hitOf } from '../outcome.ts'

/** What a run gives, by the names of action.yml's outputs, with the types that JSON has. */
export function resultOf(outcome: Outcome) {
  const { plan, files, downloadedBytes } = outcome
  const hit = hitOf(outcome)
  return {
    path: plan.home,
    'cache-hit': hit !== undefined,
    'cache-status': cacheStatus(outcome),
    'cache-tier': hit?.tier.name ?? '',
    'cache-key': plan.key,
    fingerprint: plan.fingerprint,
    files: files.map(({ path, location, size, digest, from }) => {
      return { name: path, path: location, size, digest: formatDigest(digest), source: from }
    }),
    'downloaded-bytes': downloadedBytes,
  }
}

/** Most characters of the list of files: GitHub takes 1 MB an output, and a character may take more than a byte. */
const LONGEST_LIST = 500_000

/** The list of files or, where it is too long for an output, of the folders that they lie in, with their sums; at worst of one. */
function listText(files: readonly ListedFile[], home: string): string {
  const size = files.reduce((sum, file) => sum + file.size, 0)
  const all = { name: './', path: home, size, files: files.length }
  const texts = [files, sumFolders(files, home)].map((list) => JSON.stringify(list))
  return texts.find(({ length }) => length <= LONGEST_LIST) ?? JSON.stringify([all])
}

interface ListedFile {
  readonly name: string
  readonly size: number
}

/** One entry for each folder of the home; files that lie in none of them stay. */
function sumFolders(files: readonly ListedFile[], home: string) {
  const sums = new Map<string, { size: number; files: number }>()
  for (const { name, size } of files) {
    const folder = name.includes('/') ? name.slice(0, name.indexOf('/') + 1) : ''
    const sum = sums.get(folder) ?? { size: 0, files: 0 }
    sums.set(folder, { size: sum.size + size, files: sum.files + 1 })
  }
  sums.delete('')
  const single = files.filter(({ name }) => !name.includes('/'))
  return [...single, ...[...sums].map(([name, sum]) => ({ name, path: join(home, name), ...sum }))]
}

/** The same as the texts that outputs are. */
export function outputsOf(outcome: Outcome) {
  const result = resultOf(outcome)
  return {
    ...result,
    'cache-hit': String(result['cache-hit']),
    files: listText(result.files, outcome.plan.home),
    'downloaded-bytes': String(result['downloaded-bytes']),
  }
}
