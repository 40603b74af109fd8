import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { NO_POLICY } from '../../../src/network/url-policy.ts'
import { parseUrlPolicy, readUrlPolicy } from '../../../src/network/url-policy-file.ts'
import { temporaryFolder } from '../../support/temporary.ts'
import { inputError } from '../builders.ts'

const parse = (text: string) => parseUrlPolicy(text, 'policy.txt')

describe('a file of rules', () => {
  test('has one directive a line, comments and blank lines', () => {
    const lines = [
      '\uFEFF# of Example Corp',
      '',
      '  rewrite  a\\.test/(.*)\thttps://mirror.test/$1  ',
      'block *',
      '   # more',
      'allow Mirror.TEST.',
      'message   Ask   in #data, please.',
    ]
    const { rewrites, ...policy } = parse(lines.join('\r\n'))
    expect(rewrites).toMatchObject([{ line: 3, replacement: 'https://mirror.test/$1' }])
    expect(policy).toEqual({
      name: 'policy.txt',
      allowed: [{ line: 6, host: 'mirror.test' }],
      blocked: [{ line: 4, host: '*' }],
      message: 'Ask in #data, please.',
      warnings: [],
    })
  })

  test('may be empty, and may call the message as Bazel does', () => {
    expect(parse('')).toEqual({ ...NO_POLICY, name: 'policy.txt' })
    expect(parse('all_blocked_message Ask IT.').message).toBe('Ask IT.')
  })

  test.each([
    ['example.org', 'example.org'],
    ['EXAMPLE.org.', 'example.org'],
    ['büro.example', 'xn--bro-hoa.example'],
    ['10.1.2.3', '10.1.2.3'],
    ['::1', '::1'],
    ['[2001:DB8::1]', '2001:db8::1'],
    ['localhost', 'localhost'],
    ['*', '*'],
  ])('may block %s', (word, host) => {
    expect(parse(`block ${word}`).blocked).toEqual([{ line: 1, host }])
  })

  test.each<[string, string, string]>([
    ['an unknown directive', 'deny example.org', '"deny" is no directive'],
    ['a directive in capitals', 'Block example.org', '"Block" is no directive'],
    ['block without a host', 'block', 'block takes one host'],
    ['two hosts', 'allow a.test b.test', 'allow takes one host'],
    ['a URL', 'block https://example.org', '"https://example.org" is no host'],
    ['a path', 'block example.org/a', 'is no host'],
    ['a port', 'block example.org:443', 'is no host'],
    ['a wildcard', 'block *.example.org', 'is no host'],
    ['a suffix', 'block .example.org', 'is no host'],
    ['an expression as host', 'block .*', '".*" is no host'],
    ['allowing everything', 'allow *', 'would undo every block'],
    ['rewrite with one word', 'rewrite a.test', 'a regular expression and a replacement'],
    ['rewrite with three', 'rewrite a b c', 'a regular expression and a replacement'],
    ['no regular expression', 'rewrite a( b.test', 'Unterminated group'],
    ['half of one', 'rewrite a)|(b b.test', 'Unmatched'],
    ['one of another language', 'rewrite \\Qa.test\\E/(.*) b.test/$1', 'cannot be read'],
    ['a long expression', `rewrite ${'a'.repeat(1001)} b.test`, 'more than 1000 characters'],
    ['a group that is not there', 'rewrite a/(.*) b/$2', '$2, and the expression no such group'],
    ['a dollar alone', 'rewrite a/(.*) b/$', '$ without the number'],
    ['a named reference', 'rewrite a/(?<x>.*) b/$<x>', '$ without the number'],
    ['an escape in the replacement', 'rewrite a/(.*) b\\.test/$1', 'has a backslash'],
    ['another scheme', 'rewrite a/(.*) ftp://b/$1', 'begins with ftp://'],
    ['a file', 'rewrite a/(.*) file:///b/$1', 'begins with file://'],
    ['an empty message', 'message', 'the message is empty'],
    ['a second message', 'message a\nmessage b', 'a second message'],
    ['too many rules', 'block a.test\n'.repeat(1001), 'more than 1000 rules'],
  ])('is refused for %s', (_, text, problem) => {
    const error = inputError(() => parse(`# first\n${text}`))
    expect(error).toMatchObject({ input: 'rewrite', code: 'bad-input' })
    expect(error.message).toMatch(/^Invalid "rewrite": policy\.txt, line \d+: /)
    expect(error.message).toContain(problem)
    expect(error.advice).not.toBe('')
  })

  test('names the right line, and never shows a replacement, which may hold a password', () => {
    const error = inputError(() => parse('block a.test\n\nrewrite a/(.*) http://me:s3cret@b/$3'))
    expect(error.message).toContain('line 3')
    expect(`${error.message} ${error.advice}`).not.toContain('s3cret')
  })

  test('gives a message as one bounded line without control characters', () => {
    const { message = '' } = parse(`message a\u001b[2J\u2028b ${'c'.repeat(900)}`)
    expect(message).toMatch(/^a \[2J b c+…$/)
    expect(message.length).toBeLessThanOrEqual(501)
  })

  test.each([
    ['a block that an allow undoes', 'block a.b.test\nallow b.test', ['line 1: a.b.test is not blocked']],
    ['an allow without a block', '\nallow b.test', ['line 2: `allow` alone blocks nothing']],
    ['a block that an allow narrows', 'block b.test\nallow a.b.test', []],
    ['a block of everything', 'block *\nallow b.test', []],
  ])('warns of %s', (_, text, warnings) => {
    expect(parse(text).warnings).toEqual(warnings.map((words) => expect.stringContaining(words)))
  })
})

describe('the path', () => {
  test('leads to the rules; without one there are none', async () => {
    await using folder = await temporaryFolder('policy')
    await writeFile(join(folder.path, 'rules'), 'block a.test')
    const locate = (path: string) => resolve(folder.path, path)
    expect(readUrlPolicy('rules', locate)).toMatchObject({
      name: 'rules',
      blocked: [{ line: 1, host: 'a.test' }],
    })
    expect(readUrlPolicy('', locate)).toBe(NO_POLICY)
  })

  test('that leads to no rules is an error', async () => {
    await using folder = await temporaryFolder('policy')
    await writeFile(join(folder.path, 'large'), Buffer.alloc(257 * 1024, '#'))
    const read = (path: string) => () => readUrlPolicy(path, (written) => resolve(folder.path, written))
    expect(inputError(read('away')).message).toMatch(/away \(.*\) does not exist/)
    expect(inputError(read('.')).message).toContain('is no file')
    expect(inputError(read('large'))).toMatchObject({
      input: 'rewrite',
      message: expect.stringContaining('too large for rules'),
      advice: expect.stringContaining('`block <host>`'),
    })
  })
})
