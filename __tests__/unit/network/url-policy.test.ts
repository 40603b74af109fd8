import { describe, expect, test } from 'vitest'
import { blockOf, rewriteUrl } from '../../../src/network/url-policy.ts'
import { parseUrlPolicy } from '../../../src/network/url-policy-file.ts'
import { inputError } from '../builders.ts'

const parse = (...lines: string[]) => parseUrlPolicy(lines.join('\n'), 'policy.txt')

describe('whether a URL is blocked', () => {
  test.each<[string, string[], string, number | undefined]>([
    ['no rule speaks of it', ['block a.test'], 'https://b.test/', undefined],
    ['its host is named', ['block b.test', 'block a.test'], 'https://a.test/x', 2],
    ['the host above is named', ['block a.test'], 'https://deep.sub.a.test/', 1],
    ['a longer name has the same end', ['block a.test'], 'https://aa.test/', undefined],
    ['the name is in the path', ['block a.test'], 'https://b.test/a.test', undefined],
    ['only its user name looks so', ['block a.test'], 'https://a.test@b.test/', undefined],
    ['it is spelled otherwise', ['block a.test'], 'https://A.TEST./', 1],
    ['it has a port', ['block a.test'], 'http://a.test:8080/', 1],
    ['an address is spelled as a number', ['block 127.0.0.1'], 'http://2130706433/', 1],
    ['an address is one of IPv6', ['block ::1'], 'http://[0::1]/', 1],
    ['everything is blocked', ['block *'], 'https://a.test/', 1],
    ['it is allowed, later', ['block *', 'allow a.test'], 'https://sub.a.test/', undefined],
    ['it is allowed, earlier', ['allow a.test', 'block a.test'], 'https://a.test/', undefined],
    ['a shorter name is allowed', ['allow a.test', 'block b.a.test'], 'https://b.a.test/', undefined],
    ['a longer name is allowed', ['block a.test', 'allow b.a.test'], 'https://a.test/', 1],
    ['another is allowed', ['block *', 'allow b.test'], 'https://a.test/', 1],
    ['it is a file', ['block *'], 'file:///data', undefined],
  ])('when %s', (_, lines, url, line) => {
    expect(blockOf(parse(...lines), new URL(url))?.line).toBe(line)
  })
})

describe('what takes the place of a URL', () => {
  const all = ['rewrite (.*) $1']
  test.each<[string, string[], string, string[]]>([
    ['nothing, without rules', ['block *'], 'https://a.test/x#y', ['https://a.test/x#y']],
    ['nothing, where none matches', ['rewrite a.test/y m.test'], 'https://a.test/x', ['https://a.test/x']],
    [
      'the replacement',
      ['rewrite a\\.test/(.*) m.test/a/$1'],
      'https://a.test/x/y',
      ['https://m.test/a/x/y'],
    ],
    ['not for a part of it', ['rewrite a\\.test m.test'], 'https://a.test/x', ['https://a.test/x']],
    ['not for an alternative', ['rewrite b|a m.test'], 'https://a.test/b', ['https://a.test/b']],
    ['with its own scheme', ['rewrite (.*) http://m.test/$1'], 'https://a.test/', ['http://m.test/a.test/']],
    ['with the scheme it had', ['rewrite (.*) m.test/$1'], 'http://a.test/x', ['http://m.test/a.test/x']],
    ['with the whole', ['rewrite .* m.test/$0'], 'https://a.test/x?y=1', ['https://m.test/a.test/x?y=1']],
    ['its query is matched', ['rewrite (.*)\\?v=(.*) $1/$2'], 'https://a.test/x?v=2', ['https://a.test/x/2']],
    ['its port is matched', ['rewrite a.test:81/(.*) m.test/$1'], 'http://a.test:81/x', ['http://m.test/x']],
    [
      'a usual port is not there',
      ['rewrite a.test/(.*) m.test/$1'],
      'https://a.test:443/x',
      ['https://m.test/x'],
    ],
    [
      'its fragment is not matched',
      ['rewrite a.test/x m.test/x'],
      'https://a.test/x#y',
      ['https://m.test/x'],
    ],
    ['two groups', ['rewrite (\\w+).test/(.*) m.test/$2/$1'], 'https://a.test/x', ['https://m.test/x/a']],
    ['a group, then a digit', ['rewrite a.test/(.*) m.test/$10'], 'https://a.test/x', ['https://m.test/x0']],
    [
      'a group that took no part',
      ['rewrite a.test/(b)?x m.test/$1'],
      'https://a.test/x',
      ['https://m.test/'],
    ],
    [
      'a match with dollars',
      ['rewrite a.test/(.*) m.test/$1'],
      'https://a.test/$1$&',
      ['https://m.test/$1$&'],
    ],
    [
      'each match in order',
      ['rewrite (.*) m.test/$1', ...all],
      'https://a.test/',
      ['https://m.test/a.test/', 'https://a.test/'],
    ],
    ['once, not again', ['rewrite a/(.*) b/$1', 'rewrite b/(.*) c/$1'], 'https://a/x', ['https://b/x']],
    [
      'user and password of the rule',
      ['rewrite a.test/(.*) me:pw@m.test/$1'],
      'https://a.test/x',
      ['https://me:pw@m.test/x'],
    ],
    [
      'not those of the URL',
      ['rewrite a.test/(.*) m.test/$1'],
      'https://me:pw@a.test/x',
      ['https://m.test/x'],
    ],
    [
      'but on the same origin',
      ['rewrite a.test/(.*) a.test/v2/$1'],
      'https://me:pw@a.test/x',
      ['https://me:pw@a.test/v2/x'],
    ],
    ['nothing, for a file', all, 'file:///data', ['file:///data']],
  ])('%s', (_, lines, url, made) => {
    expect(rewriteUrl(parse(...lines), new URL(url)).map(String)).toEqual(made)
  })

  test('a replacement that makes no URL is named by its line', () => {
    const policy = parse('# x', 'rewrite a.test/(.*) me:s3cret@m.test:$1/')
    const error = inputError(() => rewriteUrl(policy, new URL('https://a.test/x?token=hidden')))
    expect(error.message).toBe(
      'Invalid "rewrite": policy.txt, line 2, makes no URL of https://a.test/x?token=***',
    )
  })

  test('a URL that is too long for rules is refused rather than let through', () => {
    const long = new URL(`https://a.test/${'x'.repeat(9_000)}`)
    expect(inputError(() => rewriteUrl(parse('rewrite (.*) m.test/$1'), long)).input).toBe('rewrite')
    expect(rewriteUrl(parse('block b.test'), long)).toEqual([long])
  })
})
