import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
  request as send,
} from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { connect } from 'node:net'
import type { Duplex } from 'node:stream'
import { listenOnLoopback } from './loopback.ts'

export type ProxyFault =
  /** Accepts, and never answers. */
  | 'silent'
  /** Answers every request with this status. */
  | `status-${number}`
  /** RST instead of an answer. */
  | 'reset'
  /** Agrees to CONNECT, then is silent. */
  | 'silent-tunnel'
  /** Agrees to CONNECT, then closes. */
  | 'closed-tunnel'

export interface ProxyOptions {
  /** Asked for by Basic authentication; compared as raw text. */
  credentials?: { username: string; password: string }
  /** Where made-up names lead: `name` or `name:port` to a port on 127.0.0.1; `'same'` keeps the port of the target. */
  hosts?: Record<string, number | 'same' | { host: string; port: number }>
  /** Names (or `name:port`) that are refused with 403. */
  deny?: string[]
  fault?: ProxyFault
  /** PEM texts: a proxy that is itself spoken to over TLS. */
  tls?: { key: string; cert: string }
}

export interface PassedRequest {
  form: 'connect' | 'absolute'
  /** `host:port` for CONNECT, the URL for the absolute form. */
  target: string
  /** Whether it carried the right credentials (or none are asked for). */
  authorized: boolean
  headers: IncomingHttpHeaders
}

export interface RefusedRequest extends PassedRequest {
  status: number
}

export interface RecordingProxy extends AsyncDisposable {
  readonly port: number
  /** `http://127.0.0.1:port`. */
  readonly url: string
  readonly passed: PassedRequest[]
  readonly refused: RefusedRequest[]
  /** Connections opened so far. */
  readonly connections: number
  fault: ProxyFault | undefined
  close(): Promise<void>
}

interface Refusal {
  status: number
  headers?: Record<string, string>
}

/** Starts a recording forward proxy that leads nowhere but to loopback. */
export async function startProxy(options: ProxyOptions = {}): Promise<RecordingProxy> {
  const passed: PassedRequest[] = []
  const refused: RefusedRequest[] = []
  let { fault } = options
  const expected = options.credentials && basic(options.credentials)

  const destination = (host: string, port: number) => {
    const entry = options.hosts?.[`${host}:${port}`] ?? options.hosts?.[host]
    if (typeof entry === 'object') return entry
    if (entry !== undefined) return { host: '127.0.0.1', port: entry === 'same' ? port : entry }
    return /^(127\.[\d.]+|localhost)$/.test(host) ? { host: '127.0.0.1', port } : undefined
  }
  const decide = (request: PassedRequest, host: string, port: number): Refusal | undefined => {
    if (fault?.startsWith('status-')) return { status: Number(fault.slice('status-'.length)) }
    if (!request.authorized) return { status: 407, headers: { 'proxy-authenticate': 'Basic realm="test"' } }
    if (options.deny?.some((name) => name === host || name === `${host}:${port}`)) {
      return { status: 403, headers: { 'x-squid-error': 'ERR_ACCESS_DENIED 0' } }
    }
    if (!destination(host, port)) return { status: 503, headers: { 'x-squid-error': 'ERR_DNS_FAIL 0' } }
    return undefined
  }
  /** Records a request; where it may pass, says where to. */
  const judge = (
    form: PassedRequest['form'],
    target: string,
    host: string,
    port: number,
    headers: IncomingHttpHeaders,
  ) => {
    const authorized = expected === undefined || headers['proxy-authorization'] === expected
    const request: PassedRequest = { form, target, authorized, headers }
    const refusal = decide(request, host, port)
    if (refusal) refused.push({ ...request, status: refusal.status })
    else passed.push(request)
    return { refusal, to: destination(host, port) ?? { host: '127.0.0.1', port: 0 } }
  }

  const onConnect = (request: IncomingMessage, client: Duplex, head: Buffer) => {
    client.on('error', () => client.destroy())
    if (fault === 'silent') return
    if (fault === 'reset') return void request.socket.resetAndDestroy()
    if (!URL.canParse(`http://${request.url}`)) return void client.end(rawAnswer({ status: 400 }))
    const { hostname, port } = new URL(`http://${request.url}`)
    const { refusal, to } = judge('connect', request.url ?? '', hostname, Number(port || 80), request.headers)
    if (refusal) return void client.end(rawAnswer(refusal))
    const agree = () => client.write('HTTP/1.1 200 Connection established\r\n\r\n')
    if (fault === 'silent-tunnel') return void agree()
    if (fault === 'closed-tunnel') return void client.end('HTTP/1.1 200 Connection established\r\n\r\n')
    const server = connect(to.port, to.host, () => {
      agree()
      server.write(head)
      server.pipe(client).pipe(server)
    })
    server.on('error', () => client.destroy())
    client.on('close', () => server.destroy())
  }

  const onRequest = (request: IncomingMessage, response: ServerResponse) => {
    if (fault === 'silent') return
    if (fault === 'reset') return void request.socket.resetAndDestroy()
    if (!URL.canParse(request.url ?? '')) return void response.writeHead(400).end('not the absolute form\n')
    const url = new URL(request.url ?? '')
    const { refusal, to } = judge('absolute', url.href, url.hostname, Number(url.port || 80), request.headers)
    if (refusal) return void response.writeHead(refusal.status, refusal.headers).end(page(refusal))
    const { 'proxy-authorization': _, 'proxy-connection': __, connection: ___, ...headers } = request.headers
    const onward = send({
      ...to,
      method: request.method,
      path: url.pathname + url.search,
      headers,
      agent: false,
    })
    onward.on('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
      answer.on('error', () => response.destroy())
    })
    onward.on('error', () => (response.headersSent ? response.destroy() : response.writeHead(502).end()))
    response.on('close', () => onward.destroy())
    request.pipe(onward)
  }

  const server = options.tls ? createSecureServer(options.tls) : createServer()
  server.on('connect', onConnect).on('request', onRequest)
  const loopback = await listenOnLoopback(server)
  return {
    port: loopback.port,
    url: `${options.tls ? 'https' : 'http'}://127.0.0.1:${loopback.port}`,
    passed,
    refused,
    get connections() {
      return loopback.connections()
    },
    get fault() {
      return fault
    },
    set fault(next) {
      fault = next
    },
    close: loopback.close,
    [Symbol.asyncDispose]: loopback.close,
  }
}

function basic({ username, password }: { username: string; password: string }): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
}

function page({ status }: Refusal): string {
  return `<html><head><title>Proxy says ${status}</title></head><body>Proxy says ${status}</body></html>\n`
}

function rawAnswer(refusal: Refusal): string {
  const body = page(refusal)
  const headers = {
    'content-type': 'text/html',
    'content-length': body.length,
    connection: 'close',
    ...refusal.headers,
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  return `HTTP/1.1 ${refusal.status} Refused\r\n${lines.join('')}\r\n${body}`
}
