import { S3Client } from '@aws-sdk/client-s3'
import { describe, expect, test } from 'vitest'
import { baseUrl } from '../../src/tiers/s3/place.ts'

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

function slashed({ href }: URL): string {
  return href.replace(/\/*$/, '/')
}
