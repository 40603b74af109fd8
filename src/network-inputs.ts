import { readCaCertificates } from './ca-certificates.ts'
import { InputError } from './errors.ts'
import type { InputName } from './inputs.ts'
import { locatePath } from './locate-path.ts'
import type { NetworkInputs } from './network/open-network.ts'
import { readOriginCredentials } from './network/origin-credentials.ts'
import type { Credentials } from './network/proxy-value.ts'
import { readUrlPolicy } from './network/url-policy-file.ts'

/** Parses the inputs about the way to the sources; paths begin in the workspace. */
export function readNetworkInputs(
  raw: (name: InputName) => string,
  workspace: string,
  now = new Date(),
): NetworkInputs {
  const read = (name: InputName) => raw(name).trim()
  const locate = (written: string) => locatePath(written, workspace)
  return {
    policy: readUrlPolicy(read('rewrite'), locate),
    credentials: readOriginCredentials(read('credentials')),
    proxy: read('proxy'),
    noProxy: read('no-proxy'),
    proxyCredentials: readProxyCredentials(read('proxy-username'), read('proxy-password')),
    caCertificates: readCaCertificates(read('ca-certificates'), locate, now),
  }
}

function readProxyCredentials(username: string, password: string): Credentials | undefined {
  if (username === '' && password === '') return undefined
  if (username === '')
    throw new InputError('proxy-username', 'it is empty, and proxy-password is not', 'Set both, or neither.')
  if (username.includes(':'))
    throw new InputError(
      'proxy-username',
      'it has a colon',
      'Proxies take the colon for the end of the name.',
    )
  return { username, password }
}
