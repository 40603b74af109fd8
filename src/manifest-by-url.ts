import { readFile } from 'node:fs/promises'
import type { Clock } from './clock.ts'
import { isWeak } from './dataset/digest.ts'
import { requestFrom } from './dataset/manifest-request.ts'
import { LARGEST_MANIFEST } from './dataset/manifests/manifest.ts'
import { weakDigest } from './dataset/plan.ts'
import type { ManifestByUrl, Request } from './dataset/resolve.ts'
import { manifestDataset } from './dataset/resolve.ts'
import { lastPart, urlBelow } from './dataset/source-url.ts'
import type { Deadline } from './deadline.ts'
import { withTemporaryFolder } from './disk/temporary-folder.ts'
import { InputError } from './errors.ts'
import { fetchFiles, PATIENCE } from './fetch/fetch.ts'
import { formatBytes } from './format.ts'
import type { Inputs } from './inputs.ts'
import { applyPolicy } from './network/apply-policy.ts'
import type { HttpClient } from './network/client.ts'
import { redactUrl } from './network/redact.ts'
import { urlSecrets } from './network/url-secrets.ts'
import type { Log } from './report/log.ts'

/** What fetching a manifest needs from outside. */
export interface ManifestPorts {
  readonly client: HttpClient
  readonly clock: Clock
  readonly log: Log
  /** Told what the URLs in a manifest hold that nobody must see, before any of it is shown. */
  readonly keepSecrets: (secrets: readonly string[]) => void | Promise<void>
}

/** The inputs that a manifest is fetched by, as any file of a dataset would be. */
export type ManifestInputs = Pick<
  Inputs,
  'mirrors' | 'policy' | 'retries' | 'minSpeed' | 'allowHttpRedirects' | 'runner'
>

/** The request itself, or, where it names the URL of a manifest, what that manifest asks for. */
export async function readRequested(
  { request, ...inputs }: ManifestInputs & Pick<Inputs, 'request'>,
  ports: ManifestPorts,
  deadline: Deadline,
): Promise<Request> {
  if (request.kind !== 'manifest') return request
  const text = await fetchText(request, inputs, ports, deadline)
  const { url, bases } = request
  const manifest = { input: 'dataset', name: redactUrl(url), text, base: url } as const
  const folder = new URL('.', url)
  const requested = requestFrom(manifest, lastPart(url), {
    bases,
    urlsFor: (path) => [urlBelow(folder, path)],
  })
  await ports.keepSecrets(requested.files.flatMap(({ urls }) => urls.flatMap(urlSecrets)))
  return requested
}

/** The text of the manifest, once its bytes are the pinned ones. */
async function fetchText(
  request: ManifestByUrl,
  { mirrors, policy, retries, minSpeed, allowHttpRedirects, runner }: ManifestInputs,
  { client, clock, log }: ManifestPorts,
  { signal, remaining }: Deadline,
): Promise<string> {
  const { dataset, notes } = applyPolicy(manifestDataset(request, mirrors), policy)
  for (const note of notes) log.info(`${dataset.name}: ${note}`)
  for (const file of dataset.files) if (isWeak(file.digest)) log.warning(weakDigest(file))
  const most = atMost(LARGEST_MANIFEST, request)
  const deadline = { signal: AbortSignal.any([signal, most.signal]), remaining }
  const bounds = { retries, concurrency: 1, minSpeed, deadline }
  const ports = { client, clock, log, allowHttpRedirects, onBytes: most.onBytes, ...PATIENCE }
  return withTemporaryFolder(runner.temp, async (folder) => {
    const [file] = await fetchFiles(dataset.files, folder, bounds, ports)
    return file === undefined ? '' : readFile(file.location, 'utf8')
  })
}

/** Its size is not known before it comes: all tries together bring no more than this. */
function atMost(bytes: number, { url }: ManifestByUrl) {
  const controller = new AbortController()
  let received = 0
  return {
    signal: controller.signal,
    onBytes(count: number) {
      received += count
      if (received <= bytes || controller.signal.aborted) return
      const problem = `${redactUrl(url)} is too large for a manifest: more than ${formatBytes(bytes)} came`
      const advice = 'Give the URL of the manifest, not of the data. One data file: url with checksum.'
      controller.abort(new InputError('dataset', problem, advice))
    },
  }
}
