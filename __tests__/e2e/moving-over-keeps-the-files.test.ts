import { join } from 'node:path'
import { expect, it } from 'vitest'
import { repositoryRoot } from '../support/repository.ts'
import { readPage } from '../support/workflow-file.ts'
import { ACTION, DIGEST, HELLO, openInternet, runExample } from './example-run.ts'

it('what is written after has the files of what was before', async () => {
  const files = ['iris.csv', 'v3/a.csv', 'v3/sub/b.csv', 'train.zip'].map(
    (path) => [`/${path}`, HELLO] as const,
  )
  await using internet = await openInternet(Object.fromEntries(files))
  const page = readPage(join(repositoryRoot, 'docs/moving-over.md'), ACTION, {
    'src/mypackage/registry.txt': `a.csv sha256:${DIGEST}\nsub/b.csv ${DIGEST}\n`,
    'flowers/checksums.tsv': `https://data.example.org/train.zip\t6\t${DIGEST}\ttrain.zip\n`,
  })
  const ofCatalog = page.steps.filter(({ dataset = '' }) => /^mnist/.test(dataset))
  const others = page.steps.filter((step) => !ofCatalog.includes(step))

  const trees = others.map(async (step) => {
    await using run = await runExample({ ...page, steps: [step] }, { env: internet.env })
    return Object.keys(run.trees[0] ?? {})
  })
  await using looked = await runExample(
    { ...page, steps: ofCatalog },
    { more: { cache: 'none', 'lookup-only': 'true' } },
  )

  expect(await Promise.all(trees)).toEqual([
    ['iris.csv'],
    ['a.csv', 'sub/b.csv'],
    ['datasets/iris.csv'],
    ['train.zip'],
  ])
  expect(looked.results).toHaveLength(2)
})
