import { crc32, deflateRawSync } from 'node:zlib'

/** A member of a zip that is built byte by byte; whatever is told to be wrong is written as told. */
export interface ZipMember {
  readonly name: string | Buffer
  readonly content?: string | Buffer
  /** 0 stored, 8 deflated; of any other the content is written as it is. */
  readonly method?: number
  /** Unix mode with the type's bits; makes the member one of Unix. */
  readonly mode?: number
  readonly flags?: number
  readonly zip64?: boolean
  /** Sizes and CRC follow the content, and are 0 in front of it. */
  readonly descriptor?: boolean
  readonly localName?: string
  readonly localExtra?: Buffer
  readonly localMethod?: number
  readonly crc?: number
  readonly size?: number
  readonly packed?: number
  readonly offset?: number
  readonly disk?: number
}

export interface ZipShape {
  readonly comment?: string
  readonly prefix?: Buffer
  readonly zip64?: boolean
  readonly entries?: number
  readonly directoryOffset?: number
  readonly disk?: number
}

const UTF_8 = 1 << 11

/** The bytes of a zip with these members (PKWARE APPNOTE.TXT 6.3.10). */
export function buildZip(members: readonly ZipMember[], shape: ZipShape = {}): Buffer {
  const parts: Buffer[] = shape.prefix ? [shape.prefix] : []
  const directory: Buffer[] = []
  let offset = 0
  for (const member of members) {
    const { local, entry } = buildMember(member, offset)
    parts.push(local)
    directory.push(entry)
    offset += local.length
  }
  const entries = Buffer.concat(directory)
  return Buffer.concat([...parts, entries, ...buildEnd(members.length, entries.length, offset, shape)])
}

function buildMember(member: ZipMember, offset: number): { local: Buffer; entry: Buffer } {
  const content = Buffer.from(member.content ?? '')
  const method = member.method ?? 8
  const data = method === 8 ? deflateRawSync(content) : content
  const name = Buffer.from(member.name)
  const flags = (member.flags ?? UTF_8) | (member.descriptor ? 8 : 0)
  const crc = member.crc ?? crc32(content)
  const size = member.size ?? content.length
  const packed = member.packed ?? data.length
  const localName = Buffer.from(member.localName ?? name)
  const sizes = member.descriptor ? [0, 0, 0] : [crc, packed, size]
  const descriptor = member.descriptor ? [u32(0x08074b50), u32(crc), u32(packed), u32(size)] : []
  const extra = member.localExtra ?? Buffer.alloc(0)
  const local = Buffer.concat([
    ...[u32(0x04034b50), u16(20), u16(flags), u16(member.localMethod ?? method), u32(0)],
    ...sizes.map(u32),
    ...[u16(localName.length), u16(extra.length), localName, extra, data, ...descriptor],
  ])
  const at = member.offset ?? offset
  const wide = member.zip64
    ? Buffer.concat([u16(1), u16(24), u64(size), u64(packed), u64(at)])
    : Buffer.alloc(0)
  const narrow = (value: number) => u32(member.zip64 ? 0xffffffff : value)
  const host = member.mode === undefined ? 0 : 3
  const entry = Buffer.concat([
    ...[u32(0x02014b50), u16(20 | (host << 8)), u16(20), u16(flags), u16(method), u32(0), u32(crc)],
    ...[
      narrow(packed),
      narrow(size),
      u16(name.length),
      u16(wide.length),
      u16(0),
      u16(member.disk ?? 0),
      u16(0),
    ],
    ...[u32((member.mode ?? 0) * 0x10000), narrow(at), name, wide],
  ])
  return { local, entry }
}

function buildEnd(count: number, size: number, offset: number, shape: ZipShape): Buffer[] {
  const { zip64 = false, comment = '', entries = count, directoryOffset = offset, disk = 0 } = shape
  const at = (shape.prefix?.length ?? 0) + offset + size
  const record64 = [
    ...[u32(0x06064b50), u64(44), u16(45), u16(45), u32(disk), u32(disk)],
    ...[
      u64(entries),
      u64(entries),
      u64(size),
      u64(directoryOffset),
      u32(0x07064b50),
      u32(0),
      u64(at),
      u32(1),
    ],
  ]
  return [
    ...(zip64 ? record64 : []),
    ...[u32(0x06054b50), u16(disk), u16(disk)],
    ...[zip64 ? 0xffff : entries % 0x10000, zip64 ? 0xffff : entries % 0x10000].map(u16),
    ...[
      u32(size),
      u32(zip64 ? 0xffffffff : directoryOffset),
      u16(Buffer.byteLength(comment)),
      Buffer.from(comment),
    ],
  ]
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

/** Of a number that is too large, the lower half: where zip64 holds all of it, nobody reads this. */
function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value % 2 ** 32)
  return bytes
}

function u64(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64LE(BigInt(value))
  return bytes
}
