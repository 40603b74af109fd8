import { describe, expect, test } from 'vitest'
import { recogniseContent } from '../../../src/fetch/content.ts'

const S3 = '<Error><Code>AccessDenied</Code><Message>Access\n Denied</Message></Error>'

test.each([
  ['<!DOCTYPE html><html><title>Sign in</title>', 'an HTML page with the title "Sign in"'],
  ['<html><head><title>\n  Two\n  lines </title>', 'an HTML page with the title "Two lines"'],
  ['<HTML><BODY>', 'an HTML page'],
  ['\uFEFF\r\n  <!doctype HTML>', 'an HTML page'],
  ['<html><title></title>', 'an HTML page'],
  ['<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html><title>X</title>', 'the title "X"'],
  ['<!-- saved --><html lang="en"><title data-x>T</title>', 'the title "T"'],
  [`<?xml version="1.0" encoding="UTF-8"?>\n${S3}`, 'a storage error, AccessDenied: Access Denied'],
  [S3, 'a storage error, AccessDenied: Access Denied'],
  ['\uFEFF<?xml version="1.0"?><Error><Code>BlobNotFound</Code></Error>', 'a storage error, BlobNotFound'],
  ['{"message": "Not Found", "status": "404"}', 'a JSON answer that says "Not Found"'],
  ['{"error": {"code": 404, "message": "No such object"}}', 'a JSON answer that says "No such object"'],
  ['{"detail":"gone"}', 'a JSON answer that says "gone"'],
  ['version https://git-lfs.github.com/spec/v1\noid sha256:aa\nsize 1\n', 'a git-LFS pointer'],
])('%j is %s', (text, content) => {
  expect(recogniseContent(Buffer.from(text))).toContain(content)
})

test.each([
  '',
  'a,b,c\n1,2,3\n',
  '{"rows": [1, 2, 3]}',
  '[{"message": "a row of data"}]',
  '<?xml version="1.0"?><dataset><row/></dataset>',
  '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'see https://git-lfs.github.com/spec/v1',
])('%j is data', (text) => {
  expect(recogniseContent(Buffer.from(text))).toBeUndefined()
})

test.each([
  [0x1f, 0x8b, 0x08],
  [0x50, 0x4b, 0x03, 0x04],
  [0x00, 0x00, 0x08, 0x03],
  [0xff, 0xfe, 0x00],
])('bytes that begin with %i %i %i are data', (...bytes) => {
  expect(recogniseContent(Buffer.from(bytes))).toBeUndefined()
})

test('what a server says is kept to one short line', () => {
  const content = recogniseContent(Buffer.from(`<html><title>${'long '.repeat(500)}\n::error::x</title>`))
  expect(content?.length).toBeLessThan(200)
  expect(content).not.toContain('\n')
})

describe('what should be a gzip', () => {
  const unpacked = Buffer.from([0x00, 0x00, 0x08, 0x03])

  test.each(['train-images.gz', 'a/b.tar.gz', 'data.tgz', 'DATA.GZ'])(
    '%s, and is none, was unpacked',
    (path) => {
      expect(recogniseContent(unpacked, path)).toMatch(/no gzip: .* unpacked/)
    },
  )

  test('and is one is data', () => {
    expect(recogniseContent(Buffer.from([0x1f, 0x8b, 0x08]), 'a.gz')).toBeUndefined()
  })

  test.each([[[]], [[0x1f]]])('and of which only %j is there is not judged', (bytes) => {
    expect(recogniseContent(Buffer.from(bytes), 'a.gz')).toBeUndefined()
  })

  test.each(['train-images', 'a.gz.txt', 'gz', undefined])('%s need not be one', (path) => {
    expect(recogniseContent(unpacked, path)).toBeUndefined()
  })

  test('and is a page is a page', () => {
    expect(recogniseContent(Buffer.from('<html><title>No</title>'), 'a.gz')).toContain('HTML')
    expect(recogniseContent(Buffer.from('{"message": "no"}'), 'a.gz')).toContain('JSON')
  })
})
