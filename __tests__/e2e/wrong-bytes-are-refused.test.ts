import { afterAll, beforeAll, expect, it } from 'vitest'
import { flipBit } from '../support/archive.ts'
import { type Azurite, startAzurite } from '../support/azurite.ts'
import { startCacheService } from '../support/cache-service.ts'
import { mnistShaped } from '../support/dataset.ts'
import { type Fault, startOrigin } from '../support/origin.ts'
import { createRunner } from '../support/runner.ts'
import { readTree } from './tree.ts'

let azurite: Azurite
beforeAll(async () => {
  azurite = await startAzurite()
})
afterAll(() => azurite.close())

const data = mnistShaped()
const victim = data.file('train-images-idx3-ubyte.gz')

/** Runs on a self-hosted runner with both caches, against an origin with one spoiled file. */
async function runAgainst(fault: Fault) {
  await using origin = await startOrigin({ files: data.served() })
  origin.fault(victim.name, { ...fault, always: true })
  await using service = await startCacheService({ azurite })
  await using runner = await createRunner({ selfHosted: true, cacheService: service })
  const result = await runner.run({ files: data.lines(origin.base), path: 'data', retries: 0 })
  return {
    ...result,
    from: origin.url(victim.name),
    left: {
      workspace: await readTree(runner.workspace),
      toolCache: await readTree(runner.toolCache),
      entries: service.entries(),
      saves: service.calls.filter(({ method }) => method !== 'GetCacheEntryDownloadURL'),
    },
  }
}

function expectRefused(result: Awaited<ReturnType<typeof runAgainst>>, code: string, came: RegExp) {
  const { annotations, exitCode, from, left, outputs, stdout, summary } = result
  expect(exitCode).toBe(1)
  expect(annotations).toMatchObject([{ level: 'error', title: `setup-dataset: ${code}` }])
  expect(annotations[0]?.message).toMatch(came)
  expect(annotations[0]?.message).toContain(from)
  expect(annotations[0]?.message).toContain(victim.name)
  expect(outputs).toMatchObject({ 'failure-code': code, 'cache-hit': 'false' })
  expect(stdout).toContain(`expected: sha256:${victim.sha256}`)
  expect(stdout).toContain(`from: ${from}`)
  expect(stdout).toMatch(came)
  expect(summary).toContain(code)
  expect(summary).toContain(victim.sha256)
  expect(left).toEqual({ workspace: {}, toolCache: {}, entries: [], saves: [] })
}

it.concurrent('of the same length', async () => {
  const result = await runAgainst({ wrong: flipBit(victim.bytes) })

  expectRefused(result, 'checksum-mismatch', /other bytes/)
  expect(result.stdout).toMatch(/actual: sha256:[0-9a-f]{64} \(\d+ bytes\)/)
  expect(result.stdout).toContain(`(${victim.size} bytes)`)
})

it.concurrent('of a shorter file', async () => {
  const result = await runAgainst({ shorter: 1000 })

  expectRefused(result, 'checksum-mismatch', new RegExp(`${victim.size - 1000}`))
})

it.concurrent('of a longer file', async () => {
  const result = await runAgainst({ longer: 1000 })

  expectRefused(result, 'checksum-mismatch', new RegExp(`${victim.size + 1000}`))
})

it.concurrent('of an HTML page', async () => {
  const result = await runAgainst({ html: 'Sign in to the library' })

  expectRefused(result, 'not-the-file', /an HTML page with the title "Sign in to the library"/)
})

it.concurrent('of a git-LFS pointer, a storage error and a JSON answer', async () => {
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${victim.sha256}\nsize 1\n`
  const storage =
    '<?xml version="1.0"?><Error><Code>AccessDenied</Code><Message>No anonymous access</Message></Error>'
  const json = '{"message": "Quota of the day is used up"}'

  const [lfs, s3, api] = await Promise.all(
    [pointer, storage, json].map((body) => runAgainst({ status: 200, body })),
  )

  if (!lfs || !s3 || !api) throw new Error('three runs')
  expectRefused(lfs, 'not-the-file', /git-LFS pointer/)
  expectRefused(s3, 'not-the-file', /AccessDenied: No anonymous access/)
  expectRefused(api, 'not-the-file', /Quota of the day is used up/)
})

it.concurrent('where the workflow pins a digest that the publisher never had', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using service = await startCacheService({ azurite })
  await using runner = await createRunner({ cacheService: service })
  const checksum = 'ab'.repeat(32)

  const result = await runner.run({ url: origin.url(victim.name), checksum })

  expect(result).toMatchObject({ exitCode: 1, outputs: { 'failure-code': 'checksum-mismatch' } })
  expect(result.stdout).toContain(`expected: sha256:${checksum}`)
  expect(result.stdout).toContain(`actual: sha256:${victim.sha256}`)
  expect(await readTree(runner.temp)).toEqual({})
  expect(service.entries()).toEqual([])
})
