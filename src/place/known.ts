import { isInTree, type Plan, pinsOf } from '../dataset/plan.ts'
import type { Expected } from './expected.ts'
import type { InspectedFile } from './inspect.ts'

type Laid = Pick<Plan, 'members' | 'trees' | 'checks'>

/** What a home can be held to, and the archives in it of whose members nothing is known. */
export function knownOf({ members, trees, checks }: Laid): {
  readonly pinned: readonly Expected[]
  readonly unknown: readonly InspectedFile[]
} {
  const pinned = [...members, ...trees.flatMap(pinsOf)]
  const paths = new Set(pinned.map(({ path }) => path))
  const unknown = trees.filter(
    (tree) => tree.pins === undefined && !checks.some((check) => isInTree(tree, check.path)),
  )
  return {
    pinned: [...pinned, ...checks.filter(({ path }) => !paths.has(path))],
    unknown: unknown.map(({ path, from }) => {
      const note = `what ${from} holds is not pinned file by file`
      return { member: { path: path === '' ? from : path }, status: 'not-pinned', note }
    }),
  }
}

/** The folders of a home whose files are known only when their archive is unpacked. */
export function unpinnedFolders({ trees }: Laid): readonly string[] {
  return trees.filter(({ pins }) => pins === undefined).map(({ path }) => path)
}
