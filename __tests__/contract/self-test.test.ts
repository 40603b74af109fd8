import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { catalog } from '../../src/dataset/catalog/catalog.ts'
import { repositoryRoot } from '../support/repository.ts'

const text = readFileSync(join(repositoryRoot, '.github/workflows/self-test.yml'), 'utf8')
const workflow = parse(text) as { jobs: { cold: { env: { FRESH: string } } } }

test('what the self-test takes where no variable says otherwise is in the catalog', () => {
  // By act it is only run with variables: these are on servers.
  const [, digest, url] = /'(sha256:\S+) (\S+)'/.exec(workflow.jobs.cold.env.FRESH) ?? []
  const pins = catalog.get('mnist')?.files ?? []
  const pinned = pins.find(({ sources }) => sources.some(({ href }) => href === url))?.digest
  expect(`sha256:${pinned?.hex}`).toBe(digest)
  const names = [...text.matchAll(/SELF_TEST_\w*DATASET \|\| '([^']+)'/g)].map(([, name = '']) => name)
  expect(new Set(names)).toEqual(new Set(['mnist', 'mnist-npz']))
  expect(catalog.get('mnist')?.layouts).toHaveProperty('torchvision')
  expect(catalog.get('mnist-npz')).toBeDefined()
})
