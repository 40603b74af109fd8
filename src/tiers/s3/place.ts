import type { Digest } from '../../dataset/digest.ts'
import { readEndpoint, readRegion, type S3Inputs } from '../../s3-inputs.ts'
import type { CachePlaces } from '../cache-service.ts'
import type { TrustLevel } from './trust-level.ts'

/** A part of a bucket in a store. */
export interface S3Place {
  readonly bucket: string
  readonly region: string
  /** A store that is not AWS, or a special way to it; asked with the bucket in the path. */
  readonly endpoint: URL | undefined
  /** What the names of all objects begin with, without a slash at its end. */
  readonly prefix: string
}

type Environment = Readonly<Record<string, string | undefined>>

const DEFAULT_REGION = 'us-east-1'
const DEFAULT_PREFIX = 'setup-dataset'

/** Completes the inputs with the variables that AWS's own tools read, and the repository. */
export function s3PlaceOf({ bucket, prefix, endpoint, region }: S3Inputs, env: Environment): S3Place {
  return {
    bucket,
    region:
      region ??
      readRegion('AWS_REGION', env.AWS_REGION ?? '') ??
      readRegion('AWS_DEFAULT_REGION', env.AWS_DEFAULT_REGION ?? '') ??
      DEFAULT_REGION,
    endpoint:
      endpoint ??
      readEndpoint('AWS_ENDPOINT_URL_S3', env.AWS_ENDPOINT_URL_S3 ?? '') ??
      readEndpoint('AWS_ENDPOINT_URL', env.AWS_ENDPOINT_URL ?? ''),
    prefix: prefix ?? (env.GITHUB_REPOSITORY || DEFAULT_PREFIX),
  }
}

/** Where the objects are: the URL that their names follow. A name with dots has no certificate as a host's. */
export function baseUrl({ bucket, region, endpoint }: Omit<S3Place, 'prefix'>): URL {
  if (endpoint) return new URL(`${endpoint.href.replace(/\/+$/, '')}/${encodeName(bucket)}/`)
  const host = `s3.${region}.${domainOf(region)}`
  const isLabel = /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/.test(bucket)
  return new URL(isLabel ? `https://${bucket}.${host}/` : `https://${host}/${encodeName(bucket)}/`)
}

/** The URL of an object. */
export function objectUrl(base: URL, name: string): URL {
  return new URL(`${base.href}${encodeName(name)}`)
}

/** The object that holds the bytes with a digest, whatever they are called. */
export function objectName({ prefix }: Pick<S3Place, 'prefix'>, level: TrustLevel, digest: Digest): string {
  return `${prefix}/${level}/${digest.algorithm}/${digest.hex}`
}

/** The object that says that all files of a key are there. */
export function entryName({ prefix }: Pick<S3Place, 'prefix'>, level: TrustLevel, key: string): string {
  return `${prefix}/${level}/entries/${key}.json`
}

/** What a firewall must let through for it. */
export function s3Endpoints(place: S3Place, env: Environment): CachePlaces {
  const hasKeys = Boolean(env.AWS_ACCESS_KEY_ID && env.AWS_SECRET_ACCESS_KEY)
  if (hasKeys || !env.AWS_WEB_IDENTITY_TOKEN_FILE) return { urls: [baseUrl(place)], notes: [] }
  const sts = new URL(`https://sts.${place.region}.${domainOf(place.region)}`)
  return { urls: [baseUrl(place), sts], notes: [] }
}

function domainOf(region: string): string {
  return region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com'
}

/** As signatures want it (RFC 3986 §2.3): all but the unreserved characters, and the slash. */
function encodeName(name: string): string {
  const strictly = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
  return name
    .split('/')
    .map((part) => encodeURIComponent(part).replace(/[!'()*]/g, strictly))
    .join('/')
}
