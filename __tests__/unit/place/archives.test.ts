import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { DatasetFile, LayoutFacts, Tree } from '../../../src/dataset/dataset.ts'
import { makePlan } from '../../../src/dataset/plan.ts'
import { EVERYTHING } from '../../../src/dataset/selection.ts'
import { IntegrityError, PlaceError } from '../../../src/errors.ts'
import { place } from '../../../src/place/place.ts'
import { openStaging } from '../../../src/place/staging.ts'
import { buildTar } from '../../support/archives/tar.ts'
import { buildZip } from '../../support/archives/zip.ts'
import { listTree, type TemporaryFolder, temporaryFolder } from '../../support/temporary.ts'
import { datasetOf, digestOf, failure, fileOf, layoutOf, pinOf, verified, write } from '../builders.ts'

let folder: TemporaryFolder
let home: string
beforeEach(async () => {
  folder = await temporaryFolder('archives')
  home = join(folder.path, 'home')
})
afterEach(() => folder.close())

const at = (path: string) => join(home, path)
const text = (path: string) => readFile(at(path), 'utf8')
const tree = (more: Partial<Tree> = {}): Tree => ({
  path: 'data',
  from: 'a.zip',
  unpack: 'zip',
  select: EVERYTHING,
  gunzip: false,
  pins: undefined,
  ...more,
})

/** An archive whose members have their names as content. */
const zipOf = (...names: string[]) => buildZip(names.map((name) => ({ name, content: name })))
const tarOf = (...names: string[]) => buildTar(names.map((name) => ({ name, content: name })))

/** Places published files, given by name and bytes, in a layout with these facts. */
async function placed(contents: Record<string, Uint8Array>, facts: Partial<LayoutFacts>) {
  const files = Object.entries(contents).map(([path, bytes]): DatasetFile => fileOf(path, bytes))
  const dataset = datasetOf(files, { layouts: { torchvision: layoutOf(facts) } })
  const plan = makePlan(dataset, { layout: 'torchvision' }, home)
  const staging = await openStaging(home, Date.now())
  try {
    const root = await staging.folder('came')
    const came = []
    for (const [path, bytes] of Object.entries(contents)) came.push(await verified(root, path, bytes))
    return await place(plan, { members: [], files: came }, staging, AbortSignal.timeout(60_000))
  } finally {
    await staging.close()
  }
}

describe('the members of an archive', () => {
  test('are placed below its folder, with their digests and the archive that they come from', async () => {
    const { files } = await placed({ 'a.zip': zipOf('x', 'sub/y') }, { trees: [tree()] })
    expect(await listTree(home)).toEqual(['data/sub/y', 'data/x'])
    expect(files.toSorted((a, b) => (a.path < b.path ? -1 : 1))).toEqual(
      ['sub/y', 'x'].map((name) => ({
        path: `data/${name}`,
        location: at(`data/${name}`),
        size: name.length,
        digest: digestOf(name),
        from: 'a test',
        source: 'a.zip',
      })),
    )
  })

  test('may lie in the home itself, beside files of the user', async () => {
    await write(at('mine'), 'mine')
    await write(at('sub/mine'), 'mine')
    await placed(
      { 'a.tar': tarOf('x', 'sub/y') },
      { trees: [tree({ path: '', from: 'a.tar', unpack: 'tar' })] },
    )
    expect(await listTree(home)).toEqual(['mine', 'sub/mine', 'sub/y', 'x'])
  })

  test('are placed again without harm: what is there stays, other content makes room', async () => {
    const contents = { 'a.zip': zipOf('x', 'sub/y') }
    await placed(contents, { trees: [tree()] })
    await write(at('data/sub/y'), 'mine')
    const { displaced } = await placed(contents, { trees: [tree()] })
    expect(await text('data/sub/y')).toBe('sub/y')
    expect(displaced).toEqual([expect.stringMatching(/\.setup-dataset-replaced/)])
    expect(await readFile(displaced[0] ?? '', 'utf8')).toBe('mine')
  })

  test('are those that are selected, under names without the leading folder', async () => {
    const select = { include: ['gzip/*.gz'], exclude: ['**/skip*'], strip: 'gzip/' }
    const bytes = buildZip([
      { name: 'gzip/a.gz', content: gzipSync('a') },
      { name: 'gzip/skip.gz', content: gzipSync('s') },
      { name: 'gzip/readme', content: 'r' },
      { name: 'b.gz', content: gzipSync('b') },
    ])
    await placed({ 'a.zip': bytes }, { trees: [tree({ select, gunzip: true })] })
    expect(await listTree(home)).toEqual(['data/a'])
    expect(await text('data/a')).toBe('a')
  })

  test('may be in archives in the archive, which are not placed themselves', async () => {
    const bytes = buildZip([
      { name: 'in/one.tar.gz', content: gzipSync(tarOf('sub/1', 'x')) },
      { name: 'in/two.tar', content: tarOf('sub/2') },
      { name: 'in/readme', content: 'r' },
    ])
    await placed({ 'a.zip': bytes }, { trees: [tree({ within: 'in/*.{tar.gz,tar}' })] })
    expect(await listTree(home)).toEqual(['data/sub/1', 'data/sub/2', 'data/x'])
  })

  test('stand beside the archive itself where a loader wants both', async () => {
    const bytes = zipOf('x')
    const member = {
      path: 'a.zip',
      from: 'a.zip',
      unpack: 'none',
      digest: digestOf(bytes),
      size: bytes.length,
    } as const
    await placed({ 'a.zip': bytes }, { members: [member], trees: [tree()] })
    expect(await listTree(home)).toEqual(['a.zip', 'data/x'])
  })
})

describe('nothing is placed', () => {
  const expectNothing = async (
    contents: Record<string, Uint8Array>,
    facts: Partial<LayoutFacts>,
    code: string,
    words: string,
  ) => {
    await write(at('mine'), 'mine')
    const error = (await failure(placed(contents, facts))) as PlaceError | IntegrityError
    expect(error).toMatchObject({ code })
    expect(error.message).toContain(words)
    expect(await listTree(home)).toEqual(['mine'])
    return error
  }

  test('of an archive that reaches outside', async () => {
    const error = await expectNothing(
      { 'a.zip': zipOf('x', '../out') },
      { trees: [tree()] },
      'unsafe-archive',
      '../out',
    )
    expect(error).toBeInstanceOf(PlaceError)
    expect(await listTree(folder.path)).toEqual(['home/mine'])
  })

  test('when two archives have the same member', async () => {
    const trees = [tree({ path: '' }), tree({ path: '', from: 'b.zip' })]
    const contents = { 'a.zip': zipOf('x'), 'b.zip': zipOf('x') }
    await expectNothing(contents, { trees }, 'cannot-place', 'x of b.zip and x of a.zip')
  })

  test('when one archive has a file where another has a folder', async () => {
    const trees = [tree({ path: '' }), tree({ path: '', from: 'b.zip' })]
    const contents = { 'a.zip': zipOf('x'), 'b.zip': zipOf('x/y') }
    await expectNothing(contents, { trees }, 'cannot-place', 'x/y of b.zip and x of a.zip')
  })

  test('when a folder of the archive is a file of the user', async () => {
    await write(at('mine'), 'mine')
    const error = await failure(placed({ 'a.zip': zipOf('x', 'y') }, { trees: [tree({ path: 'mine' })] }))
    expect(error).toMatchObject({ code: 'cannot-place' })
    expect(await listTree(home)).toEqual(['mine'])
    expect(await text('mine')).toBe('mine')
  })

  test('of one archive when the next one cannot be: folders that were moved whole are taken back', async () => {
    await write(at('b/x/mine'), 'mine')
    const trees = [tree({ path: 'a' }), tree({ path: 'b', from: 'b.zip' })]
    const error = await failure(placed({ 'a.zip': zipOf('x'), 'b.zip': zipOf('x') }, { trees }))
    expect(error).toMatchObject({ code: 'cannot-place', path: at('b/x') })
    expect(await listTree(home)).toEqual(['b/x/mine'])
  })

  test('when what is in the archive is no archive', async () => {
    const facts = { trees: [tree({ within: '*' })] }
    await expectNothing({ 'a.zip': zipOf('readme') }, facts, 'cannot-place', 'readme is no archive')
  })

  test('when nothing in the archive is what the layout looks for', async () => {
    const facts = { trees: [tree({ within: 'in/*.tar' })] }
    await expectNothing({ 'a.zip': zipOf('x') }, facts, 'cannot-place', 'a.zip')
    await expectNothing(
      { 'a.zip': zipOf('x') },
      { trees: [tree({ select: { ...EVERYTHING, strip: 'other/' } })] },
      'cannot-place',
      'a.zip',
    )
  })

  test('when its loader would refuse a member', async () => {
    const checks = [
      { ...pinOf('data/x'), digest: digestOf('x', 'md5'), size: 1 },
      { ...pinOf('data/y'), digest: digestOf('other', 'md5'), size: undefined },
    ]
    const facts = { trees: [tree()], checks }
    const error = await expectNothing({ 'a.zip': zipOf('x', 'y') }, facts, 'checksum-mismatch', 'data/y')
    expect(error).toBeInstanceOf(IntegrityError)
    expect(error.facts.expected).toContain(`md5:${digestOf('other', 'md5').hex}`)
  })

  test('when a file that its loader checks is not there', async () => {
    const facts = { trees: [tree()], checks: [pinOf('data/z')] }
    const error = await expectNothing({ 'a.zip': zipOf('x') }, facts, 'checksum-mismatch', 'data/z')
    expect(error.facts.actual).toBe('no such file')
  })
})

describe('pinned members', () => {
  test('that are all there, and no others, are placed', async () => {
    const pins = [pinOf('x'), { ...pinOf('sub/y'), digest: digestOf('sub/y', 'sha512') }]
    await placed({ 'a.zip': zipOf('x', 'sub/y') }, { trees: [tree({ pins })] })
    expect(await listTree(home)).toEqual(['data/sub/y', 'data/x'])
  })

  test.each([
    ['one is missing', [pinOf('x'), pinOf('y'), pinOf('z')], 'checksum-mismatch', 'z'],
    ['one has other bytes', [pinOf('x'), pinOf('y', 'Y')], 'checksum-mismatch', 'y'],
    ['one has another size', [pinOf('x'), { ...pinOf('y'), size: 2 }], 'checksum-mismatch', 'y'],
    ['there is a further one', [pinOf('x')], 'unsafe-archive', 'more than 1 file'],
  ])('are refused when %s', async (_, pins, code, words) => {
    const error = await failure(placed({ 'a.zip': zipOf('x', 'y') }, { trees: [tree({ pins })] }))
    expect(error).toMatchObject({ code })
    expect((error as Error).message).toContain(words)
    await mkdir(home, { recursive: true })
    expect(await listTree(home)).toEqual([])
  })
})
