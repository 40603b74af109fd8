import { defaultProvider } from '@aws-sdk/credential-provider-node'
import type { RequestHandler } from './request-handler.ts'

/** Gives the credentials of the standard chain, again and again, fresh ones when they run out. */
export type Credentials = () => Promise<Identity>

type Identity = Awaited<ReturnType<ReturnType<typeof defaultProvider>>>

/** What credentials are asked for with. */
export interface CredentialOptions {
  readonly region: string
  readonly requestHandler: RequestHandler
  /** Masks what must not be told, before it is used. */
  keepSecrets(texts: readonly string[]): void
}

/**
 * The standard chain of AWS's own tools: variables, a profile, single sign-on, a process, a web identity, the role of a
 * container or machine. The latter two are asked on the machine itself and past every proxy.
 */
export function credentialsOf({ region, requestHandler, keepSecrets }: CredentialOptions): Credentials {
  const provide = defaultProvider({ clientConfig: { region, requestHandler } })
  const kept = new Set<string>()
  return async () => {
    const found = await provide()
    const { accessKeyId, secretAccessKey, sessionToken = '' } = found
    // Asked for with each request, and seldom new.
    const fresh = [accessKeyId, secretAccessKey, sessionToken].filter(
      (text) => text !== '' && !kept.has(text),
    )
    for (const text of fresh) kept.add(text)
    if (fresh.length > 0) keepSecrets(fresh)
    return found
  }
}

/** What the SDK calls its sources, the most telling first: a role that was assumed has also what it was assumed with. */
const SOURCES: readonly (readonly [feature: string, words: string])[] = [
  ['CREDENTIALS_STS_ASSUME_ROLE_WEB_ID', 'the web identity (AWS_WEB_IDENTITY_TOKEN_FILE, AWS_ROLE_ARN)'],
  ['CREDENTIALS_PROFILE_PROCESS', "the profile's process"],
  ['CREDENTIALS_PROFILE_SSO', "the profile's single sign-on"],
  ['CREDENTIALS_SSO', 'single sign-on'],
  ['CREDENTIALS_STS_ASSUME_ROLE', 'the role that the profile assumes'],
  ['CREDENTIALS_PROFILE', 'the profile (AWS_PROFILE, ~/.aws)'],
  ['CREDENTIALS_HTTP', "the container's role"],
  ['CREDENTIALS_IMDS', "the machine's role"],
  ['CREDENTIALS_ENV_VARS', 'AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY'],
]

/** Where credentials came from, for people. */
export function sourceOf(credentials: object): string {
  const features = Object.keys('$source' in credentials ? Object(credentials.$source) : {})
  return SOURCES.find(([feature]) => features.includes(feature))?.[1] ?? 'the credentials that were found'
}
