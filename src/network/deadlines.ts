/** How long each step of the road may take, in milliseconds. */
export interface Deadlines {
  /** Name resolution and TCP, to the origin or to the proxy. */
  readonly tcp: number
  readonly tls: number
  /** The proxy's answer to CONNECT; it dials the origin in that time. */
  readonly connect: number
  /** From the request to the status line; short enough that a mirror is in use after 15 s. */
  readonly firstByte: number
  /** From the end of an answer to the next one's status line, where that was asked for ahead. */
  readonly ahead: number
}

/** The deadlines of a normal job. */
export const DEADLINES: Deadlines = {
  tcp: 10_000,
  tls: 10_000,
  connect: 20_000,
  firstByte: 13_000,
  ahead: 2_000,
}

/** To the cache service, whose look-up has 10 s in all: by then the cause is to be known. */
export const CACHE_DEADLINES: Deadlines = {
  tcp: 8_000,
  tls: 8_000,
  connect: 8_000,
  firstByte: 9_000,
  ahead: 2_000,
}

/** Under the cache package, whose look-up has 10 s in all: by then the cause is to be known. */
export const RELAY_DEADLINES: Deadlines = { ...DEADLINES, tcp: 8_000, tls: 8_000, connect: 8_000 }
