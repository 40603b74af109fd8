import { FetchError } from '../../errors.ts'
import { plainText } from '../../plain-text.ts'
import { reasonOf } from '../tier.ts'
import { baseUrl, type S3Place } from './place.ts'
import { isNamed, type ServiceError, statusOf } from './service-error.ts'

const NO_CREDENTIALS =
  'no credentials were found; looked for AWS_ACCESS_KEY_ID with AWS_SECRET_ACCESS_KEY, a profile (AWS_PROFILE, ~/.aws), ' +
  'a web identity (AWS_WEB_IDENTITY_TOKEN_FILE with AWS_ROLE_ARN), and the role of a container or machine'
const LONGEST = 300

/** Why the store could not be used, with what to change; `source` is where the credentials came from, if there are any. */
export function explainRefusal(error: unknown, place: S3Place, source: string | undefined): string {
  if (isNamed(error, 'CredentialsProviderError')) return `${NO_CREDENTIALS} (${lineOf(reasonOf(error))})`
  if (error instanceof FetchError && !/storage error/.test(error.message)) return error.message
  const { name = '', message = '', $response } = error as ServiceError
  const status = statusOf(error)
  const code = /storage error, (\w+)/.exec(message)?.[1] ?? name
  const region = $response?.headers?.['x-amz-bucket-region']
  const said = error instanceof FetchError ? message : describe(status, code, message)
  // Before there are credentials nobody else is asked than who gives them.
  if (source === undefined && status !== undefined) return `no credentials were given: ${said}`
  if (code === 'NoSuchBucket')
    return `${said}; there is no bucket "${place.bucket}" at ${baseUrl(place).host}: check s3-bucket and s3-endpoint`
  if (region !== undefined && region !== place.region)
    return `${said}; the bucket is in ${region}: set s3-region: ${region}`
  if (code === 'RequestTimeTooSkewed') return `${said}; the clock of this machine is wrong`
  if (status === 401 || status === 403) return `${said}; asked with ${source}${hintOf(code)}`
  return said
}

function describe(status: number | undefined, code: string, message: string): string {
  // A HEAD has no body that could say more.
  const named = /^Unknown/.test(code) ? '' : ` ${code}`
  const more = message === '' || message === code || /^Unknown/.test(message) ? '' : `: ${message}`
  return status === undefined ? lineOf(message || code) : lineOf(`it answered ${status}${named}${more}`)
}

/** S3 hides what is missing from those who may not list the bucket. */
function hintOf(code: string): string {
  if (code === 'ExpiredToken') return '; they have run out'
  return code === 'AccessDenied' || code === 'Forbidden'
    ? ', which may need s3:ListBucket, s3:GetObject, s3:PutObject and s3:AbortMultipartUpload there'
    : ''
}

function lineOf(text: string): string {
  return plainText(text.replace(/\s+/g, ' ').trim(), LONGEST)
}
