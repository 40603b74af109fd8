import type { DatasetFile } from '../dataset/dataset.ts'
import { ConnectionError, FetchError } from '../errors.ts'
import { formatBytes } from '../format.ts'
import { redactUrl } from '../network/redact.ts'
import type { VerifiedFile } from '../verify.ts'
import { truncated } from './broken.ts'
import { recogniseContent } from './content.ts'
import { isGitBlob } from './git-blob.ts'
import { type Line, mayDowngrade, type TransferPorts } from './line.ts'
import { type Body, type Opened, openSource } from './open.ts'
import type { PartialFile } from './partial.ts'
import { FIRST_PIECE, isSmall } from './pieces.ts'
import { readBody } from './read-body.ts'
import { receivePieces } from './receive-pieces.ts'
import type { Span } from './spans.ts'
import type { SpareConnections } from './spare.ts'
import { type SpeedWatch, watchSpeed } from './watch-speed.ts'
import { wrongBytes } from './wrong-bytes.ts'

/** What one transfer may use. */
export interface Allowance {
  /** Bytes a second below which the source is left. */
  readonly floor: number
  readonly spare: SpareConnections
}

type Watched = Line & { readonly speed: SpeedWatch }

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
  const line = { file, source, from, partial, ports, speed, signal }
  try {
    for (;;) {
      const verified = await receiveRest(line, spare)
      if (verified) return verified
    }
  } finally {
    speed.stop()
  }
}

/** The verified file; undefined where the server has sent less than it was asked for, so that the next part is due. */
async function receiveRest(line: Watched, spare: SpareConnections): Promise<VerifiedFile | undefined> {
  const { file, source, from, partial, ports, speed, signal } = line
  const asked = firstPiece(file, source, partial, spare)
  const { kind, body } = await openRest(file, source, partial, asked?.end, ports, signal)
  const before = partial.size
  const size = file.size ?? body.total
  const piece = body.hasRanges && size !== undefined ? pieceOf(partial, size, spare) : undefined
  const promised = body.length === undefined || piece ? size : before + body.length
  ports.log.debug(
    `${file.path}: ${tellAnswer(from, body)}, ${partial.held > 0 ? `continued after ${formatBytes(partial.held)}` : 'from the beginning'}`,
  )
  ports.onBegin?.({ path: file.path, from, held: partial.held, size })
  try {
    speed.start()
    if (piece && size !== undefined) await receivePieces(body, piece, size, spare, line)
    else await receive(body, line)
  } catch (error) {
    // All bytes may have come, and only the end of the answer not.
    if (!(error instanceof FetchError && (await partial.isWhole()))) {
      throw isLost(error) ? truncated(from, promised, partial.size, error) : error
    }
  }
  if (partial.size >= (size ?? 0) || (await partial.isWhole())) return finish(file, partial, from, body.doubt)
  // A body that ends early without having said so was cut by something on the way: worth another try.
  const isData = recogniseContent(partial.head, file.path) === undefined
  if (body.length === undefined && isData) throw truncated(from, file.size, partial.size)
  // RFC 9110 §15.3.7: a server may send a part of what it was asked for.
  const isPart = kind === 'continues' && partial.size > before
  return isPart ? undefined : finish(file, partial, from, body.doubt)
}

/** The verified file, or an error that says what came instead. */
export async function finish(
  file: DatasetFile,
  partial: PartialFile,
  from: string,
  doubt = '',
): Promise<VerifiedFile> {
  const { verified, mismatch } = await partial.finish()
  if (verified) return verified
  const { size, head } = partial
  const content = recogniseContent(head, file.path)
  const gitBlob = await isGitBlob(file, partial.location, size)
  throw wrongBytes(mismatch, { from, size, limit: limitOf(file), content, doubt, gitBlob })
}

/** Opens what is missing; where the source's bytes and those that are there do not go together, from the beginning. */
async function openRest(
  file: DatasetFile,
  source: URL,
  partial: PartialFile,
  end: number | undefined,
  ports: TransferPorts,
  signal: AbortSignal,
): Promise<Exclude<Opened, { kind: 'unusable' }>> {
  const { size } = file
  const downgrade = mayDowngrade(file, ports)
  const rest = { offset: partial.size, end, size, validator: partial.validatorFor(source.href), downgrade }
  const whole = { offset: 0, end: undefined, size, validator: undefined, downgrade }
  const { held } = partial
  const restart = (reason: string) =>
    ports.log.debug(
      `${file.path}: ${held > 0 ? `not continued after ${formatBytes(held)}` : 'asked for as a whole'}: ${reason}`,
    )
  let opened = await openSource(source, rest, ports, signal)
  if (opened.kind === 'unusable') {
    restart(opened.reason)
    opened = await openSource(source, whole, ports, signal)
  } else if (opened.kind === 'whole' && held > 0) restart('the server sent all of it')
  if (opened.kind === 'unusable')
    throw new Error(`a request without a range was answered as one: ${opened.reason}`)
  if (opened.kind === 'whole') await partial.reset()
  const { total, validator } = opened.body
  partial.begin({ source: source.href, name: redactUrl(source), validator }, size ?? total)
  return opened
}

/** The piece to ask for first, where the rest of a file of pinned size is to come in pieces. */
function firstPiece(
  { size }: DatasetFile,
  source: URL,
  partial: PartialFile,
  spare: SpareConnections,
): Span | undefined {
  return size === undefined || source.protocol === 'file:' ? undefined : pieceOf(partial, size, spare)
}

/** The first piece of what is missing, where pieces are worth it: over many connections, or around what is there. */
function pieceOf(partial: PartialFile, size: number, spare: SpareConnections): Span | undefined {
  const [gap, ...others] = partial.missing(size)
  const isWorthIt = others.length > 0 || (spare.free > 0 && !isSmall(size - partial.size))
  return gap && isWorthIt ? { start: gap.start, end: Math.min(gap.end, gap.start + FIRST_PIECE) } : undefined
}

async function receive(body: Body, { file, from, partial, ports, speed }: Line): Promise<void> {
  const { idle, onBytes } = ports
  let offset = partial.size
  await readBody(body, from, idle, (chunk) => {
    onBytes(chunk.length, file.path)
    speed.add(chunk.length)
    partial.write(chunk, offset)
    offset += chunk.length
    return offset > limitOf(file) ? 'enough' : 'more'
  })
}

/** Who answered, after redirects, and by which road. */
function tellAnswer(from: string, { place, road }: Body): string {
  const end = redactUrl(place)
  return `${from}${end === from ? '' : ` (at ${end})`} answers, ${road}`
}

function limitOf({ size = LARGEST_UNPINNED }: DatasetFile): number {
  return size
}

function isLost(error: unknown): error is ConnectionError {
  return error instanceof ConnectionError && error.code === 'connection-lost'
}
