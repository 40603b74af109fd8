import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { repositoryRoot } from '../support/repository.ts'
import { readAction } from '../support/runner-environment.ts'

interface Step {
  readonly uses?: string
  readonly with?: Readonly<Record<string, unknown>>
}

interface Workflow {
  readonly on: {
    readonly workflow_call: {
      readonly inputs: Readonly<Record<string, { readonly default?: unknown; readonly required?: boolean }>>
      readonly secrets: Readonly<Record<string, { readonly required: boolean }>>
    }
  }
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>
}

const text = (path: string) => readFileSync(join(repositoryRoot, path), 'utf8')
const workflow = parse(text('.github/workflows/prefetch.yml')) as Workflow
const { inputs, secrets } = workflow.on.workflow_call
const steps = Object.values(workflow.jobs).flatMap((job) => job.steps)
const warm = steps.find(({ uses }) => uses === './.setup-dataset')?.with ?? {}
/** Its own; the others are those of the action. */
const OWN = ['datasets', 'runners']

describe('the workflow prefetch', () => {
  test('has inputs of the action, with their defaults but for the cache, and hands over each', () => {
    const action = readAction(repositoryRoot).inputs
    const shared = Object.keys(inputs).filter((name) => !OWN.includes(name))
    const defaults = shared.map((name) => [name, String(inputs[name]?.default)])
    const expected = shared.map((name) => [name, name === 'cache' ? 'actions' : action[name]?.default])
    expect(defaults).toEqual(expected)
    for (const name of shared) expect(warm[name], name).toBe(`\${{ inputs.${name} }}`)
    const others = Object.keys(warm).filter((name) => !shared.includes(name))
    expect(others).toEqual(['dataset', 'checksum', 'credentials', 'proxy-username', 'proxy-password'])
    for (const name of others.slice(2)) expect(warm[name], name).toBe(`\${{ secrets.${name} }}`)
    expect(Object.values(secrets).map(({ required }) => required)).not.toContain(true)
  })

  test('runs the action of its own commit', () => {
    const ours = steps.filter((step) => step.with?.path === '.setup-dataset')
    expect(ours).toHaveLength(2)
    for (const step of ours) {
      expect(step.with?.repository).toContain('job.workflow_repository ||')
      expect(step.with?.ref).toContain('job.workflow_sha ||')
    }
  })

  test.each([...Object.keys(inputs), ...Object.keys(secrets)])('is documented with %s', (name) => {
    expect(text('docs/prefetch.md')).toContain(`\`${name}\``)
  })
})
