import { createHmac } from 'node:crypto'

/** The account that every Azurite has; its key is public. */
export const ACCOUNT = 'devstoreaccount1'
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=='

const SAS_VERSION = '2022-11-02'
const LIFETIME_MS = 60 * 60 * 1000

export interface BlobName {
  container: string
  blob: string
}

/** The query of a service SAS for one blob: `permissions` as in `r` or `cw`. */
export function blobSas({ container, blob }: BlobName, permissions: string): URLSearchParams {
  const expiry = expiryTime()
  // https://learn.microsoft.com/rest/api/storageservices/create-service-sas, version 2020-12-06 and later
  const resource = `/blob/${ACCOUNT}/${container}/${blob}`
  const start = ''
  const [identifier, ip, protocol, snapshot, encryptionScope] = ['', '', '', '', '']
  const responseHeaders = ['', '', '', '', '']
  const fields = [permissions, start, expiry, resource, identifier, ip, protocol, SAS_VERSION, 'b', snapshot]
  const sig = sign([...fields, encryptionScope, ...responseHeaders].join('\n'))
  return new URLSearchParams({ sv: SAS_VERSION, se: expiry, sr: 'b', sp: permissions, sig })
}

/** The query of an account SAS that may create containers. */
export function containerSas(): URLSearchParams {
  const expiry = expiryTime()
  // https://learn.microsoft.com/rest/api/storageservices/create-account-sas, version 2020-12-06 and later
  const [permissions, services, types] = ['cw', 'b', 'c']
  const [start, ip, protocol, encryptionScope, end] = ['', '', '', '', '']
  const fields = [ACCOUNT, permissions, services, types, start, expiry, ip, protocol, SAS_VERSION]
  const sig = sign([...fields, encryptionScope, end].join('\n'))
  return new URLSearchParams({ sv: SAS_VERSION, se: expiry, ss: services, srt: types, sp: permissions, sig })
}

function expiryTime(): string {
  return new Date(Date.now() + LIFETIME_MS).toISOString().replace(/\.\d+Z$/, 'Z')
}

function sign(text: string): string {
  return createHmac('sha256', Buffer.from(KEY, 'base64')).update(text, 'utf8').digest('base64')
}
