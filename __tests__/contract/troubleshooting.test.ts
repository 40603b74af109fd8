import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { FailureCode } from '../../src/errors.ts'
import { helpLink } from '../../src/report/help-link.ts'
import { RELEASE_TAG } from '../../src/version.ts'
import { anchorsOf } from '../support/anchors.ts'
import { repositoryRoot } from '../support/repository.ts'

const PAGE = 'docs/troubleshooting.md'
const read = (path: string) => readFileSync(join(repositoryRoot, path), 'utf8')
const page = read(PAGE).replace(/^```.*?^```\n/gms, '')
const union = /^export type FailureCode =\n((?: {2}\| '[a-z-]+'\n)+)/m.exec(read('src/errors.ts'))?.[1] ?? ''
const codes = [...union.matchAll(/'([a-z-]+)'/g)].map(([, code]) => code as FailureCode)

const source = (readdirSync(join(repositoryRoot, 'src'), { recursive: true }) as string[])
  .filter((name) => name.endsWith('.ts'))
  .map((name) => read(join('src', name)))
  .join('\n')

/** As many characters of a message are its own words, and no chance. */
const FEWEST_CHARACTERS = 11

/** The messages that an entry quotes, each at the beginning of a paragraph or after an "or". */
function quotesIn(entry: string): readonly string[] {
  const paragraphs = entry.split('\n\n').filter((paragraph) => paragraph.startsWith('`'))
  return paragraphs.flatMap((text) => [...text.matchAll(/`([^`]+)`/g)].map(([, quote = '']) => quote))
}

/** The longest run of words of a quote that the code has; its values are `${…}` there. */
function longestRun(quote: string): string {
  const words = quote.replace(/…|\d[\w.:-]*/g, '${').split(/\s+/)
  const runs = words.flatMap((_, from) => words.map((_, to) => words.slice(from, to + 1).join(' ')))
  return runs.filter((run) => source.includes(run)).reduce((a, b) => (b.length > a.length ? b : a), '')
}

test('every failure code has one entry, and every entry a code', () => {
  expect(codes.length).toBeGreaterThan(25)
  expect(anchorsOf(page, 3).toSorted()).toEqual(codes.toSorted())
})

test('no other heading takes an anchor', () => {
  const anchors = anchorsOf(page)
  expect(anchors).toEqual([...new Set(anchors)])
})

test('links lead to the pages of the tag that workflows name', () => {
  expect(read('README.md')).toContain(`uses: setup-dataset/setup-dataset@${RELEASE_TAG}\n`)
})

describe.each(codes)('%s', (code) => {
  const entry = page.split(/^#{2,3} /m).find((text) => text.startsWith(`${code}\n`)) ?? ''

  test('the link of a failure leads there', () => {
    const link = new URL(helpLink(code))
    expect(link.origin + link.pathname).toBe(
      `https://github.com/setup-dataset/setup-dataset/blob/${RELEASE_TAG}/${PAGE}`,
    )
    expect(anchorsOf(page)).toContain(link.hash.slice(1))
  })

  test('each message has its cause and its remedy', () => {
    const parts = entry.split('\n\n').slice(1)
    expect(parts[0]).toMatch(/^`/)
    for (const [at, part] of parts.entries()) {
      if (part.startsWith('`'))
        expect(parts[at + 1], part).toMatch(/^- \*\*Cause\*\*: .+\n- \*\*Remedy\*\*: /s)
    }
  })

  test('its messages are given by the code', () => {
    const quotes = quotesIn(entry)
    expect(quotes).not.toEqual([])
    for (const quote of quotes) {
      expect(longestRun(quote.replaceAll('\n', ' ')).length, quote).toBeGreaterThanOrEqual(FEWEST_CHARACTERS)
    }
  })
})
