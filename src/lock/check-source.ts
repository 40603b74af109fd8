import type { DatasetFile } from '../dataset/dataset.ts'
import { type ExaminedSource, examineSource } from '../diagnose/examine-source.ts'
import { type FailureCode, FetchError } from '../errors.ts'
import { PATIENCE } from '../fetch/fetch.ts'
import { rewriteUrl } from '../network/url-policy.ts'
import { fetchUnpinned } from './fetch-unpinned.ts'
import type { LockContext } from './obtain.ts'

/** What became of a source since it was locked. */
export const VERDICTS = ['same', 'moved', 'changed', 'gone', 'unreachable'] as const
export type SourceVerdict = (typeof VERDICTS)[number]

/** A source that was asked for its file. */
export interface CheckedSource {
  readonly source: URL
  readonly verdict: SourceVerdict
  /** Where it says that it is from now on. */
  readonly movedTo: URL | undefined
  /** What it has now, where that is something else. */
  readonly now: { readonly size: number; readonly sha256: string | undefined } | undefined
  /** Why it gave nothing. */
  readonly failure: { readonly code: FailureCode; readonly message: string } | undefined
  /** What is to be known beside the verdict. */
  readonly note: string | undefined
}

/** What the questions of one check share. */
export interface Check {
  readonly quick: boolean
  /** Origins that did not answer after all tries, and are not asked again. */
  readonly silent: Map<string, Found>
}

/** Asks a source for all of its file, or, where it is to be `quick`, for one byte and the size; the bytes go nowhere. */
export async function checkSource(
  file: DatasetFile,
  source: URL,
  { quick, silent }: Check,
  context: LockContext,
): Promise<CheckedSource> {
  const { settings, ports, deadline } = context
  const [asked = source] = rewriteUrl(settings.policy, source)
  const isLocal = asked.protocol === 'file:'
  const question = {
    size: undefined,
    downgrade: settings.allowHttpRedirects,
    sample: 4096,
    signal: deadline.signal,
  }
  const known = silent.get(asked.origin)
  const examined = isLocal || known ? undefined : await examineSource(asked, question, ports)
  deadline.signal.throwIfAborted()
  const found =
    known ?? (examined && quick ? readExamined(file, examined) : await readWhole(file, asked, context))
  const isSilent = examined?.hops.some(({ probe }) => probe.kind === 'unanswered') ?? false
  if (isSilent && found.verdict === 'unreachable') silent.set(asked.origin, found)
  const movedTo = examined && movedFrom(examined)
  const verdict = found.verdict === 'same' && movedTo ? 'moved' : found.verdict
  return { now: undefined, failure: undefined, note: undefined, ...found, source, movedTo, verdict }
}

type Found = Pick<CheckedSource, 'verdict'> & Partial<Pick<CheckedSource, 'now' | 'failure' | 'note'>>

async function readWhole(file: DatasetFile, asked: URL, context: LockContext): Promise<Found> {
  const { settings, ports, deadline } = context
  const { retries, allowHttpRedirects } = settings
  const all = { path: file.path, sources: [asked], target: undefined, most: Number.POSITIVE_INFINITY }
  const policy = { retries, deadline }
  try {
    const unpinned = { ...all, downgrade: allowHttpRedirects }
    const { size, sha256, content } = await fetchUnpinned(unpinned, policy, { ...ports, ...PATIENCE })
    return sha256 === file.digest.hex
      ? { verdict: 'same' }
      : { verdict: 'changed', now: { size, sha256 }, note: content && `it serves ${content}` }
  } catch (error) {
    deadline.signal.throwIfAborted()
    if (!(error instanceof FetchError)) throw error
    return failed(error)
  }
}

/** What an answer to a question for one byte tells: the same size may be other bytes. */
function readExamined(file: DatasetFile, { size, failure }: ExaminedSource): Found {
  if (failure?.code === 'not-the-file') return { verdict: 'changed', note: failure.message }
  if (failure) return failed(failure)
  if (size === undefined) return { verdict: 'same', note: 'it does not tell the size' }
  return size === file.size ? { verdict: 'same' } : { verdict: 'changed', now: { size, sha256: undefined } }
}

function failed({ code, message }: { readonly code: FailureCode; readonly message: string }): Found {
  return { verdict: code === 'not-found' ? 'gone' : 'unreachable', failure: { code, message } }
}

/** Where redirects lead that are to be followed once and for all (RFC 9110 §15.4.2, §15.4.9). */
function movedFrom({ hops }: ExaminedSource): URL | undefined {
  const isLasting = ({ probe }: (typeof hops)[number]) =>
    probe.kind === 'answered' && (probe.status === 301 || probe.status === 308)
  const end = hops.findIndex((hop) => !isLasting(hop))
  return end > 0 ? hops[end]?.url : undefined
}
