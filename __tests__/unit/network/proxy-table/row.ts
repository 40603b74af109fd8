import type { Environment, RoadInputs } from '../../../../src/network/proxy.ts'

/** One question to the resolver, and the answer that the rule gives. */
export type Row = Decided | Refused

/** What the resolver is asked. */
export interface Question {
  readonly env: Environment
  readonly inputs?: RoadInputs
  readonly url: string
}

export interface Decided extends Question {
  /** `direct`, or the whole URL of the proxy with its credentials encoded. */
  readonly expect: string
  readonly reason: string
  /** All of them; none unless told. */
  readonly warnings?: readonly string[]
}

/** Passwords contain the word "hidden", which no message may show. */
export interface Refused extends Question {
  /** The variable or input that the error names. */
  readonly error: string
  readonly says: string
}

/** Rows of one rule, with who made it. */
export interface Group {
  readonly rule: string
  readonly source: string
  readonly rows: readonly Row[]
}

export const HTTP = 'http://origin.test/file'
export const HTTPS = 'https://origin.test/file'
export const A = 'http://proxy.test:9001'
export const B = 'http://proxy.test:9002'

/** The no_proxy entry sends the URL direct. */
export function excepted(no_proxy: string, url: string, entry = no_proxy): Decided {
  const env = { http_proxy: A, https_proxy: A, no_proxy }
  return { env, url, expect: 'direct', reason: `no_proxy has the entry "${entry}"` }
}

/** It does not. */
export function proxied(no_proxy: string, url: string): Decided {
  const env = { http_proxy: A, https_proxy: A, no_proxy }
  return { env, url, expect: A, reason: url.startsWith('https:') ? 'from https_proxy' : 'from http_proxy' }
}

/** It means nothing to anyone: told, and otherwise as if it were not there. */
export function ignored(no_proxy: string, url: string, entry = no_proxy): Decided {
  const warnings = [`no_proxy has the entry "${entry}", which means nothing here: remove it.`]
  return { ...proxied(no_proxy, url), warnings }
}

/** A value of https_proxy, and the proxy that it means. */
export function means(https_proxy: string, expect: string, reason = 'from https_proxy'): Decided {
  return { env: { https_proxy }, url: HTTPS, expect, reason }
}

/** A value that cannot be read. */
export function unreadable(https_proxy: string, says: string): Refused {
  return { env: { https_proxy }, url: HTTPS, error: 'https_proxy', says }
}
