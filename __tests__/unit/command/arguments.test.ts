import { describe, expect, test } from 'vitest'
import { readCommandLine, UsageError } from '../../../src/command/arguments.ts'
import { INPUT_DEFAULTS, type InputName } from '../../../src/inputs.ts'

const read = (line: string) => readCommandLine(line.split(' ').filter(Boolean))
const flags = ['unpack', 'allow-http-redirects', 'lookup-only', 'fail-on-cache-miss', 'quiet']

test('the first word is the command, the others are its operands', () => {
  expect(read('fetch mnist --path data')).toMatchObject({ command: 'fetch', operands: ['mnist'] })
  expect(read('--path data fetch mnist')).toMatchObject({ command: 'fetch', operands: ['mnist'] })
  expect(read('demo')).toMatchObject({ command: 'demo', operands: [], help: false, version: false })
})

describe('each input of the action', () => {
  // One is the operand, the others are for steps alone.
  const apart = ['dataset', 'export-proxy', 'wait-for-cache', 'github-token', 'summary']
  const options = Object.keys(INPUT_DEFAULTS).filter((name) => !apart.includes(name)) as InputName[]

  test.each(options.filter((name) => !flags.includes(name)))('is an option with a value: --%s', (name) => {
    expect(read(`fetch --${name} some=value`).input(name)).toBe('some=value')
    expect(read(`fetch --${name}=some`).input(name)).toBe('some')
    expect(read('fetch').input(name)).toBe('')
    expect(() => read(`fetch --${name}`)).toThrow(UsageError)
  })

  test.each(flags as InputName[])('is a flag without a value: --%s', (name) => {
    expect(read(`fetch --${name} mnist`).input(name)).toBe('true')
    expect(read(`fetch --${name} mnist`).operands).toEqual(['mnist'])
    expect(read('fetch').input(name)).toBe('')
  })

  test('but for dataset, which is the operand', () => {
    expect(read('fetch mnist').input('dataset')).toBe('mnist')
    expect(read('fetch').input('dataset')).toBe('')
    expect(() => read('fetch --dataset mnist')).toThrow(UsageError)
  })
})

test('--no-proxy is an option of its own, not the opposite of --proxy', () => {
  const line = read('fetch --proxy http://proxy:3128 --no-proxy internal.test')
  expect([line.input('proxy'), line.input('no-proxy')]).toEqual(['http://proxy:3128', 'internal.test'])
})

test.each(['mirrors', 'url', 'base-url'] as const)('--%s given again adds a line', (name) => {
  expect(read(`fetch --${name} https://a --${name} https://b`).input(name)).toBe('https://a\nhttps://b')
})

test.each([
  ['--help', { command: undefined, help: true }],
  ['-h', { help: true }],
  ['plan --help', { command: 'plan', help: true }],
  ['help plan', { command: 'help', operands: ['plan'], help: false }],
  ['--version', { version: true }],
])('%s', (line, expected) => {
  expect(read(line)).toMatchObject(expected)
})

test('the operand of verify is the path, and its dataset is an option', () => {
  const line = read('verify data --dataset mnist')
  expect([line.input('path'), line.input('dataset'), line.operands]).toEqual(['data', 'mnist', ['data']])
})

test('an option that is no input is a flag', () => {
  const line = read('plan mnist --json --probe')
  expect([line.flag('json'), line.flag('probe'), line.flag('allowed-endpoints')]).toEqual([true, true, false])
})

test.each([
  ['', 'a command is missing'],
  ['fech mnist', '"fech" is no command'],
  ['fech --help', '"fech" is no command'],
  ['toString', '"toString" is no command'],
  ['fetch a b', 'fetch takes one dataset, not a and b'],
  ['plan a b', 'plan takes one dataset, not a and b'],
  ['verify', 'verify takes one folder, not none'],
  ['verify a b', 'verify takes one folder, not a and b'],
  ['verify a --path b', 'verify has no option --path'],
  ['demo mnist', 'demo takes no "mnist"'],
  ['fetch mnist --probe', 'fetch has no option --probe'],
  ['lock --s3-bucket b', 'lock has no option --s3-bucket'],
  ['demo --layout files', 'demo has no option --layout'],
  ['fetch --unknown', '--unknown'],
  ['fetch --no-save', '--no-save'],
  ['fetch -x', '-x'],
  ['fetch --json=1', '--json'],
  ['fetch --lookup-only=true', '--lookup-only'],
])('"%s" is a wrong usage: %s', (line, says) => {
  expect(() => read(line)).toThrow(UsageError)
  expect(() => read(line)).toThrow(says)
})
