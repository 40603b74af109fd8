import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { repositoryRoot } from '../support/repository.ts'

const dist = join(repositoryRoot, 'dist')
const read = (name: string) => readFileSync(join(dist, name), 'utf8')

/** The packages whose modules a bundle names in its comments. */
function packagesIn(bundle: string): readonly string[] {
  return [...bundle.matchAll(/^.*MODULE: \.\/node_modules\/((?:@[^/\s]+\/)?[^/\s]+)\//gm)].flatMap(
    ([, name]) => name ?? [],
  )
}

test('the licence of every package that dist holds lies beside it', () => {
  const bundles = readdirSync(dist).filter((name) => /\.m?js$/.test(name))
  const packages = new Set(bundles.flatMap((name) => packagesIn(read(name))))
  const named = new Set(read('licenses.txt').split('\n'))
  expect(packages.size).toBeGreaterThan(20)
  expect([...packages].filter((name) => !named.has(name))).toEqual([])
})
