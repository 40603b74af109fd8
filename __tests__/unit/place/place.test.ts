import { chmod, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Dataset, LayoutName, Member } from '../../../src/dataset/dataset.ts'
import { makePlan } from '../../../src/dataset/plan.ts'
import { IntegrityError } from '../../../src/errors.ts'
import { place } from '../../../src/place/place.ts'
import { openStaging, type Staging } from '../../../src/place/staging.ts'
import type { VerifiedFile } from '../../../src/verify.ts'
import { mnistShaped } from '../../support/dataset.ts'
import { listTree, type TemporaryFolder, temporaryFolder } from '../../support/temporary.ts'
import { datasetOf, digestOf, failure, fileOf, layoutOf, verified } from '../builders.ts'

let folder: TemporaryFolder
let home: string
let staging: Staging
beforeEach(async () => {
  folder = await temporaryFolder('place')
  home = join(folder.path, 'home')
  staging = await openStaging(home, Date.now())
})
afterEach(() => folder.close())

const shaped = mnistShaped()
const names = shaped.files.map(({ member }) => `MNIST/raw/${member.name}`).toSorted()
const own = datasetOf(shaped.files.map(({ name, bytes }) => fileOf(name, bytes)))

/** A dataset whose torchvision layout pins its members. */
const pinned = (change: (member: Member) => Member = (member) => member): Dataset => {
  const members = shaped.files.map(({ name, member }): Member => {
    const { name: path, bytes, size } = member
    return change({ path: `MNIST/raw/${path}`, from: name, unpack: 'gzip', digest: digestOf(bytes), size })
  })
  return { ...own, layouts: { torchvision: layoutOf({ members }) } }
}
const contents: Record<string, Uint8Array> = Object.fromEntries(
  shaped.files.flatMap(({ name, bytes, member }) => [
    [name, bytes],
    [`MNIST/raw/${member.name}`, member.bytes],
  ]),
)

async function placed(dataset: Dataset, layout: LayoutName, form: 'files' | 'members') {
  const plan = makePlan(dataset, { layout }, home)
  const pins = form === 'files' ? dataset.files : plan.members
  const root = await staging.folder('came')
  const files: VerifiedFile[] = []
  for (const { path } of pins) files.push(await verified(root, path, contents[path]))
  const came = { members: [], files: [], [form]: files }
  const result = await place(plan, came, staging, AbortSignal.timeout(60_000))
  await staging.close()
  return result
}

describe('fetched files', () => {
  test('are unpacked into their layout', async () => {
    const { files, displaced } = await placed(own, 'torchvision', 'files')
    expect(displaced).toEqual([])
    expect(await listTree(home)).toEqual(names)
    for (const { path, location, size, digest } of files) {
      expect(await readFile(location)).toEqual(contents[path])
      expect({ size, digest }).toEqual({
        size: contents[path]?.length,
        digest: digestOf(contents[path] ?? ''),
      })
    }
  })

  test.each<[LayoutName, (name: string) => string]>([
    ['files', (name) => name],
    ['keras', (name) => `datasets/${name}`],
  ])('keep their bytes in %s', async (layout, path) => {
    const { files } = await placed(own, layout, 'files')
    expect(await listTree(home)).toEqual(shaped.files.map(({ name }) => path(name)).toSorted())
    for (const { location, digest } of files) expect(digestOf(await readFile(location))).toEqual(digest)
  })

  test('become files of their own, each with one name', async () => {
    const [first] = shaped.files
    const twice = ['one', 'two'].map((path): Member => {
      const { name, bytes, size } = first as (typeof shaped.files)[0]
      return { path, from: name, unpack: 'none', digest: digestOf(bytes), size }
    })
    const layouts = { keras: layoutOf({ members: twice }) }
    const { files } = await placed({ ...own, layouts }, 'keras', 'files')
    for (const { location } of files) expect((await stat(location)).nlink).toBe(1)
    expect(files).toHaveLength(2)
  })
})

test('restored members are moved as they are', async () => {
  const { files } = await placed(pinned(), 'torchvision', 'members')
  expect(files.map(({ path }) => path).toSorted()).toEqual(names)
  expect(await listTree(home)).toEqual(names)
  for (const { path, location } of files) expect(await readFile(location)).toEqual(contents[path])
})

test('a member that is missing is made from its file, beside those that came', async () => {
  const plan = makePlan(pinned(), { layout: 'torchvision' }, home)
  const root = await staging.folder('came')
  const [missing, ...there] = plan.members
  const members: VerifiedFile[] = []
  for (const { path } of there) members.push(await verified(root, path, contents[path]))
  const packed = missing?.from ?? ''
  const came = { members, files: [await verified(root, packed, contents[packed])] }
  const { files } = await place(plan, came, staging, AbortSignal.timeout(60_000))
  await staging.close()
  expect(await listTree(home)).toEqual(names)
  expect(files).toHaveLength(names.length)
  for (const { path, location } of files) expect(await readFile(location)).toEqual(contents[path])
})

// Windows has no such modes.
if (process.platform !== 'win32') {
  test('a placed file can be read by everyone and written by its owner, whatever came', async () => {
    const dataset = pinned()
    const root = await staging.folder('came')
    const files: VerifiedFile[] = []
    const plan = makePlan(dataset, { layout: 'torchvision' }, home)
    for (const { path } of plan.members) {
      files.push(await verified(root, path, contents[path]))
      await chmod(join(root, path), 0o700)
    }
    for (const { location } of (
      await place(plan, { members: files, files: [] }, staging, AbortSignal.timeout(60_000))
    ).files) {
      expect((await stat(location)).mode & 0o777).toBe(0o644)
    }
  })
}

test('one member that is not the pinned one, and nothing is placed', async () => {
  const wrong = pinned((member) =>
    member.path.includes('t10k-labels') ? { ...member, digest: digestOf('x') } : member,
  )
  expect(await failure(placed(wrong, 'torchvision', 'files'))).toBeInstanceOf(IntegrityError)
  await staging.close()
  expect(await listTree(folder.path)).toEqual([])
})
