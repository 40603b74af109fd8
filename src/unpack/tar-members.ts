import { isUtf8 } from 'node:buffer'
import type { ByteReader } from './byte-reader.ts'
import { readPaxRecords } from './pax-records.ts'
import type { Refusals } from './refusals.ts'
import { BLOCK, readTarHeader, type TarHeader, text } from './tar-header.ts'

/** A member of a tar; the content, `size` bytes, comes next from the same reader, and must be taken. */
export interface TarMember {
  readonly name: string
  readonly kind: 'file' | 'folder' | 'symlink' | 'hardlink' | 'special'
  /** Where a link leads, as written. */
  readonly target: string
  readonly size: number
}

/** Bytes of a header that says more about the next member. */
const LONGEST_EXTENSION = 1024 * 1024
/** Types that are a member; others say something about one (POSIX ustar, GNU tar). */
const KINDS: Readonly<Record<string, TarMember['kind']>> = {
  '0': 'file',
  '\0': 'file',
  '7': 'file',
  '1': 'hardlink',
  '2': 'symlink',
  '3': 'special',
  '4': 'special',
  '5': 'folder',
  '6': 'special',
  D: 'folder',
}
const ADVICE = 'Place the archive as it is, without `unpack`, and unpack it in a step of your own.'

interface Extensions {
  readonly name?: Buffer | undefined
  readonly linkName?: Buffer | undefined
  readonly size?: number | undefined
}

/** The members of a tar, in their order, up to its end marker. */
export async function* readTarMembers(bytes: ByteReader, refusals: Refusals): AsyncGenerator<TarMember> {
  let extensions: Extensions = {}
  for (;;) {
    const header = await readHeader(bytes, refusals)
    if (header === undefined) break
    if ('xgXLK'.includes(header.type)) {
      extensions = { ...extensions, ...(await readExtension(bytes, header, refusals)) }
      continue
    }
    // A label of the whole archive.
    if (header.type === 'V') await skip(bytes, header.size, refusals)
    else yield toMember(header, extensions, refusals)
    extensions = {}
  }
  await readEnd(bytes, refusals)
}

/** The next header; undefined at the end marker, of which one block is enough. */
async function readHeader(bytes: ByteReader, refusals: Refusals): Promise<TarHeader | undefined> {
  const block = await bytes.take(BLOCK)
  if (block.length < BLOCK) throw refusals.damaged('it ends before its end marker: it was cut, or is no tar')
  if (isZero(block)) return undefined
  const header = readTarHeader(block)
  if (header === undefined) throw refusals.damaged('a header of it is wrong: it is damaged, or no tar')
  return header
}

function toMember(header: TarHeader, extensions: Extensions, refusals: Refusals): TarMember {
  const name = decode(extensions.name ?? header.name, refusals)
  const target = decode(extensions.linkName ?? header.linkName, refusals)
  const kind = KINDS[header.type]
  if (header.type === 'S')
    throw refusals.unsupported(name, 'it is a sparse file, which is not unpacked', ADVICE)
  if (kind === undefined) {
    throw refusals.unsupported(name, `it is of the unknown type ${JSON.stringify(header.type)}`, ADVICE)
  }
  // As GNU tar reads it: the content of a hard link is elsewhere, whatever its header says.
  const size = kind === 'hardlink' ? 0 : (extensions.size ?? header.size)
  // The old format has no folders but for their names.
  return { name, kind: kind === 'file' && name.endsWith('/') ? 'folder' : kind, target, size }
}

/** What a header says about the next member. */
async function readExtension(
  bytes: ByteReader,
  { type, name, size }: TarHeader,
  refusals: Refusals,
): Promise<Extensions> {
  if (size > LONGEST_EXTENSION) throw refusals.damaged(`a header of it has ${size} bytes`)
  const content = await bytes.take(size)
  if (content.length < size) throw refusals.damaged('it was cut')
  await skipPadding(bytes, size, refusals)
  if (type === 'L') return { name: Buffer.from(text(content)) }
  if (type === 'K') return { linkName: Buffer.from(text(content)) }
  const records = readPaxRecords(content)
  if (records === undefined) throw refusals.damaged('a pax header of it is wrong')
  const told = decode(records.get('path') ?? name, refusals)
  if ([...records.keys()].some((key) => key.startsWith('GNU.sparse.'))) {
    throw refusals.unsupported(told, 'it is a sparse file, which is not unpacked', ADVICE)
  }
  const extensions = {
    name: given(records, 'path'),
    linkName: given(records, 'linkpath'),
    size: sizeOf(records, refusals),
  }
  if (type !== 'g')
    return Object.fromEntries(Object.entries(extensions).filter(([, value]) => value !== undefined))
  if (Object.values(extensions).every((value) => value === undefined)) return {}
  throw refusals.unsafe(told, 'a global header gives one name, target or size to all members')
}

/** An empty value takes back what was said before, which here is nothing. */
function given(records: ReadonlyMap<string, Buffer>, key: string): Buffer | undefined {
  const value = records.get(key)
  return value === undefined || value.length === 0 ? undefined : Buffer.from(value)
}

function sizeOf(records: ReadonlyMap<string, Buffer>, refusals: Refusals): number | undefined {
  const digits = given(records, 'size')?.toString('latin1')
  if (digits === undefined) return undefined
  const size = Number(digits)
  if (!/^\d+$/.test(digits) || !Number.isSafeInteger(size)) throw refusals.damaged('a size in it is none')
  return size
}

function decode(bytes: Buffer, refusals: Refusals): string {
  if (isUtf8(bytes)) return bytes.toString('utf8')
  throw refusals.unsupported(bytes.toString('latin1'), 'its name is not in UTF-8', ADVICE)
}

/** Passes over content and what it is padded with. */
export async function skip(bytes: ByteReader, size: number, refusals: Refusals): Promise<void> {
  if ((await bytes.pass(size)) < size) throw refusals.damaged('it was cut')
  await skipPadding(bytes, size, refusals)
}

/** Passes over what content of this size is padded with. */
export async function skipPadding(bytes: ByteReader, size: number, refusals: Refusals): Promise<void> {
  const padding = (BLOCK - (size % BLOCK)) % BLOCK
  if ((await bytes.pass(padding)) < padding) throw refusals.damaged('it was cut')
}

/** Reads on to the very end, where a packed tar tells whether it is whole; further members there are no padding. */
async function readEnd(bytes: ByteReader, refusals: Refusals): Promise<void> {
  let isFirst = true
  for (;;) {
    const block = await bytes.take(BLOCK)
    if (block.length < BLOCK) return
    if (isZero(block)) continue
    if (isFirst && readTarHeader(block) !== undefined) {
      throw refusals.unsupported(
        readTarHeader(block)?.name.toString('latin1') ?? '',
        'it comes after the end marker: several tars were put into one file',
        ADVICE,
      )
    }
    isFirst = false
  }
}

const ZEROS = Buffer.alloc(BLOCK)

function isZero(block: Buffer): boolean {
  return block.equals(ZEROS)
}
