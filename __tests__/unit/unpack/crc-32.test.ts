import * as zlib from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { crc32, crc32ByTable } from '../../../src/unpack/crc-32.ts'

test('is that of the standard, in one part or two', () => {
  const bytes = Buffer.from('123456789')
  expect(crc32(bytes, 0)).toBe(0xcbf43926)
  expect(crc32(bytes.subarray(4), crc32(bytes.subarray(0, 4), 0))).toBe(0xcbf43926)
})

test('is the same by table, for any bytes after any others', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), fc.nat(0xffffffff), (bytes, before) => {
      expect(crc32ByTable(bytes, before)).toBe(zlib.crc32(bytes, before))
    }),
    { seed: 20_261_121 },
  )
})
