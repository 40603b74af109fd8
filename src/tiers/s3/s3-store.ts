import type { Readable } from 'node:stream'
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { SignatureV4 } from '@smithy/signature-v4'
import type { HttpClient } from '../../network/client.ts'
import type { Sender } from '../../network/sender.ts'
import { credentialsOf, sourceOf } from './credentials.ts'
import { baseUrl, objectUrl, type S3Place } from './place.ts'
import { requestHandler } from './request-handler.ts'
import { isNamed, statusOf } from './service-error.ts'

/** What a store needs from outside. */
export interface StorePorts {
  readonly client: HttpClient
  readonly sender: Sender
  keepSecrets(texts: readonly string[]): void
}

/** Bytes on their way into the store, which it holds to their digest. */
export interface Content {
  readonly body: () => Readable | Uint8Array
  readonly size: number
  /** Hex. */
  readonly sha256: string
}

/** A part that the store has, as it wants to hear of it again. */
export interface Part {
  readonly PartNumber: number
  readonly ETag: string | undefined
  readonly ChecksumSHA256: string
}

/** Whether an object is ours, or was there before. */
export type Put = 'created' | 'exists'

/** A bucket of an S3-compatible store. Every method rejects with the SDK's error, which `explain` makes a reason of. */
export interface S3Store {
  /** Opens objects of the store with signed requests. */
  readonly client: HttpClient
  urlOf(name: string): URL
  /** Where the credentials came from, for people; undefined before the first request. */
  source(): string | undefined
  /** Whether an object is there; other than `stat`, with the store's own words for why it cannot say. */
  has(name: string, signal: AbortSignal): Promise<boolean>
  /** The size of an object; undefined where there is none, or where that may not be asked. */
  sizeOf(name: string, signal: AbortSignal): Promise<number | undefined>
  put(name: string, content: Content, overwrite: boolean, signal: AbortSignal): Promise<Put>
  beginParts(name: string, signal: AbortSignal): Promise<string>
  putPart(name: string, upload: string, number: number, content: Content, signal: AbortSignal): Promise<Part>
  endParts(
    name: string,
    upload: string,
    parts: readonly Part[],
    overwrite: boolean,
    signal: AbortSignal,
  ): Promise<Put>
  abandonParts(name: string, upload: string, signal: AbortSignal): Promise<void>
}

/** SHA-256 of nothing: the body of a GET. */
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

/** Makes the client of a store; asks nobody yet. */
export function openStore(place: S3Place, { client, sender, keepSecrets }: StorePorts): S3Store {
  const { bucket: Bucket, region, endpoint } = place
  const base = baseUrl(place)
  const handler = requestHandler(sender)
  const chain = credentialsOf({ region, requestHandler: handler, keepSecrets })
  let source: string | undefined
  const credentials = async () => {
    const found = await chain()
    source = sourceOf(found)
    return found
  }
  const s3 = new S3Client({
    region,
    credentials,
    requestHandler: handler,
    ...(endpoint && { endpoint: endpoint.href, forcePathStyle: true }),
    // Who tries again is the caller: a body from a disk can be sent twice only by who opened it.
    maxAttempts: 1,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    expectContinueHeader: false,
  })
  const signer = new SignatureV4({
    region,
    credentials,
    service: 's3',
    sha256: s3.config.sha256,
    uriEscapePath: false,
  })

  async function sign(url: URL): Promise<Record<string, string>> {
    const headers = { host: url.host, 'x-amz-content-sha256': EMPTY }
    const { protocol, hostname, pathname } = url
    const request = { method: 'GET', protocol, hostname, path: pathname, query: {}, headers }
    // The SDK learns from answers how far this machine's clock is off.
    const signingDate = new Date(Date.now() + (s3.config.systemClockOffset ?? 0))
    const signed = await signer.sign(request, { signingDate })
    return signed.headers
  }

  const signing = (client: HttpClient): HttpClient => ({
    async open(url, request) {
      const isOurs = url.origin === base.origin && url.pathname.startsWith(base.pathname)
      const headers = isOurs ? { ...request.headers, ...(await sign(url)) } : request.headers
      return client.open(url, { ...request, headers })
    },
    lane: () => signing(client.lane()),
    sendsAhead: client.sendsAhead,
    sendInTurns: client.sendInTurns,
    close: client.close,
  })

  return {
    client: signing(client),
    urlOf: (name) => objectUrl(base, name),
    source: () => source,
    async has(name, abortSignal) {
      try {
        const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key: name }), { abortSignal })
        ;(Body as Readable | undefined)?.on('error', () => {}).destroy()
        return true
      } catch (error) {
        if (isNamed(error, 'NoSuchKey')) return false
        throw error
      }
    },
    async sizeOf(name, abortSignal) {
      try {
        const head = await s3.send(new HeadObjectCommand({ Bucket, Key: name }), { abortSignal })
        return head.ContentLength
      } catch (error) {
        if (statusOf(error) === 404 || statusOf(error) === 403) return undefined
        throw error
      }
    },
    put(name, { body, size, sha256 }, overwrite, abortSignal) {
      const object = { Bucket, Key: name, ContentLength: size, ChecksumSHA256: base64(sha256) }
      return unlessThere(overwrite, (condition) => {
        const command = new PutObjectCommand({ ...object, ...condition, Body: body() })
        return s3.send(withSignedBody(command, sha256), { abortSignal })
      })
    },
    async beginParts(name, abortSignal) {
      const input = { Bucket, Key: name, ChecksumAlgorithm: 'SHA256' } as const
      const { UploadId } = await s3.send(new CreateMultipartUploadCommand(input), { abortSignal })
      if (UploadId === undefined) throw new Error('the store began an upload and did not name it')
      return UploadId
    },
    async putPart(name, UploadId, PartNumber, { body, size, sha256 }, abortSignal) {
      const ChecksumSHA256 = base64(sha256)
      const part = { Bucket, Key: name, UploadId, PartNumber, ChecksumSHA256 }
      const command = new UploadPartCommand({ ...part, Body: body(), ContentLength: size })
      const { ETag } = await s3.send(withSignedBody(command, sha256), { abortSignal })
      return { PartNumber, ETag, ChecksumSHA256 }
    },
    endParts(name, UploadId, parts, overwrite, abortSignal) {
      const object = { Bucket, Key: name, UploadId, MultipartUpload: { Parts: [...parts] } }
      return unlessThere(overwrite, (condition) =>
        s3.send(new CompleteMultipartUploadCommand({ ...object, ...condition }), { abortSignal }),
      )
    },
    async abandonParts(name, UploadId, abortSignal) {
      await s3.send(new AbortMultipartUploadCommand({ Bucket, Key: name, UploadId }), { abortSignal })
    },
  }
}

type Condition = { readonly IfNoneMatch?: '*' }

/** Sends a write that replaces nothing, unless it is to; a store that knows no such condition is asked without. */
async function unlessThere(
  overwrite: boolean,
  send: (condition: Condition) => Promise<unknown>,
): Promise<Put> {
  try {
    await send(overwrite ? {} : { IfNoneMatch: '*' })
    return 'created'
  } catch (error) {
    // Another job's write was there first, or is under way.
    if (statusOf(error) === 412 || isNamed(error, 'ConditionalRequestConflict')) return 'exists'
    if (overwrite || statusOf(error) !== 501) throw error
    return unlessThere(true, send)
  }
}

/** The SDK would leave a body that it cannot read twice out of the signature. */
function withSignedBody<C extends PutObjectCommand | UploadPartCommand>(command: C, sha256: string): C {
  const stack = command.middlewareStack as PutObjectCommand['middlewareStack']
  stack.add(
    (next) => (args) => {
      const request = args.request as { headers: Record<string, string> }
      request.headers['x-amz-content-sha256'] = sha256
      return next(args)
    },
    { step: 'build', name: 'signedBody' },
  )
  return command
}

function base64(hex: string): string {
  return Buffer.from(hex, 'hex').toString('base64')
}
