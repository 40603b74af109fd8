import { expect, it } from 'vitest'
import { mnistShaped } from '../support/dataset.ts'
import { startOrigin } from '../support/origin.ts'
import { createRunner } from '../support/runner.ts'

const data = mnistShaped()

it.concurrent.each([
  ['a success', 0, {}],
  ['a failure', 1, { checksum: `sha256:${'0'.repeat(64)}`, retries: 0 }],
  ['an input that cannot be read', 1, { layout: 'none' }],
])('of %s', async (_, exitCode, inputs) => {
  await using origin = await startOrigin({ files: data.served() })
  await using runner = await createRunner()
  const [file] = data.files
  const all = {
    url: `${origin.base}/${file?.name}`,
    checksum: `sha256:${file?.sha256}`,
    cache: 'none',
    ...inputs,
  }

  const told = await runner.run({ ...all, path: 'one' })
  const silent = await runner.run({ ...all, path: 'two', summary: 'False' })

  expect([told.exitCode, silent.exitCode]).toEqual([exitCode, exitCode])
  expect(told.summary).toContain('<h3>')
  expect(silent.summary).toBe('')
})
