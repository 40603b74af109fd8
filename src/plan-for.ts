import { join } from 'node:path'
import { dealOut, includeFiles } from './dataset/part.ts'
import { makePlan, type Plan } from './dataset/plan.ts'
import { type Request, resolveDataset } from './dataset/resolve.ts'
import type { Inputs } from './inputs.ts'
import { applyPolicy } from './network/apply-policy.ts'

type Asked = Pick<
  Inputs,
  'mirrors' | 'policy' | 'include' | 'shard' | 'layout' | 'unpack' | 'path' | 'homes'
> & { readonly request: Request }

/** What a run with these inputs would do; needs no network, once a manifest by URL was read. */
export function planFor({ request, mirrors, policy, include, shard, ...asked }: Asked): Plan {
  const part = dealOut(includeFiles(resolveDataset(request, mirrors), include), shard)
  const { dataset, notes } = applyPolicy(part, policy)
  const seen = request.kind === 'files' ? request.notes : []
  return makePlan(dataset, asked, asked.path ?? join(asked.homes, dataset.name), [...seen, ...notes])
}
