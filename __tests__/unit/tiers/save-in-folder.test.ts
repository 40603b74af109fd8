import { execFileSync } from 'node:child_process'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { repositoryRoot } from '../../support/repository.ts'
import { temporaryFolder } from '../../support/temporary.ts'

/** Ends the process in the middle of a save. */
const PROGRAM = `
import { existsSync, readdirSync } from 'node:fs'
const [module, tools, location] = process.argv.slice(2)
const { save } = await import(module)
const files = Array.from({ length: 200 }, (_, index) => ({ path: 'f' + index, location, size: 1_000_000 }))
void save({ tools, version: 'v', wrong: undefined, limit: Infinity }, files)
const look = () => {
  const [staging] = existsSync(tools) ? readdirSync(tools) : []
  if (staging === undefined || !existsSync(tools + '/' + staging + '/new')) return setImmediate(look)
  console.log(staging)
  process.exit(0)
}
look()
`

test('a process that ends in the middle of a save leaves nothing of it', async () => {
  await using folder = await temporaryFolder('save')
  const [program, content, tools] = ['program.mjs', 'content', 'tools'].map((name) => join(folder.path, name))
  await writeFile(program ?? '', PROGRAM)
  await writeFile(content ?? '', Buffer.alloc(1_000_000))
  const module = join(repositoryRoot, 'src/tiers/save-in-folder.ts')
  const said = execFileSync(process.execPath, [program ?? '', module, tools ?? '', content ?? ''])
  expect(said.toString()).toContain('.setup-dataset-')
  expect(await readdir(tools ?? '')).toEqual([])
})
