import { X509Certificate } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readCaCertificates } from '../../src/ca-certificates.ts'
import { authority, inspectionAuthority, issued } from '../contract/network/server.ts'
import { inputError } from './builders.ts'

const now = new Date('2030-01-01')
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ca-'))
  const der = new X509Certificate(authority).raw
  const files = {
    'one.pem': authority,
    'two.pem': `subject=/CN=x\n${authority}# next\r\n${inspectionAuthority.replaceAll('\n', '\r\n')}`,
    'expired.pem': issued.expired.cert,
    'key.pem': issued.valid.key,
    'both.pem': authority + issued.valid.key,
    'empty.pem': '',
    'text.pem': 'hello',
    'der.crt': der,
    'cut.pem': authority.slice(0, 200),
    'broken.pem': authority.replace(/\n[^-\n]{20}/, '\nAAAAAAAAAAAAAAAAAAAA'),
    'huge.pem': Buffer.alloc(5 * 1024 * 1024),
  }
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
})
afterAll(() => rm(folder, { recursive: true }))

const read = (input: string) => readCaCertificates(input, (path) => resolve(folder, path), now)
const canonical = (pem: string) => new X509Certificate(pem).toString()
const first = canonical(authority)
const second = canonical(inspectionAuthority)

describe('what it accepts', () => {
  test.each([
    ['nothing', '', []],
    ['a path', 'one.pem', [first]],
    ['paths, one a line, each certificate once', 'one.pem\r\n\n  two.pem ', [first, second]],
    ['PEM text', authority, [first]],
    ['PEM text with more around it', `subject=x\n${authority}\n${inspectionAuthority}`, [first, second]],
    ['PEM text that lost its line ends', authority.replaceAll('\n', ' '), [first]],
  ])('%s', (_, input, pem) => {
    expect(read(input)).toEqual({ pem, withSystem: false, warnings: [] })
  })

  test('the word system, also beside a path', () => {
    expect(read('system')).toEqual({ pem: [], withSystem: true, warnings: [] })
    expect(read('one.pem\n system')).toEqual({ pem: [first], withSystem: true, warnings: [] })
  })

  test('an expired certificate, with a warning', () => {
    const { pem, warnings } = read('expired.pem')
    expect(pem).toHaveLength(1)
    expect(warnings).toEqual([
      expect.stringMatching(
        /^ca-certificates: the certificate "CN=origin.test" in expired.pem expired on .*2021/,
      ),
    ])
  })
})

describe('what it refuses', () => {
  test.each([
    ['a path that is not there', 'none.pem', /none\.pem \(.*none\.pem\) does not exist/, 'PEM files'],
    ['one of several', 'one.pem\nnone.pem', /none\.pem/, 'PEM files'],
    ['a folder', '.', /\. is no file/, 'PEM files'],
    ['a file that is too large', 'huge.pem', /huge\.pem is too large/, 'PEM files'],
    ['an empty file', 'empty.pem', /empty\.pem holds no certificate/, '-----BEGIN CERTIFICATE-----'],
    ['another file', 'text.pem', /text\.pem holds no certificate/, '-----BEGIN CERTIFICATE-----'],
    ['DER', 'der.crt', /der\.crt holds no certificate/, 'openssl x509 -inform der'],
    ['a certificate that is cut off', 'cut.pem', /certificate 1 of 1 in cut\.pem has no end/, 'whole'],
    ['a broken certificate', 'broken.pem', /certificate 1 of 1 in broken\.pem cannot be parsed/, 'whole'],
    ['broken PEM text', authority.slice(0, 200), /certificate 1 of 1 in the PEM text has no end/, 'whole'],
  ])('%s', (_, input, message, advice) => {
    const error = inputError(() => read(input))
    expect(error).toMatchObject({ input: 'ca-certificates', code: 'bad-input' })
    expect(error.message).toMatch(message)
    expect(error.advice).toContain(advice)
  })

  test.each([
    ['a key file', 'key.pem'],
    ['a certificate with its key', 'both.pem'],
    ['a key as text', issued.valid.key],
    ['a key as text beside a certificate', authority + issued.valid.key],
  ])('%s, without a word of it', (_, input) => {
    const error = inputError(() => read(input))
    expect(error.message).toContain('holds a private key')
    const body = issued.valid.key.split('\n').filter((line) => line.length > 8 && !line.startsWith('-'))
    for (const line of body) expect(`${error.stack} ${error.advice} ${error.cause}`).not.toContain(line)
  })
})
