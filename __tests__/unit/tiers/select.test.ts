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
  expect(selectTiers({ cache, runner, s3: undefined })).toMatchObject({ names, notes: [] })
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
  expect(selectTiers({ cache, runner, s3 })).toMatchObject({ names, notes: [] })
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

test('why a cache is asked or left out is told for each of `auto`, and a list is the reason of a list', () => {
  const away = { ...hosted, toolCache: undefined, event: 'pull_request_target' }
  expect(selectTiers({ cache: 'auto', runner: away, s3: undefined }).reasons).toEqual([
    'cache tool-cache: left out, RUNNER_TOOL_CACHE is not set',
    'cache actions: left out, the event is pull_request_target',
    'cache s3: left out, `s3-bucket` is not set',
  ])
  expect(selectTiers({ cache: 'auto', runner: selfHosted, s3 }).reasons).toEqual([
    'cache tool-cache: asked, its disk outlives the job',
    'cache actions: asked, the event is push',
    'cache s3: asked, `s3-bucket` is set',
  ])
  expect(selectTiers({ cache: 'auto', runner: hosted, s3 }).reasons[0]).toContain(
    'its disk ends with the job',
  )
  expect(selectTiers({ cache: ['s3', 'actions'], runner: hosted, s3 }).reasons).toEqual([
    'caches: s3, actions, as `cache` says',
  ])
  expect(selectTiers({ cache: [], runner: hosted, s3 }).reasons).toEqual(['caches: none, as `cache` says'])
})
