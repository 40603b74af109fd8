import { join } from 'node:path'
import { dealOut, includeFiles } from './dataset/part.ts'
import { makePlan, type Plan } from './dataset/plan.ts'
import { resolveDataset } from './dataset/resolve.ts'
import type { Inputs } from './inputs.ts'
import { applyPolicy } from './network/apply-policy.ts'

type Asked = Pick<
  Inputs,
  'request' | 'mirrors' | 'policy' | 'include' | 'shard' | 'layout' | 'unpack' | 'path' | 'homes'
>

/** What a run with these inputs would do; needs no network. */
export function planFor({ request, mirrors, policy, include, shard, ...asked }: Asked): Plan {
  const part = dealOut(includeFiles(resolveDataset(request, mirrors), include), shard)
  const { dataset, notes } = applyPolicy(part, policy)
  return makePlan(dataset, asked, asked.path ?? join(asked.homes, dataset.name), notes)
}
