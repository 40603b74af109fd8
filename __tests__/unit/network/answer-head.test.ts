import { describe, expect, test } from 'vitest'
import { readAnswerHead } from '../../../src/network/answer-head.ts'

const read = (...lines: readonly string[]) => readAnswerHead(Buffer.from(lines.join('\r\n'), 'latin1'))
const LENGTH = 'Content-Length: 7'

describe('a plain head', () => {
  test('is read as Node would', () => {
    const lines = ['ETag:"é" ', 'VARY:\ta\t', 'vary: b', 'Set-Cookie: a', 'Empty:', LENGTH, '', 'the bo']
    expect(read('HTTP/1.1 206 Partial Content', ...lines)).toEqual({
      kind: 'plain',
      answer: {
        status: 206,
        statusText: 'Partial Content',
        headers: { etag: '"é"', vary: 'a, b', 'set-cookie': ['a'], empty: '', 'content-length': '7' },
      },
      size: Buffer.from(['HTTP/1.1 206 Partial Content', ...lines.slice(0, -1), ''].join('\r\n'), 'latin1')
        .length,
      length: 7,
      isReusable: true,
    })
  })

  test.each(['close', 'Close', 'keep-alive, close', 'x,close'])('may end the connection: %s', (value) => {
    expect(read('HTTP/1.1 200 OK', LENGTH, `Connection: ${value}`, '', '')).toMatchObject({
      isReusable: false,
    })
  })
})

test.each(['', 'H', 'HTTP/1.1 20', 'HTTP/1.1 200 OK', `HTTP/1.1 200 OK\r\n${LENGTH}\r\n\r`])(
  '%j is the beginning of one',
  (text) => {
    expect(read(text)).toEqual({ kind: 'partial' })
  },
)

test.each([
  'SSH',
  'HTTP/1.0',
  'HTTP/1.1 402',
  'HTTP/1.1 204 ',
  'HTTP/2 200',
  'http/1.1',
  '\r\n',
  ' HTTP',
  'HTTP/1.1  ',
  'HTTP/1.1 200 OK\nContent-Length: 7\n\nthe body',
])('%j is odd at once', (text) => {
  expect(read(text)).toEqual({ kind: 'odd' })
})

test.each([
  ['no length', 'A: b'],
  ['two lengths', LENGTH, LENGTH],
  ['a length with a sign', 'Content-Length: +7'],
  ['a length of two', 'Content-Length: 7, 7'],
  ['an empty length', 'Content-Length: '],
  ['a hexadecimal length', 'Content-Length: 0x7'],
  ['a length past all files', 'Content-Length: 1000000000000000'],
  ['a transfer coding', LENGTH, 'Transfer-Encoding: identity'],
  ['a content coding', LENGTH, 'Content-Encoding: br'],
  ['two types', LENGTH, 'Content-Type: a/b', 'content-type: a/b'],
  ['a folded line', LENGTH, 'A: b', ' c'],
  ['a blank before the colon', `${LENGTH}`, 'A : b'],
  ['no colon', LENGTH, 'A'],
  ['no name', LENGTH, ': b'],
  ['a name that is no token', LENGTH, 'Ä: b'],
  ['a bare line feed', `${LENGTH}\nA: b`],
  ['a bare carriage return', LENGTH, 'A: b\rc'],
  ['a NUL', LENGTH, 'A: b\0'],
  ['a DEL', LENGTH, 'A: b\x7f'],
  ['too many fields', LENGTH, ...Array(300).fill('A:')],
  ['too long a head', LENGTH, `A: ${'b'.repeat(16_384)}`],
])('%s is odd', (_, ...lines) => {
  expect(read('HTTP/1.1 200 OK', ...lines, '', '')).toEqual({ kind: 'odd' })
})
