import { expect, test } from 'vitest'
import { systemClock } from '../../../src/clock.ts'
import { beginFetchStory } from '../../../src/report/fetch-story.ts'
import { temporaryFolder } from '../../support/temporary.ts'
import { fileOf, heardLog, verified } from '../builders.ts'

/** A story whose time is what is set. */
function storyOf() {
  const time = { now: 0 }
  const log = heardLog()
  const subject = { name: 'some', files: [fileOf('a'), fileOf('b')] }
  return { story: beginFetchStory(subject, log, { ...systemClock, now: () => time.now }), log, time }
}
const begun = (path: string, host: string) => ({ path, from: `https://${host}/${path}`, held: 0, size: 1 })

test('a fetch is one line with what became of each file below it, and trouble at once', async () => {
  await using folder = await temporaryFolder('story')
  const { story, log, time } = storyOf()
  story.ports.onBegin?.(begun('a', 'one.test'))
  story.ports.log.detail?.('a came')
  story.ports.log.info('b is late')
  story.ports.onBegin?.(begun('b', 'two.test'))
  story.ports.onBytes(3_000_000, 'b')
  expect(log.lines).toEqual(['info: b is late'])
  time.now = 1_500
  story.end([await verified(folder.path, 'a', 'aa')])
  expect(log.lines.slice(1)).toEqual([
    'info: some: fetched 1 file, 2 B from one.test and two.test in 1.5 s, 2.0 MB/s',
    'more: a came',
  ])
})

test('a moment has no rate, and what an earlier run had no source', () => {
  const { story, log, time } = storyOf()
  time.now = 999
  story.end([])
  expect(log.lines).toEqual(['info: some: fetched 0 files, 0 B in 1.0 s'])
})

test('what came is told before a failure is, and nothing where nothing came', () => {
  const { story, log } = storyOf()
  story.ports.log.detail?.('a came')
  story.fail()
  expect(log.lines).toEqual(['info: some: stopped before anything came', 'more: a came'])
  const other = storyOf()
  other.story.fail()
  expect(other.log.lines).toEqual([])
})

test('of very many files only some are told one by one', () => {
  const { story, log } = storyOf()
  for (let file = 0; file < 2_000; file += 1) story.ports.log.detail?.(`${file} came`)
  story.end([])
  expect(log.lines).toHaveLength(502)
  expect(log.lines.at(-1)).toBe('more: and 1500 lines more')
})
