import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { INPUT_DEFAULTS } from '../../src/inputs.ts'
import { repositoryRoot } from '../support/repository.ts'
import { yamlBlocks } from '../support/workflow-file.ts'

const pages = [
  'README.md',
  ...readdirSync(join(repositoryRoot, 'docs')).filter((name) => name.endsWith('.md')),
]
const read = (page: string) =>
  readFileSync(join(repositoryRoot, page === 'README.md' ? '' : 'docs', page), 'utf8')

/** What `with` gives to the action, in whatever a block of YAML holds. */
function inputsIn(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return []
  const { uses, with: inputs } = node as { uses?: unknown; with?: unknown }
  if (uses === 'setup-dataset/setup-dataset@v1' && inputs) return Object.keys(inputs)
  return Object.values(node).flatMap(inputsIn)
}

test('there is YAML to look at', () => {
  expect(pages.flatMap((page) => yamlBlocks(read(page)).flatMap(inputsIn)).length).toBeGreaterThan(30)
})

test('every example is linked from a page', () => {
  const texts = pages.map(read).join('\n')
  const examples = readdirSync(join(repositoryRoot, 'examples'))
  expect(examples.filter((name) => !texts.includes(`](../examples/${name})`))).toEqual([])
})

test.each(pages)('the YAML of %s can be copied: it parses, and the action has its inputs', (page) => {
  const known = Object.keys(INPUT_DEFAULTS)
  const unknown = yamlBlocks(read(page))
    .flatMap(inputsIn)
    .filter((input) => !known.includes(input))
  expect(unknown).toEqual([])
})
