import type { DirectPorts } from '../actions-direct/find-entry.ts'
import type { Tier } from '../tier.ts'
import { askedCompressions } from './asked-compressions.ts'
import { readJobFacts } from './job-facts.ts'
import { type EntryList, listEntries } from './list-entries.ts'
import { outlookOf } from './outlook.ts'
import { whyMissed } from './why-missed.ts'

/** What it takes to say why an entry is not there. */
export interface MissPorts extends Pick<DirectPorts, 'client' | 'keepSecrets'> {
  debug(line: string): void
  /** Asks the API for the list of entries; empty = it is not asked. */
  readonly githubToken?: string
}

/** What the Actions cache can say beside its answers: of a save beforehand, and of a miss. */
export function missNotes(
  ports: MissPorts,
  env: Readonly<Record<string, string | undefined>>,
): Required<Pick<Tier, 'outlook' | 'explainMiss'>> {
  return {
    outlook: async () => outlookOf(readJobFacts(env)),
    async explainMiss(key, signal) {
      const facts = readJobFacts(env)
      const api = {
        api: env.GITHUB_API_URL ?? '',
        repository: facts.repository,
        token: ports.githubToken ?? '',
      }
      const ask = async (prefix: string): Promise<EntryList> => {
        // What others keep, GitHub's API does not list.
        if (!facts.isGitHub) return { kind: 'unknown', reason: 'the cache is none of GitHub' }
        const list = await listEntries(ports, api, prefix, signal)
        if (list.kind === 'unknown') ports.debug(`the list of cache entries is not known: ${list.reason}`)
        return list
      }
      const list = await ask(key)
      const isNone = list.kind === 'listed' && list.entries.length === 0
      const stem = key.replace(/[0-9a-f]+$/, '')
      const siblings = isNone ? await ask(stem) : undefined
      const others = siblings?.kind === 'listed' && siblings.entries.some((each) => isSibling(stem, each.key))
      const asked = askedCompressions(env.PATH ?? '')
      return whyMissed({ key, asked, list, others }, facts)
    },
  }
}

/** Whether a key has another fingerprint after the stem, and no other dataset's name. */
function isSibling(stem: string, key: string): boolean {
  return key.startsWith(stem) && /^[0-9a-f]+(-g\d+)?$/.test(key.slice(stem.length))
}
