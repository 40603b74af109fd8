import { expect, test } from 'vitest'
import type { InputName } from '../../src/inputs.ts'
import { readS3Inputs } from '../../src/s3-inputs.ts'
import { inputError } from './builders.ts'

type Given = Partial<Record<InputName, string>>
const read = (given: Given) => readS3Inputs((name) => given[name] ?? '')

test('what is not set is undefined', () => {
  expect(read({ 's3-bucket': 'data' })).toEqual({
    bucket: 'data',
    prefix: undefined,
    endpoint: undefined,
    region: undefined,
  })
})

test.each([
  ['/team/data sets/', 'team/data sets'],
  ['größe', 'größe'],
  ['/', undefined],
])('the prefix %j has no slashes around it', (written, prefix) => {
  expect(read({ 's3-bucket': 'data', 's3-prefix': written })?.prefix).toBe(prefix)
})

test.each<[InputName, string]>([
  ['s3-bucket', 's3://data'],
  ['s3-bucket', 'data/path'],
  ['s3-bucket', 'data.s3.amazonaws.com/x'],
  ['s3-bucket', '-data'],
  ['s3-prefix', 'a//b'],
  ['s3-prefix', 'a/../b'],
  ['s3-prefix', 'a\nb'],
  ['s3-prefix', 'x'.repeat(501)],
  ['s3-endpoint', 'storage.example.org'],
  ['s3-endpoint', 'ftp://storage.example.org'],
  ['s3-endpoint', 'https://user:secret@storage.example.org'],
  ['s3-endpoint', 'https://storage.example.org/?x=1'],
  ['s3-region', 'eu central 1'],
])('%s: %j is an error that names the input and shows no log-in', (input, value) => {
  const error = inputError(() => read({ 's3-bucket': 'data', [input]: value }))
  expect(error.input).toBe(input)
  expect(error.advice).not.toBe('')
  expect(error.message).not.toContain('secret')
})
