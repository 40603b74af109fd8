import { describe, expect, test } from 'vitest'
import type { Failure } from '../../../src/errors.ts'
import { summariseFailure, summariseOutcome } from '../../../src/report/summary.ts'
import { hit, outcomeOf } from './outcomes.ts'

const wild = '# h |<b>*x*</b>`y` _z_ ~~a~~ [b](http://c) ![d](e) \\& $i$ www.j \u202ek \r\n# f | g'
const failure: Failure = { code: 'timeout', message: 'Late', advice: 'Wait.' }
const rows = (markdown: string) => markdown.split('\n').filter((line) => line.startsWith('|'))
const cells = (row: string) => row.split('|').length - 2
/** The text that a reader of the rendered page sees. */
const decode = (text: string) => text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))

describe('a success', () => {
  test('shows the title, what was done and each file', () => {
    const outcome = outcomeOf({ findings: [hit] })
    const markdown = summariseOutcome(outcome)
    expect(markdown).toContain(`### ${outcome.plan.dataset.title}`)
    for (const text of ['hit, from the tool cache', '/home/me', 'keras', '1.6 kB', 'fetch 2.0 s']) {
      expect(decode(markdown)).toContain(text)
    }
    expect(rows(decode(markdown)).at(-1)).toMatch(/datasets\/mnist\.npz.*1\.5 kB.*sha256:[0-9a-f]{64}/)
  })

  test('shows the licence and the citation of a dataset of the catalog', () => {
    const outcome = outcomeOf()
    const { licence, citation } = outcome.plan.dataset
    const text = decode(summariseOutcome(outcome))
    expect(text).toMatch(/^\| Licence \| CC-BY-SA-3\.0 \(Keras docstring/m)
    expect(text).toContain(`| Citation | <code>${citation}</code> |`)

    const dataset = { ...outcome.plan.dataset, licence: licence && { ...licence, spdx: undefined } }
    const unspecified = summariseOutcome(outcomeOf({ plan: { ...outcome.plan, dataset } }))
    expect(unspecified).toContain('| Licence | unspecified (Keras docstring')
  })

  test('says nothing of the terms of other data', () => {
    const { plan } = outcomeOf()
    const dataset = { ...plan.dataset, licence: undefined, citation: undefined }
    expect(summariseOutcome(outcomeOf({ plan: { ...plan, dataset } }))).not.toMatch(/Licence|Citation/)
  })

  test('keeps whatever names and titles hold from being Markdown', () => {
    const plain = outcomeOf()
    const [file] = plain.files
    const dataset = {
      ...plain.plan.dataset,
      title: wild,
      licence: { spdx: wild, text: wild },
      citation: wild,
    }
    const outcome = outcomeOf({
      plan: { ...plain.plan, dataset, home: wild },
      files: file ? [{ ...file, path: wild, from: wild }] : [],
    })
    const [before, after] = [summariseOutcome(plain), summariseOutcome(outcome)]
    expect(after.split('\n')).toHaveLength(before.split('\n').length)
    expect(rows(after).map(cells)).toEqual(rows(before).map(cells))
    expect(after).not.toMatch(/<b>|\*x|`y|_z_|~~|\[b\]|!\[d|\\|:\/\/|\$|www\.|\u202e/)
  })

  test('stays short of what GitHub takes when there are very many files', () => {
    const [file] = outcomeOf().files
    const files = Array.from({ length: 20_000 }, () => file).flatMap((each) => each ?? [])
    expect(summariseOutcome(outcomeOf({ files })).length).toBeLessThan(2 ** 20)
  })
})

describe('a failure', () => {
  test('shows the code, what happened, the evidence and what to change', () => {
    const markdown = summariseFailure({ ...failure, facts: { expected: 'sha256:aa', actual: 'sha256:bb' } })
    expect(markdown).toContain('timeout')
    expect(markdown).toContain('\n\nLate\n\n')
    expect(rows(markdown)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('expected | <code>sha256:aa</code>'),
        expect.stringContaining('actual | <code>sha256:bb</code>'),
      ]),
    )
    expect(markdown).toContain('Wait.')
  })

  test('shows lines to add as lines that can be copied', () => {
    const advice = 'Add\nwith:\n  <a>: b\nor\nenv:\n  C: d\nElse not.'
    expect(summariseFailure({ ...failure, advice })).toContain(
      'Add\n\n<pre>with:\n  &lt;a&gt;: b</pre>\n\nor\n\n<pre>env:\n  C: d</pre>\n\nElse not.\n',
    )
  })

  test('shows what was asked to compare, and what that told', () => {
    const compared = [{ server: 'https://b|', road: 'direct', answer: 'refused' }]
    const markdown = summariseFailure({ ...failure, compared, finding: 'Only <a> is in trouble' })
    expect(rows(markdown)).toContainEqual('| https&#58;//b&#124; | direct | refused |')
    expect(markdown).toContain('\n\nOnly &lt;a&gt; is in trouble\n\n')
  })

  test('without evidence has no table', () => {
    expect(rows(summariseFailure(failure))).toEqual([])
  })

  test('keeps whatever a server said from being Markdown', () => {
    const markdown = summariseFailure({ ...failure, message: wild, advice: wild, facts: { [wild]: wild } })
    expect(rows(markdown).map(cells)).toEqual([2, 2, 2])
    expect(markdown).not.toMatch(/<b>|\*x|`y|_z_|~~|\[b\]|!\[d|\\|\r|:\/\/|\$|www\.|\u202e/)
    expect(markdown.split('\n').filter((line) => line.startsWith('#'))).toHaveLength(1)
  })

  test.each(['# a', '- a', '+ a', '1. a', '2) a', '=== a', '--- a', '  # a'])(
    'that begins with "%s" is text',
    (message) => {
      const [, line] = summariseFailure({ ...failure, message }).split('\n\n')
      expect(line).not.toMatch(/^\s*([#+=-]|\d[.)])/)
      expect(decode(line ?? '')).toBe(message)
    },
  )

  test('that begins with an address stays readable', () => {
    const markdown = summariseFailure({ ...failure, message: '127.0.0.1 refused' })
    expect(markdown).toContain('\n\n127.0.0.1 refused\n\n')
  })
})
