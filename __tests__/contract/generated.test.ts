import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { GENERATED } from '../../scripts/generate.ts'
import { asCell } from '../../scripts/markdown.ts'
import { repositoryRoot } from '../support/repository.ts'

const read = (path: string) => readFileSync(join(repositoryRoot, path), 'utf8')

test.each(GENERATED)('$path is what the generator makes', async ({ path, text }) => {
  expect(read(path)).toBe(await text())
})

test('the README is read in five minutes', () => {
  expect(read('README.md').trimEnd().split('\n').length).toBeLessThanOrEqual(180)
})

test('what is no code has no meaning in a table', () => {
  expect(asCell('<a> or *b*, `c|<d>`')).toBe('\\<a> or \\*b\\*, `c\\|<d>`')
})
