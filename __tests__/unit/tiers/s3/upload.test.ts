import { describe, expect, test } from 'vitest'
import { systemClock } from '../../../../src/clock.ts'
import { ConnectionError, ProxyError } from '../../../../src/errors.ts'
import { again, partSize } from '../../../../src/tiers/s3/upload.ts'
import { failure } from '../../builders.ts'

const MIB = 1024 ** 2

test.each([
  [64 * MIB, 16 * MIB],
  [156 * 1024 * MIB, 16 * MIB],
  [5 * 1024 ** 4, 525 * MIB],
])('a file of %d bytes goes in parts of %d, of which there are at most 10 000', (size, part) => {
  expect(partSize(size)).toBe(part)
  expect(Math.ceil(size / part)).toBeLessThanOrEqual(10_000)
})

describe('something is tried again', () => {
  const { signal } = new AbortController()
  const clock = { ...systemClock, sleep: async () => {} }
  const answer = (status: number, name = 'Some') =>
    Object.assign(new Error(name), { name, $metadata: { httpStatusCode: status } })
  const lost = new ConnectionError({ code: 'connection-lost', message: 'lost', advice: '' })
  const refused = new ProxyError({ code: 'proxy-denied', message: 'refused', advice: '' })

  const triesOf = async (error: Error) => {
    let tries = 0
    const run = async () => {
      tries += 1
      throw error
    }
    expect(await failure(again({ clock, signal }, run))).toBe(error)
    return tries
  }

  test.each<[string, Error, number]>([
    ['a server in trouble', answer(503), 3],
    ['too many requests', answer(429), 3],
    ['a connection that broke', lost, 3],
    ['a clock that is off, which the SDK then knows', answer(403, 'RequestTimeTooSkewed'), 3],
    ['what is not implemented', answer(501), 1],
    ['a refusal', answer(403), 1],
    ['a proxy that refuses', refused, 1],
  ])('after %s', async (_, error, tries) => {
    expect(await triesOf(error)).toBe(tries)
  })

  test('until it works', async () => {
    const answers = [answer(500), undefined]
    const run = async () => {
      const error = answers.shift()
      if (error) throw error
      return 'done'
    }
    expect(await again({ clock, signal }, run)).toBe('done')
  })

  test('not past the end of its time', async () => {
    const over = AbortSignal.abort(new Error('the time is over'))
    const run = () => Promise.reject(answer(500))
    expect(await failure(again({ clock, signal: over }, run))).toMatchObject({ message: 'the time is over' })
  })
})
