import { expect, test } from 'vitest'
import { unsavedReasons } from '../../../src/report/unsaved.ts'
import { corrupt, hit, miss, tier, unavailable } from './outcomes.ts'

const saved = [{ tier, saved: { kind: 'exists' } }] as const

test.each([
  ['save is false', [miss], [], false, ['not saved: `save` is false']],
  ['a tier that has it', [hit], [], true, ['not saved to the tool cache: it has it']],
  ['one that is away', [unavailable], [], true, ['not saved to the tool cache: it cannot be used']],
  ['nothing to save', [corrupt], [], true, ['not saved to the tool cache: there is nothing to save']],
  ['one that was asked to keep it', [miss], saved, true, []],
])('why it is not saved: %s', (_, findings, saves, isWanted, reasons) => {
  expect(unsavedReasons(findings, saves, isWanted)).toEqual(reasons)
})
