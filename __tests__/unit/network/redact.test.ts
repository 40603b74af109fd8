import { expect, test } from 'vitest'
import { redactUrl } from '../../../src/network/redact.ts'

test.each([
  ['https://a.test/data/file.gz', 'https://a.test/data/file.gz'],
  ['https://user:pw@a.test:8443/x', 'https://a.test:8443/x'],
  ['https://token@a.test/', 'https://a.test/'],
  ['https://a.test/x?version=2&download=1', 'https://a.test/x?version=2&download=1'],
  ['https://a.test/x?token=abc&v=1', 'https://a.test/x?token=***&v=1'],
  ['https://a.test/x?access_token=', 'https://a.test/x?access_token='],
  [
    'https://s3.test/b/k?X-Amz-Algorithm=AWS4&X-Amz-Credential=AK%2F1&X-Amz-Signature=ab&x-id=GetObject',
    'https://s3.test/b/k?X-Amz-Algorithm=***&X-Amz-Credential=***&X-Amz-Signature=***&x-id=GetObject',
  ],
  [
    'https://blob.test/c/b?sv=2022&se=2030&sp=r&sig=a%2Fb%3D',
    'https://blob.test/c/b?sv=2022&se=2030&sp=r&sig=***',
  ],
  ['https://cdn.test/f?Expires=1&Key-Pair-Id=K', 'https://cdn.test/f?Expires=***&Key-Pair-Id=***'],
  [
    'https://a.test/f?name=imagenet_2012_validation_images_part_1.tar',
    'https://a.test/f?name=imagenet_2012_validation_images_part_1.tar',
  ],
  ['https://a.test/f?t=0123456789abcdef0123456789abcdef', 'https://a.test/f?t=***'],
  ['https://a.test/f?0123456789abcdef0123456789abcdef', 'https://a.test/f?***'],
  ['https://a.test/f?a=eyJhbGciOi.J9', 'https://a.test/f?a=***'],
  ['https://a.test/f#token=abc', 'https://a.test/f'],
  ['https://a.test/f?author=me&design=blue', 'https://a.test/f?author=me&design=blue'],
  ['file:///data/x', 'file:///data/x'],
  ['http://user:p@ss@ho st/x?token=abc', 'http://ho st/x?***'],
  ['just words', 'just words'],
])('%s', (url, expected) => {
  expect(redactUrl(url)).toBe(expected)
  if (URL.canParse(url)) expect(redactUrl(new URL(url))).toBe(expected)
})
