import { expect, it } from 'vitest'
import { flipBit } from '../support/archive.ts'
import { mnistShaped } from '../support/dataset.ts'
import { type Fault, startOrigin } from '../support/origin.ts'
import { createRunner } from '../support/runner.ts'
import { readTree } from './tree.ts'

const data = mnistShaped({ images: 600 })
const file = data.file('train-images-idx3-ubyte.gz')
const begun = Math.floor(file.size * 0.6)
const inputs = { checksum: `sha256:${file.sha256}`, path: 'data', cache: 'none', retries: 1 }

async function twoMirrors(...faults: Fault[]) {
  const first = await startOrigin({ files: data.served() })
  first.fault(file.name, ...faults)
  const second = await startOrigin({ files: data.served('/mirror') })
  const sources = [first.url(file.name), second.url(`/mirror/${file.name}`)]
  return {
    first,
    second,
    sources,
    sent: () => [...first.requests, ...second.requests].reduce((sum, { sentBytes }) => sum + sentBytes, 0),
    async [Symbol.asyncDispose]() {
      await Promise.all([first.close(), second.close()])
    },
  }
}

it.concurrent('when the first loses the file on the way', async () => {
  await using mirrors = await twoMirrors({ cut: begun }, { status: 404, always: true })
  await using runner = await createRunner()

  const result = await runner.run({ ...inputs, url: mirrors.sources.join('\n') })

  expect(result).toMatchObject({
    exitCode: 0,
    annotations: [],
    outputs: { 'downloaded-bytes': String(file.size) },
  })
  expect(await readTree(runner.workspace)).toEqual({ [`data/${file.name}`]: file.sha256 })
  expect(mirrors.second.requests).toMatchObject([
    { status: 206, headers: { range: expect.stringMatching(`^bytes=${begun}-`) } },
  ])
  expect(mirrors.second.requests[0]?.headers).not.toHaveProperty('if-range')
  expect(mirrors.sent()).toBe(file.size)
  // The job is told who gave the bytes.
  const [placed] = JSON.parse(result.outputs.files ?? '')
  expect(placed.source).toBe(mirrors.sources.join(', then '))
  expect(result.summary).toContain('/mirror/')
})

it.concurrent('and if the parts do not go together, the second begins again and nobody is blamed', async () => {
  const wrong = flipBit(file.bytes, 1_000)
  await using mirrors = await twoMirrors({ wrong, cut: begun }, { status: 404, always: true })
  await using runner = await createRunner()

  const result = await runner.run({ ...inputs, url: mirrors.sources.join('\n') })

  expect(result).toMatchObject({ exitCode: 0, annotations: [] })
  expect(await readTree(runner.workspace)).toEqual({ [`data/${file.name}`]: file.sha256 })
  const offsets = mirrors.second.requests.map(({ headers: { range = 'bytes=0-' } }) => range.split('-')[0])
  expect(offsets).toEqual([`bytes=${begun}`, 'bytes=0'])
  const [placed] = JSON.parse(result.outputs.files ?? '')
  expect(placed.source).toBe(mirrors.sources[1])
})
