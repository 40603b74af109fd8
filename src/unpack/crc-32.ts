import * as zlib from 'node:zlib'

/** The CRC-32 of a zip's member, of bytes that follow those of which `before` is the CRC. */
export function crc32(bytes: Uint8Array, before: number): number {
  // Node has its own since 20.15.
  return zlib.crc32?.(bytes, before) ?? crc32ByTable(bytes, before)
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

/** The same, byte by byte. */
export function crc32ByTable(bytes: Uint8Array, before: number): number {
  let value = ~before
  for (const byte of bytes) value = (value >>> 8) ^ (TABLE[(value ^ byte) & 0xff] ?? 0)
  return ~value >>> 0
}
