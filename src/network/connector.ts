import { once } from 'node:events'
import { connect as connectTcp, isIP, type OnReadOpts, type Socket, type TcpNetConnectOpts } from 'node:net'
import type { ConnectionOptions } from 'node:tls'
import { isAbsoluteForm } from './absolute-form.ts'
import type { Deadlines } from './deadlines.ts'
import { hostOf, portOf } from './host.ts'
import { lateFailure } from './late-failure.ts'
import { withPeerCertificate } from './peer-certificate.ts'
import type { Decision, Proxied } from './proxy.ts'
import { proxyLate, proxyUnreachable } from './proxy-unreachable.ts'
import { openSocksTunnel } from './socks5.ts'
import type { Trust } from './trust.ts'
import { openTunnel } from './tunnel.ts'
import { withDeadline } from './with-deadline.ts'

/** What bounds and trusts a dial. */
export interface Dialing {
  readonly deadlines: Deadlines
  readonly signal: AbortSignal
  /** Takes what the socket brings, in order; the buffer is lent for the call. */
  readonly onread: OnReadOpts
  readonly trust: Trust
}

/** A dial whose socket is read as a stream. */
export type Reaching = Omit<Dialing, 'onread'>

/** Per address of a name with many; Node's 250 ms cut off servers on other continents. */
const ADDRESS_ATTEMPT = 2_000

/**
 * A socket on which the request for the URL can be written: to the origin, or to the proxy for absolute-form. What
 * comes over it goes to `onread`, past Node's streams where Node can do so, which costs a quarter of the CPU.
 */
export async function dial(url: URL, via: Decision, dialing: Dialing): Promise<Socket> {
  const origin = addressOf(url)
  const late = (step: string, ms: number) => lateFailure(step, ms, url, via)
  if (via.kind === 'direct') {
    return url.protocol === 'https:'
      ? openTcpAndTls(origin, dialing, late)
      : openTcp(origin, dialing, late, dialing.onread)
  }
  if (!isAbsoluteForm(url, via)) {
    const tunnel = await dialPlain(url, via, dialing)
    const isSecure = url.protocol === 'https:'
    return deliver(isSecure ? await openTls(tunnel, origin.host, dialing, late) : tunnel, dialing.onread)
  }
  return via.proxy.protocol === 'https'
    ? deliver(await reachProxy(url, via, dialing), dialing.onread)
    : reachProxy(url, via, dialing, dialing.onread)
}

/**
 * A socket to the port of the URL, or to the proxy for absolute-form, without the TLS that the URL asks for: that is
 * the caller's.
 */
export async function dialPlain(url: URL, via: Decision, dialing: Reaching): Promise<Socket> {
  if (via.kind === 'direct')
    return openTcp(addressOf(url), dialing, (step, ms) => lateFailure(step, ms, url, via))
  const proxy = await reachProxy(url, via, dialing)
  if (isAbsoluteForm(url, via)) return proxy
  const open = via.proxy.protocol === 'socks5h' ? openSocksTunnel : openTunnel
  return open(proxy, url, via, dialing)
}

/** As {@link dial}, for a socket that is read as a stream. */
export async function dialStream(url: URL, via: Decision, dialing: Reaching): Promise<Socket> {
  const plain = await dialPlain(url, via, dialing)
  const late: Late = (step, ms) => lateFailure(step, ms, url, via)
  return url.protocol === 'https:' ? openTls(plain, hostOf(url), dialing, late) : plain
}

type Late = (step: string, ms: number) => Error
type Address = { readonly host: string; readonly port: number }

function addressOf(url: URL): Address {
  return { host: hostOf(url), port: portOf(url) }
}

/** Node reads past its streams only on sockets that it makes itself. */
function deliver(socket: Socket, { callback }: OnReadOpts): Socket {
  return socket.on('data', (chunk) => callback(chunk.length, chunk))
}

async function reachProxy(url: URL, via: Proxied, dialing: Reaching, onread?: OnReadOpts): Promise<Socket> {
  const late = (step: string, ms: number) => proxyLate(step, ms, url, via)
  try {
    const socket = await openTcp(via.proxy, dialing, late, onread)
    return via.proxy.protocol === 'https' ? await openTls(socket, via.proxy.host, dialing, late) : socket
  } catch (error) {
    if (dialing.signal.aborted) throw error
    throw proxyUnreachable(error, url, via)
  }
}

function openTcp(address: Address, dialing: Reaching, late: Late, onread?: OnReadOpts): Promise<Socket> {
  return connected(connectTcp({ ...tcpOptions(address), ...(onread && { onread }) }), dialing, late)
}

/** In one call, as `onread` is not for TLS over a socket that is there already. */
async function openTcpAndTls(address: Address, dialing: Dialing, late: Late): Promise<Socket> {
  const options = {
    ...tcpOptions(address),
    ...(await tlsOptions(address.host, dialing)),
    onread: dialing.onread,
  }
  const { connect } = await import('node:tls')
  const socket = connect(options).setNoDelay(true)
  return withPeerCertificate(socket, async () => {
    return secured(await connected(socket, dialing, late), dialing, late)
  })
}

async function openTls(socket: Socket, host: string, dialing: Reaching, late: Late): Promise<Socket> {
  const options = { socket, ...(await tlsOptions(host, dialing)) }
  const { connect } = await import('node:tls')
  const secure = connect(options)
  return withPeerCertificate(secure, () => secured(secure, dialing, late))
}

function tcpOptions({ host, port }: Address): TcpNetConnectOpts {
  return { host, port, noDelay: true, autoSelectFamilyAttemptTimeout: ADDRESS_ATTEMPT }
}

async function tlsOptions(host: string, { trust }: Reaching): Promise<ConnectionOptions> {
  const secureContext = await trust()
  return {
    host,
    // RFC 6066 §3: an address is no server name.
    servername: isIP(host) === 0 ? host : '',
    ALPNProtocols: ['http/1.1'],
    ...(secureContext && { secureContext }),
  }
}

function connected(socket: Socket, { signal, deadlines: { tcp } }: Reaching, late: Late): Promise<Socket> {
  return ready(socket, 'connect', signal, tcp, () => late('TCP connection', tcp))
}

function secured(socket: Socket, { signal, deadlines: { tls } }: Reaching, late: Late): Promise<Socket> {
  return ready(socket, 'secureConnect', signal, tls, () => late('TLS handshake', tls))
}

function ready(
  socket: Socket,
  event: 'connect' | 'secureConnect',
  signal: AbortSignal,
  ms: number,
  late: () => Error,
): Promise<Socket> {
  // Stays on for good: an error after the socket was given up, or before a request took it, has no other listener.
  socket.on('error', () => {})
  return withDeadline({ ms, signal, late, abandon: () => socket.destroy() }, (resolve, reject) => {
    once(socket, event).then(() => resolve(socket), reject)
  })
}
