import { open } from 'node:fs/promises'

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
export async function readJobEvent(path: string | undefined): Promise<JobEvent> {
  const event = path ? await readJson(path).catch(() => undefined) : undefined
  const branch = at(event, 'repository', 'default_branch')
  const base = at(event, 'repository', 'full_name')
  const head = at(event, 'pull_request', 'head', 'repo', 'full_name')
  return {
    defaultBranch: typeof branch === 'string' ? branch : undefined,
    isFromFork: typeof base === 'string' && typeof head === 'string' && head !== base,
  }
}

async function readJson(path: string): Promise<unknown> {
  const file = await open(path)
  try {
    if ((await file.stat()).size > LARGEST_EVENT) return undefined
    return JSON.parse(await file.readFile('utf8'))
  } finally {
    await file.close()
  }
}

function at(value: unknown, ...names: readonly string[]): unknown {
  return names.reduce<unknown>(
    (inner, name) => (typeof inner === 'object' && inner !== null ? (inner as Json)[name] : undefined),
    value,
  )
}
