import type { Plan } from './dataset/plan.ts'
import type { Rest } from './dataset/rest.ts'
import type { Deadline } from './deadline.ts'
import type { Attempt } from './fetch/attempt.ts'
import { fetchFiles, PATIENCE } from './fetch/fetch.ts'
import type { Inputs } from './inputs.ts'
import type { Journal } from './journal.ts'
import type { ManifestPorts } from './manifest-by-url.ts'
import { preflight } from './place/preflight.ts'
import type { Staging } from './place/staging.ts'
import { beginFetchStory } from './report/fetch-story.ts'
import { tellRest } from './report/story.ts'
import type { VerifiedFile } from './verify.ts'

/** A run that fetches, and what it counts. */
export interface Fetching {
  readonly inputs: Pick<Inputs, 'retries' | 'concurrency' | 'minSpeed' | 'allowHttpRedirects'>
  readonly ports: Pick<ManifestPorts, 'client' | 'clock' | 'log'> & { readonly journal: Journal }
  readonly staging: Staging
  readonly deadline: Deadline
  /** Bytes that came. */
  readonly traffic: { bytes: number }
}

/** Fetches what no tier gave, once there is room for it and for what will be made of it. */
export async function fetchRest(
  plan: Plan,
  rest: Rest,
  { inputs, ports, staging, deadline, traffic }: Fetching,
): Promise<readonly VerifiedFile[]> {
  const { retries, concurrency, minSpeed, allowHttpRedirects } = inputs
  const { client, clock, log, journal } = ports
  const present = await staging.present()
  const dataset = { ...plan.dataset, files: rest.files }
  await preflight({ ...plan, ...rest, dataset }, { folder: staging.dir, present, platform: process.platform })
  tellRest(plan, rest, log)
  const story = beginFetchStory(dataset, log, clock)
  const onBytes = (count: number, path: string) => {
    traffic.bytes += count
    story.ports.onBytes(count, path)
  }
  const policy = { retries, concurrency, minSpeed, deadline }
  try {
    const onAttempt = ({ path, ...attempt }: Attempt) =>
      void journal.steps.push({ stage: 'fetch', name: path, ...attempt })
    const transfer = { client, clock, allowHttpRedirects, ...story.ports, onBytes, onAttempt, ...PATIENCE }
    const files = await fetchFiles(rest.files, staging.partials, policy, transfer)
    story.end(files)
    return files
  } catch (error) {
    story.fail()
    throw error
  }
}
