import type { Socket } from 'node:net'
import { type Dialing, dial } from './connector.ts'
import { authorityOf } from './peer-certificate.ts'
import type { Decision } from './proxy.ts'
import { dialTrusting, type TrustStore } from './trust.ts'

/** Who gets what a connection brings. */
export interface Receiver {
  /** The bytes are lent for the call only. */
  receive(bytes: Buffer): void
  /** Nothing more comes; told once, also of an end that we made. Without an error the other side just ended. */
  lost(error?: Error): void
}

/** What one call of the system reads; the buffer is used again and again. */
const READ_SIZE = 512 * 1024

/** What bounds a connection, and all that it may trust. */
export type Connecting = Omit<Dialing, 'onread' | 'trust'> & { readonly store: TrustStore }

/** Makes a connection on which a request for the URL can be written. */
export async function connect(
  url: URL,
  via: Decision,
  { store, ...dialing }: Connecting,
): Promise<Connection> {
  let connection: Connection | undefined
  const callback = (size: number, bytes: Uint8Array) => {
    connection?.receive(bytes.subarray(0, size) as Buffer)
    return true
  }
  const onread = { buffer: Buffer.allocUnsafe(READ_SIZE), callback }
  const socket = await dialTrusting(store, (trust) => dial(url, via, { ...dialing, onread, trust }))
  connection = new Connection(socket)
  return connection
}

/** One socket, whose bytes go straight to the receiver of the moment. */
export class Connection {
  /** Before the first request there is none. */
  receiver: Receiver | undefined
  readonly #socket: Socket
  #isOver = false

  constructor(socket: Socket) {
    this.#socket = socket
    socket.on('error', (error) => this.destroy(error))
    socket.on('end', () => this.destroy())
    socket.on('close', () => this.destroy())
  }

  get isOver(): boolean {
    return this.#isOver
  }

  /** Who issued the certificate of the other end; undefined without TLS. */
  get authority(): string | undefined {
    return authorityOf(this.#socket)
  }

  receive(bytes: Buffer): void {
    // A stream may have some left when it is destroyed.
    if (!this.#isOver) this.receiver?.receive(bytes)
  }

  write(text: string): void {
    // Requests that are sent one behind the other leave together.
    this.#socket.cork()
    this.#socket.write(text, 'latin1')
    process.nextTick(() => this.#socket.uncork())
  }

  pause(): void {
    this.#socket.pause()
  }

  resume(): void {
    if (this.#socket.isPaused()) this.#socket.resume()
  }

  /** Whether waiting for it keeps the process alive. */
  hold(isHeld: boolean): void {
    if (isHeld) this.#socket.ref()
    else this.#socket.unref()
  }

  destroy(error?: Error): void {
    if (this.#isOver) return
    this.#isOver = true
    this.#socket.destroy()
    this.receiver?.lost(error)
  }
}
