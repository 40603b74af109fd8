import { setMaxListeners } from 'node:events'
import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { mapBounded } from '../concurrency.ts'
import type { Digest } from '../dataset/digest.ts'
import { isWeak } from '../dataset/digest.ts'
import { findCollision } from '../dataset/relative-path.ts'
import { resolveDataset } from '../dataset/resolve.ts'
import { examineSource } from '../diagnose/examine-source.ts'
import { InputError } from '../errors.ts'
import { redactUrl } from '../network/redact.ts'
import { rewriteUrl } from '../network/url-policy.ts'
import type { LockedDataset, LockedFile } from './document.ts'
import { membersOf } from './members.ts'
import { type LockContext, obtain } from './obtain.ts'
import type { Fetched, Subject, Wanted } from './subject.ts'

/** Fetches every file once and pins it; without `members`, what archives hold is left out. */
export async function lockSubject(
  subject: Subject,
  { members }: { readonly members: boolean },
  run: LockContext,
): Promise<LockedDataset> {
  const { concurrency } = run.settings
  const { files } = subject
  // Connections are for files first, and for the pieces of one where there are few.
  const each = Math.max(1, Math.floor(concurrency / files.length))
  const failed = new AbortController()
  const signal = AbortSignal.any([run.deadline.signal, failed.signal])
  // One listener for each file at once, which is bounded: more than ten are no leak.
  setMaxListeners(0, signal)
  const context = { ...run, deadline: { ...run.deadline, signal } }
  const silent = new Set<string>()
  const lockOne = async ([index, wanted]: readonly [number, Wanted]) => {
    const fetched = await obtain(wanted, String(index), each, context)
    try {
      tellTrust(wanted, fetched, context)
      await tellOtherSources(wanted, fetched, silent, context)
      return await pin(wanted, fetched, members, context)
    } finally {
      await rm(dirname(fetched.location), { recursive: true, force: true })
    }
  }
  const locked = await mapBounded([...files.entries()], concurrency, (entry) =>
    lockOne(entry).catch((error: unknown) => {
      // All of them or none: the others need not go on.
      failed.abort(error)
      throw error
    }),
  )
  const distinct = subject.kind === 'urls' ? joinEqual(locked, context) : locked
  return { name: nameOf(subject, distinct), about: subject.about, files: distinct }
}

async function pin(
  { path, sources }: Wanted,
  { location, size, sha256 }: Fetched,
  members: boolean,
  { deadline }: LockContext,
): Promise<LockedFile> {
  const digest: Digest = { algorithm: 'sha256', hex: sha256 }
  const packed = { path, location, size }
  return {
    path,
    size,
    digest,
    sources: distinctUrls(sources),
    members: members ? await membersOf(packed, deadline.signal) : undefined,
  }
}

/** Whose word it is that these are the right bytes. */
function tellTrust(
  { path, digest }: Wanted,
  { from, sha256 }: Fetched,
  { ports: { log } }: LockContext,
): void {
  if (digest === undefined) {
    const road = from.startsWith('http://')
      ? ', over plain http, where anybody on the way may have changed it'
      : ''
    log.info(`${path}: nothing pins it; trusted as ${from} gave it now${road}: sha256:${sha256}`)
  } else if (isWeak(digest)) {
    log.warning(
      `${path} was pinned by ${digest.algorithm} alone, which shows damage but not forgery; what came is locked by sha256.`,
    )
  }
}

/** A mirror that is gone, or has another size, is worth a word; what it has to the last byte, `lock --check` tells. */
async function tellOtherSources(
  { path, sources, digest }: Wanted,
  { from, size }: Fetched,
  /** Origins that did not answer, and are not asked again. */
  silent: Set<string>,
  { settings, ports, deadline }: LockContext,
): Promise<void> {
  const others = sources
    .flatMap((source) => rewriteUrl(settings.policy, source))
    .filter((source) => source.protocol !== 'file:' && redactUrl(source) !== from)
  for (const source of others) {
    const downgrade = settings.allowHttpRedirects && digest !== undefined
    const examination = { size, downgrade, sample: 1, signal: deadline.signal }
    if (silent.has(source.origin)) continue
    const { failure, hops } = await examineSource(source, examination, ports)
    if (hops.some(({ probe }) => probe.kind === 'unanswered')) silent.add(source.origin)
    if (failure) ports.log.warning(`${path}: ${redactUrl(source)} would not give it: ${failure.message}`)
  }
}

/** URLs that gave the same bytes are mirrors; others of one name cannot be one dataset. */
function joinEqual(files: readonly LockedFile[], { ports: { log } }: LockContext): readonly LockedFile[] {
  const byContent = new Map<string, LockedFile>()
  for (const file of files) {
    const content = `${file.digest.hex} ${file.size}`
    const twin = byContent.get(content)
    if (twin)
      log.info(`${file.sources.map(redactUrl).join(', ')} is a mirror of ${twin.path}: the same bytes`)
    byContent.set(
      content,
      twin ? { ...twin, sources: distinctUrls([...twin.sources, ...file.sources]) } : file,
    )
  }
  const distinct = [...byContent.values()]
  const collision = findCollision(distinct.map(({ path }) => path))
  if (collision) {
    const problem = `"${collision[0]}" and "${collision[1]}" are different files, and cannot both be in one folder`
    throw new InputError('url', problem, 'Give them names, with --files and lines of "name digest url".')
  }
  return distinct
}

function distinctUrls(urls: readonly URL[]): readonly URL[] {
  return [...new Map(urls.map((url) => [url.href, url])).values()]
}

/** The name that the dataset has without a lock: so both share their entries in caches. */
function nameOf({ kind, stem, about }: Subject, files: readonly LockedFile[]): string {
  const [first] = files
  if (about.name !== undefined) return about.name
  if (kind === 'url' && first) return resolveDataset({ kind: 'url', ...first }, []).name
  const manifest = files.map(({ sources, ...file }) => ({ ...file, urls: sources }))
  const request = {
    kind: 'files',
    input: 'dataset',
    stem,
    files: manifest,
    bases: [],
    about,
    notes: [],
  } as const
  return resolveDataset(request, []).name
}
