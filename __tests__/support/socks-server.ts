import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { listenOnLoopback } from './loopback.ts'

export type SocksFault =
  /** Accepts, and never answers. */
  | 'silent'
  /** Chooses a method, and never answers the request. */
  | 'silent-reply'
  /** Answers the greeting with this method. */
  | `method-${number}`
  /** Refuses every request with this code, in two bytes. */
  | `reply-${number}`
  /** Ends instead of a reply, in the middle of one, or after one. */
  | 'closed'
  | 'half-reply'
  | 'closed-tunnel'

export interface SocksOptions {
  /** Asked for; without them every method but "none" is refused. */
  credentials?: { username: string; password: string }
  /** Where made-up names lead: `name` or `name:port` to a port on 127.0.0.1. */
  hosts?: Record<string, number>
  fault?: SocksFault
  /** Each byte in a write of its own. */
  isSlow?: boolean
  /** The address type and address of the reply; IPv4 where it is not given. */
  bound?: readonly number[]
  /** The whole answer of every origin, in the same write as the reply. */
  early?: string
  /** The answer to every greeting. */
  greeting?: Buffer
}

export interface SocksRequest {
  type: 'ipv4' | 'name' | 'ipv6'
  /** `host:port`, IPv6 in brackets. */
  target: string
}

export interface SocksServer extends AsyncDisposable {
  readonly port: number
  /** `127.0.0.1:port`. */
  readonly place: string
  readonly requests: readonly SocksRequest[]
  /** The methods of each greeting. */
  readonly offers: readonly (readonly number[])[]
  /** `user:password` as they came. */
  readonly logIns: readonly string[]
  /** Connections opened so far. */
  connections(): number
}

/** Starts a SOCKS5 server that leads nowhere but to loopback. */
export async function startSocksServer(options: SocksOptions = {}): Promise<SocksServer> {
  const { credentials, hosts = {}, fault, bound = [1, 0, 0, 0, 0], early } = options
  const requests: SocksRequest[] = []
  const offers: number[][] = []
  const logIns: string[] = []
  const expected = credentials && `${credentials.username}:${credentials.password}`

  async function say(socket: Socket, bytes: Buffer): Promise<void> {
    for (const piece of options.isSlow ? [...bytes].map((byte) => Buffer.of(byte)) : [bytes]) {
      socket.write(piece)
      if (options.isSlow) await new Promise(setImmediate)
    }
  }

  /** Whether the client may go on. */
  async function letIn(socket: Socket): Promise<boolean> {
    const [version, count = 0] = await read(socket, 2)
    if (options.greeting !== undefined || version !== 5) {
      socket.end(options.greeting ?? Buffer.of(5, 0xff))
      return false
    }
    const offered = [...(await read(socket, count))]
    offers.push(offered)
    if (fault === 'silent') return false
    const wanted = expected === undefined ? 0 : 2
    const method = fault?.startsWith('method-') ? numberIn(fault) : offered.includes(wanted) ? wanted : 0xff
    await say(socket, Buffer.of(5, method))
    if (method !== 2 || !offered.includes(2)) return method === 0
    await read(socket, 1)
    const user = await readCounted(socket)
    const logIn = `${user}:${await readCounted(socket)}`
    logIns.push(logIn)
    await say(socket, Buffer.of(1, logIn === expected ? 0 : 1))
    return logIn === expected
  }

  async function serve(socket: Socket): Promise<void> {
    if (!(await letIn(socket))) return
    const [, , , type] = await read(socket, 4)
    const host = await readHost(socket, type)
    const port = (await read(socket, 2)).readUInt16BE()
    const target = `${host}:${port}`
    requests.push({ type: type === 1 ? 'ipv4' : type === 3 ? 'name' : 'ipv6', target })
    const reply = Buffer.from([5, 0, 0, ...bound, 0x1f, 0x90])
    if (fault === 'silent-reply') return
    if (fault === 'closed') return void socket.end()
    if (fault === 'half-reply') return void socket.end(reply.subarray(0, 7))
    if (fault === 'closed-tunnel') return void socket.end(reply)
    if (fault?.startsWith('reply-')) return void socket.end(Buffer.of(5, numberIn(fault)))
    if (early !== undefined) return say(socket, Buffer.concat([reply, Buffer.from(early)]))

    const to = hosts[target] ?? hosts[host]
    if (to === undefined) return void socket.end(Buffer.from([5, 4, 0, 1, 0, 0, 0, 0, 0, 0]))
    const onward = connect(to, '127.0.0.1')
    onward.on('error', () => socket.destroy())
    socket.on('close', () => onward.destroy())
    await once(onward, 'connect')
    await say(socket, reply)
    onward.pipe(socket).pipe(onward)
  }

  const server = createServer({ noDelay: true }, (socket) => {
    socket.on('error', () => socket.destroy())
    serve(socket).catch(() => socket.destroy())
  })
  const { port, connections, close } = await listenOnLoopback(server)
  const place = `127.0.0.1:${port}`
  return { port, place, requests, offers, logIns, connections, [Symbol.asyncDispose]: close }
}

function numberIn(fault: string): number {
  return Number(fault.replace(/\D/g, ''))
}

async function read(socket: Socket, size: number): Promise<Buffer> {
  const bytes: number[] = []
  while (bytes.length < size) {
    const byte: Buffer | null = socket.read(1)
    if (byte === null) await once(socket, 'readable')
    else bytes.push(...byte)
  }
  return Buffer.from(bytes)
}

async function readCounted(socket: Socket): Promise<string> {
  const [size = 0] = await read(socket, 1)
  return (await read(socket, size)).toString()
}

async function readHost(socket: Socket, type: number | undefined): Promise<string> {
  if (type === 1) return (await read(socket, 4)).join('.')
  if (type === 3) return readCounted(socket)
  const groups = (await read(socket, 16)).toString('hex').match(/.{4}/g) ?? []
  return new URL(`http://[${groups.join(':')}]`).hostname
}
