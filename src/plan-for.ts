import { join } from 'node:path'
import { makePlan, type Plan } from './dataset/plan.ts'
import { resolveDataset } from './dataset/resolve.ts'
import type { Inputs } from './inputs.ts'

/** What a run with these inputs would do; needs no network. */
export function planFor({
  request,
  mirrors,
  layout,
  path,
  homes,
}: Pick<Inputs, 'request' | 'mirrors' | 'layout' | 'path' | 'homes'>): Plan {
  const dataset = resolveDataset(request, mirrors)
  return makePlan(dataset, layout, path ?? join(homes, dataset.name))
}
