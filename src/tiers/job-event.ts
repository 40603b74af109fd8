import { readFileSync, statSync } from 'node:fs'

/** What the description of an event says of the repository and of who caused it; undefined where it does not say. */
export interface JobEvent {
  readonly defaultBranch: string | undefined
  /** Whether it is a pull request out of another repository. */
  readonly isFromFork: boolean
}

/** Events that only those can cause who may write to the repository. */
export const OWN_EVENTS: readonly string[] = ['push', 'schedule', 'workflow_dispatch', 'repository_dispatch']

/** GitHub sends no larger ones. */
const LARGEST_EVENT = 25 * 1024 * 1024

type Json = Readonly<Record<string, unknown>>

/** Reads the description of the event that GitHub puts at `path`; one that cannot be read says nothing. */
export function readJobEvent(path: string | undefined): JobEvent {
  const event = path ? readJson(path) : undefined
  const branch = at(event, 'repository', 'default_branch')
  const base = at(event, 'repository', 'full_name')
  const head = at(event, 'pull_request', 'head', 'repo', 'full_name')
  return {
    defaultBranch: typeof branch === 'string' ? branch : undefined,
    isFromFork: typeof base === 'string' && typeof head === 'string' && head !== base,
  }
}

function readJson(path: string): unknown {
  try {
    const { size } = statSync(path)
    return size > LARGEST_EVENT ? undefined : JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

function at(value: unknown, ...names: readonly string[]): unknown {
  return names.reduce<unknown>(
    (inner, name) => (typeof inner === 'object' && inner !== null ? (inner as Json)[name] : undefined),
    value,
  )
}
