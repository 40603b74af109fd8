import { mkdir, readdir } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findCollision, pathProblem } from '../../../src/dataset/relative-path.ts'
import { DatasetError } from '../../../src/errors.ts'
import { buildTar, paxHeader } from '../../support/archives/tar.ts'
import { unpackHere } from '../../support/archives/unpack.ts'
import { buildZip } from '../../support/archives/zip.ts'
import { listTree, temporaryFolder } from '../../support/temporary.ts'
import { digestOf } from '../builders.ts'

const SEED = 20_261_121
const part = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'abAB.-_ é数😀'), minLength: 1, maxLength: 8 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
)
const name = fc
  .array(part, { minLength: 1, maxLength: 4 })
  .map((parts) => Buffer.from(parts.join('/')).toString())
  .filter((path) => pathProblem(path) === undefined)
const content = fc.uint8Array({ maxLength: 3000 }).map((bytes) => Buffer.from(bytes))
const anyFiles = fc
  .uniqueArray(
    fc.record({
      name,
      content,
      method: fc.constantFrom(0, 8),
      zip64: fc.boolean(),
      descriptor: fc.boolean(),
    }),
    {
      maxLength: 12,
      selector: (file) => file.name,
    },
  )
  .filter((list) => findCollision(list.map((file) => file.name)) === undefined)

test('any files that are packed come out as they were', async () => {
  await fc.assert(
    fc.asyncProperty(anyFiles, async (files) => {
      const tar = buildTar(
        files.flatMap((file) => [paxHeader({ path: file.name }), { ...file, name: 'short' }]),
      )
      const packed = { zip: buildZip(files), tar, 'tar.gz': gzipSync(tar) }
      for (const [format, bytes] of Object.entries(packed)) {
        await using folder = await temporaryFolder('unpack')
        const unpacked = await unpackHere(bytes, format as keyof typeof packed, folder.path)
        const got = unpacked.map(({ path, size, digest }) => ({ path, size, digest }))
        expect(got).toEqual(
          files.map((file) => ({
            path: file.name,
            size: file.content.length,
            digest: digestOf(file.content),
          })),
        )
        expect(await listTree(`${folder.path}/out`)).toEqual(files.map((file) => file.name).sort())
      }
    }),
    { seed: SEED, numRuns: 60 },
  )
})

const members = [
  { name: 'd/', type: '5' },
  { name: 'd/a.txt', content: 'one '.repeat(200) },
  { name: 'b', content: Buffer.from(Array.from({ length: 700 }, (_, index) => (index * 89) % 256)) },
]
const zip = buildZip([
  ...members,
  { name: 'wide', content: 'x', zip64: true },
  { name: 'link', content: 'd/a.txt', mode: 0o120777 },
])
const tar = buildTar([
  ...members,
  paxHeader({ path: 'größe' }),
  { name: 'c', content: 'x' },
  { name: 'link', type: '2', linkName: 'd/a.txt' },
])
const changes = fc.array(
  fc.record({ at: fc.nat(), to: fc.oneof(fc.nat(255), fc.constantFrom(0, 1, 0x2e, 0x2f, 0xff)) }),
  {
    minLength: 1,
    maxLength: 6,
  },
)

test.each([
  ['zip', zip],
  ['tar', tar],
  ['tar.gz', gzipSync(tar)],
] as const)(
  'a %s with any bytes changed unpacks, or is refused by name; nothing comes to lie beside it',
  async (format, bytes) => {
    await using folder = await temporaryFolder('unpack')
    let round = 0
    let refused = 0
    await fc.assert(
      fc.asyncProperty(changes, fc.option(fc.nat(bytes.length)), async (changed, length) => {
        const wrong = Buffer.from(bytes)
        for (const { at, to } of changed) wrong[at % wrong.length] = to
        round += 1
        const place = `${folder.path}/${round}`
        await mkdir(place)
        await unpackHere(wrong.subarray(0, length ?? wrong.length), format, place).catch((error: unknown) => {
          expect(error).toBeInstanceOf(DatasetError)
          expect(['unsafe-archive', 'cannot-place']).toContain((error as DatasetError).code)
          refused += 1
        })
        expect((await readdir(place)).sort()).toEqual([`a.${format}`, 'out'])
      }),
      { seed: SEED, numRuns: 800 },
    )
    expect(await readdir(folder.path)).toHaveLength(round)
    expect(refused).toBeGreaterThan(100)
  },
)
