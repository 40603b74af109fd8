import { hostOf } from '../network/host.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** The addresses of the job's cache service; a step with `run` is not told them. */
export function cacheServices({
  ACTIONS_RESULTS_URL = '',
  ACTIONS_CACHE_URL = '',
}: Environment): readonly URL[] {
  return [ACTIONS_RESULTS_URL, ACTIONS_CACHE_URL]
    .filter((text) => URL.canParse(text))
    .map((url) => new URL(url))
}

/** Where the Actions cache is to be had, as far as it is known beforehand. */
export interface CachePlaces {
  readonly urls: readonly URL[]
  /** What there is to know about them. */
  readonly notes: readonly string[]
}

/** What GitHub documents for its own runners and for self-hosted ones of github.com. */
const RESULTS = new URL('https://results-receiver.actions.githubusercontent.com')
/** The account's name changes from entry to entry (github/docs#9520, step-security/harden-runner#83). */
const BLOBS = new URL('https://*.blob.core.windows.net')

/** Where the Actions cache is: by the job's variables, else where GitHub documents it. */
export function cachePlaces(env: Environment): CachePlaces {
  const services = cacheServices(env)
  const server = serverOf(env)
  if (services.length === 0 && server !== 'github.com') {
    return { urls: [], notes: [`the cache service of ${server} is known only to actions in its jobs`] }
  }
  const urls = services.length === 0 ? [RESULTS] : services
  if (!urls.some((url) => hostOf(url).endsWith('.actions.githubusercontent.com'))) {
    return { urls, notes: ['the cache service may lead to further hosts for its data, which only it knows'] }
  }
  const note = `GitHub's cache keeps its data under names that change, so ${BLOBS.hostname} is needed as a whole`
  return { urls: [...urls, BLOBS], notes: [note] }
}

function serverOf({ GITHUB_SERVER_URL = '' }: Environment): string {
  return URL.canParse(GITHUB_SERVER_URL) ? hostOf(new URL(GITHUB_SERVER_URL)) : 'github.com'
}
