import { join } from 'node:path'
import { expect, it } from 'vitest'
import { mnistShaped } from '../support/dataset.ts'
import { startOrigin } from '../support/origin.ts'
import { createRunner } from '../support/runner.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { published, readTree } from './tree.ts'

const data = mnistShaped()

it.concurrent('absolute, in the workspace, in the home, and by default in the temporary folder', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using folder = await temporaryFolder('path')
  await using runner = await createRunner()
  const inputs = { files: data.lines(origin.base), cache: 'none' }
  const absolute = join(folder.path, 'new folder/with äöü')

  const results = await Promise.all(
    [absolute, './a/b', '~/datasets', ''].map((path) => runner.run({ ...inputs, path })),
  )

  const paths = results.map(({ outputs }) => outputs.path ?? '')
  expect(paths.slice(0, 3)).toEqual([absolute, join(runner.workspace, 'a/b'), join(runner.home, 'datasets')])
  expect(paths[3]).toMatch(/datasets.files-[0-9a-f]{8}$/)
  expect(paths[3]?.startsWith(runner.temp)).toBe(true)
  for (const path of paths) expect(await readTree(path)).toEqual(published(data))
})
