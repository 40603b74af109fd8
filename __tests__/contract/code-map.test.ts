import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { repositoryRoot } from '../support/repository.ts'

const page = readFileSync(join(repositoryRoot, 'docs/architecture.md'), 'utf8')
const map = /^## Code map\n(.*?)^## /ms.exec(page)?.[1] ?? ''
const rows = map
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split(/(?<!\\)\|/).slice(1, 4))
const quotesIn = (cell = '') => [...cell.matchAll(/`([^`]+)`/g)].map(([, quote = '']) => quote)

/** All that is below a folder, or the file itself, as one text. */
function textOf(path: string): string {
  const location = join(repositoryRoot, path)
  if (!path.endsWith('/')) return readFileSync(location, 'utf8')
  const names = readdirSync(location, { recursive: true, withFileTypes: true }).filter((each) =>
    each.isFile(),
  )
  return names.map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8')).join('\n')
}

test('every folder of src is in the code map', () => {
  const folders = readdirSync(join(repositoryRoot, 'src'), { withFileTypes: true }).filter((each) =>
    each.isDirectory(),
  )
  const mapped = rows.flatMap(([place]) => quotesIn(place))
  expect(mapped).toEqual(expect.arrayContaining(folders.map(({ name }) => `src/${name}/`)))
})

test.each(rows.map(([place = '', , begin = '']) => ({ place: place.trim(), begin: begin.trim() })))(
  '$place is there, and so is where to begin',
  ({ place, begin }) => {
    for (const path of quotesIn(place)) {
      expect(existsSync(join(repositoryRoot, path)), path).toBe(true)
      if (!path.startsWith('src/')) continue
      for (const start of quotesIn(begin)) {
        const isFile = /\.ts$/.test(start)
        expect(
          isFile ? existsSync(join(repositoryRoot, path, start)) : textOf(path).includes(start),
          start,
        ).toBe(true)
      }
    }
  },
)
