import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { INPUT_DEFAULTS } from '../../src/inputs.ts'
import { outputsOf } from '../../src/report/outputs.ts'
import { VERSION } from '../../src/version.ts'
import { repositoryRoot } from '../support/repository.ts'
import { readAction } from '../support/runner-environment.ts'
import { outcomeOf } from '../unit/report/outcomes.ts'

interface Definition {
  readonly inputs: Readonly<Record<string, { readonly description?: string; readonly required?: boolean }>>
  readonly outputs: Readonly<Record<string, { readonly description?: string }>>
  readonly runs: { readonly using: string; readonly main: string }
}

const text = (path: string) => readFileSync(join(repositoryRoot, path), 'utf8')
const definition = parse(text('action.yml')) as Definition

test('the inputs of action.yml and their defaults are those that are read', () => {
  const { inputs } = readAction(repositoryRoot)
  const defaults = Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, input.default]))
  expect(defaults).toEqual(INPUT_DEFAULTS)
})

test('the outputs of action.yml are those that are set', () => {
  const set = [...Object.keys(outputsOf(outcomeOf())), 'failure-code']
  expect(Object.keys(definition.outputs).toSorted()).toEqual(set.toSorted())
})

test('each input and output says what it is, and none is required', () => {
  const all = { ...definition.inputs, ...definition.outputs }
  for (const [name, { description }] of Object.entries(all)) expect(description, name).toBeTruthy()
  const required = Object.entries(definition.inputs).filter(([, input]) => input.required)
  expect(required).toEqual([])
})

test('it holds no expression but a default: the runner refuses an action with one in a description', () => {
  const lines = text('action.yml').split('\n')
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the syntax of workflows
  expect(lines.filter((line) => line.includes('${{'))).toEqual(['    default: ${{ github.token }}'])
})

test('the action runs the bundle of its sources', () => {
  expect(definition.runs).toMatchObject({ using: 'node24', main: 'dist/index.js' })
})

test('the version is that of package.json', () => {
  const { version } = JSON.parse(text('package.json')) as { version: string }
  expect(VERSION).toBe(version)
})
