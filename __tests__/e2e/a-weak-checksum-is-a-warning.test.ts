import { expect, it } from 'vitest'
import { mnistShaped } from '../support/dataset.ts'
import { startOrigin } from '../support/origin.ts'
import { createRunner } from '../support/runner.ts'

const [file] = mnistShaped().files

it('of md5: the job goes on, the annotation names the file and what to do', async () => {
  if (!file) throw new Error('no file')
  await using origin = await startOrigin({ files: { [`/${file.name}`]: file.bytes } })
  await using runner = await createRunner()

  const result = await runner.run({ url: origin.url(file.name), checksum: `md5:${file.md5}`, cache: 'none' })

  expect(result).toMatchObject({ exitCode: 0, annotations: [{ level: 'warning', title: 'setup-dataset' }] })
  expect(result.annotations).toHaveLength(1)
  expect(result.annotations[0]?.message).toContain(file.name)
  expect(result.annotations[0]?.message).toMatch(/md5.*sha256/s)
})

it('of md5 that does not fit refuses the file like any other', async () => {
  if (!file) throw new Error('no file')
  await using origin = await startOrigin({ files: { [`/${file.name}`]: file.bytes } })
  await using runner = await createRunner()

  const result = await runner.run({ url: origin.url(file.name), checksum: '0'.repeat(32), cache: 'none' })

  expect(result).toMatchObject({ exitCode: 1, outputs: { 'failure-code': 'checksum-mismatch' } })
  expect(result.stdout).toContain(`actual: md5:${file.md5}`)
})
