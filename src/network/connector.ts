import { once } from 'node:events'
import { connect as connectTcp, isIP, type Socket } from 'node:net'
import { connect as connectTls, type SecureContext } from 'node:tls'
import type { Deadlines } from './deadlines.ts'
import { hostOf, portOf } from './host.ts'
import { lateFailure } from './late-failure.ts'
import type { Decision, Proxied } from './proxy.ts'
import { proxyLate, proxyUnreachable } from './proxy-unreachable.ts'
import { openTunnel } from './tunnel.ts'
import { withDeadline } from './with-deadline.ts'

/** What bounds and trusts a dial. */
export interface Dialing {
  readonly deadlines: Deadlines
  readonly signal: AbortSignal
  /** Replaces Node's own trust. */
  readonly secureContext?: SecureContext | undefined
}

/** Per address of a name with many; Node's 250 ms cut off servers on other continents. */
const ADDRESS_ATTEMPT = 2_000

/** A socket on which the request for the URL can be written: to the origin, or to the proxy for absolute-form. */
export async function dial(url: URL, via: Decision, dialing: Dialing): Promise<Socket> {
  const origin = { host: hostOf(url), port: portOf(url) }
  if (via.kind === 'direct') {
    const late = (step: string, ms: number) => lateFailure(step, ms, url, via)
    const socket = await openTcp(origin, dialing, late)
    return url.protocol === 'https:' ? openTls(socket, origin.host, dialing, late) : socket
  }
  const proxy = await reachProxy(url, via, dialing)
  if (url.protocol === 'http:') return proxy
  const tunnel = await openTunnel(proxy, url, via, dialing)
  return openTls(tunnel, origin.host, dialing, (step, ms) => lateFailure(step, ms, url, via))
}

type Late = (step: string, ms: number) => Error

async function reachProxy(url: URL, via: Proxied, dialing: Dialing): Promise<Socket> {
  const late = (step: string, ms: number) => proxyLate(step, ms, url, via)
  try {
    const socket = await openTcp(via.proxy, dialing, late)
    return via.proxy.protocol === 'https' ? await openTls(socket, via.proxy.host, dialing, late) : socket
  } catch (error) {
    if (dialing.signal.aborted) throw error
    throw proxyUnreachable(error, url, via)
  }
}

function openTcp(
  { host, port }: { host: string; port: number },
  dialing: Dialing,
  late: Late,
): Promise<Socket> {
  const socket = connectTcp({ host, port, noDelay: true, autoSelectFamilyAttemptTimeout: ADDRESS_ATTEMPT })
  return ready(socket, 'connect', dialing.signal, dialing.deadlines.tcp, () =>
    late('TCP connection', dialing.deadlines.tcp),
  )
}

function openTls(socket: Socket, host: string, dialing: Dialing, late: Late): Promise<Socket> {
  const { secureContext, signal, deadlines } = dialing
  const secure = connectTls({
    socket,
    host,
    // RFC 6066 §3: an address is no server name.
    servername: isIP(host) === 0 ? host : '',
    ALPNProtocols: ['http/1.1'],
    ...(secureContext && { secureContext }),
  })
  return ready(secure, 'secureConnect', signal, deadlines.tls, () => late('TLS handshake', deadlines.tls))
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
