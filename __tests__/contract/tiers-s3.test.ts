import { S3Client } from '@aws-sdk/client-s3'
import { describe, expect, test } from 'vitest'
import { baseUrl } from '../../src/tiers/s3/place.ts'
import { type Fault, startOrigin } from '../support/origin.ts'
import { createRunner } from '../support/runner.ts'
import { listTree } from '../support/temporary.ts'
import { digestOf, pinOf } from '../unit/builders.ts'
import { startJob } from './tiers/job.ts'

const client = new S3Client({ region: 'us-east-1' })

describe('objects are where the SDK looks for them', () => {
  test.each([
    ['data', 'us-east-1'],
    ['my-data', 'eu-central-1'],
    ['data', 'cn-north-1'],
    ['data', 'us-gov-west-1'],
    ['my.data', 'eu-west-1'],
    ['My_Data', 'us-east-1'],
  ])('the bucket %s in %s', (Bucket, Region) => {
    const { url } = client.config.endpointProvider({ Bucket, Region })
    expect(baseUrl({ bucket: Bucket, region: Region, endpoint: undefined }).href).toBe(slashed(url))
  })

  test.each(['http://127.0.0.1:9000', 'https://storage.example.org/base/', 'https://[fd00::40]:9000'])(
    'a store at %s',
    (endpoint) => {
      const facts = { Bucket: 'my-data', Region: 'auto', Endpoint: endpoint, ForcePathStyle: true }
      const { url } = client.config.endpointProvider(facts)
      const own = baseUrl({ bucket: 'my-data', region: 'auto', endpoint: new URL(endpoint) })
      expect(own.href).toBe(slashed(url))
    },
  )
})

/** Asks a bucket, whose answers are those of a plain server, for two objects; gives the answer and what it left in its folder. */
async function restoreFrom(...faults: Fault[]) {
  const [whole, broken] = [Buffer.alloc(1000, 'a'), Buffer.alloc(2_000_000, 'b')]
  const pins = [pinOf('whole', whole), pinOf('broken', broken)]
  const object = (bytes: Buffer) => `/data/some/trusted/sha256/${digestOf(bytes).hex}`
  const files = { [object(whole)]: whole, [object(broken)]: broken }
  await using origin = await startOrigin({ files, faults: { [object(broken)]: faults } })
  await using runner = await createRunner()
  const keys = { AWS_ACCESS_KEY_ID: 'key', AWS_SECRET_ACCESS_KEY: 'secret', GITHUB_REF_PROTECTED: 'true' }
  const bucket = { TEST_S3_BUCKET: 'data', TEST_S3_ENDPOINT: origin.base, GITHUB_REPOSITORY: 'some' }
  await using job = startJob('s3', { ...runner, env: { ...runner.env, ...keys, ...bucket } })
  origin.put('/data/some/trusted/entries/key.json', Buffer.from('{}'))
  const answer = await job.tier().restore('key', pins, runner.temp, pins)
  return { answer, left: await listTree(runner.temp) }
}

test.each<[string, Fault[]]>([
  ['breaks off', [{ cut: 1_500_000 }, { status: 500, always: true }]],
  ['is another one', [{ wrong: 'flip', always: true }]],
])('an object that %s takes no room', async (_, faults) => {
  const { answer, left } = await restoreFrom(...faults)
  expect(answer).toMatchObject({ verified: [{ pin: { path: 'whole' }, size: 1000 }] })
  expect(left).toHaveLength(1)
})

function slashed({ href }: URL): string {
  return href.replace(/\/*$/, '/')
}
