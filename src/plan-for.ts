import { join } from 'node:path'
import { makePlan, type Plan } from './dataset/plan.ts'
import { resolveDataset } from './dataset/resolve.ts'
import type { Inputs } from './inputs.ts'
import { applyPolicy } from './network/apply-policy.ts'

/** What a run with these inputs would do; needs no network. */
export function planFor({
  request,
  mirrors,
  policy,
  layout,
  path,
  homes,
}: Pick<Inputs, 'request' | 'mirrors' | 'policy' | 'layout' | 'path' | 'homes'>): Plan {
  const { dataset, notes } = applyPolicy(resolveDataset(request, mirrors), policy)
  return makePlan(dataset, layout, path ?? join(homes, dataset.name), notes)
}
