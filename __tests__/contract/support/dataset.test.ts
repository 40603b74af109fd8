import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { mnistShaped } from '../../support/dataset.ts'
import { listTree, sha256, temporaryFolder } from '../../support/temporary.ts'

it('builds four IDX files in the format of MNIST, the same for the same seed', () => {
  const dataset = mnistShaped({ images: 12 })
  expect(dataset.files.map(({ name, member }) => [name, member.name, member.size])).toEqual([
    ['train-images-idx3-ubyte.gz', 'train-images-idx3-ubyte', 16 + 12 * 784],
    ['train-labels-idx1-ubyte.gz', 'train-labels-idx1-ubyte', 8 + 12],
    ['t10k-images-idx3-ubyte.gz', 't10k-images-idx3-ubyte', 16 + 2 * 784],
    ['t10k-labels-idx1-ubyte.gz', 't10k-labels-idx1-ubyte', 8 + 2],
  ])
  const { bytes, member } = dataset.file('t10k-images-idx3-ubyte')
  expect(gunzipSync(bytes).equals(member.bytes)).toBe(true)
  expect(member.bytes.subarray(0, 16).toString('hex')).toBe('00000803000000020000001c0000001c')
  expect(member.sha256).toBe(createHash('sha256').update(member.bytes).digest('hex'))
  expect(mnistShaped({ images: 12 }).lines()).toBe(dataset.lines())
  expect(mnistShaped({ images: 12, seed: 2 }).lines()).not.toBe(dataset.lines())
  expect(dataset.lines('http://origin.test').split('\n')[1]).toMatch(
    /^train-labels-idx1-ubyte\.gz sha256:[0-9a-f]{64} http:\/\/origin\.test\/train-labels-idx1-ubyte\.gz$/,
  )
})

it('lists a folder and cleans it up', async () => {
  let path = ''
  {
    await using folder = await temporaryFolder()
    path = folder.path
    await mkdir(join(path, 'a/empty'), { recursive: true })
    await writeFile(join(path, 'a/b.txt'), 'b')
    expect(await listTree(path)).toEqual(['a/b.txt', 'a/empty/'])
    expect(await sha256(join(path, 'a/b.txt'))).toBe(await sha256(Buffer.from('b')))
  }
  await expect(listTree(path)).rejects.toMatchObject({ code: 'ENOENT' })
})
