import { existsSync } from 'node:fs'
import { lstat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { EVERYTHING } from '../../../src/dataset/selection.ts'
import { unpackArchive } from '../../../src/unpack/unpack.ts'
import { buildTar, type TarMember } from '../../support/archives/tar.ts'
import { contents, unpackBytes } from '../../support/archives/unpack.ts'
import { buildZip, type ZipMember } from '../../support/archives/zip.ts'
import { listTree, type TemporaryFolder, temporaryFolder } from '../../support/temporary.ts'
import { digestOf, failure } from '../builders.ts'

let folder: TemporaryFolder
beforeEach(async () => {
  folder = await temporaryFolder('unpack')
})
afterEach(() => folder.close())

const zip = async (members: readonly ZipMember[], ...rest: unknown[]) =>
  unpackBytes(buildZip(members), 'zip', folder.path, ...(rest as []))
const tar = async (members: readonly TarMember[], ...rest: unknown[]) =>
  unpackBytes(buildTar(members), 'tar', folder.path, ...(rest as []))
const tree = () => listTree(join(folder.path, 'out'))

describe.each([
  ['zip', zip],
  ['tar', tar],
] as const)('a %s', (_, unpack) => {
  test('becomes its files, with the digest of each', async () => {
    const files = await unpack([
      { name: 'a/b.txt', content: 'one' },
      { name: 'c', content: '' },
    ])
    expect(files).toEqual([
      { path: 'a/b.txt', location: join(folder.path, 'out/a/b.txt'), size: 3, digest: digestOf('one') },
      { path: 'c', location: join(folder.path, 'out/c'), size: 0, digest: digestOf('') },
    ])
    expect(await contents(files)).toEqual({ 'a/b.txt': 'one', c: '' })
    expect(await tree()).toEqual(['a/b.txt', 'c'])
  })

  test('may have no members', async () => {
    expect(await unpack([])).toEqual([])
  })

  test('may write its names with ./ and doubled slashes, list folders twice, and have empty ones', async () => {
    const members = ['./', './a/', 'a/', './a//b', 'empty/'].map((name) => ({ name }))
    expect((await unpack(members)).map(({ path }) => path)).toEqual(['a/b'])
    expect(await tree()).toEqual(['a/b'])
  })

  test('has names in all languages, and litter, unpacked as they are', async () => {
    const names = ['größe/数据.csv', '__MACOSX/._a', '.DS_Store', '-rf', 'a b']
    const files = await unpack(names.map((name) => ({ name })))
    expect(files.map(({ path }) => path)).toEqual(names)
  })

  test('unpacks only what is included and not excluded, by globs over its names', async () => {
    const members = ['data/a.csv', 'data/deep/b.csv', 'data/.c.csv', 'data/d.txt', 'e.csv'].map((name) => ({
      name,
    }))
    const selection = { include: ['data/**/*.csv'], exclude: ['**/deep/**'] }
    expect((await unpack(members, { selection })).map(({ path }) => path)).toEqual([
      'data/a.csv',
      'data/.c.csv',
    ])
  })

  test('leaves out a leading folder, and all that lies beside it', async () => {
    const members = ['gzip/', 'gzip/a', 'gzip/b/c', 'readme', 'gzipped'].map((name) => ({ name }))
    const files = await unpack(members, { selection: { strip: 'gzip/' } })
    expect(files.map(({ path }) => path)).toEqual(['a', 'b/c'])
    expect(await tree()).toEqual(['a', 'b/c'])
  })

  test('gives its files no rights but those of data', async () => {
    const [file] = await unpack([{ name: 'a', mode: 0o104777 }])
    expect((await lstat(file?.location ?? '')).mode & 0o7777).toBe(0o644)
  })

  test('is held to the number of files that are expected', async () => {
    const members = [{ name: 'a' }, { name: 'b' }]
    expect(await unpack(members, { bounds: { files: 2, bytes: 0 } })).toHaveLength(2)
  })

  test.each([
    ['files', { files: 1, bytes: 100 }, 'it holds more than 1 file'],
    ['bytes', { files: 2, bytes: 5 }, 'it unpacks to more than 5 B (5 bytes)'],
  ])('with more %s than expected is refused', async (_, bounds, message) => {
    const members = [
      { name: 'a', content: 'one' },
      { name: 'b', content: 'two' },
    ]
    expect(await failure(unpack(members, { bounds }))).toMatchObject({
      code: 'unsafe-archive',
      message: expect.stringContaining(message),
      facts: { member: 'b' },
    })
  })

  test('stops when it is told to, and writes nothing afterwards', async () => {
    const abort = new AbortController()
    const reason = new Error('enough')
    const unpacking = unpack([{ name: 'a', content: 'one' }], { signal: abort.signal })
    const ended = failure(unpacking)
    abort.abort(reason)
    expect(await ended).toBe(reason)
  })

  test('with a file of many megabytes is unpacked in parts', async () => {
    const content = Buffer.alloc(9 * 1024 * 1024, 'abcdefghijk')
    const files = await unpack([
      { name: 'a', content },
      { name: 'b', content: 'two' },
    ])
    expect(files).toMatchObject([
      { size: content.length, digest: digestOf(content) },
      { digest: digestOf('two') },
    ])
  })
})

test('a large zip is unpacked by several threads, in the order of its members', async () => {
  const members = Array.from({ length: 40 }, (_, index) => {
    const content = Buffer.alloc(256 * 1024, `${index} `)
    return { name: `${index % 7}/${index}`, content, method: index % 3 === 0 ? 8 : 0 }
  })
  const files = await zip(members)
  expect(files.map(({ path, digest }) => ({ path, digest }))).toEqual(
    members.map(({ name, content }) => ({ path: name, digest: digestOf(content) })),
  )
})

test('a large zip with a damaged member fails, and no thread writes on', async () => {
  const members = Array.from({ length: 40 }, (_, index) => {
    const damaged = index === 20 ? { crc: 1 } : {}
    return { name: `${index}`, content: Buffer.alloc(256 * 1024, `${index} `), method: 0, ...damaged }
  })
  expect(await failure(zip(members))).toMatchObject({
    message: expect.stringContaining('20 has not the CRC'),
  })
  const left = await tree()
  await new Promise((resolve) => setImmediate(resolve))
  expect(await tree()).toEqual(left)
})

test('an archive that is not there is no defect of the archive', async () => {
  const archive = { path: 'a.zip', location: join(folder.path, 'none'), size: 100 }
  const unpacking = unpackArchive(archive, 'zip', folder.path, EVERYTHING, new AbortController().signal)
  expect(await failure(unpacking)).toMatchObject({ message: expect.stringContaining('ENOENT') })
})

// One that is terminated while it makes a decoder ends the whole process, by an assertion of Node.
describe('its threads end by themselves', () => {
  const members = Array.from({ length: 5000 }, (_, index) => ({
    name: `${index}`,
    content: Buffer.alloc(2048, `${index} `),
    method: index % 4 === 0 ? 8 : 0,
  }))
  /** Of each thread that has ended: 1 where it was terminated. */
  let exitCodes: number[]
  const watch = (thread: Worker) => thread.once('exit', (code) => exitCodes.push(code))
  const allByThemselves = Array(Math.min(availableParallelism(), 4)).fill(0)
  beforeEach(() => {
    exitCodes = []
    process.on('worker', watch)
  })
  afterEach(() => process.off('worker', watch))

  test('when all is done', async () => {
    expect(await zip(members)).toHaveLength(members.length)
    expect(exitCodes).toEqual(allByThemselves)
  })

  test('when one of them fails', async () => {
    const damaged = { name: 'damaged', content: 'a', crc: 1 }
    await failure(zip([...members.slice(0, 500), damaged, ...members.slice(500)]))
    expect(exitCodes).toEqual(allByThemselves)
  })

  test.each([
    ['zip', zip],
    ['tar', tar],
  ] as const)('when the step stops within a %s', async (format, unpack) => {
    const abort = new AbortController()
    const ended = failure(unpack(members, { signal: abort.signal }))
    const hasBegun = () => existsSync(join(folder.path, 'out/7'))
    await expect.poll(hasBegun, { interval: 2, timeout: 10_000 }).toBe(true)
    abort.abort(new Error('enough'))
    expect(await ended).toMatchObject({ message: 'enough' })
    expect(exitCodes).toEqual(format === 'zip' ? allByThemselves : [0])
  })
})
