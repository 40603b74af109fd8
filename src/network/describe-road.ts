import type { Decision } from './proxy.ts'

/** The decision in words, without credentials. */
export function describeRoad(via: Decision): string {
  return via.kind === 'direct'
    ? `direct, ${via.reason}`
    : `through the proxy ${via.proxy.redacted}, ${via.reason}`
}

/** What to look at on the road; the first suspicion when a runner in a company cannot connect. */
export function roadAdvice(via: Decision): string {
  return via.kind === 'direct'
    ? `It was asked directly (${via.reason}); if it is only reachable through a proxy: \`with: proxy: http://proxy.example.org:3128\`.`
    : `It was asked ${describeRoad(via)}.`
}
