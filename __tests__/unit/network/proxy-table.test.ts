import { describe, expect, test } from 'vitest'
import { InputError } from '../../../src/errors.ts'
import { readRoad } from '../../../src/network/proxy.ts'
import type { Decided, Refused } from './proxy-table/row.ts'
import { question, TABLE } from './proxy-table/table.ts'

for (const { rule, source, rows } of TABLE) {
  describe(`${rule} [${source}]`, () => {
    test.each(rows.map((row) => [question(row), row] as const))('%s', (_, row) => {
      if ('error' in row) expectRefused(row)
      else expectDecided(row)
    })
  })
}

test('the table is large, and no row is there twice', () => {
  const questions = TABLE.flatMap(({ rows }) => rows.map(question))
  expect(questions.length).toBeGreaterThanOrEqual(150)
  expect(questions.filter((each, at) => questions.indexOf(each) !== at)).toEqual([])
})

function expectDecided({ env, inputs = {}, url, expect: expected, reason, warnings = [] }: Decided): void {
  const road = readRoad(env, inputs)
  const decision = road.decide(new URL(url))
  const isProxied = decision.kind === 'proxy'

  expect(isProxied ? decision.proxy.href : 'direct').toBe(expected)
  expect(decision.reason).toBe(reason)
  expect(road.warnings).toEqual(warnings)
  if (isProxied) expect(decision.proxy.redacted).toBe(expected.replace(/\/\/.*@/, '//***@'))
  expect([decision.reason, ...road.warnings].join()).not.toContain('hidden')
}

/** An error comes before any decision, so that no URL goes another way. */
function expectRefused({ env, inputs = {}, error, says }: Refused): void {
  try {
    readRoad(env, inputs)
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(InputError)
    const { input, message, advice } = thrown as InputError
    expect(input).toBe(error)
    expect(message).toContain(says)
    expect(message + advice).not.toMatch(/hidden|evil|[\r\n\0]/i)
    return
  }
  expect.fail('nothing was thrown')
}
