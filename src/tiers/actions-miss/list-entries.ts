import { hostOf } from '../../network/host.ts'
import { isLoopback } from '../../network/loopback.ts'
import { plainText } from '../../plain-text.ts'
import type { DirectPorts } from '../actions-direct/find-entry.ts'
import { sendCall } from '../actions-direct/send-call.ts'
import { reasonOf } from '../tier.ts'

/** An entry as the API lists it. */
export interface ListedEntry {
  readonly key: string
  readonly ref: string
  readonly version: string
}

/** What the API says of the entries whose keys begin in some way, or why it does not. */
export type EntryList =
  | {
      readonly kind: 'listed'
      readonly entries: readonly ListedEntry[]
      /** Whether these are all of them. */
      readonly isWhole: boolean
    }
  | { readonly kind: 'unknown'; readonly reason: string }

/** The API of a repository, and who asks. */
export interface CachesApi {
  readonly api: string
  readonly repository: string
  readonly token: string
}

const MOST_ENTRIES = 100
const LONGEST_ANSWER = 256 * 1024
const LONGEST_NAME = 200

/** Asks GitHub once for the newest entries of a repository whose keys begin with `prefix`; throws nothing. */
export async function listEntries(
  { client, keepSecrets }: Pick<DirectPorts, 'client' | 'keepSecrets'>,
  { api, repository, token }: CachesApi,
  prefix: string,
  signal: AbortSignal,
): Promise<EntryList> {
  try {
    const url = cachesUrl(api, repository, prefix)
    if (url === undefined || token === '') return unknown('there is no token or no API to ask')
    await keepSecrets([token])
    const headers = { accept: 'application/vnd.github+json', authorization: `Bearer ${token}` }
    const call = { url, headers: { ...headers, 'x-github-api-version': '2022-11-28' } }
    const { status, text } = await sendCall(client, call, signal, LONGEST_ANSWER)
    if (status === 200) return readList(text)
    const advice = status === 403 || status === 404 ? '; the step needs the permission "actions: read"' : ''
    return unknown(`${url.host} answered ${status}${advice}`)
  } catch (error) {
    return unknown(reasonOf(error))
  }
}

/** Undefined where the token would have to go over plain http, or to no address of a repository. */
function cachesUrl(api: string, repository: string, prefix: string): URL | undefined {
  const isRepository = /^[\w.-]+\/[\w.-]+$/.test(repository)
  if (!isRepository || !URL.canParse(api)) return undefined
  const url = new URL(`${api.replace(/\/+$/, '')}/repos/${repository}/actions/caches`)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(hostOf(url)))) return undefined
  url.search = new URLSearchParams({
    key: prefix,
    per_page: String(MOST_ENTRIES),
    sort: 'created_at',
    direction: 'desc',
  }).toString()
  return url
}

function readList(text: string): EntryList {
  const { total_count: total, actions_caches: list } = JSON.parse(text) as Readonly<Record<string, unknown>>
  if (!Array.isArray(list) || typeof total !== 'number') return unknown('the API answered in an unknown form')
  const entries = list.flatMap((each: Readonly<Record<string, unknown>> | null) => {
    const { key, ref, version } = each ?? {}
    if (typeof key !== 'string' || typeof ref !== 'string' || typeof version !== 'string') return []
    return [{ key, version, ref: plainText(ref, LONGEST_NAME) }]
  })
  return { kind: 'listed', entries, isWhole: entries.length >= total }
}

function unknown(reason: string): EntryList {
  return { kind: 'unknown', reason }
}
