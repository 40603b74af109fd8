import type { Journal } from '../journal.ts'
import type { Tier } from './tier.ts'

/** The same tier, with a journal in which it stands when it gave and when it took. */
export function timedTier(tier: Tier, journal: Journal): Tier {
  return {
    ...tier,
    restore: (...args) => journal.step('restore', tier.title, () => tier.restore(...args)),
    save: (...args) => journal.step('save', tier.title, () => tier.save(...args)),
  }
}
