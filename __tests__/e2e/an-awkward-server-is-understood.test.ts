import { expect, it } from 'vitest'
import { mnistShaped } from '../support/dataset.ts'
import { type Fault, startOrigin } from '../support/origin.ts'
import { createRunner } from '../support/runner.ts'
import { readTree } from './tree.ts'

const [file] = mnistShaped().files
if (!file) throw new Error('no file')

const manners: Record<string, Fault> = {
  'labels a .gz as encoded by gzip': { gzipEncoded: 'label' },
  'does not say how long the file is': { chunked: true },
  'calls data a page': { headers: { 'content-type': 'text/html' } },
  'redirects to a signed address': { redirect: '/elsewhere?signature=abc' },
  'sends slowly': { slow: 200_000 },
}

for (const [what, fault] of Object.entries(manners)) {
  it.concurrent(`that ${what}`, async () => {
    await using origin = await startOrigin({
      files: { [`/${file.name}`]: file.bytes, '/elsewhere': file.bytes },
      faults: { [`/${file.name}`]: [{ ...fault, always: true }] },
    })
    await using runner = await createRunner()

    const result = await runner.run({
      url: origin.url(file.name),
      checksum: file.sha256,
      path: 'data',
      cache: 'none',
      retries: 0,
    })

    expect(result).toMatchObject({ exitCode: 0, annotations: [] })
    expect(result.outputs['downloaded-bytes']).toBe(String(file.size))
    expect(await readTree(runner.workspace)).toEqual({ [`data/${file.name}`]: file.sha256 })
  })
}
