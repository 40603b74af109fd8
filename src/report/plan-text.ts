import { totalSize } from '../dataset/dataset.ts'
import type { Plan } from '../dataset/plan.ts'
import { formatBytes, formatCount } from '../format.ts'
import { describeRoad } from '../network/describe-road.ts'
import { type Endpoint, formatEndpoint } from '../network/endpoints.ts'
import { formatNeed, type Need } from '../place/preflight.ts'
import { fileLines, sizeText } from './file-lines.ts'

/** What stands beside the plan itself. */
export interface PlanContext {
  /** How people call the tiers that would be asked, in order. */
  readonly tiers: readonly string[]
  readonly endpoints: readonly Endpoint[]
  readonly space: Space
  /** What else there is to know. */
  readonly notes: readonly string[]
}

/** Bytes that a download would write, and those that are free where it would; undefined where that is not known. */
export interface Space {
  readonly needed: Need
  readonly free: number | undefined
}

/** The plan for people, line by line. */
export function planText(plan: Plan, { tiers, endpoints, space, notes }: PlanContext): readonly string[] {
  const { dataset, layout, home, key, stored } = plan
  const count = formatCount(dataset.files.length, 'file')
  return [
    `${dataset.name}: ${count}, ${sizeText(totalSize(dataset.files))}, layout ${layout}`,
    ...dataset.files.flatMap(fileLines).map((line) => `  ${line}`),
    '',
    `into ${home}`,
    `  ${spaceText(space)}`,
    `caches, in this order: ${tiers.length === 0 ? 'none' : tiers.join(', ')}`,
    ...(tiers.length === 0 ? [] : [`  key ${key}`, `  ${storedText(stored)}`]),
    '',
    ...endpointLines(endpoints),
    ...notes.map((note) => `note: ${note}`),
  ]
}

/** What a tier holds, which decides whether a hit has to unpack. */
function storedText({ form, pins }: Plan['stored']): string {
  const what = form === 'members' ? 'the files as they are placed' : 'the files as they were published'
  return `stored: ${what} (${formatCount(pins.length, 'file')}, ${sizeText(totalSize(pins))})`
}

function spaceText({ needed, free }: Space): string {
  const isShort = free !== undefined && needed.bytes > free
  const need = `space needed: ${formatNeed(needed)}`
  const have = free === undefined ? 'free: unknown' : `free: ${formatBytes(free)}`
  return `${need}, ${have}${isShort ? ': TOO LITTLE' : ''}`
}

function endpointLines(endpoints: readonly Endpoint[]): readonly string[] {
  const direct = endpoints.filter(({ via }) => via.kind === 'direct')
  const proxied = endpoints.filter(({ via }) => via.kind === 'proxy')
  if (endpoints.length === 0) return ['no host is contacted: every source is a file of this machine']
  return [
    ...section('a firewall must let through:', direct),
    ...section('the proxy must let through:', proxied),
  ]
}

function section(title: string, endpoints: readonly Endpoint[]): readonly string[] {
  if (endpoints.length === 0) return []
  const width = Math.max(...endpoints.map((endpoint) => formatEndpoint(endpoint).length))
  return [
    title,
    ...endpoints.map(
      (endpoint) =>
        `  ${formatEndpoint(endpoint).padEnd(width)}  ${endpoint.for}, ${describeRoad(endpoint.via)}`,
    ),
  ]
}
