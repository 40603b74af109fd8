import { expect, test } from 'vitest'
import { parseUrlPolicy } from '../../src/network/url-policy-file.ts'
import { failure } from '../unit/builders.ts'
import { file, origin, requested, stage, twoSources } from './fetch/stage.ts'

const policy = parseUrlPolicy('block localhost', 'policy.txt')
const elsewhere = () => origin.url('/two/a').replace('127.0.0.1', 'localhost')

test('a source that redirects to a blocked host is left at once for the next one', async () => {
  origin.fault('/one/a', { redirect: elsewhere() })
  const { fetch, log, waits } = stage({ policy })
  const [verified] = await fetch([twoSources()])
  expect(verified?.from).toBe(origin.url('/two/a'))
  expect(requested()).toEqual(['/one/a', '/two/a'])
  expect(waits).toEqual([])
  expect(log.lines.join('\n')).toMatch(
    /redirects to localhost, which policy\.txt blocks; leaving this source/,
  )
})

test('and the file fails as blocked where it was the only one', async () => {
  origin.fault('/one/a', { redirect: elsewhere(), always: true })
  const { fetch } = stage({ policy })
  expect(await failure(fetch([file(origin.url('/one/a'))]))).toMatchObject({
    code: 'blocked',
    facts: { rule: 'block localhost (policy.txt, line 1)' },
  })
  expect(requested()).toEqual(['/one/a'])
})
