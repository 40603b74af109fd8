import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { anchorsOf } from '../support/anchors.ts'
import { repositoryRoot } from '../support/repository.ts'

const pages = [
  '.github/CONTRIBUTING.md',
  ...readdirSync(repositoryRoot).filter((name) => name.endsWith('.md')),
  ...(readdirSync(join(repositoryRoot, 'docs'), { recursive: true }) as string[])
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
]
const read = (page: string) => readFileSync(join(repositoryRoot, page), 'utf8')

test.each(pages)('the links of %s lead somewhere', (page) => {
  const text = read(page).replace(/^```.*?^```/gms, '')
  for (const [, target = ''] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
    if (/^[a-z]+:/.test(target)) continue
    const [path = '', anchor] = target.split('#')
    const file = path === '' ? page : join(dirname(page), path)
    expect(existsSync(join(repositoryRoot, file)), target).toBe(true)
    if (anchor !== undefined) expect(anchorsOf(read(file)), target).toContain(anchor)
  }
})
