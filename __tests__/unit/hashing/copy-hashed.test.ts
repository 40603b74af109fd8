import { execFileSync } from 'node:child_process'
import { mkdir, readFile, stat, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { copyHashed } from '../../../src/hashing/copy-hashed.ts'
import { generatedFile } from '../../support/file-body.ts'
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary.ts'
import { digestOf, failure, write } from '../builders.ts'

let folder: TemporaryFolder
beforeEach(async () => {
  folder = await temporaryFolder('copy')
})
afterEach(() => folder.close())

const at = (name: string) => join(folder.path, name)
const MIB = 1024 * 1024

test.each([0, 1, MIB - 1, MIB, MIB + 1, 2 * MIB, 5 * MIB + 7])(
  '%i bytes are copied and hashed',
  async (size) => {
    const content = generatedFile(size, size + 1).bytes()
    await write(at('a'), content)
    expect(await copyHashed(at('a'), at('b'), 'sha256')).toEqual({ size, hex: digestOf(content).hex })
    expect(content.equals(await readFile(at('b')))).toBe(true)
  },
)

test.each(['one after the other', 'at the same time'])('copies %s keep their own bytes', async (when) => {
  const contents = [3 * MIB, 10, 2 * MIB, 20, 4 * MIB].map((size, seed) => generatedFile(size, seed).bytes())
  for (const [index, content] of contents.entries()) await write(at(`a${index}`), content)
  const copy = (index: number) => copyHashed(at(`a${index}`), at(`b${index}`), 'sha512')
  const copied = []
  if (when === 'at the same time') copied.push(...(await Promise.all([...contents.keys()].map(copy))))
  else for (const index of contents.keys()) copied.push(await copy(index))
  expect(copied.map((each) => each?.hex)).toEqual(contents.map((content) => digestOf(content, 'sha512').hex))
  for (const [index, content] of contents.entries())
    expect(content.equals(await readFile(at(`b${index}`)))).toBe(true)
})

test('what is no plain file is not copied', async () => {
  await mkdir(at('folder'))
  await symlink(at('nowhere'), at('dangling'))
  await symlink(at('circle'), at('circle'))
  await write(at('file'), 'x')
  for (const name of ['folder', 'dangling', 'circle', 'nothing', 'file/below'])
    expect(await copyHashed(at(name), at('copy'), 'sha256'), name).toBeUndefined()
  expect(await stat(at('copy')).catch(({ code }) => code)).toBe('ENOENT')
})

// Windows has no pipes among its files.
if (process.platform !== 'win32') {
  test('a pipe is not waited for', async () => {
    execFileSync('mkfifo', [at('pipe')])
    expect(await copyHashed(at('pipe'), at('copy'), 'sha256')).toBeUndefined()
  })
}

test.each([10, 2 * MIB])('a file in the way of %i bytes is not written over', async (size) => {
  await write(at('a'), generatedFile(size, 1).bytes())
  await write(at('b'), 'there before')
  expect(await failure(copyHashed(at('a'), at('b'), 'sha256'))).toMatchObject({ code: 'EEXIST' })
  expect(await readFile(at('b'), 'utf8')).toBe('there before')
})
