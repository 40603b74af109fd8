import type { Check } from '../diagnose/check.ts'
import type { ExaminedHop, ExaminedSource } from '../diagnose/examine-source.ts'
import type { Decision } from '../network/proxy.ts'
import { redactUrl } from '../network/redact.ts'

/** A source and the road to it, as far as they are known without a network. */
export function roadDocument(source: URL, via: Decision) {
  return { source: redactUrl(source), ...describe(via) }
}

/** What a checkup found, as a value that survives JSON, without credentials. */
export function checkupDocument(examined: readonly ExaminedSource[], checks: readonly Check[]) {
  return {
    ok: checks.every(({ verdict }) => verdict !== 'bad'),
    sources: examined.map(({ source, hops, size = null, rate = null, failure }) => ({
      source: redactUrl(source),
      hops: hops.map(hopDocument),
      size,
      bytesPerSecond: rate === null ? null : Math.round(rate),
      failure: failure ? { code: failure.code, message: failure.message, advice: failure.advice } : null,
    })),
    checks,
  }
}

function hopDocument({ url, via, addresses, probe }: ExaminedHop) {
  const road = { url: redactUrl(url), ...describe(via), addresses }
  if (probe.kind === 'unanswered') return { ...road, status: null }
  const { status, authority = null, connected, answered } = probe
  return { ...road, status, certificateBy: authority, connectedMs: connected, answeredMs: answered }
}

function describe(via: Decision) {
  return { road: via.kind === 'direct' ? 'direct' : via.proxy.redacted, reason: via.reason }
}
