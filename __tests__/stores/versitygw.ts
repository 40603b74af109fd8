import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CreateBucketCommand, PutBucketPolicyCommand, S3Client } from '@aws-sdk/client-s3'
import { launch } from '../proxies/launch.ts'

/** Who may ask the store. */
export interface Account {
  readonly access: string
  readonly secret: string
}

export interface Store extends AsyncDisposable {
  /** `http://127.0.0.1:port`, or https with TLS. */
  readonly endpoint: string
  readonly port: number
  readonly root: Account
  /** May read, and list, and write nothing. */
  readonly reader: Account
  /** Makes a bucket that root may write and, without TLS, the reader may read. */
  makeBucket(name?: string): Promise<Bucket>
  /** Each request as `Action name status`, in the order of their ends. */
  requests(): Promise<string[]>
}

export interface Bucket {
  readonly name: string
  /** Where its objects are files, by their names. */
  readonly folder: string
}

const root: Account = { access: 'ROOTACCESS', secret: 'root-secret-of-the-store' }
const reader: Account = { access: 'READERACCESS', secret: 'reader-secret-of-the-store' }

/** Starts versitygw, a real S3 server, over a folder of its own. */
export async function startStore(tls?: { key: string; cert: string }): Promise<Store> {
  const users = { accessAccounts: { [reader.access]: { ...reader, role: 'user' } } }
  const server = await launch({
    name: 'versitygw',
    install: '.ci/install-stores',
    env: { ROOT_ACCESS_KEY: root.access, ROOT_SECRET_KEY: root.secret },
    files: () => ({
      'users.json': JSON.stringify(users),
      ...(tls && { 'key.pem': tls.key, 'cert.pem': tls.cert }),
    }),
    args: (port, folder) => [
      ...['--port', `127.0.0.1:${port}`, '--region', 'us-east-1', '--iam-dir', folder, '--keep-alive'],
      ...(tls ? ['--key', join(folder, 'key.pem'), '--cert', join(folder, 'cert.pem')] : []),
      ...['--access-log', join(folder, 'access.log'), '--quiet', 'posix', join(folder, 'data')],
    ],
    prepare: (folder) => mkdir(join(folder, 'data')),
  })
  const endpoint = `${tls ? 'https' : 'http'}://127.0.0.1:${server.port}`
  let buckets = 0
  return {
    endpoint,
    port: server.port,
    root,
    reader,
    async makeBucket(name = `data-${++buckets}`) {
      const bucket = { name, folder: join(server.folder, 'data', name) }
      if (tls) {
        // A folder is a bucket too, and the client here does not trust the certificate.
        await mkdir(bucket.folder)
        return bucket
      }
      const client = new S3Client({
        endpoint,
        region: 'us-east-1',
        forcePathStyle: true,
        credentials: { accessKeyId: root.access, secretAccessKey: root.secret },
      })
      await client.send(new CreateBucketCommand({ Bucket: name }))
      await client.send(new PutBucketPolicyCommand({ Bucket: name, Policy: readOnly(name) }))
      client.destroy()
      return bucket
    },
    async requests() {
      const log = await readFile(join(server.folder, 'access.log'), 'utf8').catch(() => '')
      return [...log.matchAll(/ s3_(\w+) (\S+) \S+ (\d{3}) /g)].map(
        ([, action, name, status]) => `${action} ${name} ${status}`,
      )
    },
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  }
}

/** The variables of a job that has an account. */
export function accountEnv({ access, secret }: Account): Record<string, string> {
  return { AWS_ACCESS_KEY_ID: access, AWS_SECRET_ACCESS_KEY: secret, AWS_EC2_METADATA_DISABLED: 'true' }
}

function readOnly(bucket: string): string {
  const resources = [`arn:aws:s3:::${bucket}`, `arn:aws:s3:::${bucket}/*`]
  const actions = ['s3:GetObject', 's3:ListBucket']
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Principal: { AWS: [reader.access] }, Action: actions, Resource: resources },
    ],
  })
}
