/** A member of a tar that is built byte by byte; whatever is told to be wrong is written as told. */
export interface TarMember {
  readonly name: string | Buffer
  readonly content?: string | Buffer
  /** `0` file, `1` hard link, `2` symlink, `5` folder, … */
  readonly type?: string
  readonly linkName?: string
  readonly mode?: number
  /** Another number in the header than the content has bytes. */
  readonly size?: number
  /** The size as GNU writes those that octal digits cannot hold. */
  readonly base256?: boolean
  readonly prefix?: string
  readonly magic?: 'ustar\x0000' | 'ustar  \0' | ''
  readonly checksum?: number
}

const BLOCK = 512

/** The end marker. */
export const TAR_END = Buffer.alloc(2 * BLOCK)

/** The bytes of a tar with these members. */
export function buildTar(members: readonly TarMember[], end: Buffer = TAR_END): Buffer {
  return Buffer.concat([...members.flatMap(buildMember), end])
}

/** A pax header for the next member, or, as `g`, for all that follow. */
export function paxHeader(records: Readonly<Record<string, string>>, type: 'x' | 'g' = 'x'): TarMember {
  return { name: 'PaxHeaders/x', type, content: Object.entries(records).map(paxRecord).join('') }
}

/** A GNU header that holds a long name (`L`) or target (`K`) of the next member. */
export function gnuHeader(type: 'L' | 'K', text: string): TarMember {
  return { name: '././@LongLink', type, content: `${text}\0`, magic: 'ustar  \0' }
}

/** The length counts its own digits. */
function paxRecord([key, value]: [string, string]): string {
  const rest = Buffer.byteLength(` ${key}=${value}\n`)
  let length = rest + 1
  while (rest + String(length).length !== length) length += 1
  return `${length} ${key}=${value}\n`
}

function buildMember(member: TarMember): Buffer[] {
  const content = Buffer.from(member.content ?? '')
  const padding = Buffer.alloc((BLOCK - (content.length % BLOCK)) % BLOCK)
  const header = Buffer.alloc(BLOCK)
  Buffer.from(member.name).copy(header, 0, 0, 100)
  header.write(octal(member.mode ?? 0o644, 7), 100)
  header.write(octal(0, 7), 108)
  header.write(octal(0, 7), 116)
  writeSize(header, member.size ?? content.length, member.base256 === true)
  header.write(octal(0, 11), 136)
  header.write(member.type ?? '0', 156)
  header.write(member.linkName ?? '', 157)
  header.write(member.magic ?? 'ustar\x0000', 257)
  header.write(member.prefix ?? '', 345)
  header.write(' '.repeat(8), 148)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${octal(member.checksum ?? sum, 6)}\0 `, 148)
  return [header, content, padding]
}

function writeSize(header: Buffer, size: number, base256: boolean): void {
  if (!base256) header.write(octal(size, 11), 124)
  else {
    header.writeUInt8(0x80, 124)
    header.writeBigUInt64BE(BigInt(size), 128)
  }
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, '0')
}
