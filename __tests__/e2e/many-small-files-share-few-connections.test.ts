import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contentOf } from '../support/dataset.ts'
import { generatedFile } from '../support/file-body.ts'
import { type Fault, startOrigin } from '../support/origin.ts'
import { createRunner } from '../support/runner.ts'
import { readTree } from './tree.ts'

const files = Array.from({ length: 40 }, (_, index) =>
  contentOf(`part-${index}`, generatedFile(2_000 + index, index).bytes()),
)
const served = Object.fromEntries(files.map(({ name, bytes }) => [name, bytes]))
const tree = Object.fromEntries(files.map(({ name, sha256 }) => [name, sha256]))

/** Runs the action on a manifest of the files with their sizes. */
async function fetchAll(script: readonly Fault[], { files: has = served } = {}) {
  await using origin = await startOrigin({ files: has, faults: { '*': [...script] } })
  await using runner = await createRunner()
  const lines = files.map(({ name, bytes, sha256 }) =>
    [origin.url(name), bytes.length, sha256, name].join('\t'),
  )
  await writeFile(join(runner.workspace, 'checksums.tsv'), lines.join('\n'))
  const result = await runner.run({ dataset: 'checksums.tsv', path: 'data', cache: 'none', concurrency: '3' })
  return { result, origin, placed: await readTree(join(runner.workspace, 'data')) }
}

describe('forty small files over three connections', () => {
  it('are asked for ahead, and are all right', async () => {
    const { result, origin, placed } = await fetchAll([{ delay: 20, always: true }])
    expect(result).toMatchObject({ exitCode: 0, outputs: { 'cache-status': 'disabled' } })
    expect(placed).toEqual(tree)
    expect([origin.connections, origin.requests.length]).toEqual([3, 40])
    expect(origin.mostAtOnce).toBeGreaterThan(3)
  })

  it('are all right, and none is asked for more than twice, where answers break', async () => {
    const broken: Fault[] = [{}, {}, {}, {}, { cut: 100 }, {}, { reset: true }, {}, {}, { chunked: true }]
    const { result, origin, placed } = await fetchAll(broken)
    expect(result.exitCode).toBe(0)
    expect(placed).toEqual(tree)
    for (const { name } of files) expect(origin.requestsFor(name).length).toBeLessThanOrEqual(2)
  })

  it('of which one is wrong end with its name, and place nothing', async () => {
    const { result, placed } = await fetchAll([], { files: { ...served, 'part-39': Buffer.alloc(2_039) } })
    expect(result).toMatchObject({ exitCode: 1, outputs: { 'failure-code': 'checksum-mismatch' } })
    expect(result.stdout).toContain('part-39')
    expect(placed).toEqual({})
  })
})
