import { expect, test } from 'vitest'
import { isLookedAt, screenOf, type TerminalStream, withLiveLines } from '../../../src/command/live-lines.ts'
import { type Terminal, terminalLog } from '../../../src/command/terminal.ts'
import { Secrets } from '../../../src/secrets.ts'

/** A terminal that keeps what it is told in one text. */
function terminalOf(columns = 80, env: Record<string, string> = {}) {
  const told: string[] = []
  const stream = { isTTY: true, columns, rows: 24, write: (text: string) => void told.push(text) }
  const plain: Terminal = {
    out: (line) => void told.push(`out ${line}\n`),
    err: (line) => void told.push(`err ${line}\n`),
    secrets: new Secrets(),
  }
  return { terminal: withLiveLines(plain, stream, { TERM: 'xterm', ...env }, 'linux'), stream, told }
}

test('lines are drawn over the last ones at one go, and leave nothing', () => {
  const { terminal, told } = terminalOf()
  terminal.live?.draw(['a', 'b'])
  terminal.live?.draw(['a', 'c'])
  terminal.live?.draw(['a', 'c'])
  terminal.live?.clear()
  terminal.live?.clear()
  expect(told).toEqual(['a\nb\n', '\x1b[2A\r\x1b[Ja\nc\n', '\x1b[2A\r\x1b[J'])
})

test('who gives up at the sight of them leaves none of them', () => {
  const { terminal, stream, told } = terminalOf()
  const before = process.listenerCount('SIGINT')
  const listeners: number[] = []
  stream.write = (text) => {
    listeners.push(process.listenerCount('SIGINT') - before)
    told.push(text)
  }
  terminal.err('log')
  terminal.live?.draw(['bar'])
  terminal.live?.clear()
  terminal.live?.draw(['bar'])
  expect(listeners).toEqual([0, 1, 1, 1])
})

test('a line of the log comes above them, and the result only once they are gone', () => {
  const { terminal, told } = terminalOf()
  terminal.err('before')
  terminal.live?.draw(['bar'])
  terminal.err('log')
  terminal.out('result')
  expect(told).toEqual(['before\n', 'bar\n', '\x1b[1A\r\x1b[Jlog\nbar\n', '\x1b[1A\r\x1b[J', 'out result\n'])
})

test('what was drawn on a wider terminal takes more rows now, colours none', () => {
  const { terminal, stream, told } = terminalOf(80)
  terminal.live?.draw([`\x1b[32m${'x'.repeat(70)}\x1b[0m`, '', 'y'])
  stream.columns = 40
  terminal.live?.clear()
  expect(told.at(-1)).toBe('\x1b[4A\r\x1b[J')
})

test('what is drawn tells no secret', () => {
  const { terminal, told } = terminalOf()
  terminal.secrets.add(['hunter2-password'])
  terminalLog(terminal, false).live?.draw(['hunter2-password 5 %'])
  expect(told).toEqual(['*** 5 %\n'])
})

test.each([
  ['no terminal', { isTTY: false }, {}, false],
  ['a terminal', { isTTY: true }, {}, true],
  ['a dumb one', { isTTY: true }, { TERM: 'dumb' }, false],
  ['that of a CI', { isTTY: true }, { CI: 'true' }, false],
  ['one that is said to be of none', { isTTY: true }, { CI: 'false' }, true],
])('whether somebody looks: %s', (_, stream, env, expected) => {
  expect(isLookedAt(stream, env)).toBe(expected)
  const terminal: Terminal = { out() {}, err() {}, secrets: new Secrets() }
  const given: TerminalStream = { ...stream, write() {} }
  expect(withLiveLines(terminal, given, env).live !== undefined).toBe(expected)
})

test.each<[Record<string, string>, NodeJS.Platform, object]>([
  [{ LANG: 'en_US.UTF-8' }, 'linux', { hasUnicode: true, hasColour: true }],
  [{ LANG: 'C.utf8', NO_COLOR: '1' }, 'linux', { hasUnicode: true, hasColour: false }],
  [{ LANG: 'en_US.UTF-8', LC_ALL: 'C' }, 'linux', { hasUnicode: false }],
  [{ NO_COLOR: '' }, 'linux', { hasUnicode: false, hasColour: true }],
  [{}, 'win32', { hasUnicode: false }],
  [{ WT_SESSION: 'x' }, 'win32', { hasUnicode: true }],
])('what a terminal shows with %j on %s', (env, platform, expected) => {
  const stream = { columns: 0, rows: 0, write() {} }
  expect(screenOf(stream, env, platform)).toMatchObject({ columns: 80, rows: 24, ...expected })
})
