import { readFileSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { Server } from 'node:net'
import { listenOnLoopback } from '../../support/loopback.ts'

const fixture = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')

/** The authority behind the test certificate; valid until 2119. */
export const authority = fixture('ca.pem')

/** A certificate for origin.test, other.test, proxy.test and loopback. */
export const certificate = { cert: fixture('server.pem'), key: fixture('server.key.pem') }

/** The authority of a network that inspects TLS, "Example Corp Inspection CA"; made with openssl, valid until 2119. */
export const inspectionAuthority = fixture('inspection-ca.pem')

const inspected = (name: string) => ({ cert: fixture(name), key: fixture('inspected.key.pem') })

/** Certificates that it issued, for origin.test and loopback but for `elsewhere`. */
export const issued = {
  valid: inspected('inspected.pem'),
  expired: inspected('expired.pem'),
  notYetValid: inspected('not-yet-valid.pem'),
  elsewhere: inspected('elsewhere.pem'),
  /** Signed by itself, under a name with line ends, commands of the runner and control characters. */
  hostile: inspected('hostile.pem'),
}

export interface TestServer extends AsyncDisposable {
  readonly port: number
  readonly requests: readonly { url: string; headers: IncomingHttpHeaders }[]
  /** Connections opened so far. */
  connections(): number
  /** Connections that are still open. */
  open(): Promise<number>
}

/** An HTTP(S) origin on loopback that remembers what it was asked. */
export async function startServer(listener: RequestListener, tls?: typeof certificate): Promise<TestServer> {
  const requests: { url: string; headers: IncomingHttpHeaders }[] = []
  const server = tls ? createSecureServer(tls) : createServer()
  server.on('request', (request, response) => {
    requests.push({ url: request.url ?? '', headers: request.headers })
    listener(request, response)
  })
  return { requests, ...(await track(server)) }
}

/** Any server on loopback, with its connections counted. */
export async function track(server: Server): Promise<Omit<TestServer, 'requests'>> {
  const { port, connections, close } = await listenOnLoopback(server)
  const open = () => {
    return new Promise<number>((resolve, reject) => {
      server.getConnections((error, count) => (error ? reject(error) : resolve(count)))
    })
  }
  return { port, connections, open, [Symbol.asyncDispose]: close }
}
