import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { lockedText } from '../../../src/report/lock-text.ts'
import { digestOf } from '../builders.ts'

test.each([
  'dataset.lock.json',
  './data/some lock.json',
  '../my: data #1.json',
  'C:\\data\\x.json',
  '@x.json',
  '*x.json',
  'größe.json',
  '{a}.json',
])('what is to be pasted names the lock in YAML: %s', (path) => {
  const files = [
    { path: 'a', size: 1, digest: { ...digestOf('a'), algorithm: 'sha256' as const }, sources: [] },
  ]
  const lines = lockedText({ name: 'some', about: {}, files }, path)
  const [step] = parse(lines.slice(lines.indexOf('') + 1).join('\n'))
  expect(step.with).toEqual({ dataset: path })
})
