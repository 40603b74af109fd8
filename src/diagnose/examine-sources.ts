import { mapBounded } from '../concurrency.ts'
import type { DatasetFile } from '../dataset/dataset.ts'
import { isStrong } from '../dataset/digest.ts'
import { isRemote } from '../network/endpoints.ts'
import { type ExaminedSource, type ExaminePorts, examineSource } from './examine-source.ts'
import { withinBudget } from './within-budget.ts'

/** A source, and what is pinned of its file. */
export interface Suspect {
  readonly url: URL
  readonly size: number | undefined
  /** Whether https may lead to plain http. */
  readonly downgrade: boolean
}

const AT_ONCE = 4

/** The sources of files that a network leads to. */
export function suspectsOf(files: readonly DatasetFile[], allowHttpRedirects: boolean): readonly Suspect[] {
  return files.flatMap(({ digest, size, sources }) => {
    const downgrade = allowHttpRedirects && isStrong(digest)
    return sources.filter(isRemote).map((url) => ({ url, size, downgrade }))
  })
}

/** Examines sources, a few at once, reading `sample` bytes of each; for all of them no longer than `budget` milliseconds. */
export function examineSources(
  suspects: readonly Suspect[],
  { sample, budget }: { readonly sample: number; readonly budget: number },
  ports: ExaminePorts,
): Promise<readonly ExaminedSource[]> {
  return withinBudget(budget, (signal) => {
    return mapBounded(suspects, AT_ONCE, ({ url, ...pins }) =>
      examineSource(url, { ...pins, sample, signal }, ports),
    )
  })
}
