import type { DatasetFile } from '../dataset/dataset.ts'
import { ConnectionError, FetchError } from '../errors.ts'
import { redactUrl } from '../network/redact.ts'
import type { VerifiedFile } from '../verify.ts'
import { truncated } from './broken.ts'
import { recogniseContent } from './content.ts'
import type { Line, TransferPorts } from './line.ts'
import { type Body, type Opened, type OpenPorts, openSource } from './open.ts'
import type { PartialFile } from './partial.ts'
import { readBody } from './read-body.ts'
import { receivePieces } from './receive-pieces.ts'
import { firstPiece } from './segments.ts'
import type { SpareConnections } from './spare.ts'
import { watchSpeed } from './watch-speed.ts'
import { wrongBytes } from './wrong-bytes.ts'

/** What one transfer may use. */
export interface Allowance {
  /** Bytes a second below which the source is left. */
  readonly floor: number
  readonly spare: SpareConnections
}

/** Most bytes to read of a file whose size is not pinned. */
const LARGEST_UNPINNED = 1024 ** 4

/**
 * One attempt to get the rest of a file from one source into its partial, over several connections where it is large,
 * hashing while it comes and never reading past the pinned size. Throws a FetchError, with the bytes that came kept, or
 * a PlaceError when the disk refuses.
 */
export async function transfer(
  file: DatasetFile,
  source: URL,
  partial: PartialFile,
  { floor, spare }: Allowance,
  ports: TransferPorts,
  parent: AbortSignal,
): Promise<VerifiedFile> {
  const from = redactUrl(source)
  const speed = watchSpeed(from, floor, ports)
  const signal = AbortSignal.any([parent, speed.signal])
  const piece = firstPiece(file, source, partial.size, 1 + spare.free)
  const { kind, body } = await openRest(file, source, partial, piece?.end, ports, signal)
  const before = partial.size
  const size = file.size ?? body.total
  const promised = body.length === undefined || piece ? size : before + body.length
  const line = { file, from, partial, ports, speed, signal }
  try {
    speed.start()
    if (piece && size !== undefined && kind === 'continues')
      await receivePieces(body, { ...piece, size }, spare, line)
    else await receive(body, line)
  } catch (error) {
    // All bytes may have come, and only the end of the answer not.
    if (!(error instanceof FetchError && partial.isWhole())) {
      throw isLost(error) ? truncated(from, promised, partial.size, error) : error
    }
  } finally {
    speed.stop()
  }
  if (partial.isWhole() || partial.size >= (file.size ?? 0)) return finish(file, partial, from)
  // A body that ends early without having said so was cut by something on the way: worth another try.
  const isData = recogniseContent(partial.head, file.path) === undefined
  if (body.length === undefined && isData) throw truncated(from, file.size, partial.size)
  // A server may send less than it was asked for (RFC 9110 §15.3.7): then the next part is due.
  const isPart = kind === 'continues' && partial.size > before
  return isPart
    ? transfer(file, source, partial, { floor, spare }, ports, parent)
    : finish(file, partial, from)
}

/** The verified file, or an error that says what came instead. */
export function finish(file: DatasetFile, partial: PartialFile, from: string): VerifiedFile {
  const { size, head } = partial
  const { verified, mismatch } = partial.finish()
  if (verified) return verified
  throw wrongBytes(mismatch, { from, size, limit: limitOf(file), content: recogniseContent(head, file.path) })
}

/** Opens what is missing; where the source's bytes and those that are there do not go together, from the beginning. */
async function openRest(
  file: DatasetFile,
  source: URL,
  partial: PartialFile,
  end: number | undefined,
  ports: OpenPorts,
  signal: AbortSignal,
): Promise<Exclude<Opened, { kind: 'unusable' }>> {
  const { size } = file
  const validator = partial.validatorFor(source.href)
  const first = await openSource(source, { offset: partial.size, end, size, validator }, ports, signal)
  const opened = first.kind === 'unusable' ? await openWhole(source, size, ports, signal) : first
  if (opened.kind === 'whole') await partial.reset()
  partial.begin({ source: source.href, name: redactUrl(source), validator: opened.body.validator })
  return opened
}

async function openWhole(source: URL, size: number | undefined, ports: OpenPorts, signal: AbortSignal) {
  const wanted = { offset: 0, end: undefined, size, validator: undefined }
  const opened = await openSource(source, wanted, ports, signal)
  if (opened.kind === 'unusable')
    throw new Error(`a request without a range was answered as one: ${opened.reason}`)
  return opened
}

async function receive(body: Body, { file, from, partial, ports, speed }: Line): Promise<void> {
  const { idle, onBytes } = ports
  const take = async (chunk: Buffer) => {
    onBytes(chunk.length)
    speed.add(chunk.length)
    await partial.append(chunk)
    return partial.size > limitOf(file) ? 'enough' : 'more'
  }
  await readBody(body, from, idle, take)
}

function limitOf({ size = LARGEST_UNPINNED }: DatasetFile): number {
  return size
}

function isLost(error: unknown): error is ConnectionError {
  return error instanceof ConnectionError && error.code === 'connection-lost'
}
