import { formatBytes, formatCount, formatDuration } from '../format.ts'
import type { Answered } from '../network/ask.ts'
import { describeRoad } from '../network/describe-road.ts'
import type { Network } from '../network/open-network.ts'
import { redactUrl } from '../network/redact.ts'
import { plainText } from '../plain-text.ts'
import type { Check } from './check.ts'
import type { ExaminedHop, ExaminedSource } from './examine-source.ts'

/** What the settings say of the way, before anybody is asked. */
export function checkSettings({ road, certificates, warnings }: Network): Check {
  const doubts = [...road.warnings, ...certificates.warnings, ...warnings]
  const { http, https } = road.schemes
  return {
    about: 'settings of the network',
    verdict: doubts.length === 0 ? 'good' : 'doubtful',
    details: [
      `http:// goes ${describeRoad(http)}`,
      `https:// goes ${describeRoad(https)}`,
      ...(certificates.pem.length > 0
        ? [`trusted beside Node's own: ${formatCount(certificates.pem.length, 'certificate')}`]
        : []),
      ...doubts,
    ],
  }
}

/** Each source; one that fails stops nothing where `isSpare` says that another has the same file. */
export function checkSource(examined: ExaminedSource, isSpare: boolean): Check {
  const { source, hops, size, rate, failure } = examined
  const total = size === undefined ? [] : [formatBytes(size)]
  const speed = rate === undefined ? [] : [`${formatBytes(rate)}/s`]
  const worth = [...total, ...speed].join(', ')
  return {
    about: redactUrl(source),
    verdict: failure === undefined ? 'good' : isSpare ? 'doubtful' : 'bad',
    details: [
      ...hops.flatMap((hop, index) => [
        ...(index === 0 ? [] : [`led to ${redactUrl(hop.url)}`]),
        ...describeHop(hop),
      ]),
      ...(worth === '' ? [] : [worth]),
      ...(failure === undefined ? [] : [`${failure.code}: ${failure.message}`]),
    ],
    ...(failure && { advice: failure.advice }),
  }
}

const MOST_ADDRESSES = 3
const LONGEST_STATUS = 60

function describeHop({ via, addresses, probe }: ExaminedHop): readonly string[] {
  const shown = addresses.slice(0, MOST_ADDRESSES).join(', ')
  const more = addresses.length > MOST_ADDRESSES ? `, ${addresses.length - MOST_ADDRESSES} more` : ''
  const name = via.kind === 'direct' ? 'its name leads to' : "the proxy's name leads to"
  return [
    describeRoad(via),
    ...(addresses.length > 0 ? [`${name} ${shown}${more}`] : []),
    ...(probe.kind === 'answered' ? [describeAnswer(probe)] : []),
  ]
}

function describeAnswer({ status, statusText, connected, answered, authority }: Answered): string {
  const issued = authority === undefined ? '' : `, certificate by "${authority}"`
  const said = `${status} ${plainText(statusText, LONGEST_STATUS)}`.trimEnd()
  return `connected in ${Math.round(connected)} ms${issued}, answered ${said} after ${Math.round(answered)} ms`
}

/** Signatures of object stores are refused by a clock that is wrong by a quarter of an hour, certificates later. */
const MOST_SKEW_MS = 5 * 60_000

/** The clock of this machine beside those of the servers that answered; undefined where none told its own. */
export function checkClock(examined: readonly ExaminedSource[], now: number): Check | undefined {
  const skews = examined
    .flatMap(({ hops }) => hops.map(({ probe }) => probe))
    // An answer out of a cache has the date of its origin's answer (RFC 9111 §5.1).
    .flatMap(
      (probe) =>
        (probe.kind === 'answered' && probe.headers.age === undefined ? probe.headers.date : undefined) ?? [],
    )
    .map((date) => now - Date.parse(date))
    .filter((skew) => !Number.isNaN(skew))
    .toSorted((a, b) => a - b)
  const skew = skews[Math.floor(skews.length / 2)]
  if (skew === undefined) return undefined
  const isRight = Math.abs(skew) <= MOST_SKEW_MS
  const way = skew > 0 ? 'ahead of' : 'behind'
  return {
    about: 'clock of this machine',
    verdict: isRight ? 'good' : 'doubtful',
    details: [isRight ? "as the servers'" : `${formatDuration(Math.abs(skew))} ${way} the servers'`],
    ...(!isRight && { advice: 'Set the clock: certificates and signed URLs are judged by it.' }),
  }
}
