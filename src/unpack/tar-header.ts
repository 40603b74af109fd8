/** Bytes of a header, and what content is padded to. */
export const BLOCK = 512

/** A header block as it stands, before what other headers say about the same member. */
export interface TarHeader {
  readonly type: string
  readonly name: Buffer
  readonly linkName: Buffer
  readonly size: number
}

const CHECKSUM = { at: 148, length: 8 }
const SPACE = 0x20

/** Reads a header block (POSIX ustar, GNU and the old format); undefined where it is none. */
export function readTarHeader(block: Buffer): TarHeader | undefined {
  const size = readNumber(block.subarray(124, 136))
  if (size === undefined || !isChecksumRight(block)) return undefined
  // GNU has other things in the place of the prefix.
  const prefix =
    block.toString('latin1', 257, 263) === 'ustar\0' ? text(block.subarray(345, 500)) : Buffer.alloc(0)
  const name = text(block.subarray(0, 100))
  return {
    type: block.toString('latin1', 156, 157),
    name: prefix.length === 0 ? name : Buffer.concat([prefix, Buffer.from('/'), name]),
    linkName: text(block.subarray(157, 257)),
    size,
  }
}

/** Up to the first NUL. */
export function text(field: Buffer): Buffer {
  const end = field.indexOf(0)
  return end < 0 ? field : field.subarray(0, end)
}

/** A number in octal digits, or in base 256 where the first bit is set (GNU); undefined where it is negative or none. */
function readNumber(field: Buffer): number | undefined {
  const first = field.readUInt8(0)
  if (first < 0x80) {
    const digits = text(field).toString('latin1').trim()
    return /^[0-7]*$/.test(digits) ? Number.parseInt(digits || '0', 8) : undefined
  }
  if (first !== 0x80) return undefined
  const value = field.subarray(1).reduce((sum, byte) => sum * 256 + byte, 0)
  return Number.isSafeInteger(value) ? value : undefined
}

/** The sum of all bytes, its own field taken for spaces; old programs took bytes for signed. */
function isChecksumRight(block: Buffer): boolean {
  const written = readNumber(block.subarray(CHECKSUM.at, CHECKSUM.at + CHECKSUM.length))
  let unsigned = 0
  let signed = 0
  for (let at = 0; at < BLOCK; at++) {
    const isOwn = at >= CHECKSUM.at && at < CHECKSUM.at + CHECKSUM.length
    const byte = isOwn ? SPACE : (block[at] ?? 0)
    unsigned += byte
    signed += byte < 0x80 ? byte : byte - 0x100
  }
  return written === unsigned || written === signed
}
