import { expect, test } from 'vitest'
import { isLoopback } from '../../../src/network/loopback.ts'

test.each([
  ['localhost', true],
  ['a.localhost', true],
  ['localhost.test', false],
  ['127.0.0.1', true],
  ['127.255.0.9', true],
  ['128.0.0.1', false],
  ['127.test', false],
  ['::1', true],
  ['::2', false],
  ['::ffff:7f00:1', true],
])('%s is this machine: %s', (host, is) => {
  expect(isLoopback(host)).toBe(is)
})
