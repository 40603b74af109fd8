import { Surprise } from './surprise.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** A cache service that this job may read. */
export interface ReadableService {
  readonly kind: 'v1' | 'v2'
  readonly base: URL
  readonly token: string
}

/** The cache service of a job, or why there is none to read. */
export type Service =
  | ReadableService
  | {
      readonly kind: 'none'
      readonly reason: string
      /** Whether this job may save there, and not read. */
      readonly isWritable?: boolean
    }

/** Finds the service as @actions/cache does, from the job's variables. */
export function readService(env: Environment): Service {
  const mode = cacheMode(env)
  if (mode === 'none' || mode === 'write-only') {
    const reason = `ACTIONS_CACHE_MODE is ${mode}, and lets this job read no entry`
    return { kind: 'none', reason, isWritable: mode === 'write-only' }
  }
  const kind = !isOtherServer(env) && env.ACTIONS_CACHE_SERVICE_V2 ? 'v2' : 'v1'
  const base = kind === 'v2' ? env.ACTIONS_RESULTS_URL : env.ACTIONS_CACHE_URL
  if (!base) return { kind: 'none', reason: whyNoService(env) }
  const token = env.ACTIONS_RUNTIME_TOKEN ?? ''
  if (kind === 'v2' && token === '')
    return { kind: 'none', reason: 'this job has no ACTIONS_RUNTIME_TOKEN for the cache service' }
  if (!URL.canParse(base)) throw new Surprise('the address of the cache service is no URL')
  return { kind, base: new URL(base), token }
}

/** `ACTIONS_CACHE_MODE` in lower case, as @actions/cache reads it; empty where it is not set. */
export function cacheMode({ ACTIONS_CACHE_MODE = '' }: Environment): string {
  return ACTIONS_CACHE_MODE.trim().toLowerCase()
}

/** Who could offer one. */
function whyNoService(env: Environment): string {
  if (env.GITHUB_ACTIONS !== 'true') return 'there is no cache service outside a job of GitHub Actions'
  if (env.ACT) return 'act offers no cache service: run it without --no-cache-server'
  if (!isOtherServer(env)) return 'this runner offers no cache service'
  return `${serverHost(env)} offers no cache service to this job: its administrators can set one up`
}

/** GitHub Enterprise Server and others speak v1 alone. */
function isOtherServer(env: Environment): boolean {
  const host = serverHost(env)
  return host !== 'github.com' && !host.endsWith('.ghe.com') && !host.endsWith('.localhost')
}

function serverHost({ GITHUB_SERVER_URL }: Environment): string {
  const server = GITHUB_SERVER_URL || 'https://github.com'
  if (!URL.canParse(server)) throw new Surprise('GITHUB_SERVER_URL is no URL')
  return new URL(server).hostname.toLowerCase()
}
