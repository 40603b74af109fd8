import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Digest, formatDigest } from '../dataset/digest.ts'
import { urlBelow } from '../dataset/source-url.ts'
import type { Deadline } from '../deadline.ts'
import type { ExaminePorts } from '../diagnose/examine-source.ts'
import { freeSpace } from '../disk/free-space.ts'
import { IntegrityError } from '../errors.ts'
import { type FetchPorts, fetchFiles, PATIENCE } from '../fetch/fetch.ts'
import { hashFile } from '../hashing/hash-file.ts'
import type { Settings } from '../inputs.ts'
import { rewriteUrl } from '../network/url-policy.ts'
import type { Log } from '../report/log.ts'
import { fetchUnpinned, type Unpinned } from './fetch-unpinned.ts'
import type { Fetched, Wanted } from './subject.ts'

/** What locking works with. */
export interface LockContext {
  readonly settings: Pick<
    Settings,
    'mirrors' | 'policy' | 'retries' | 'minSpeed' | 'concurrency' | 'allowHttpRedirects'
  >
  readonly ports: Pick<FetchPorts, 'client' | 'clock' | 'onBytes' | 'onBegin' | 'onEnd'> &
    ExaminePorts & { readonly log: Log }
  readonly deadline: Deadline
  /** For the time of the run. */
  readonly folder: string
}

/** Fetches a file into a folder of its own: by the digest that is stated for it, or as its first sound source has it. */
export async function obtain(
  wanted: Wanted,
  name: string,
  concurrency: number,
  context: LockContext,
): Promise<Fetched> {
  if (wanted.fetched) return wanted.fetched
  const folder = join(context.folder, name)
  await mkdir(folder)
  const { digest } = wanted
  const given = digest
    ? await obtainPinned({ ...wanted, digest }, folder, concurrency, context)
    : await obtainUnpinned(wanted, folder, context)
  const { size } = wanted
  if (size !== undefined && size !== given.size) throw wrongSize(wanted.path, size, given)
  return given
}

async function obtainPinned(
  { path, size, digest, sources }: Wanted & { readonly digest: Digest },
  folder: string,
  concurrency: number,
  { settings, ports, deadline }: LockContext,
): Promise<Fetched> {
  const { retries, minSpeed, allowHttpRedirects } = settings
  const file = { path, size, digest, sources: askedSources({ path, sources }, settings) }
  const policy = { retries, concurrency, minSpeed, deadline }
  const [verified] = await fetchFiles([file], folder, policy, { ...ports, ...PATIENCE, allowHttpRedirects })
  if (verified === undefined) throw new Error(`${path} was neither fetched nor refused`)
  const { location, from } = verified
  const sha256 = digest.algorithm === 'sha256' ? digest.hex : (await hashFile(location, 'sha256')).hex
  return { location, from, size: verified.size, sha256, content: undefined }
}

async function obtainUnpinned(wanted: Wanted, folder: string, context: LockContext): Promise<Fetched> {
  const { settings, ports, deadline } = context
  const { path } = wanted
  const location = join(folder, 'unpinned')
  const file = {
    path,
    sources: askedSources(wanted, settings),
    target: location,
    most: await freeSpace(folder),
    // Without a digest, what comes over plain http could be anybody's.
    downgrade: false,
    judge: (given: Unpinned) => (given.content === undefined ? undefined : notTheFile(path, given)),
  }
  const { retries } = settings
  return { ...(await fetchUnpinned(file, { retries, deadline }, { ...ports, ...PATIENCE })), location }
}

/** The URLs to ask for a file: `mirrors` first, and each as the policy rewrites it. */
function askedSources(
  { path, sources }: Pick<Wanted, 'path' | 'sources'>,
  { mirrors, policy }: Pick<Settings, 'mirrors' | 'policy'>,
): readonly URL[] {
  const all = [...mirrors.map((base) => urlBelow(base, path)), ...sources]
  const asked = all.flatMap((source) => rewriteUrl(policy, source))
  return [...new Map(asked.map((url) => [url.href, url])).values()]
}

function notTheFile(path: string, { from, content = '', size, sha256 }: Unpinned): IntegrityError {
  const actual = `${formatDigest({ algorithm: 'sha256', hex: sha256 })} (${size} bytes)`
  return new IntegrityError({
    code: 'not-the-file',
    path,
    expected: 'data',
    actual,
    from,
    message: `${from} served ${content} instead of ${path}`,
    facts: { file: path, from, 'what came': content, actual },
    advice:
      'Correct the URL: it answers with a page instead of the file. If this is the file, state its digest, with --checksum or in the manifest.',
  })
}

function wrongSize(path: string, size: number, { from, ...given }: Fetched): IntegrityError {
  const [expected, actual] = [`${size} bytes`, `${given.size} bytes`]
  return new IntegrityError({
    code: 'checksum-mismatch',
    path,
    expected,
    actual,
    from,
    message: `${from} has ${path} with ${actual}, and ${expected} are stated`,
    facts: { file: path, from, expected, actual },
    advice: 'Its publisher may have changed the file: correct the size where it is stated, or the URL.',
  })
}
