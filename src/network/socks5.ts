import { once } from 'node:events'
import { isIP, type Socket } from 'node:net'
import { finished } from 'node:stream'
import { connectionLost } from './connection-lost.ts'
import type { Deadlines } from './deadlines.ts'
import { hostOf, portOf } from './host.ts'
import type { Proxied } from './proxy.ts'
import { proxyLate, proxyUnreachable } from './proxy-unreachable.ts'
import type { Credentials } from './proxy-value.ts'
import { type SocksRefusal, socksRefusal } from './socks-refusal.ts'
import { withDeadline } from './with-deadline.ts'

const VERSION = 5
const NO_LOG_IN = 0
const PASSWORD = 2
const NO_METHOD = 0xff
const CONNECT = 1
const IPV4 = 1
const NAME = 3
const IPV6 = 4
const PASSWORD_VERSION = 1
const LONGEST_NAME = 255

/** Asks the SOCKS5 server at the other end of the socket for a tunnel to the origin (RFC 1928, RFC 1929). */
export function openSocksTunnel(
  socket: Socket,
  url: URL,
  via: Proxied,
  { deadlines, signal }: { deadlines: Deadlines; signal: AbortSignal },
): Promise<Socket> {
  const limit = {
    ms: deadlines.connect,
    signal,
    late: () => proxyLate('answer to SOCKS5', deadlines.connect, url, via),
    abandon: () => socket.destroy(),
  }
  return withDeadline(limit, (resolve, reject) => {
    const fail = (error: unknown) => reject(proxyUnreachable(error, url, via))
    const forget = finished(socket, { writable: false }, (error) =>
      fail(error ?? connectionLost('socket hang up')),
    )
    ask(socket, url, via.proxy.credentials).then((refusal) => {
      forget()
      if (refusal === undefined) resolve(socket)
      else reject(socksRefusal(refusal, url, via))
    }, fail)
  })
}

/** The whole conversation; undefined is success. */
async function ask(
  socket: Socket,
  url: URL,
  credentials: Credentials | undefined,
): Promise<SocksRefusal | undefined> {
  const address = encodeAddress(hostOf(url))
  if (address === undefined) return { kind: 'long-name' }
  return (
    (await logIn(socket, credentials)) ?? (await connect(socket, [...address, ...bigEndian(portOf(url))]))
  )
}

async function logIn(
  socket: Socket,
  credentials: Credentials | undefined,
): Promise<SocksRefusal | undefined> {
  const methods = credentials === undefined ? [NO_LOG_IN] : [NO_LOG_IN, PASSWORD]
  socket.write(Buffer.from([VERSION, methods.length, ...methods]))
  const choice = await take(socket, 2)
  const [version, method] = choice
  if (version !== VERSION) return other(socket, choice)
  if (method === NO_LOG_IN) return undefined
  // Some ask for a password that was not offered.
  if (method === NO_METHOD || (method === PASSWORD && credentials === undefined)) return { kind: 'no-method' }
  if (method !== PASSWORD || credentials === undefined) return other(socket, choice)

  const { username, password } = credentials
  socket.write(Buffer.from([PASSWORD_VERSION, ...counted(username), ...counted(password)]))
  const verdict = await take(socket, 2)
  const [passwordVersion, status = 0] = verdict
  if (passwordVersion !== PASSWORD_VERSION) return other(socket, verdict)
  return status === 0 ? undefined : { kind: 'rejected', status }
}

async function connect(socket: Socket, target: readonly number[]): Promise<SocksRefusal | undefined> {
  socket.write(Buffer.from([VERSION, CONNECT, 0, ...target]))
  // Before the rest, which some leave out when they refuse.
  const verdict = await take(socket, 2)
  const [version, code = 0] = verdict
  if (version !== VERSION) return other(socket, verdict)
  if (code !== 0) return { kind: 'reply', code }
  const kind = await take(socket, 2)
  const size = await boundSize(socket, kind)
  if (size === undefined) return other(socket, Buffer.concat([verdict, kind]))
  await take(socket, size)
  return undefined
}

/** The bytes of the address and port that the server dials from, which nobody needs. */
async function boundSize(socket: Socket, [reserved, type]: Buffer): Promise<number | undefined> {
  if (reserved !== 0) return undefined
  if (type === IPV4) return 4 + 2
  if (type === IPV6) return 16 + 2
  return type === NAME ? ((await take(socket, 1))[0] ?? 0) + 2 : undefined
}

/** Exactly so many bytes: those behind them are the origin's, and stay in the socket. */
async function take(socket: Socket, size: number): Promise<Buffer> {
  const bytes: number[] = []
  while (bytes.length < size) {
    // One at a time: while the socket holds any, too few or not, it says "readable" to each new listener.
    const byte: Buffer | null = socket.read(1)
    if (byte === null) await once(socket, 'readable')
    else bytes.push(...byte)
  }
  return Buffer.from(bytes)
}

function other(socket: Socket, first: Buffer): SocksRefusal {
  const more: Buffer | null = socket.read()
  return { kind: 'other', first: more === null ? first : Buffer.concat([first, more]) }
}

/** RFC 1928 §5; undefined for a name that it has no room for. */
function encodeAddress(host: string): readonly number[] | undefined {
  const family = isIP(host)
  if (family === 4) return [IPV4, ...host.split('.').map(Number)]
  if (family === 6) return [IPV6, ...ipv6Bytes(host)]
  return host.length > LONGEST_NAME ? undefined : [NAME, ...counted(host)]
}

/** A URL spells IPv6 in groups of hex alone. */
function ipv6Bytes(address: string): Buffer {
  const [head, tail] = address.split('::').map((half) => half.split(':').filter((group) => group !== ''))
  const groups = [...(head ?? []), ...(tail ?? [])]
  const zeros = Array<string>(8 - groups.length).fill('0')
  const all = [...(head ?? []), ...zeros, ...(tail ?? [])]
  return Buffer.from(all.map((group) => group.padStart(4, '0')).join(''), 'hex')
}

function counted(text: string): readonly number[] {
  const bytes = Buffer.from(text)
  return [bytes.length, ...bytes]
}

function bigEndian(port: number): readonly [number, number] {
  return [port >> 8, port & 0xff]
}
