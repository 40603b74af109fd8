import { OWN_EVENTS } from '../job-event.ts'

/** Who may have made what lies in a part of the bucket: the repository's own branches, or anybody's change. */
export type TrustLevel = 'trusted' | 'untrusted'

/** Which parts of the bucket a run reads, in order, and which one it writes. */
export interface Trust {
  readonly reads: readonly TrustLevel[]
  readonly writes: TrustLevel
}

type Environment = Readonly<Record<string, string | undefined>>

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
