import { expect, test } from 'vitest'
import type { InputName } from '../../src/inputs.ts'
import { readNetworkInputs } from '../../src/network-inputs.ts'
import { NO_NETWORK_INPUTS, networkInputs, s3Inputs } from '../../src/rare-inputs.ts'
import { inputFailure } from './builders.ts'

type Given = Partial<Record<InputName, string>>
const now = new Date(0)
const reader = (given: Given) => (name: InputName) => given[name] ?? ''

test('what stands for inputs that are blank is what reading them gives', async () => {
  const blank = reader({ proxy: ' ', rewrite: '\n' })
  expect(readNetworkInputs(blank, '/', now)).toEqual(NO_NETWORK_INPUTS)
  expect(await networkInputs(blank, '/', now)).toEqual(NO_NETWORK_INPUTS)
  expect(await s3Inputs(reader({ 's3-endpoint': 'nonsense', 's3-region': 'eu-central-1' }))).toBeUndefined()
})

test.each<[InputName, string]>([
  ['rewrite', 'no-such-file'],
  ['credentials', 'x'],
  ['proxy-username', 'a:b'],
  ['ca-certificates', 'no-such-file'],
])('%s alone is read', async (name, wrong) => {
  expect((await inputFailure(networkInputs(reader({ [name]: wrong }), '/', now))).input).toBe(name)
})

test.each<[InputName, string, object]>([
  ['proxy', 'http://proxy:3128', { proxy: 'http://proxy:3128' }],
  ['no-proxy', 'a.test', { noProxy: 'a.test' }],
])('%s alone is taken', async (name, text, expected) => {
  expect(await networkInputs(reader({ [name]: text }), '/', now)).toMatchObject(expected)
})

test('a password without a name, and a bucket, are read', async () => {
  const alone = networkInputs(reader({ 'proxy-password': 'x' }), '/', now)
  expect((await inputFailure(alone)).input).toBe('proxy-username')
  expect(await s3Inputs(reader({ 's3-bucket': 'data' }))).toMatchObject({ bucket: 'data' })
})
