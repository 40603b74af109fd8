import { expect, test } from 'vitest'
import { type Terminal, tellFailure, terminalLog } from '../../../src/command/terminal.ts'
import { helpLink } from '../../../src/report/help-link.ts'
import { Secrets } from '../../../src/secrets.ts'

function heard() {
  const lines: string[] = []
  const hear = (stream: string) => (line: string) => void lines.push(`${stream}: ${line}`)
  const terminal: Terminal = { out: hear('out'), err: hear('err'), secrets: new Secrets() }
  return { terminal, lines }
}

test.each([
  [false, ['err: a', 'err: d', 'err: warning: c']],
  [true, ['err: a', 'err: b', 'err: d', 'err:   e', 'err: warning: c']],
])('a log on a terminal, verbose: %s', (verbose, expected) => {
  const { terminal, lines } = heard()
  const log = terminalLog(terminal, verbose)
  log.info('a')
  log.debug('b')
  log.details('d', ['e'])
  log.warning('c')
  expect(lines).toEqual(expected)
})

test('a failure shows its code, the evidence, what to change and where to read more, and nothing on out', () => {
  const { terminal, lines } = heard()
  const facts = { expected: 'aa', actual: 'bb' }
  tellFailure({ code: 'checksum-mismatch', message: 'Wrong', facts, advice: 'Change it.' }, terminal)
  expect(lines).toEqual([
    'err: error: Wrong (checksum-mismatch)',
    'err:   expected: aa',
    'err:   actual: bb',
    'err:   Change it.',
    `err:   More: ${helpLink('checksum-mismatch')}`,
  ])
})

test('lines to add keep their form', () => {
  const { terminal, lines } = heard()
  tellFailure({ code: 'tls-untrusted', message: 'No', advice: 'Add\nwith:\n  a: b' }, terminal)
  expect(lines.slice(1, 4)).toEqual(['err:   Add', 'err:   with:', 'err:     a: b'])
})

test('what goes to err has no secret in it, and out is left as it is', () => {
  const { terminal, lines } = heard()
  terminal.secrets.add(['hunter2-password'])
  terminalLog(terminal, true).debug('the page says hunter2-password')
  terminalLog(terminal, false).warning('hunter2-password')
  tellFailure(
    {
      code: 'forbidden',
      message: 'hunter2-password',
      facts: { a: 'hunter2-password' },
      advice: 'hunter2-password.',
    },
    terminal,
  )
  terminal.out('/home/hunter2-password')
  expect(lines).toEqual([
    'err: the page says ***',
    'err: warning: ***',
    'err: error: *** (forbidden)',
    'err:   a: ***',
    'err:   ***.',
    `err:   More: ${helpLink('forbidden')}`,
    'out: /home/hunter2-password',
  ])
})
