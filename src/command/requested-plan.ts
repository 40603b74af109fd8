import type { DatasetFile } from '../dataset/dataset.ts'
import type { Plan } from '../dataset/plan.ts'
import type { Check } from '../diagnose/check.ts'
import { FetchError } from '../errors.ts'
import { formatCount } from '../format.ts'
import type { Inputs } from '../inputs.ts'
import type { Environment } from '../network/proxy.ts'
import { redactUrl } from '../network/redact.ts'
import { planFor } from '../plan-for.ts'
import { manifestFiles, readRequest } from './read-request.ts'
import type { Terminal } from './terminal.ts'

/** What a checkup knows of a dataset before its sources are asked. */
export interface RequestedPlan {
  /** Undefined where it is in a manifest that could not be read, or must not be asked for. */
  readonly plan: Plan | undefined
  /** What a run would fetch: first the manifest, where that is by URL. */
  readonly files: readonly DatasetFile[]
  /** What reading the manifest told. */
  readonly checks: readonly Check[]
}

/** A run that cannot have its manifest fails, and a checkup goes on. */
export async function planRequested(
  inputs: Inputs,
  { env, terminal, isOffline }: { env: Environment; terminal: Terminal; isOffline: boolean },
): Promise<RequestedPlan> {
  const { request } = inputs
  if (request.kind !== 'manifest') {
    const plan = planFor({ ...inputs, request })
    return { plan, files: plan.dataset.files, checks: [] }
  }
  const files = manifestFiles(inputs)
  if (isOffline) return { plan: undefined, files, checks: [] }
  const about = `manifest ${redactUrl(request.url)}`
  try {
    const plan = planFor({ ...inputs, request: await readRequest(inputs, env, terminal) })
    const details = [`names ${formatCount(plan.dataset.files.length, 'file')}`]
    return { plan, files: [...files, ...plan.dataset.files], checks: [{ about, verdict: 'good', details }] }
  } catch (error) {
    if (!(error instanceof FetchError)) throw error
    const { message, advice } = error
    return { plan: undefined, files, checks: [{ about, verdict: 'bad', details: [message], advice }] }
  }
}
