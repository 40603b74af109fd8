import { expect, test } from 'vitest'
import { asFailure, describeFailure, HttpError, InputError } from '../../src/errors.ts'

test('an error carries its code, facts, advice and cause, and the name of its kind', () => {
  const cause = new Error('below')
  const failure = {
    code: 'server-error',
    message: 'It failed',
    facts: { a: 'b' },
    advice: 'Wait.',
    cause,
  } as const
  const error = new HttpError({ ...failure, status: 503, retryAfter: 7 })
  expect(error).toMatchObject({ ...failure, status: 503, retryAfter: 7, name: 'HttpError' })
})

test('an input error names its input', () => {
  const error = new InputError('path', 'it is wrong', 'It accepts a folder.')
  expect(error).toMatchObject({ code: 'bad-input', input: 'path', advice: 'It accepts a folder.' })
  expect(error.message).toMatch(/"path".*it is wrong/)
})

test.each([
  [new InputError('path', 'it is wrong', 'Change it.'), 'bad-input', 'it is wrong', 'Change it.'],
  [new TypeError('x is no function'), 'internal', 'Unexpected: x is no function', 'open an issue'],
  ['a text', 'internal', 'Unexpected: a text', 'open an issue'],
  [undefined, 'internal', 'Unexpected: undefined', 'open an issue'],
])('%s as a value is %s', (error, code, message, advice) => {
  const described = describeFailure(asFailure(error))
  expect(JSON.parse(JSON.stringify(described))).toEqual({
    code,
    message: expect.stringContaining(message),
    advice: expect.stringContaining(advice),
  })
})
