import type { ArchiveFormat } from '../dataset/archive-format.ts'
import type { UnpackedFile } from './archive.ts'
import { MOST_MEMBERS, mostToRead } from './bounds.ts'
import { ByteReader } from './byte-reader.ts'
import { decompress } from './decompress.ts'
import type { Job } from './job.ts'
import type { MemberFile } from './member-file.ts'
import { normaliseName } from './member-name.ts'
import type { Refusals } from './refusals.ts'
import { type StopFlag, throwIfRaised } from './stop-flag.ts'
import { readTarMembers, skipPadding, type TarMember } from './tar-members.ts'

export type TarFormat = Exclude<ArchiveFormat, 'zip'>

/** Writes the content of the member that was just read. */
export type TarContent = (into: MemberFile) => Promise<UnpackedFile>

/** Takes a member that was just read, under its normalised name. */
export type UseMember = (member: TarMember, content: TarContent) => Promise<void>

/** Reads the tar in an archive once and gives each member to `use`; content that is not written is skipped. */
export async function readTar(
  { archive, bounds, stop }: Job,
  format: TarFormat,
  refusals: Refusals,
  use: UseMember,
): Promise<void> {
  const most = mostToRead(archive.size, bounds)
  const chunks = untilRaised(stop, decompress(archive.location, format, refusals))
  await readTarStream(chunks, most, refusals, use)
}

/** Reads a tar of at most so many bytes while it comes, in the same way. */
export async function readTarStream(
  chunks: AsyncIterable<Buffer>,
  most: number,
  refusals: Refusals,
  use: UseMember,
): Promise<void> {
  const bytes = new ByteReader(bounded(chunks, most, refusals))
  let members = 0
  for await (const { name, size, ...rest } of readTarMembers(bytes, refusals)) {
    members += 1
    if (members > MOST_MEMBERS) throw refusals.tooManyMembers(name)
    let left = size
    const content: TarContent = async (into) => {
      try {
        left -= await bytes.pass(size, (part) => into.write(part))
        if (left > 0) throw refusals.damaged(`it ends within ${name}`)
      } catch (error) {
        into.abandon()
        throw error
      }
      return into.finish()
    }
    await use({ name: normaliseName(name), size, ...rest }, content)
    if ((await bytes.pass(left)) < left) throw refusals.damaged(`it ends within ${name}`)
    await skipPadding(bytes, size, refusals)
  }
}

async function* untilRaised(stop: StopFlag, chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    throwIfRaised(stop)
    yield chunk
  }
}

/** Members that are not wanted cost time as well. */
async function* bounded(
  chunks: AsyncIterable<Buffer>,
  most: number,
  refusals: Refusals,
): AsyncGenerator<Buffer> {
  let total = 0
  for await (const chunk of chunks) {
    total += chunk.length
    if (total > most) throw refusals.tooMuch('', `it unpacks to more than ${most} bytes`)
    yield chunk
  }
}
