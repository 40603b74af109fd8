import { mkdir, readFile, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { mnistShaped } from '../support/dataset.ts'
import { startOrigin } from '../support/origin.ts'
import { createRunner } from '../support/runner.ts'
import { listTree, sha256 } from '../support/temporary.ts'
import { published, readTree } from './tree.ts'

const data = mnistShaped()
const [file] = data.files
if (!file) throw new Error('no file')
const REPLACED = '.setup-dataset-replaced'

it.concurrent('beside the dataset, untouched', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using runner = await createRunner()
  const home = join(runner.workspace, 'data')
  await mkdir(join(home, 'notes'), { recursive: true })
  await writeFile(join(home, 'notes/mine.txt'), 'mine')
  await writeFile(join(home, '.hidden'), 'mine too')
  const before = await readTree(home)

  const result = await runner.run({ files: data.lines(origin.base), path: 'data', cache: 'none' })

  expect(result).toMatchObject({ exitCode: 0, annotations: [] })
  expect(await readTree(home)).toEqual({ ...before, ...published(data) })
})

it.concurrent('under a name of the dataset, moved aside with a warning', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using runner = await createRunner()
  const home = join(runner.workspace, 'data')
  await mkdir(home)
  await writeFile(join(home, file.name), 'my own work')

  const result = await runner.run({ files: data.lines(origin.base), path: 'data', cache: 'none' })

  expect(result).toMatchObject({ exitCode: 0 })
  expect(result.annotations).toMatchObject([{ level: 'warning', title: 'setup-dataset' }])
  const [kept, ...others] = await listTree(join(home, REPLACED))
  expect(others).toEqual([])
  expect(result.annotations[0]?.message).toContain(join(home, REPLACED, kept ?? ''))
  expect(await readFile(join(home, REPLACED, kept ?? ''), 'utf8')).toBe('my own work')
  const { [`${REPLACED}/${kept}`]: _, ...rest } = await readTree(home)
  expect(rest).toEqual(published(data))
})

it.concurrent('under a name of the dataset with the same content, left as they are', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using runner = await createRunner()
  const home = join(runner.workspace, 'data')
  await mkdir(home)
  const path = join(home, file.name)
  await writeFile(path, file.bytes)
  await utimes(path, 1_000_000_000, 1_000_000_000)
  const before = await stat(path)

  const result = await runner.run({ files: data.lines(origin.base), path: 'data', cache: 'none' })

  const after = await stat(path)
  expect(result).toMatchObject({ exitCode: 0, annotations: [] })
  expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs])
  expect(await readTree(home)).toEqual(published(data))
})

// A link needs rights on Windows that not every user has.
if (process.platform !== 'win32') {
  it.concurrent('behind a link that stands under a name of the dataset', async () => {
    await using origin = await startOrigin({ files: data.served() })
    await using runner = await createRunner()
    const home = join(runner.workspace, 'data')
    const mine = join(runner.workspace, 'mine')
    await mkdir(home)
    await writeFile(mine, 'mine')
    await symlink(mine, join(home, file.name))

    const result = await runner.run({ files: data.lines(origin.base), path: 'data', cache: 'none' })

    expect(result).toMatchObject({ exitCode: 0, annotations: [{ level: 'warning' }] })
    expect(await readFile(mine, 'utf8')).toBe('mine')
    expect(await sha256(join(home, file.name))).toBe(file.sha256)
  })
}

it.concurrent('when the run fails, exactly as they were', async () => {
  await using origin = await startOrigin({ files: data.served() })
  origin.remove(data.files[3]?.name ?? '')
  await using runner = await createRunner()
  const home = join(runner.workspace, 'data')
  await mkdir(home)
  await writeFile(join(home, file.name), 'my own work')
  await writeFile(join(home, 'other'), 'mine')
  const before = await readTree(runner.workspace)

  const result = await runner.run({ files: data.lines(origin.base), path: 'data', cache: 'none' })

  expect(result).toMatchObject({ exitCode: 1, outputs: { 'failure-code': 'not-found' } })
  expect(await readTree(runner.workspace)).toEqual(before)
})
