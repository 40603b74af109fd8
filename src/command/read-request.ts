import { systemClock } from '../clock.ts'
import type { DatasetFile } from '../dataset/dataset.ts'
import { manifestDataset, type Request } from '../dataset/resolve.ts'
import { withDeadline } from '../deadline.ts'
import type { Inputs } from '../inputs.ts'
import { applyPolicy } from '../network/apply-policy.ts'
import type { Environment } from '../network/proxy.ts'
import { type Terminal, terminalLog } from './terminal.ts'

/** What a command is asked about; a manifest by URL is fetched, and all that this takes is loaded only then. */
export async function readRequest(inputs: Inputs, env: Environment, terminal: Terminal): Promise<Request> {
  const { request } = inputs
  if (request.kind !== 'manifest') return request
  const [{ openNetwork }, { readRequested }] = await Promise.all([
    import('../network/open-network.ts'),
    import('../manifest-by-url.ts'),
  ])
  const { client, secrets } = openNetwork(env, inputs)
  // Servers repeat what they were asked with.
  terminal.secrets.add(secrets)
  const log = terminalLog(terminal, env.RUNNER_DEBUG === '1')
  const keepSecrets = (texts: readonly string[]) => terminal.secrets.add(texts)
  const ports = { client, clock: systemClock, log, keepSecrets }
  try {
    return await withDeadline(inputs.timeout, systemClock, (deadline) =>
      readRequested(inputs, ports, deadline),
    )
  } finally {
    client.close()
  }
}

/** What a run fetches before the dataset itself: the manifest, where that is by URL. */
export function manifestFiles({
  request,
  mirrors,
  policy,
}: Pick<Inputs, 'request' | 'mirrors' | 'policy'>): readonly DatasetFile[] {
  if (request.kind !== 'manifest') return []
  return applyPolicy(manifestDataset(request, mirrors), policy).dataset.files
}
