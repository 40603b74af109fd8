import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http'
import { gzipSync } from 'node:zlib'
import { bufferFile, constantFile, type FileBody, flippedFile, joinFiles, sliceFile } from './file-body.ts'

/** What one request meets instead of a healthy answer; fields combine where that makes sense. */
export interface Fault {
  /** Answers with this status and `body` instead of the file. */
  status?: number
  /** Added to, and stronger than, the answer's own headers; `undefined` takes one away. */
  headers?: OutgoingHttpHeaders
  body?: string | Buffer
  /** 200 and an HTML page of this title. */
  html?: string
  /** 302 (or `status`) to this location. */
  redirect?: string
  /** Other bytes of the same length, or one flipped byte in the middle of what is sent. */
  wrong?: Buffer | 'flip'
  /** This many bytes more (or less) than the file has, with a Content-Length that agrees. */
  longer?: number
  shorter?: number
  /** Answers a request for a part as if it asked for the whole. */
  rangeless?: boolean
  /** Heeds Range and not If-Range. */
  unconditional?: boolean
  /** Answers a request for a part with at most so many bytes of it. */
  most?: number
  /** No Content-Length. */
  chunked?: boolean
  /** Compresses the body (`true`), or only labels the untouched bytes as gzip (`'label'`). */
  gzipEncoded?: boolean | 'label'
  /** Closes after this many bytes of the body; with `reset`, by RST. */
  cut?: number
  /** Sends nothing more after this many bytes of the body. */
  stall?: number
  /** Bytes per second, from the start or `after` so many bytes. */
  slow?: number
  after?: number
  /** Waits so many milliseconds before the answer. */
  delay?: number
  /** Never answers. */
  silent?: boolean
  /** RST before any answer, or where `cut` says. */
  reset?: boolean
  /** Stays for all further requests instead of one. */
  always?: boolean
}

export interface Reply {
  status: number
  headers: OutgoingHttpHeaders
  body: FileBody
}

export interface Request {
  method: string
  headers: IncomingHttpHeaders
}

export interface StoredFile {
  body: FileBody
  etag: string
  lastModified: string
}

const NOTHING = bufferFile(Buffer.alloc(0))

/** Decides the answer to a request for a file (or for none), by the rules of RFC 9110 or by the fault. */
export function replyTo(
  request: Request,
  file: StoredFile | undefined,
  fault: Fault,
  ranges: boolean,
): Reply {
  const asked = fault.unconditional
    ? { ...request, headers: { ...request.headers, 'if-range': undefined } }
    : request
  const honoured = ranges && !fault.rangeless
  const reply = fixedReply(fault) ?? fileReply(asked, file && altered(file, fault), honoured, fault.most)
  if (fault.wrong === 'flip') reply.body = flippedFile(reply.body)
  if (fault.gzipEncoded) reply.headers['content-encoding'] = 'gzip'
  if (fault.gzipEncoded === true) reply.body = bufferFile(gzipSync(Buffer.concat([...reply.body.chunks()])))
  if (!fault.chunked && reply.status !== 304) reply.headers['content-length'] = reply.body.size
  const headers = Object.entries({ ...reply.headers, ...fault.headers })
  return { ...reply, headers: Object.fromEntries(headers.filter(([, value]) => value !== undefined)) }
}

function fixedReply(fault: Fault): Reply | undefined {
  if (fault.redirect !== undefined) {
    return {
      status: fault.status ?? 302,
      headers: { location: fault.redirect },
      body: textBody(fault.body ?? ''),
    }
  }
  if (fault.html !== undefined) {
    const page = `<!DOCTYPE html>\n<html><head><title>${fault.html}</title></head><body><h1>${fault.html}</h1></body></html>\n`
    return {
      status: fault.status ?? 200,
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body: textBody(page),
    }
  }
  if (fault.status === undefined) return undefined
  return { status: fault.status, headers: { 'content-type': 'text/plain' }, body: textBody(fault.body ?? '') }
}

function fileReply(
  request: Request,
  file: StoredFile | undefined,
  ranges: boolean,
  most = Number.POSITIVE_INFINITY,
): Reply {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return { status: 405, headers: { allow: 'GET, HEAD' }, body: NOTHING }
  }
  if (!file) return { status: 404, headers: { 'content-type': 'text/plain' }, body: textBody('not found\n') }

  const { body, etag, lastModified } = file
  const validators = { etag, 'last-modified': lastModified }
  if (request.headers['if-none-match'] === etag) return { status: 304, headers: validators, body: NOTHING }

  const headers = { ...validators, 'content-type': 'application/octet-stream' }
  if (!ranges) return { status: 200, headers, body }
  const ifRange = request.headers['if-range']
  const isCurrent = ifRange === undefined || ifRange === etag || ifRange === lastModified
  const range = isCurrent && request.method === 'GET' ? parseRange(request.headers.range, body.size) : 'whole'
  const all = { ...headers, 'accept-ranges': 'bytes' }
  if (range === 'whole') return { status: 200, headers: all, body }
  if (range === 'unsatisfiable') {
    return { status: 416, headers: { 'content-range': `bytes */${body.size}` }, body: NOTHING }
  }
  const end = Math.min(range.end, range.start + most)
  return {
    status: 206,
    headers: { ...all, 'content-range': `bytes ${range.start}-${end - 1}/${body.size}` },
    body: sliceFile(body, range.start, end),
  }
}

/** One byte range (RFC 9110 §14.1.2); several, or what is no range, mean the whole file. */
function parseRange(
  header: string | undefined,
  size: number,
): { start: number; end: number } | 'whole' | 'unsatisfiable' {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? []
  if (first === undefined || last === undefined || (first === '' && last === '')) return 'whole'
  if (first === '') {
    const length = Math.min(Number(last), size)
    return length === 0 ? 'unsatisfiable' : { start: size - length, end: size }
  }
  const start = Number(first)
  const end = last === '' ? size : Math.min(Number(last) + 1, size)
  if (last !== '' && Number(last) < start) return 'whole'
  return start >= size ? 'unsatisfiable' : { start, end }
}

function altered(file: StoredFile, fault: Fault): StoredFile {
  const { body } = file
  if (Buffer.isBuffer(fault.wrong)) {
    if (fault.wrong.length !== body.size)
      throw new Error(`wrong bytes must have the file's length, ${body.size}`)
    return { ...file, body: bufferFile(fault.wrong) }
  }
  if (fault.longer) return { ...file, body: joinFiles(body, constantFile(fault.longer, 0x21)) }
  if (fault.shorter) return { ...file, body: sliceFile(body, 0, Math.max(0, body.size - fault.shorter)) }
  return file
}

function textBody(body: string | Buffer): FileBody {
  return bufferFile(Buffer.from(body))
}
