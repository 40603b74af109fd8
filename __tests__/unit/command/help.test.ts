import { expect, test } from 'vitest'
import { readCommandLine } from '../../../src/command/arguments.ts'
import { COMMAND_TEXTS } from '../../../src/command/command-texts.ts'
import type { CommandName } from '../../../src/command/commands.ts'
import {
  COMMANDS,
  FLAG_NAMES,
  OPTION_NAMES,
  optionsOf,
  VALUELESS_INPUTS,
} from '../../../src/command/commands.ts'
import { helpText } from '../../../src/command/help.ts'
import { meaningOf, OPTION_GROUPS, optionGroups } from '../../../src/command/option-texts.ts'
import { INPUT_DEFAULTS } from '../../../src/inputs.ts'

const commands = Object.keys(COMMANDS) as CommandName[]
const described = OPTION_GROUPS.flatMap(({ options }) => Object.entries(options))

test('the overview is one screen with every command', () => {
  const lines = helpText(undefined).split('\n')
  expect(lines.length).toBeLessThanOrEqual(24)
  for (const name of commands) expect(lines).toContainEqual(expect.stringMatching(`^  ${name} +\\S`))
})

test('every option of the command line has one text, and no other has', () => {
  const names = [...Object.keys(INPUT_DEFAULTS), ...FLAG_NAMES, ...OPTION_NAMES]
  const apart = ['export-proxy', 'wait-for-cache', 'github-token', 'summary']
  const expected = names.filter((name) => !apart.includes(name))
  expect(described.map(([name]) => name).toSorted()).toEqual(expected.toSorted())
})

test('a value is shown where one is read', () => {
  const valueless: readonly string[] = [...VALUELESS_INPUTS, ...FLAG_NAMES]
  for (const [name, { value }] of described) expect(value === undefined, name).toBe(valueless.includes(name))
})

test('defaults are those that hold, and lists say so', () => {
  const meanings = Object.fromEntries(
    optionGroups(optionsOf('fetch')).flatMap(({ options }) =>
      options.map(({ name, ...option }) => [name, meaningOf(name, option)]),
    ),
  )
  expect(meanings['min-speed']).toMatch(/\(default 32\)$/)
  expect(meanings.mirrors).toMatch(/; repeatable$/)
  expect(meanings.unpack).not.toContain('default')
})

test.each(commands)('the help of %s has its usage, each of its options, and an example', (name) => {
  const help = helpText(name)
  const { summary, examples } = COMMAND_TEXTS[name]
  expect(help).toContain(summary)
  expect(help).toContain(`\n  setup-dataset ${name} `)
  for (const option of optionsOf(name)) expect(help).toMatch(new RegExp(`^  --${option}( |$)`, 'm'))
  expect(examples.length).toBeGreaterThan(0)
  for (const [, line] of examples) expect(help).toContain(`\n  ${line}\n`)
})

test.each([undefined, ...commands])('it fits a terminal: %s', (name) => {
  for (const line of helpText(name).split('\n')) expect(line.length, line).toBeLessThanOrEqual(80)
})

test('every example is a command line that is understood', () => {
  const lines = commands.flatMap((name) => COMMAND_TEXTS[name].examples.map(([, line]) => line))
  for (const line of lines) {
    const words = /setup-dataset ([^")|]*)/.exec(line)?.[1]?.trim().split(' ') ?? []
    expect(() => readCommandLine(words), line).not.toThrow()
  }
})
