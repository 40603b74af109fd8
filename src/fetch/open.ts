import { createReadStream } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Clock } from '../clock.ts'
import { stat } from '../disk/calls.ts'
import { ConnectionError } from '../errors.ts'
import type { HttpClient } from '../network/client.ts'
import { describeRoad } from '../network/describe-road.ts'
import { readErrorPage } from '../network/error-page.ts'
import { asFetchError } from '../network/failure.ts'
import { onTheWay } from '../network/on-the-way.ts'
import { redactUrl } from '../network/redact.ts'
import { type ResponseBody, streamBody } from '../network/response-body.ts'
import { recogniseContent } from './content.ts'
import { rangeHeaders, readRangeAnswer, strongValidator, type Validator } from './range.ts'
import { httpError } from './status.ts'

/** What opening a source needs from outside. */
export interface OpenPorts {
  readonly client: HttpClient
  readonly clock: Clock
}

/** Which bytes are asked for. */
export interface Wanted {
  readonly offset: number
  /** Up to, without, this one; undefined = all the rest. */
  readonly end: number | undefined
  /** The pinned size of the whole file. */
  readonly size: number | undefined
  /** The version that the bytes before `offset` are of, where that is known. */
  readonly validator: Validator | undefined
  /** Whether https may lead to plain http. */
  readonly downgrade: boolean
}

/** A body that is about to be read. */
export interface Body {
  /** Where further parts of the same file are: after the redirects, unless that would lose the source's credentials. */
  readonly place: URL
  readonly bytes: ResponseBody
  /** Which road it came by, in words. */
  readonly road: string
  /** Bytes that the sender promised for this body. */
  readonly length: number | undefined
  /** Bytes of the whole file, as far as the sender says. */
  readonly total: number | undefined
  readonly validator: Validator | undefined
  /** Whether further parts may be asked for. */
  readonly hasRanges: boolean
  /** Who else than the source may have sent it, should it be a page. */
  readonly doubt?: string
  readonly asError: (error: unknown) => unknown
}

/** What a source gives for a request: the bytes that were asked for, the whole file instead, or nothing that fits. */
export type Opened =
  | { readonly kind: 'continues'; readonly body: Body }
  | { readonly kind: 'whole'; readonly body: Body }
  | { readonly kind: 'unusable'; readonly reason: string }

/** Opens a source at an offset; throws an HttpError when it answers with anything but the file. */
export function openSource(
  source: URL,
  wanted: Wanted,
  ports: OpenPorts,
  signal: AbortSignal,
): Promise<Opened> {
  return source.protocol === 'file:'
    ? openFile(source, wanted, signal)
    : openUrl(source, wanted, ports, signal)
}

async function openUrl(
  source: URL,
  { offset, end, size, validator, downgrade }: Wanted,
  { client, clock }: OpenPorts,
  signal: AbortSignal,
): Promise<Opened> {
  const headers = rangeHeaders(offset, validator, end)
  const response = await client.open(source, { headers, signal, downgrade })
  const { body: bytes, status, statusText, url, via, isAuthorised } = response
  const doubt = onTheWay(source, response)
  const answer = readRangeAnswer(status, response.headers, offset, size, headers.range !== undefined)
  if (answer.kind === 'unusable') {
    bytes.destroy()
    return answer
  }
  if (answer.kind === 'other') {
    const content = recogniseContent(await readErrorPage(bytes))
    const from = redactUrl(url)
    const refused = { status, statusText, headers: response.headers, content, from, isAuthorised, doubt }
    throw httpError(refused, clock.now())
  }
  const own = strongValidator(response.headers)
  if (answer.kind === 'continues' && validator !== undefined && own !== undefined && own !== validator) {
    // RFC 9110 §15.3.7.3: parts of different versions are not to be combined, whatever the server made of If-Range.
    bytes.destroy()
    return { kind: 'unusable', reason: 'the part is of another version' }
  }
  const asError = (error: unknown) => asFetchError(error, url, via)
  const total = answer.kind === 'whole' ? answer.length : answer.total
  const place = source.username === '' ? url : source
  // One that gives the whole file for a part has none, whatever it says.
  const saysSo = headers.range === undefined && response.headers['accept-ranges'] === 'bytes'
  const hasRanges = answer.kind === 'continues' || saysSo
  const road = describeRoad(via)
  const body = { place, bytes, road, length: answer.length, total, validator: own, hasRanges, doubt, asError }
  return { kind: answer.kind, body }
}

async function openFile(source: URL, { offset }: Wanted, signal: AbortSignal): Promise<Opened> {
  const asError = (cause: unknown) => {
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT'
    return new ConnectionError({
      code: missing ? 'not-found' : 'no-permission',
      message: missing ? `${source} does not exist` : `${source} cannot be read: ${(cause as Error).message}`,
      advice: 'Correct the `file:` source, or make it readable for the job.',
      cause,
    })
  }
  const path = fileURLToPath(source)
  const found = await stat(path).catch((error: unknown) => {
    throw asError(error)
  })
  // Opening a pipe waits for who writes, and nothing ends that.
  if (!found.isFile()) throw asError(new Error('it is no plain file'))
  const bytes = streamBody(createReadStream(path, { signal, start: offset }))
  const length = Math.max(0, found.size - offset)
  return {
    kind: 'continues',
    body: {
      place: source,
      bytes,
      road: 'from this disk',
      length,
      total: undefined,
      validator: undefined,
      hasRanges: false,
      asError,
    },
  }
}
