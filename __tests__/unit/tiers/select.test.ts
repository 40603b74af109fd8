import { expect, test } from 'vitest'
import type { Inputs, Runner } from '../../../src/inputs.ts'
import { selectTiers } from '../../../src/tiers/select.ts'
import { inputError } from '../builders.ts'

const hosted: Runner = {
  temp: '/t',
  workspace: '/w',
  toolCache: '/tools',
  diskOutlivesJob: false,
  event: 'push',
}
const selfHosted: Runner = { ...hosted, diskOutlivesJob: true }

test.each<[string, Inputs['cache'], Runner, readonly string[]]>([
  ['a hosted runner', 'auto', hosted, ['actions']],
  ['a self-hosted runner', 'auto', selfHosted, ['tool-cache', 'actions']],
  ['no tool cache', 'auto', { ...selfHosted, toolCache: undefined }, ['actions']],
  ['pull_request', 'auto', { ...hosted, event: 'pull_request' }, ['actions']],
  ['none', [], selfHosted, []],
  ['a list, in its order', ['actions', 'tool-cache'], hosted, ['actions', 'tool-cache']],
  ['a list on pull_request_target', ['actions'], { ...hosted, event: 'pull_request_target' }, ['actions']],
])('the tiers for %s', (_, cache, runner, names) => {
  expect(selectTiers({ cache, runner, s3: undefined })).toEqual({ names, notes: [] })
})

test('the Actions cache is left out, with a note, where strangers may have filled it', () => {
  const { names, notes } = selectTiers({
    cache: 'auto',
    runner: { ...selfHosted, event: 'pull_request_target' },
    s3: undefined,
  })
  expect(names).toEqual(['tool-cache'])
  expect(notes).toEqual([expect.stringMatching(/pull_request_target.*cache: actions/)])
})

test('a tool cache that is asked for and has no folder is an error that says what to set', () => {
  const error = inputError(() =>
    selectTiers({ cache: ['tool-cache'], runner: { ...hosted, toolCache: undefined }, s3: undefined }),
  )
  expect(error.input).toBe('cache')
  expect(error.advice).toContain('RUNNER_TOOL_CACHE')
})

const s3 = { bucket: 'data', prefix: undefined, endpoint: undefined, region: undefined }

test.each<[string, Inputs['cache'], Runner, readonly string[]]>([
  ['last by itself', 'auto', selfHosted, ['tool-cache', 'actions', 's3']],
  ['where it is named', ['s3', 'actions'], hosted, ['s3', 'actions']],
  ['only where it is named', ['actions'], hosted, ['actions']],
])('a bucket is asked %s', (_, cache, runner, names) => {
  expect(selectTiers({ cache, runner, s3 })).toEqual({ names, notes: [] })
})

test('a bucket is asked for pull_request_target too: nothing is unpacked there before it is hashed', () => {
  const runner = { ...hosted, event: 'pull_request_target' }
  expect(selectTiers({ cache: 'auto', runner, s3 }).names).toEqual(['s3'])
})

test('cache: s3 without a bucket is an error that names the input', () => {
  const error = inputError(() => selectTiers({ cache: ['s3'], runner: hosted, s3: undefined }))
  expect(error.input).toBe('s3-bucket')
  expect(error.advice).toContain('bucket')
})
