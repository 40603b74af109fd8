import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import type { Clock } from '../clock.ts'
import type { Failure } from '../errors.ts'
import { recogniseContent } from '../fetch/content.ts'
import { httpError } from '../fetch/status.ts'
import type { Answered, Ask, Probe } from '../network/ask.ts'
import { asFetchError } from '../network/failure.ts'
import { firstHop, type Hop, isRedirect, nextHop } from '../network/hop.ts'
import { hostOf } from '../network/host.ts'
import { onTheWay } from '../network/on-the-way.ts'
import type { Decision, Road } from '../network/proxy.ts'
import { redactUrl } from '../network/redact.ts'

/** What an examination needs from outside. */
export interface ExaminePorts {
  readonly road: Road
  readonly ask: Ask
  readonly clock: Clock
}

/** One server on the way to a file. */
export interface ExaminedHop {
  readonly url: URL
  readonly via: Decision
  /** The addresses of the server, or of the proxy that is dialled for it; empty where it is one itself, or has none. */
  readonly addresses: readonly string[]
  readonly probe: Probe
}

/** What a source is worth at this moment. */
export interface ExaminedSource {
  readonly source: URL
  /** The redirects, then the server that has the file. */
  readonly hops: readonly [ExaminedHop, ...ExaminedHop[]]
  /** Bytes of the whole file, as far as the server says. */
  readonly size: number | undefined
  /** Bytes a second; undefined where too little came to tell. */
  readonly rate: number | undefined
  /** Why a fetch would fail here. */
  readonly failure: Failure | undefined
}

/** How a source is to be asked. */
export interface Examination {
  /** The pinned size of its file. */
  readonly size: number | undefined
  /** Whether https may lead to plain http. */
  readonly downgrade: boolean
  /** Bytes of the file to read. */
  readonly sample: number
  readonly signal: AbortSignal
}

/** Less of it tells no speed. */
const LEAST_SAMPLE = 64 * 1024

/** Asks a source for the beginning of its file, by the roads that a fetch would take, redirect after redirect. */
export async function examineSource(
  source: URL,
  examination: Examination,
  ports: ExaminePorts,
): Promise<ExaminedSource> {
  const { sample, downgrade } = examination
  const hops: ExaminedHop[] = []
  let hop = firstHop(source, { range: `bytes=0-${Math.max(sample, 1) - 1}` })
  let failure: Failure | undefined
  for (;;) {
    const examined = await examineHop(hop, examination, ports)
    hops.push(examined)
    const { probe, url, via } = examined
    if (probe.kind === 'unanswered') failure = probe.error
    if (probe.kind === 'unanswered' || !isRedirect(probe.status)) break
    try {
      hop = nextHop(hop, probe.status, probe.headers.location, downgrade)
    } catch (error) {
      failure = asFetchError(error, url, via)
      break
    }
  }
  const [first, ...rest] = hops as [ExaminedHop, ...ExaminedHop[]]
  const last = rest.at(-1) ?? first
  const answer = failure === undefined && last.probe.kind === 'answered' ? last.probe : undefined
  const size = answer && sizeOf(answer)
  return {
    source,
    hops: [first, ...rest],
    size,
    rate: answer && rateOf(answer),
    failure:
      failure ??
      (answer && refusal(source, last, answer, ports.clock)) ??
      wrongSize(redactUrl(last.url), size, examination.size),
  }
}

async function examineHop(
  hop: Hop,
  { sample, signal }: Examination,
  { road, ask }: ExaminePorts,
): Promise<ExaminedHop> {
  const { url } = hop
  const via = road.decide(url)
  const [addresses, probe] = await Promise.all([
    addressesOf(via.kind === 'direct' ? hostOf(url) : via.proxy.host),
    ask(hop, via, { signal, sample }),
  ])
  return { url, via, addresses, probe }
}

/** Where a name has none, the connection fails too, and says it better. */
async function addressesOf(host: string): Promise<readonly string[]> {
  if (isIP(host) !== 0) return []
  const found = await lookup(host, { all: true }).catch(() => [])
  return found.map(({ address }) => address)
}

/** Bytes of the whole file: RFC 9110 §14.4 for a part, else its length. */
function sizeOf({ status, headers }: Answered): number | undefined {
  const [, total] = /^bytes \d+-\d+\/(\d+)$/.exec(headers['content-range'] ?? '') ?? []
  const told = status === 206 ? total : headers['content-length']
  return told === undefined || status > 206 ? undefined : Number(told)
}

function rateOf({ sample: { bytes, milliseconds } }: Answered): number | undefined {
  return bytes < LEAST_SAMPLE ? undefined : (bytes / Math.max(milliseconds, 1)) * 1000
}

/** Why an answer is not the file. */
function refusal(
  source: URL,
  { url, via }: ExaminedHop,
  answer: Answered,
  clock: Clock,
): Failure | undefined {
  const { status, headers, sample } = answer
  const content = recogniseContent(sample.head, url.pathname)
  const from = redactUrl(url)
  const doubt = onTheWay(source, { url, via, headers })
  // 416: the file is empty, and has no first byte.
  if (![200, 206, 416].includes(status)) return httpError({ ...answer, content, from, doubt }, clock.now())
  if (content === undefined) return undefined
  return {
    code: 'not-the-file',
    message: `${from} serves ${content}`,
    advice: `Correct the URL: the source answers with a page instead of the file.${doubt}`,
  }
}

function wrongSize(from: string, size: number | undefined, pinned: number | undefined): Failure | undefined {
  if (size === undefined || pinned === undefined || size === pinned) return undefined
  return {
    code: 'checksum-mismatch',
    message: `${from} has a file of ${size} bytes, and one of ${pinned} bytes is pinned`,
    advice:
      'The publisher may have changed the file: review the new one, then pin its digest; or use another source.',
  }
}
