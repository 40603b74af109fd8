import { describe, expect, test } from 'vitest'
import type { Failure } from '../../../../src/errors.ts'
import { summariseFailure } from '../../../../src/report/summary/failure-card.ts'
import { MARKUP, rowsOf, textOf, wild } from './cards.ts'

const failure: Failure = { code: 'timeout', message: 'Late', advice: 'Wait.' }

describe('the card of a failure', () => {
  test('shows the code, what happened, the evidence, what to change, and where there is more', () => {
    const card = summariseFailure({ ...failure, facts: { expected: 'sha256:aa', actual: 'sha256:bb' } })
    expect(card).toContain('<h3>Dataset not available: timeout</h3>\n\n<p>Late</p>')
    expect(rowsOf(card)).toEqual([
      ['expected', 'sha256:aa'],
      ['actual', 'sha256:bb'],
    ])
    expect(card).toContain('<p><strong>What to change:</strong> Wait.</p>')
    expect(card).toMatch(/href="https:\S+\/docs\/troubleshooting\.md#timeout">More about timeout</)
  })

  test('shows lines to add as lines that can be copied', () => {
    const advice = 'Add\nwith:\n  <a>: b_c\nor\nenv:\n  C: d\nElse not.'
    expect(summariseFailure({ ...failure, advice })).toContain(
      'Add</p>\n\n```yaml\nwith:\n  <a>: b_c\n```\n\n<p>or</p>\n\n```yaml\nenv:\n  C: d\n```\n\n<p>Else not.</p>\n',
    )
  })

  test('lets nothing end the lines to copy', () => {
    const advice = 'Add\na:\n  ```\n  ````x\n  <b>'
    expect(summariseFailure({ ...failure, advice })).toContain(
      '`````yaml\na:\n  ```\n  ````x\n  <b>\n`````\n',
    )
  })

  test('shows what was asked to compare, and what that told', () => {
    const compared = [{ server: 'https://b|', road: 'direct', answer: 'refused' }]
    const card = summariseFailure({ ...failure, compared, finding: 'Only <a> is in trouble' })
    expect(rowsOf(card)).toEqual([
      ['Asked to compare', 'Road', 'Answer'],
      ['https://b|', 'direct', 'refused'],
    ])
    expect(card).toContain('<p>Only &lt;a&gt; is in trouble</p>')
  })

  test('shows which dataset it is, and what the run did until then', () => {
    const card = summariseFailure(failure, {
      dataset: 'The <digits>',
      times: [
        { stage: 'restore', start: 0, milliseconds: 1 },
        { stage: 'fetch', start: 1, milliseconds: 40 },
      ],
      steps: [{ stage: 'fetch', name: 'a', from: 'http://a', failure: 'dns', start: 1, milliseconds: 40 }],
    })
    expect(card).toContain('<h3>The &lt;digits&gt; not available: timeout</h3>')
    expect(card).toContain('<p>Until then: fetch 40 ms. <a')
    expect(card).not.toContain('mermaid')
  })

  test('without evidence has no table', () => {
    expect(rowsOf(summariseFailure(failure))).toEqual([])
  })

  test('keeps whatever a server said from being markup', () => {
    const card = summariseFailure({ ...failure, message: wild, advice: wild, facts: { [wild]: wild } })
    expect(rowsOf(card)).toHaveLength(1)
    expect(card.replace(/<a href.*/, '')).not.toMatch(MARKUP)
    expect(card).not.toMatch(/^#/m)
    expect(textOf(card)).toContain('<b>*x*</b>')
  })

  test('stays short whatever a server said', () => {
    const long = wild.repeat(200)
    const facts = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`${index}${long}`, long]))
    const compared = Array.from({ length: 100 }, () => ({ server: long, road: long, answer: long }))
    const advice = `${long}\na:\n  ${long}`
    const card = summariseFailure({ ...failure, message: long, finding: long, facts, compared, advice })
    expect(Buffer.byteLength(card)).toBeLessThan(128 * 1024)
  })

  test('keeps an address readable', () => {
    expect(summariseFailure({ ...failure, message: '127.0.0.1 refused' })).toContain(
      '<p>127.0.0.1 refused</p>',
    )
  })
})
