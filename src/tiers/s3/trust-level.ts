import { open } from 'node:fs/promises'

/** Who may have made what lies in a part of the bucket: the repository's own branches, or anybody's change. */
export type TrustLevel = 'trusted' | 'untrusted'

/** Which parts of the bucket a run reads, in order, and which one it writes. */
export interface Trust {
  readonly reads: readonly TrustLevel[]
  readonly writes: TrustLevel
}

type Environment = Readonly<Record<string, string | undefined>>

/** Events that only those can cause who may write to the repository. */
const OWN_EVENTS = ['push', 'schedule', 'workflow_dispatch', 'repository_dispatch']

/**
 * Decides by event and ref, as GitHub scopes its cache: protected branches and the default branch write for all;
 * everything else reads that and keeps its own apart. Outside GitHub there is nothing to tell them by.
 */
export function trustOf(env: Environment, defaultBranch: string | undefined): Trust {
  const isOwn = OWN_EVENTS.includes(env.GITHUB_EVENT_NAME ?? '')
  const isMain = defaultBranch !== undefined && env.GITHUB_REF === `refs/heads/${defaultBranch}`
  const isTrusted =
    env.GITHUB_ACTIONS !== 'true' || (isOwn && (isMain || env.GITHUB_REF_PROTECTED === 'true'))
  return isTrusted
    ? { reads: ['trusted'], writes: 'trusted' }
    : { reads: ['trusted', 'untrusted'], writes: 'untrusted' }
}

/** GitHub sends no larger ones. */
const LARGEST_EVENT = 25 * 1024 * 1024

/** The default branch by the description of the event that GitHub puts at `path`; undefined where it does not say. */
export async function readDefaultBranch(path: string | undefined): Promise<string | undefined> {
  if (!path) return undefined
  try {
    const file = await open(path)
    try {
      if ((await file.stat()).size > LARGEST_EVENT) return undefined
      const event: unknown = JSON.parse(await file.readFile('utf8'))
      const branch = (event as { repository?: { default_branch?: unknown } } | null)?.repository
        ?.default_branch
      return typeof branch === 'string' ? branch : undefined
    } finally {
      await file.close()
    }
  } catch {
    // Then only a protected branch is trusted.
    return undefined
  }
}
