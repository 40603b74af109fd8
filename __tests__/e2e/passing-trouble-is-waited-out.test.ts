import { expect, it } from 'vitest'
import { mnistShaped } from '../support/dataset.ts'
import { type Fault, startOrigin } from '../support/origin.ts'
import { createRunner } from '../support/runner.ts'
import { published, readTree } from './tree.ts'

const data = mnistShaped()
const name = 'train-images-idx3-ubyte.gz'

async function runAgainst(faults: Fault[], inputs: { retries?: number } = {}) {
  await using origin = await startOrigin({ files: data.served(), faults: { [`/${name}`]: faults } })
  await using runner = await createRunner()
  const result = await runner.run({
    files: data.lines(origin.base),
    path: 'data',
    cache: 'none',
    ...inputs,
  })
  return { ...result, tree: await readTree(runner.workspace), attempts: origin.requestsFor(name) }
}

it.concurrent('a server that asks for a second of patience gets it', async () => {
  const result = await runAgainst([{ status: 503, headers: { 'retry-after': '1' } }])

  expect(result).toMatchObject({ exitCode: 0, annotations: [], tree: published(data, 'data/') })
  const [first, second] = result.attempts
  expect(result.attempts).toHaveLength(2)
  expect((second?.ms ?? 0) - (first?.ms ?? 0)).toBeGreaterThanOrEqual(990)
  expect(result.stdout).toMatch(/answered 503.*trying again in 1.*the server asked for it/)
})

it.concurrent('a transfer that was cut is tried again', async () => {
  const result = await runAgainst([{ cut: 1000 }, { cut: 20_000, reset: true }])

  expect(result).toMatchObject({ exitCode: 0, annotations: [], tree: published(data, 'data/') })
  expect(result.attempts.length).toBeGreaterThanOrEqual(3)
  expect(result.stdout).toContain(`${name}: `)
  expect(result.stdout).toMatch(/ended at \d+ of \d+ bytes; trying again/)
})

it.concurrent('a connection that is reset is tried again', async () => {
  const result = await runAgainst([{ reset: true }])

  expect(result).toMatchObject({ exitCode: 0, annotations: [], tree: published(data, 'data/') })
})

it.concurrent('but not for ever: retries says how often', async () => {
  const result = await runAgainst([{ status: 503, always: true }], { retries: 1 })

  expect(result).toMatchObject({ exitCode: 1, tree: {}, outputs: { 'failure-code': 'server-error' } })
  expect(result.attempts).toHaveLength(2)
  expect(result.annotations).toMatchObject([{ level: 'error', title: 'setup-dataset: server-error' }])
  expect(result.annotations[0]?.message).toMatch(/answered 503/)
})

it.concurrent('a cut that stays is named with what came', async () => {
  const result = await runAgainst([{ cut: 1000, always: true }], { retries: 0 })

  expect(result).toMatchObject({ exitCode: 1, tree: {}, outputs: { 'failure-code': 'truncated' } })
  expect(result.annotations[0]?.message).toMatch(/ended at \d+ of \d+ bytes/)
})

it.concurrent('a page that is not there is not asked for again', async () => {
  const result = await runAgainst([{ status: 404, always: true }])

  expect(result).toMatchObject({ exitCode: 1, tree: {}, outputs: { 'failure-code': 'not-found' } })
  expect(result.attempts).toHaveLength(1)
})
