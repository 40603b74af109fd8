import type { Plan } from '../dataset/plan.ts'
import type { Failure } from '../errors.ts'
import type { InspectedFile, Status } from './inspect.ts'
import { STATUSES } from './inspect.ts'

interface Answer extends Pick<Failure, 'code' | 'advice'> {
  readonly says: string
}

const ANSWERS: Readonly<Record<Exclude<Status, 'ok'>, Answer>> = {
  changed: {
    code: 'checksum-mismatch',
    says: 'is not as it is pinned',
    advice:
      'Run fetch with the same options: it places the pinned files, and keeps others in .setup-dataset-replaced.',
  },
  'not-a-file': {
    code: 'checksum-mismatch',
    says: 'is not as it is pinned',
    advice:
      'Remove what stands in place of the files and their folders, then run fetch with the same options.',
  },
  'read-failed': {
    code: 'cannot-read',
    says: 'cannot be read whole',
    advice:
      'Verify again. If the same files fail, their disk is damaged: run fetch with a path on another one.',
  },
  missing: {
    code: 'not-found',
    says: 'is not whole',
    advice:
      'Check that fetch had this folder and these options, such as layout and unpack; if it had, run it again.',
  },
  unreadable: {
    code: 'no-permission',
    says: 'cannot be read whole',
    advice: 'Verify as a user who may read the files, or change their owner or mode.',
  },
  'not-pinned': {
    code: 'bad-input',
    says: 'cannot be judged whole: nothing pins what this layout unpacks',
    advice:
      'Keep the published files with --layout files, and verify those; or run fetch again, which unpacks them anew.',
  },
}

/** Why a home is not shown to be its dataset, by the worst that was found; undefined when every member is as pinned. */
export function inspectionFailure(
  { dataset, home }: Pick<Plan, 'dataset' | 'home'>,
  files: readonly InspectedFile[],
): Failure | undefined {
  const worst = STATUSES.find((status) => files.some((file) => file.status === status))
  if (worst === undefined || worst === 'ok') return undefined
  const { code, says, advice } = ANSWERS[worst]
  return { code, message: `${dataset.name} in ${home} ${says} (${countStatuses(files)})`, advice }
}

/** How many files were found how: `1 changed, 3 ok`. */
export function countStatuses(files: readonly InspectedFile[]): string {
  const counts = STATUSES.map((status) => ({
    status,
    count: files.filter((file) => file.status === status).length,
  }))
  return counts
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => `${count} ${status.replaceAll('-', ' ')}`)
    .join(', ')
}
