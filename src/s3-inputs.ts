import { InputError } from './errors.ts'
import type { InputName } from './inputs.ts'

/** Where datasets are kept in an S3-compatible store, as far as the inputs say it. */
export interface S3Inputs {
  readonly bucket: string
  /** Without slashes around it; undefined = after the repository. */
  readonly prefix: string | undefined
  /** Undefined = by the environment, else AWS. */
  readonly endpoint: URL | undefined
  readonly region: string | undefined
}

/** S3 allows 3 to 63 characters; other stores, and older buckets, also capitals and underscores. */
const BUCKET = /^[A-Za-z0-9][A-Za-z0-9._-]{1,254}$/
/** The name of an object has 1024 bytes, of which ours need 400. */
const LONGEST_PREFIX = 500

/** Parses the inputs of the S3 tier, where one names a bucket. */
export function readS3Inputs(read: (name: InputName) => string): S3Inputs {
  const bucket = read('s3-bucket')
  if (!BUCKET.test(bucket))
    throw new InputError('s3-bucket', `"${bucket}" is no bucket's name`, BUCKET_ADVICE)
  return {
    bucket,
    prefix: readPrefix(read('s3-prefix')),
    endpoint: readEndpoint('s3-endpoint', read('s3-endpoint')),
    region: readRegion('s3-region', read('s3-region')),
  }
}

const BUCKET_ADVICE =
  'Write the bare name, such as my-datasets: no s3://, no path (that is s3-prefix), no host (that is s3-endpoint).'

function readPrefix(text: string): string | undefined {
  const prefix = text.replace(/^\/+|\/+$/g, '')
  if (prefix === '') return undefined
  const isPlain = !/[\p{C}\\]/u.test(prefix) && Buffer.byteLength(prefix) <= LONGEST_PREFIX
  if (isPlain && prefix.split('/').every((part) => !['', '.', '..'].includes(part))) return prefix
  throw new InputError(
    's3-prefix',
    `"${prefix}" is no plain path`,
    `Use names with / between them, such as team/datasets, in at most ${LONGEST_PREFIX} bytes.`,
  )
}

/** Parses the URL of a store; `name` is the input or variable that it comes from. Undefined for an empty text. */
export function readEndpoint(name: string, text: string): URL | undefined {
  if (text === '') return undefined
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isBare = url && `${url.username}${url.password}${url.search}${url.hash}` === ''
  if (url && isBare && /^https?:$/.test(url.protocol)) return url
  throw new InputError(
    name,
    'it is no plain http: or https: URL',
    'Write it as https://storage.example.org, without a log-in, a query or the bucket.',
  )
}

/** Checks the name of a region; `name` is the input or variable that it comes from. Undefined for an empty text. */
export function readRegion(name: string, text: string): string | undefined {
  if (text === '') return undefined
  if (/^[a-z0-9][a-z0-9-]{0,62}$/i.test(text)) return text
  throw new InputError(
    name,
    `"${text}" is no region`,
    'Write it as eu-central-1; other stores often want auto or us-east-1.',
  )
}
