import { InputError } from '../errors.ts'
import { redactUrl, secretValues } from '../network/redact.ts'
import type { Wanted } from './subject.ts'

/** Parts of a query that name a version or a file, as long and wild as a secret. */
const PUBLIC = /^(versionid|generation|revision|rev|commit|sha\d*|md5|id|persistentid)$/i

/** Refuses sources with a log-in or a signature: a lock is read by everybody, and outlives both. */
export function refuseSecrets(files: readonly Pick<Wanted, 'path' | 'sources'>[]): void {
  for (const { path, sources } of files) {
    const source = sources.find(hasSecret)
    if (source === undefined) continue
    const advice = `A lock is for everybody to read, and a signature ends. Give a URL without it, and the log-in apart: --credentials "${source.origin} <Authorization value>".`
    const problem = `the source of ${path} at ${source.origin} has a log-in or signature, which a lock would hold for everybody: ${redactUrl(source)}`
    throw new InputError('url', problem, advice)
  }
}

function hasSecret(source: URL): boolean {
  if (source.username !== '' || source.password !== '') return true
  const judged = new URL(source)
  const pairs = judged.search.slice(1).split('&')
  judged.search = pairs.filter((pair) => !PUBLIC.test(pair.split('=')[0] ?? '')).join('&')
  return secretValues(judged).length > 0
}
