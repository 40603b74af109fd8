import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makePlan } from '../../../src/dataset/plan.ts'
import { checkFolder, checkSpace, checkTools } from '../../../src/diagnose/check-machine.ts'
import { datasetOf, fileOf } from '../builders.ts'

let root = ''
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'check-machine-'))
})
afterAll(() => rm(root, { recursive: true, force: true }))

describe('a folder', () => {
  test('that is there may be written', async () => {
    const check = await checkFolder('the home', root)
    expect(check).toEqual({ about: 'the home', verdict: 'good', details: [root, 'may be written'] })
  })

  test('that is not there is judged by the one that it would be made in, and not made', async () => {
    const folder = join(root, 'a', 'b')
    expect((await checkFolder('the home', folder)).details[0]).toBe(`${folder}, to be made in ${root}`)
    expect((await checkFolder('the home', join(root, 'a'))).details[0]).toContain('to be made in')
  })

  test('whose place a file has is bad', async () => {
    await writeFile(join(root, 'file'), '')
    expect(await checkFolder('the home', join(root, 'file'))).toMatchObject({ verdict: 'bad' })
    const below = await checkFolder('the home', join(root, 'file', 'below'))
    expect(below.details.at(-1)).toBe(`${join(root, 'file')} is no folder`)
  })

  // A superuser may write everywhere, and Windows has other modes.
  if (process.getuid && process.getuid() !== 0) {
    test('that may not be written is bad, with whose it is', async () => {
      const folder = join(root, 'locked')
      await mkdir(folder)
      await chmod(folder, 0o555)
      const check = await checkFolder('the home', folder)
      expect(check.verdict).toBe('bad')
      expect(check.details.join()).toContain('mode 0555')
    })
  }
})

describe('space', () => {
  const planOf = (size: number | undefined) => {
    const dataset = datasetOf([{ ...fileOf('a', 'a', 'https://a.test/a'), size }])
    return makePlan(dataset, { layout: 'files' }, join(root, 'home'))
  }

  test.each([
    [1, 'good', 'needed: 1 B'],
    [2 ** 60, 'bad', 'needed: 1152922'],
    [undefined, 'good', 'needed: unknown'],
  ])('for %s bytes is %s', async (size, verdict, text) => {
    const check = await checkSpace(planOf(size))
    expect(check.verdict).toBe(verdict)
    expect(check.details[0]).toContain(text)
  })
})

test('programs are looked for in each folder of PATH', async () => {
  const [one, two] = [join(root, 'one'), join(root, 'two')]
  await mkdir(one)
  await mkdir(two)
  const tar = join(two, process.platform === 'win32' ? 'tar.exe' : 'tar')
  await writeFile(tar, '', { mode: 0o755 })
  const [found, missing] = checkTools([one, '', two].join(delimiter), process.platform)
  expect(found).toEqual({ about: 'tar', verdict: 'good', details: [tar] })
  expect(missing).toMatchObject({ about: 'zstd', verdict: 'doubtful' })
})
