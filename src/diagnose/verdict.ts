import type { FailureCode, FetchError } from '../errors.ts'
import type { Answered, Probe } from '../network/ask.ts'
import { describeRoad } from '../network/describe-road.ts'
import { readError, UNKNOWN_ISSUER } from '../network/node-error.ts'
import { RefusedCertificate } from '../network/peer-certificate.ts'
import type { Question } from './questions.ts'

/** A question with its answer. */
export interface Compared extends Question {
  readonly probe: Probe
}

/** What a comparison tells beyond the failure itself. */
export interface Verdict {
  /** One sentence. */
  readonly finding: string
  /** In place of the failure's own, where the comparison knows better. */
  readonly code?: FailureCode
  readonly advice?: string
}

type Rule = (error: FetchError, compared: readonly Compared[]) => Verdict | undefined

/** Says what the answers mean for the failure; the first rule that fits speaks. */
export function verdictOf(error: FetchError, compared: readonly Compared[]): Verdict | undefined {
  for (const rule of RULES) {
    const verdict = rule(error, compared)
    if (verdict !== undefined) return verdict
  }
  return undefined
}

/** One unknown authority vouches for servers of different owners, or only on one of two roads: somebody signs on the way. */
const inspected: Rule = (_error, compared) => {
  const unknown = compared.flatMap((each) => {
    const authority = unknownAuthority(each.probe)
    return authority === undefined ? [] : [{ ...each, authority }]
  })
  const [first] = unknown
  if (first === undefined) return undefined
  const { authority, url } = first
  const hosts = unknown.filter((each) => each.authority === authority).map((each) => each.url.host)
  const alike = [...new Set(hosts)]
  if (alike.length > 1) {
    return {
      code: 'tls-intercepted',
      finding: `"${authority}" vouches for ${list(alike)} alike: this network inspects TLS`,
    }
  }
  const other = compared.find(({ role, isUsual }) => role === 'failing' && !isUsual)
  if (other?.probe.kind !== 'answered') return undefined
  return {
    code: 'tls-intercepted',
    finding: `${upperFirst(describeRoad(other.via))}, ${url.host} shows a certificate by "${other.probe.authority}", which is trusted: what shows another one inspects TLS`,
  }
}

function unknownAuthority(probe: Probe): string | undefined {
  const certificate = probe.kind === 'unanswered' ? probe.error.cause : undefined
  const isUnknown =
    certificate instanceof RefusedCertificate && UNKNOWN_ISSUER.has(readError(certificate).code)
  return isUnknown ? certificate.chain.at(-1)?.authority : undefined
}

/** A server that refuses everything refuses the runner. */
const refusing: Rule = ({ code, advice }, compared) => {
  const { probe: front, url } = usual(compared) ?? {}
  if (code !== 'forbidden' || front?.kind !== 'answered') return undefined
  if (isObjectStore(front)) {
    return {
      finding: `${url?.host} is an object store, which often says so of a file that does not exist`,
      advice: `Check the name of the file in the URL. ${advice}`,
    }
  }
  if (front.status === 403) {
    return {
      finding: `${url?.host} answers 403 to its front page too: it refuses this runner, not only this file`,
      advice: `${advice} Hosts often ban the addresses that CI runners share: then a runner with an address of its own helps, or a cache that was filled elsewhere.`,
    }
  }
  if (front.status === 401) return { finding: `${url?.host} wants a log-in for its front page too` }
  return {
    finding: `${url?.host} answers this runner otherwise (${front.status} for its front page): it refuses this file, not the runner`,
  }
}

/** Nobody answers: it is not the server. */
const cutOff: Rule = (_error, compared) => {
  const hosts = [...new Set(compared.map(({ url }) => url.host))]
  if (hosts.length < 2 || compared.some(({ probe }) => probe.kind === 'answered')) return undefined
  const via = usual(compared)?.via
  if (via?.kind === 'proxy') {
    return {
      finding: `Nothing was reachable through the proxy ${via.proxy.redacted}: not ${list(hosts, 'nor')}`,
      advice: `Check that ${via.proxy.redacted} (${via.reason}) is the proxy of this network, and that it may reach the Internet.`,
    }
  }
  return {
    finding: `Nothing was reachable from this runner: not ${list(hosts, 'nor')}`,
    advice: `The runner has no network, or needs a proxy for it:\n${PROXY_LINES}`,
  }
}

/** The road not taken works. */
const otherRoad: Rule = ({ code }, compared) => {
  const [taken, other] = [usual(compared), compared.find(({ isUsual }) => !isUsual)]
  if (taken?.probe.kind !== 'unanswered' || other?.probe.kind !== 'answered') return undefined
  const { host, hostname } = taken.url
  const status = `it answered ${other.probe.status}`
  if (taken.via.kind === 'proxy') {
    const finding = `Past the proxy ${host} can be reached (${status})`
    // What a proxy forbids is not to be gone around at once.
    if (code === 'proxy-denied') return { finding }
    return {
      finding,
      advice: `If this runner may go there directly, add to this step\nwith:\n  no-proxy: ${hostname}`,
    }
  }
  return {
    finding: `${upperFirst(describeRoad(other.via))}, ${host} can be reached (${status}); it was asked ${describeRoad(taken.via)}`,
    advice: `Let the proxy settings cover ${host}: take it out of the exceptions, or set the proxy for ${taken.url.protocol}// too:\n${PROXY_LINES}`,
  }
}

const PASSING: ReadonlySet<FailureCode> = new Set([
  'dns',
  'refused',
  'unreachable',
  'timeout',
  'proxy-unreachable',
])

/** The same question has an answer now. */
const passed: Rule = ({ code }, compared) => {
  const taken = usual(compared)
  if (taken?.probe.kind !== 'answered' || !PASSING.has(code)) return undefined
  const { status, connected, answered } = taken.probe
  const seconds = ((connected + answered) / 1000).toFixed(1)
  return {
    finding: `A moment later ${taken.url.host} answered (${status}, after ${seconds} s): the trouble comes and goes`,
    advice: 'Run the job again; if it returns, raise `retries`, or add another source with `mirrors`.',
  }
}

/** Others can be reached: it is this server, or a rule about it. */
const alone: Rule = ({ code }, compared) => {
  const taken = usual(compared)
  const others = compared.filter(({ role }) => role !== 'failing')
  const reached = others.filter(({ probe }) => probe.kind === 'answered').map(({ url }) => url.host)
  if (taken?.probe.kind !== 'unanswered' || reached.length === 0) return undefined
  const who = list([...new Set(reached)])
  if (code === 'proxy-denied')
    return { finding: `The proxy lets ${who} pass: its rule is about ${taken.url.host}` }
  return { finding: `${who} can be reached from this runner: only ${taken.url.host} is in trouble` }
}

const RULES: readonly Rule[] = [inspected, refusing, cutOff, otherRoad, passed, alone]

const PROXY_LINES = 'with:\n  proxy: http://proxy.example.org:3128'

function usual(compared: readonly Compared[]): Compared | undefined {
  return compared.find(({ role, isUsual }) => role === 'failing' && isUsual)
}

/** Amazon, Google and Microsoft number the requests to their stores; so do those that speak like them. */
function isObjectStore({ headers }: Answered): boolean {
  return ['x-amz-request-id', 'x-guploader-uploadid', 'x-ms-request-id'].some((name) => name in headers)
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function list(words: readonly string[], before = 'and'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${before} ${words.at(-1)}`
}
