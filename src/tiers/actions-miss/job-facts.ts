import { cacheMode } from '../actions-direct/service.ts'
import { type JobEvent, readJobEvent } from '../job-event.ts'
import { readTokenScopes, type TokenScope } from './token-scopes.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** What a job knows about itself that decides which entries it sees and who sees its own. */
export interface JobFacts extends JobEvent {
  /** `ACTIONS_CACHE_MODE` in lower case; empty where it is not set. */
  readonly mode: string
  /** Name of the event; empty outside GitHub. */
  readonly event: string
  /** `owner/name`; empty outside GitHub. */
  readonly repository: string
  readonly ref: string
  /** The branch that a pull request goes into; empty for other events. */
  readonly baseRef: string
  /** Whether GitHub's rules of scopes hold: act and others keep none. */
  readonly isGitHub: boolean
  /** The service's own view of the job; undefined where the token does not tell. */
  readonly scopes: readonly TokenScope[] | undefined
}

/** Gathers the facts from a job's variables and the description of its event. */
export function readJobFacts(env: Environment): JobFacts {
  return {
    ...readJobEvent(env.GITHUB_EVENT_PATH),
    mode: cacheMode(env),
    event: env.GITHUB_EVENT_NAME ?? '',
    repository: env.GITHUB_REPOSITORY ?? '',
    ref: env.GITHUB_REF ?? '',
    baseRef: env.GITHUB_BASE_REF ?? '',
    isGitHub: !env.ACT && !env.GITEA_ACTIONS && !env.FORGEJO_ACTIONS,
    scopes: readTokenScopes(env.ACTIONS_RUNTIME_TOKEN ?? ''),
  }
}

/** The refs whose entries a job sees, its own first; empty where that is not known. */
export function visibleRefs({ scopes, isGitHub, ref, baseRef, defaultBranch }: JobFacts): readonly string[] {
  const told = scopes?.filter(({ isReadable }) => isReadable).map((scope) => scope.ref)
  if (told && told.length > 0) return told.includes('') ? [] : told
  if (!isGitHub || ref === '') return []
  const branches = [baseRef, defaultBranch ?? ''].filter((name) => name !== '')
  return [...new Set([ref, ...branches.map((name) => `refs/heads/${name}`)])]
}

/** A ref as people call it: a branch by its bare name. */
export function refName(ref: string): string {
  return ref.replace(/^refs\/(heads\/)?/, '')
}
