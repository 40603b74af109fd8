import { expect, test } from 'vitest'
import { quietLog } from '../../../src/report/log.ts'
import { heardLog } from '../builders.ts'

function told(quiet: boolean) {
  const heard = heardLog()
  const live = {
    screen: () => ({ columns: 1, rows: 1, hasColour: false, hasUnicode: false }),
    draw() {},
    clear() {},
  }
  const log = quietLog({ ...heard, live }, quiet)
  log.info('a')
  log.details('b', ['c'])
  log.debug('d')
  log.warning('e')
  return { lines: heard.lines, live: log.live }
}

test('a quiet log keeps its warnings, tells the rest to who debugs, and draws nothing', () => {
  expect(told(true)).toEqual({
    lines: ['debug: a', 'debug: b', 'debug: c', 'debug: d', 'warning: e'],
    live: undefined,
  })
})

test('another is as it was', () => {
  const { lines, live } = told(false)
  expect(lines).toEqual(['info: a', 'info: b', 'more: c', 'debug: d', 'warning: e'])
  expect(live).toBeDefined()
})
