import type { InputName } from './inputs.ts'
import type { NetworkInputs } from './network/open-network.ts'
import { NO_CREDENTIALS } from './network/origin-credentials.ts'
import { NO_POLICY } from './network/url-policy.ts'
import type { S3Inputs } from './s3-inputs.ts'

type Read = (name: InputName) => string

/** What most workflows say of the way to the sources: nothing. */
export const NO_NETWORK_INPUTS: NetworkInputs = {
  policy: NO_POLICY,
  credentials: NO_CREDENTIALS,
  proxy: '',
  noProxy: '',
  proxyCredentials: undefined,
  caCertificates: { pem: [], withSystem: false, warnings: [] },
}

const OF_THE_NETWORK = [
  'rewrite',
  'credentials',
  'proxy',
  'no-proxy',
  'proxy-username',
  'proxy-password',
  'ca-certificates',
] as const

/** The inputs about the way to the sources; what parses them is loaded for those who set one. */
export async function networkInputs(raw: Read, workspace: string, now: Date): Promise<NetworkInputs> {
  if (OF_THE_NETWORK.every((name) => raw(name).trim() === '')) return NO_NETWORK_INPUTS
  const { readNetworkInputs } = await import('./network-inputs.ts')
  return readNetworkInputs(raw, workspace, now)
}

/** The inputs of the S3 tier; what parses them is loaded for those who name a bucket. */
export async function s3Inputs(read: Read): Promise<S3Inputs | undefined> {
  if (read('s3-bucket') === '') return undefined
  const { readS3Inputs } = await import('./s3-inputs.ts')
  return readS3Inputs(read)
}
