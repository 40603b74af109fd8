import { execFileSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { COMMANDS, optionsOf } from '../../../src/command/commands.ts'
import { bashScript } from '../../../src/command/completion-bash.ts'
import { completionWords } from '../../../src/command/completion-words.ts'
import { temporaryFolder } from '../../support/temporary.ts'

const script = bashScript(completionWords(['mnist', 'mnist-npz', 'cifar10']))
let folder: string

beforeAll(async () => {
  const made = await temporaryFolder('completion')
  folder = made.path
  await mkdir(join(folder, 'my data'))
  await writeFile(join(folder, 'mnist.sha256'), '')
  await writeFile(join(folder, 'rules.txt'), '')
  return () => made[Symbol.asyncDispose]()
})

/** On Windows the bash of the path may be that of a Linux beside it. */
const bash = process.platform === 'win32' ? 'C:\\Program Files\\Git\\bin\\bash.exe' : 'bash'

/** What bash offers for the last of these words, as readline splits a line. */
function complete(...words: readonly string[]): readonly string[] {
  const run = [
    script,
    'COMP_WORDS=(setup-dataset "$@") COMP_CWORD=$#',
    'eval "$(complete -p setup-dataset | sed "s/^complete -F \\([^ ]*\\) .*/\\1/")"',
    'for word in "$' + '{COMPREPLY[@]}"; do echo "$word"; done',
    '',
  ].join('\n')
  const args = ['--norc', '--noprofile', '-s', '--', ...words]
  const output = execFileSync(bash, args, { cwd: folder, input: run, encoding: 'utf8' })
  return output.split('\n').filter((word) => word !== '')
}

test('the commands, by what they begin with', () => {
  expect(complete('')).toEqual(Object.keys(COMMANDS))
  expect(complete('c')).toEqual(['catalog', 'completion'])
  expect(complete('--')).toEqual(['--help', '--version'])
})

test.each(Object.keys(COMMANDS) as (keyof typeof COMMANDS)[])('the options of %s, and no others', (name) => {
  const expected = [...optionsOf(name).map((option) => `--${option}`), '--help']
  expect(complete(name, '-').toSorted()).toEqual(expected.toSorted())
})

test.each([
  [
    ['fetch', 'mn'],
    ['mnist', 'mnist-npz', 'mnist.sha256'],
  ],
  [['verify', 'my'], ['my data']],
  [['lock', 'ru'], ['rules.txt']],
  [
    ['catalog', ''],
    ['list', 'show'],
  ],
  [
    ['catalog', 'show', 'mnist'],
    ['mnist', 'mnist-npz'],
  ],
  [
    ['completion', ''],
    ['bash', 'zsh', 'fish'],
  ],
  [['help', 'pl'], ['plan']],
  [['fetch', 'mnist', ''], []],
  [['nonsense', ''], []],
])('for %j: %j', (words, expected) => {
  expect(complete(...words).toSorted()).toEqual(expected.toSorted())
})

test.each([
  [
    ['fetch', 'mnist', '--layout', ''],
    ['files', 'torchvision', 'keras'],
  ],
  [['fetch', '--layout', '=', 't'], ['torchvision']],
  [
    ['fetch', '--layout', '='],
    ['files', 'torchvision', 'keras'],
  ],
  [['fetch', '--cache', 't'], ['tool-cache']],
  [['fetch', '--save', 't'], ['true']],
  [['fetch', '--path', ''], ['my data']],
  [['fetch', '--rewrite', 'r'], ['rules.txt']],
  [['verify', 'data', '--dataset', 'cif'], ['cifar10']],
  [['fetch', '--retries', ''], []],
])('the values of an option, for %j: %j', (words, expected) => {
  expect(complete(...words)).toEqual(expected)
})

test.each([
  [['fetch', '--layout', 'keras', 'cif']],
  [['fetch', '--layout', '=', 'keras', 'cif']],
  [['--path', 'data', 'fetch', 'cif']],
  [['fetch', '--unpack', 'cif']],
])('the value of an option is no operand: %j', (words) => {
  expect(complete(...words)).toEqual(['cifar10'])
})
