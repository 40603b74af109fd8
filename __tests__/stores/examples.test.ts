import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contentOf } from '../support/dataset.ts'
import { startOrigin } from '../support/origin.ts'
import { repositoryRoot } from '../support/repository.ts'
import { createRunner } from '../support/runner.ts'
import { readWorkflow } from '../support/workflow-file.ts'
import { accountEnv, startStore } from './versitygw.ts'

test('examples/s3-cache.yml fills a bucket, and another repository with its prefix takes the data from there', async () => {
  await using store = await startStore()
  await using origin = await startOrigin({ files: { '/iris.csv': Buffer.from('hello\n') } })
  const bucket = await store.makeBucket('my-datasets')
  const path = join(repositoryRoot, 'examples/s3-cache.yml')
  const [step] = readWorkflow(path, 'setup-dataset/setup-dataset@v1').steps
  // No certificate for the host of the example here: the mirror has its file.
  const inputs = { ...step, mirrors: origin.base }
  const env = { ...accountEnv(store.root), AWS_ENDPOINT_URL_S3: store.endpoint, GITHUB_REF_PROTECTED: 'true' }
  await using first = await createRunner()
  await using second = await createRunner({ repository: 'someone/else' })

  const cold = await first.run(inputs, env)
  const warm = await second.run(inputs, env)

  expect(step?.['s3-bucket']).toBe(bucket.name)
  expect(cold.stdout).toContain('saved to the S3 bucket my-datasets (shared/trusted/entries/')
  expect(warm.outputs).toMatchObject({ 'cache-tier': 's3', 'cache-status': 'hit', 'downloaded-bytes': '0' })
  expect(warm.outputs.files).toContain(contentOf('iris.csv', Buffer.from('hello\n')).sha256)
  expect(origin.requests).toHaveLength(1)
})
