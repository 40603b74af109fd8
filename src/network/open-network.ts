import type { CaCertificates } from '../ca-certificates.ts'
import { systemClock } from '../clock.ts'
import { USER_AGENT } from '../version.ts'
import type { Ask, AskOptions } from './ask.ts'
import type { HttpClient } from './client.ts'
import { credentialsSecrets, type OriginCredentials } from './origin-credentials.ts'
import { type Environment, type Road, type RoadInputs, readRoad } from './proxy.ts'
import type { UrlPolicy } from './url-policy.ts'

/** What the inputs say of the way to the sources. */
export interface NetworkInputs extends RoadInputs {
  readonly caCertificates: CaCertificates
  readonly policy: UrlPolicy
  readonly credentials: OriginCredentials
}

/** The way to the sources, and what to mask and to tell before it is taken. */
export interface Network {
  readonly road: Road
  readonly client: HttpClient
  /** For single questions, by which nothing is downloaded. */
  readonly ask: Ask
  readonly certificates: CaCertificates
  /** To be masked in the log before anything else is printed. */
  readonly secrets: readonly string[]
  /** For the log; those of road and certificates are theirs. */
  readonly warnings: readonly string[]
}

/** Makes what asks servers in a run out of environment and inputs; opens no connection yet. */
export function openNetwork(env: Environment, inputs: NetworkInputs): Network {
  const { caCertificates: certificates, policy, credentials } = inputs
  const road = readRoad(env, inputs)
  const options = { userAgent: USER_AGENT, ca: certificates.pem, policy, credentials }
  return {
    road,
    client: lazyClient(async () => (await import('./client.ts')).httpClient({ road, ...options })),
    ask: lazyAsk({ clock: systemClock, ...options }),
    certificates,
    secrets: [...new Set([...road.secrets, ...credentialsSecrets(credentials)])],
    warnings: [...policy.warnings, ...credentials.warnings],
  }
}

/** A run that finds all in a cache near by opens no URL, and need not load what that takes. */
function lazyClient(make: () => Promise<HttpClient>): HttpClient {
  let making: Promise<HttpClient> | undefined
  let made: HttpClient | undefined
  const get = async () => {
    making ??= make()
    made = await making
    return made
  }
  return {
    open: async (url, request) => (await get()).open(url, request),
    lane: () => lazyClient(async () => (await get()).lane()),
    sendsAhead: (url) => made?.sendsAhead(url) ?? false,
    sendInTurns: () => made?.sendInTurns(),
    close: () => void making?.then((client) => client.close()),
  }
}

function lazyAsk(options: AskOptions): Ask {
  let made: Promise<Ask> | undefined
  const make = async () => (await import('./ask.ts')).asker(options)
  return async (...question) => {
    made ??= make()
    return (await made)(...question)
  }
}
