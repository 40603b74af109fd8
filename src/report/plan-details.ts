import type { Plan } from '../dataset/plan.ts'
import { formatCount } from '../format.ts'
import { describeRoad } from '../network/describe-road.ts'
import type { Road } from '../network/proxy.ts'
import { fileLines } from './file-lines.ts'

/** Files that are told one by one; `setup-dataset plan` tells all. */
const MOST_FILES = 200
const MOST_HOSTS = 50

/** What the line of a plan leaves out: each file with its digest and sources, and the road to each of their hosts. */
export function planDetails(
  { dataset }: Pick<Plan, 'dataset'>,
  { decide }: Pick<Road, 'decide'>,
): readonly string[] {
  const { files } = dataset
  const more = files.length - MOST_FILES
  const remote = files.flatMap(({ sources }) => sources).filter(({ protocol }) => protocol !== 'file:')
  const origins = [...new Map(remote.map((source) => [source.origin, source])).values()]
  return [
    ...files.slice(0, MOST_FILES).flatMap(fileLines),
    ...(more > 0 ? [`and ${formatCount(more, 'file')} more`] : []),
    ...origins.slice(0, MOST_HOSTS).map((source) => `${source.host}: ${describeRoad(decide(source))}`),
  ]
}

/** Which form the caches hold, and why. */
export function storedReason({ stored: { form, pins } }: Pick<Plan, 'stored'>): string {
  const count = formatCount(pins.length, 'file')
  return form === 'members'
    ? `caches hold what is placed (${count}), as all of it is pinned`
    : `caches hold what is published (${count}), as not all that is made of it is pinned`
}
