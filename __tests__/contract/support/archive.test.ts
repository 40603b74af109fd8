import { execFileSync } from 'node:child_process'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { flipBit, rewriteArchive } from '../../support/archive.ts'
import { temporaryFolder } from '../../support/temporary.ts'

it('rewrites a gzip archive whose names lead out of the workspace, under the same names', async () => {
  await using folder = await temporaryFolder()
  const workspace = join(folder.path, 'work/project')
  await mkdir(workspace, { recursive: true })
  await mkdir(join(folder.path, 'out'))
  await writeFile(join(folder.path, 'out/a'), 'one')
  await writeFile(join(workspace, 'b'), 'two')
  const tar = (...options: string[]) => execFileSync('tar', ['-P', '-C', workspace, ...options])
  const archive = gzipSync(tar('-cf', '-', '../../out', 'b'))

  const rewritten = await rewriteArchive(archive, async (place) => {
    await writeFile(join(place, '../../out/a'), 'changed')
    await rm(join(place, 'b'))
  })

  const file = join(folder.path, 'rewritten.tar')
  await writeFile(file, gunzipSync(rewritten))
  expect(tar('-tf', file).toString()).toBe('../../out/\n../../out/a\n')
  tar('-xf', file)
  expect(await readFile(join(folder.path, 'out/a'), 'utf8')).toBe('changed')
})

it('refuses to unpack an archive of absolute names', async () => {
  await using folder = await temporaryFolder()
  await writeFile(join(folder.path, 'a'), 'a')
  const archive = gzipSync(execFileSync('tar', ['-P', '-cf', '-', join(folder.path, 'a')]))
  await expect(rewriteArchive(archive, () => {})).rejects.toThrow('safely')
})

it('flips one bit', () => {
  expect(flipBit(Buffer.from([0, 0, 0]))).toEqual(Buffer.from([0, 1, 0]))
})
