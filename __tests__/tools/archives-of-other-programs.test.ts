import { execFileSync } from 'node:child_process'
import { mkdir, readFile, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ArchiveFormat } from '../../src/dataset/archive-format.ts'
import { unpackBytes } from '../support/archives/unpack.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { digestOf, write } from '../unit/builders.ts'

const long = `${'folder/'.repeat(30)}file`
const FILES: Readonly<Record<string, string>> = {
  'tree/a.txt': 'one '.repeat(100_000),
  'tree/größe/数据.csv': '1;2\n',
  'tree/empty': '',
  [`tree/${long}`]: 'deep',
}

test.each<[ArchiveFormat, string, readonly string[]]>([
  ['zip', 'zip', ['-qry']],
  ['zip', 'zip', ['-qry0']],
  ['zip', 'zip', ['-qry', '-fz']],
  ['tar', 'tar', ['--format=gnu', '-cf']],
  ['tar', 'tar', ['--format=posix', '-cf']],
  ['tar', 'tar', ['--format=ustar', '-cf']],
  ['tar.gz', 'tar', ['-czf']],
  ['tar.bz2', 'tar', ['-cjf']],
  ['tar.xz', 'tar', ['-cJf']],
  ['tar.zst', 'tar', ['--zstd', '-cf']],
])('a %s that %s %j makes comes out as it was', async (format, program, options) => {
  await using folder = await temporaryFolder('tools')
  for (const [path, content] of Object.entries(FILES)) await write(join(folder.path, path), content)
  await mkdir(join(folder.path, 'tree/links'))
  await symlink('../a.txt', join(folder.path, 'tree/links/to-a'))
  const packed = join(folder.path, 'packed')
  execFileSync(program, [...options, program === 'zip' ? `${packed}.zip` : packed, 'tree'], {
    cwd: folder.path,
  })
  const bytes = await readFile(program === 'zip' ? `${packed}.zip` : packed)

  const files = await unpackBytes(bytes, format, folder.path)

  const expected = { ...FILES, 'tree/links/to-a': FILES['tree/a.txt'] ?? '' }
  expect(Object.fromEntries(files.map(({ path, digest }) => [path, digest.hex]))).toEqual(
    Object.fromEntries(Object.entries(expected).map(([path, content]) => [path, digestOf(content).hex])),
  )
})

test.each([
  ['tar.bz2', 'bzip2'],
  ['tar.xz', 'xz'],
] as const)('a damaged %s is told in the words of %s', async (format, program) => {
  await using folder = await temporaryFolder('tools')
  const packed = execFileSync(program, ['-c'], { input: Buffer.alloc(100_000, 'some text ') })
  const cut = packed.subarray(0, packed.length - 20)
  await expect(unpackBytes(cut, format, folder.path)).rejects.toMatchObject({ code: 'cannot-place' })
})
