import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { repositoryRoot } from '../support/repository.ts'

interface Workflow {
  readonly permissions?: Readonly<Record<string, string>>
}

const folder = join(repositoryRoot, '.github/workflows')
const workflows = readdirSync(folder).map((name) => {
  const text = readFileSync(join(folder, name), 'utf8')
  return { name, text, uses: text.split('\n').filter((line) => /^[^#]*\buses:/.test(line)) }
})

test('there are workflows, and they use actions', () => {
  expect(workflows.flatMap(({ uses }) => uses).length).toBeGreaterThan(10)
})

describe.each(workflows)('$name', ({ text, uses }) => {
  test('uses nothing but what is here, or pinned by its commit with the version beside it', () => {
    const here = /uses: \.\//
    const pinned = /uses: [\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/
    expect(uses.filter((line) => !here.test(line) && !pinned.test(line))).toEqual([])
  })

  test('gives its jobs no more than reading, but where a job says so', () => {
    const { permissions } = parse(text) as Workflow
    expect(permissions).toBeDefined()
    expect(Object.values(permissions ?? {}).filter((level) => level !== 'read')).toEqual([])
  })
})

test('an action is of the same commit in every workflow', () => {
  const pins = workflows.flatMap(({ uses }) => uses.flatMap((line) => /uses: (.+)$/.exec(line)?.[1] ?? []))
  const commits = new Map<string, Set<string>>()
  for (const pin of pins.filter((each) => !each.startsWith('.'))) {
    const [action = '', commit = ''] = pin.split('@')
    const repository = action.split('/').slice(0, 2).join('/')
    commits.set(repository, (commits.get(repository) ?? new Set()).add(commit))
  }
  expect([...commits].filter(([, each]) => each.size > 1)).toEqual([])
})
