import { expect, test } from 'vitest'
import { ConnectionError, type FailureCode, ProxyError } from '../../../src/errors.ts'
import { newTroubles } from '../../../src/network/relay-troubles.ts'

const A = new URL('https://a.test/')
const B = new URL('https://b.test/')
const lost = (message: string) => new ConnectionError({ code: 'connection-lost', message, advice: '' })
const refused = (code: FailureCode) => new ProxyError({ code, message: code, advice: '' })

test('the last one is told, once', () => {
  const troubles = newTroubles()
  expect(troubles.take()).toBeUndefined()
  troubles.note(A, lost('1'))
  troubles.note(B, lost('2'))
  troubles.note(A, lost('3'))
  expect(troubles.take()).toMatchObject({ message: '3' })
  expect(troubles.take()).toBeUndefined()
})

test('a place that was reached since is in no trouble', () => {
  const troubles = newTroubles()
  troubles.note(B, lost('b'))
  troubles.note(A, lost('a'))
  troubles.forget(A)
  expect(troubles.take()).toMatchObject({ message: 'b' })
})

test('a client is to try again where it had got to before, unless that is over for good', () => {
  const troubles = newTroubles()
  expect(troubles.note(A, lost('a'))).toBe(502)
  troubles.forget(A)
  expect(troubles.note(A, lost('a'))).toBe(503)
  expect(troubles.note(B, lost('b'))).toBe(502)
  expect(troubles.note(A, refused('proxy-unreachable'))).toBe(503)
  expect(troubles.note(A, refused('proxy-denied'))).toBe(502)
  expect(troubles.note(A, refused('proxy-auth'))).toBe(502)
})
