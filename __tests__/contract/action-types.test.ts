import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { LIST_INPUTS, VALUELESS_INPUTS } from '../../src/command/commands.ts'
import { LAYOUTS } from '../../src/dataset/dataset.ts'
import { TIER_NAMES } from '../../src/inputs.ts'
import type { CacheStatus } from '../../src/outcome.ts'
import { repositoryRoot } from '../support/repository.ts'

/** https://github.com/typesafegithub/github-actions-typing */
interface Typing {
  readonly type: string
  readonly separator?: string
  readonly 'list-item'?: Typing
  readonly 'allowed-values'?: readonly string[]
  readonly 'named-values'?: Readonly<Record<string, number>>
}
type Typings = Readonly<Record<string, Typing>>
type Definitions = Readonly<Record<string, { readonly default?: string }>>

const read = (path: string) => parse(readFileSync(join(repositoryRoot, path), 'utf8'))
const types = read('action-types.yml') as { inputs: Typings; outputs: Typings }
const action = read('action.yml') as { inputs: Definitions; outputs: Definitions }

/** The keys that each type takes beside `type`, and those of them that it needs. */
const KEYS: Readonly<Record<string, readonly [may: readonly string[], must: readonly string[]]>> = {
  string: [[], []],
  boolean: [[], []],
  float: [[], []],
  integer: [['named-values'], []],
  enum: [['allowed-values'], ['allowed-values']],
  list: [
    ['separator', 'list-item'],
    ['separator', 'list-item'],
  ],
}

describe.each(['inputs', 'outputs'] as const)('%s', (kind) => {
  test('have types, in the order of action.yml, and nothing else has', () => {
    expect(Object.keys(types[kind])).toEqual(Object.keys(action[kind]))
  })

  test.each(Object.entries(types[kind]))('%s has a type of the specification', (_name, typing) => {
    for (const each of [typing, ...(typing['list-item'] ? [typing['list-item']] : [])]) {
      const [may, must] = KEYS[each.type] ?? [[], ['a known type']]
      const { type: _type, ...others } = each
      expect([...may, 'type']).toEqual(expect.arrayContaining(Object.keys(others)))
      expect(Object.keys(others)).toEqual(expect.arrayContaining([...must]))
    }
  })
})

test.each(Object.entries(action.inputs).filter(([, { default: usual }]) => usual))(
  'the default of %s has its type',
  (name, { default: usual = '' }) => {
    const fits = (typing: Typing | undefined): boolean => {
      switch (typing?.type) {
        case 'boolean':
          return ['true', 'false'].includes(usual)
        case 'integer':
          return /^\d+$/.test(usual)
        case 'float':
          return /^\d+(\.\d+)?$/.test(usual)
        case 'enum':
          return typing['allowed-values']?.includes(usual) ?? false
        case 'list':
          return fits(typing['list-item'])
        default:
          return typing?.type === 'string'
      }
    }
    expect(fits(types.inputs[name])).toBe(true)
  },
)

test('choices are those that are read and set', () => {
  const statuses: Record<CacheStatus, true> = {
    hit: true,
    healed: true,
    miss: true,
    unavailable: true,
    disabled: true,
  }
  const { inputs, outputs } = types
  expect(inputs.layout?.['allowed-values']).toEqual(LAYOUTS)
  expect(inputs.cache?.['list-item']?.['allowed-values']).toEqual(['auto', 'none', ...TIER_NAMES])
  expect(outputs['cache-status']?.['allowed-values']).toEqual(Object.keys(statuses))
})

test('lists and booleans are those of the command', () => {
  const lines = Object.entries(types.inputs).filter(([, { separator }]) => separator === '\n')
  expect(lines.map(([name]) => name)).toEqual(LIST_INPUTS)
  for (const name of VALUELESS_INPUTS) expect(types.inputs[name]?.type).toBe('boolean')
})
