import { expect, test } from 'vitest'
import { refuseSecrets } from '../../../src/lock/refuse-secrets.ts'
import { inputError } from '../builders.ts'

const refuse = (...sources: string[]) =>
  refuseSecrets([{ path: 'a.csv', sources: sources.map((source) => new URL(source)) }])

test.each([
  'https://me:geheim123@host/a.csv',
  'https://geheim123@host/a.csv',
  'https://host/a.csv?X-Amz-Algorithm=AWS4&X-Amz-Signature=geheim123',
  'https://host/a.csv?sig=geheim123&se=2030',
  'https://host/a.csv?token=geheim123',
  'https://host/a.csv?t=eyJgeheim123',
])('a source that lets in who has it is refused, and not shown: %s', (source) => {
  const error = inputError(() => refuse('https://mirror/a.csv', source))
  expect(error.message).toContain('the source of a.csv at https://host has a log-in or signature')
  expect(error.message).not.toContain('geheim123')
  expect(error.advice).toContain('--credentials "https://host <Authorization value>"')
})

test.each([
  'https://host/a.csv',
  'https://host/a.csv?download=1',
  'https://host/a.csv?versionId=3HL4kqtJlcpXroDTDmJ%2BrmSpXd3dIbrHY%2BMTRCxf3vjVBH40Nr8X8gdRQBpUMLUo',
  'https://drive.host/uc?export=download&id=1aBcD2eFgH3iJkL4mNoP5qRsT6uVwX7yZ',
])('one that names a file or a version is not: %s', (source) => {
  expect(() => refuse(source)).not.toThrow()
})
