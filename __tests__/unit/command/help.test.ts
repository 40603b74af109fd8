import { expect, test } from 'vitest'
import { HELP } from '../../../src/command/help.ts'
import { INPUT_DEFAULTS } from '../../../src/inputs.ts'

test('the help knows every option, with the defaults that hold', () => {
  for (const [name, value] of Object.entries(INPUT_DEFAULTS)) {
    // The operand; and what a command cannot do.
    if (name === 'dataset' || name === 'export-proxy') continue
    expect(HELP).toContain(`--${name} `)
    const described = new RegExp(`--${name} .*default:? (\\S+?)\\)`).exec(HELP)?.[1]
    if (described !== undefined && name !== 'path') expect(described).toBe(value)
  }
})

test('it fits a terminal', () => {
  for (const line of HELP.split('\n')) expect(line.length).toBeLessThanOrEqual(100)
})
