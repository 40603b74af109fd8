import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { FetchError } from '../errors.ts'
import { connectionLost } from './connection-lost.ts'
import { dialPlain } from './connector.ts'
import { type Deadlines, RELAY_DEADLINES } from './deadlines.ts'
import { asFetchError } from './failure.ts'
import type { Decision, Road } from './proxy.ts'
import { newRelayAccess } from './relay-access.ts'
import { answerRequest, refuseTunnel } from './relay-answer.ts'
import { forward } from './relay-forward.ts'
import { requestTarget, type TargetScheme, tunnelTarget } from './relay-target.ts'
import { newTroubles } from './relay-troubles.ts'
import { joinSockets } from './relay-tunnel.ts'
import { dialTrusting, trustStore } from './trust.ts'

/** A proxy on loopback whose roads are ours, for packages that read proxy variables in ways of their own. */
export interface Relay {
  /** The proxy values that lead to it, with its password: one for each scheme of a target. */
  readonly proxies: Readonly<Record<TargetScheme, string>>
  /** To be masked in the log. */
  readonly secrets: readonly string[]
  /** The cause of the last failure since it was last asked for, which the packages never learn. */
  takeTrouble(): FetchError | undefined
  /** Ends every connection. */
  close(): void
}

/** What a relay is made of. */
export interface RelayOptions {
  readonly road: Road
  /** Certificates (PEM) to trust beside Node's own, for proxies that speak TLS. */
  readonly ca?: readonly string[] | undefined
  readonly deadlines?: Deadlines | undefined
}

const HOST = '127.0.0.1'
const AGREED = 'HTTP/1.1 200 Connection established\r\n\r\n'

/** Starts a relay; it does not keep the process alive. */
export async function startRelay(options: RelayOptions): Promise<Relay> {
  const { road, ca = [], deadlines = RELAY_DEADLINES } = options
  const { createServer } = await import('node:http')
  const access = newRelayAccess()
  const troubles = newTroubles()
  const store = trustStore(ca)
  const clients = new Set<Socket>()
  /** The origins of the tunnels that end here. */
  const plainTunnels = new WeakMap<Socket, URL>()

  async function reach(url: URL, via: Decision, client: Socket): Promise<Socket> {
    const gone = new AbortController()
    const abort = () => gone.abort(new Error('The client of the relay is gone.'))
    client.once('close', abort)
    try {
      const dialing = { deadlines, signal: gone.signal }
      return await dialTrusting(store, (trust) => dialPlain(url, via, { ...dialing, trust }))
    } finally {
      client.off('close', abort)
    }
  }

  async function tunnel(url: URL, client: Socket): Promise<void> {
    const via = road.decide(url)
    const note = (error: unknown) => troubles.note(url, asFetchError(error, url, via))
    try {
      const origin = await reach(url, via, client)
      troubles.forget(url)
      client.write(AGREED)
      joinSockets(client, origin, (error = connectionLost('socket hang up')) => note(error))
    } catch (error) {
      if (!client.destroyed) refuseTunnel(client, note(error))
    }
  }

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const client = request.socket
    const tunnelled = plainTunnels.get(client)
    const isKnown = tunnelled !== undefined || access.schemeOf(request.headers) !== undefined
    if (!isKnown) return answerRequest(response, 407)
    const target = requestTarget(request.url ?? '', tunnelled)
    if (target === undefined) return answerRequest(response, 400)
    const { url } = target
    const via = road.decide(url)
    try {
      await forward(request, response, { ...target, via, socket: await reach(url, via, client) })
      troubles.forget(url)
    } catch (error) {
      if (client.destroyed || response.headersSent) return void response.destroy()
      const status = troubles.note(url, asFetchError(error, url, via))
      // In a tunnel it would be taken for the origin's answer.
      if (tunnelled === undefined) answerRequest(response, status)
      else client.resetAndDestroy()
    }
  }

  const server = createServer({ requestTimeout: 0 })
  server.on('connection', (client: Socket) => {
    clients.add(client)
    client.once('close', () => clients.delete(client))
  })
  server.on('request', (request, response) => void pass(request, response))
  server.on('connect', (request, _, head) => {
    const client = request.socket.on('error', () => request.socket.destroy())
    const scheme = access.schemeOf(request.headers)
    if (scheme === undefined) return refuseTunnel(client, 407)
    const url = tunnelTarget(scheme, request.url ?? '')
    if (url === undefined) return refuseTunnel(client, 400)
    if (head.length > 0) client.unshift(head)
    if (scheme === 'https') return void tunnel(url, client)
    // Its requests come to us, because many proxies allow no tunnel to the port of http.
    plainTunnels.set(client, url)
    client.write(AGREED)
    server.emit('connection', client)
  })
  server.listen(0, HOST)
  await once(server, 'listening')
  server.unref()

  const place = `${HOST}:${(server.address() as AddressInfo).port}`
  return {
    proxies: { http: access.proxyAt(place, 'http'), https: access.proxyAt(place, 'https') },
    secrets: access.secrets,
    takeTrouble: troubles.take,
    close() {
      server.close()
      for (const client of clients) client.destroy()
    },
  }
}
