import { type Endpoint, formatEndpoint } from '../network/endpoints.ts'

/** The endpoints as the input `allowed-endpoints` of step-security/harden-runner, to paste below its `with:`. */
export function allowedEndpoints(endpoints: readonly Pick<Endpoint, 'host' | 'port'>[]): readonly string[] {
  const lines = [...new Set(endpoints.map(formatEndpoint))]
  if (lines.length === 0) return ['allowed-endpoints: ""']
  return ['allowed-endpoints: >', ...lines.map((line) => `  ${line}`)]
}
