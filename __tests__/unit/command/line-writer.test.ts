import { Writable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { lineWriter } from '../../../src/command/line-writer.ts'

/** A stream that takes a line, and from then on fails. */
function failing(code: string) {
  const taken: string[] = []
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      if (taken.length > 0) return done(Object.assign(new Error(code), { code }))
      taken.push(chunk.toString())
      done()
    },
  })
  return { stream, taken }
}

test.each([
  ['EPIPE', []],
  ['ENOSPC', ['ENOSPC']],
])('lines that meet %s are lost, and %j is told', async (code, told) => {
  const { stream, taken } = failing(code)
  const lost: string[] = []
  const write = lineWriter(
    stream.on('error', () => {}),
    ({ message }) => lost.push(message),
  )
  write('one')
  write('two')
  write('three')
  await setImmediate()
  expect(taken).toEqual(['one\n'])
  expect(lost).toEqual(told)
})
