import { describe, expect, test } from 'vitest'
import { CacheMissError, DiagnosedError } from '../../../src/errors.ts'
import { actionsLog, reportExport, reportFailure, reportOutcome } from '../../../src/report/actions.ts'
import { helpLink } from '../../../src/report/help-link.ts'
import { Secrets } from '../../../src/secrets.ts'
import { outcomeOf, tier } from './outcomes.ts'

/** The part of @actions/core that reports use, keeping what it is told. */
function recordingCore(writeSummary: () => Promise<unknown> = async () => undefined) {
  const heard: unknown[][] = []
  const hear =
    (what: string) =>
    (...args: unknown[]) =>
      void heard.push([what, ...args])
  const summary = {
    addRaw(markdown: string) {
      heard.push(['summary', markdown])
      return { write: writeSummary }
    },
  }
  const names = [
    'info',
    'debug',
    'warning',
    'error',
    'startGroup',
    'endGroup',
    'setOutput',
    'exportVariable',
  ] as const
  const core = { ...Object.fromEntries(names.map((name) => [name, hear(name)])), summary }
  return { core: core as unknown as Parameters<typeof reportFailure>[1], heard }
}

const miss = new CacheMissError({
  code: 'cache-miss',
  message: 'No cache has it',
  facts: { key: 'the-key' },
  advice: 'Fill it.',
})

describe('a success', () => {
  test('sets the outputs, exports the variables of the layout and writes a summary', async () => {
    const { core, heard } = recordingCore()
    await reportOutcome(outcomeOf(), core)
    expect(heard).toContainEqual(['setOutput', 'path', '/home/me'])
    expect(heard).toContainEqual(['exportVariable', 'KERAS_HOME', outcomeOf().plan.variables.KERAS_HOME])
    expect(heard).toContainEqual(['summary', expect.stringContaining('every byte verified')])
    expect(heard.filter(([what]) => what === 'error' || what === 'warning')).toEqual([])
  })

  test('writes no summary where none is wanted', async () => {
    const { core, heard } = recordingCore()
    await reportOutcome(outcomeOf(), core, { summary: false })
    await reportFailure(miss, core, { summary: false })
    expect(heard.map(([what]) => what)).toEqual(expect.arrayContaining(['setOutput', 'error']))
    expect(heard.filter(([what]) => what === 'summary')).toEqual([])
  })

  test('of a mere look-up exports nothing and has no summary', async () => {
    const { core, heard } = recordingCore()
    await reportOutcome(outcomeOf({ files: [] }), core)
    expect(heard.filter(([what]) => what === 'exportVariable' || what === 'summary')).toEqual([])
  })
})

test('details are folded below their line; neither has a secret or is a command', () => {
  const { core, heard } = recordingCore()
  const secrets = new Secrets()
  secrets.add(['hunter2-password'])
  actionsLog(core, secrets).details('a hunter2-password\n::error::x', ['b hunter2-password', '::error::y'])
  expect(heard).toEqual([
    ['startGroup', 'a *** ::error::x'],
    ['info', 'b ***'],
    ['info', ': :error::y'],
    ['endGroup'],
  ])
})

describe('an export', () => {
  test('sets the variables and names them, without their values', () => {
    const { core, heard } = recordingCore()
    reportExport(
      { variables: { http_proxy: 'http://a:b@c', HTTP_PROXY: 'http://a:b@c' }, notes: ['Look.'] },
      core,
    )
    expect(heard).toEqual([
      ['exportVariable', 'http_proxy', 'http://a:b@c'],
      ['exportVariable', 'HTTP_PROXY', 'http://a:b@c'],
      ['info', 'http_proxy, HTTP_PROXY for the later steps'],
      ['info', 'Look.'],
    ])
  })

  test.each([
    [{ http_proxy: '' }, 'http_proxy for the later steps: empty'],
    [{}, 'export-proxy: no proxy variable to export'],
  ])('of %o says so', (variables, line) => {
    const { core, heard } = recordingCore()
    reportExport({ variables, notes: [] }, core)
    expect(heard.at(-1)).toEqual(['info', line])
  })
})

describe('a failure', () => {
  test('is one annotation, its evidence in the log, and the outputs that say so', async () => {
    const { core, heard } = recordingCore()
    await reportFailure(miss, core)
    expect(heard.filter(([what]) => what === 'error')).toEqual([
      ['error', 'No cache has it. Fill it.', { title: 'setup-dataset: cache-miss' }],
    ])
    expect(heard.slice(0, 3)).toEqual([
      ['startGroup', 'Evidence: cache-miss'],
      ['info', 'key: the-key'],
      ['endGroup'],
    ])
    expect(heard).toContainEqual(['info', `More: ${helpLink('cache-miss')}`])
    expect(heard).toContainEqual(['setOutput', 'cache-hit', 'false'])
    expect(heard).toContainEqual(['setOutput', 'failure-code', 'cache-miss'])
    expect(heard).toContainEqual(['summary', expect.stringContaining('cache-miss')])
  })

  test('tells what a comparison found, and YAML as lines that can be copied', async () => {
    const { core, heard } = recordingCore()
    const compared = [{ server: 'https://b', road: 'direct', answer: 'answered 200' }]
    const error = new DiagnosedError({
      code: 'dns',
      message: 'No name',
      finding: 'Only a is in trouble',
      compared,
      advice: 'Add\nwith:\n  proxy: p',
    })
    await reportFailure(error, core)
    expect(heard.map(([what, text]) => `${what} ${text}`).slice(0, 9)).toEqual([
      'startGroup Evidence: dns',
      'info asked to compare:',
      'info   https://b, direct: answered 200',
      'info Only a is in trouble.',
      'endGroup undefined',
      'error No name. Only a is in trouble. Add (the lines are in the log).',
      'info Add',
      'info with:',
      'info   proxy: p',
    ])
  })

  test('that nobody foresaw keeps its stack and asks for an issue', async () => {
    const { core, heard } = recordingCore()
    await reportFailure(new TypeError('x is no function'), core)
    expect(heard).toContainEqual(['info', expect.stringContaining('report/actions.test')])
    expect(heard).toContainEqual(['setOutput', 'failure-code', 'internal'])
    expect(heard).toContainEqual([
      'error',
      expect.stringMatching(/x is no function.*open an issue/),
      { title: 'setup-dataset: internal' },
    ])
  })

  test('is told all the same where no summary can be written', async () => {
    const { core, heard } = recordingCore(() => Promise.reject(new Error('no file')))
    await reportFailure(miss, core)
    expect(heard).toContainEqual(['debug', expect.stringContaining('no file')])
  })
})

describe('a secret that a server repeats', () => {
  const secrets = new Secrets()
  secrets.add(['hunter2-password'])

  test('is left out of the log', () => {
    const { core, heard } = recordingCore()
    const log = actionsLog(core, secrets)
    log.info('a hunter2-password')
    log.warning('b hunter2-password\u001b')
    log.debug('c hunter2-password\n\u202ed')
    expect(heard.map(([what, text]) => [what, text])).toEqual([
      ['info', 'a ***'],
      ['warning', 'b *** '],
      ['debug', 'c ***\n d'],
    ])
  })

  test('is left out of the summary of a success', async () => {
    const { core, heard } = recordingCore()
    const findings = [{ kind: 'unavailable', tier, reason: 'hunter2-password' }] as const
    await reportOutcome(outcomeOf({ findings }), core, { secrets })
    expect(heard.filter(([what]) => what === 'summary')).toHaveLength(1)
    expect(JSON.stringify(heard)).not.toContain('hunter2')
  })

  test('is left out of a failure and its summary', async () => {
    const { core, heard } = recordingCore()
    const error = new CacheMissError({
      code: 'cache-miss',
      message: 'hunter2-password',
      facts: { a: 'hunter2-password' },
      advice: 'hunter2-password',
    })
    await reportFailure(error, core, { secrets })
    await reportFailure(new TypeError('hunter2-password'), core, { secrets })
    expect(JSON.stringify(heard)).toContain('***')
    expect(JSON.stringify(heard)).not.toContain('hunter2')
  })
})
