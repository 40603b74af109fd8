import { expect, it } from 'vitest'
import { mnistShaped } from '../support/dataset.ts'
import { type Fault, startOrigin } from '../support/origin.ts'
import { startProxy } from '../support/proxy.ts'
import { createRunner } from '../support/runner.ts'
import { readTree } from './tree.ts'

const data = mnistShaped()

/** A network that answers every request over plain http in this way, behind a proxy that does not name itself. */
async function inNetwork(fault: Fault) {
  await using network = await startOrigin({ faults: { '*': [{ ...fault, always: true }] } })
  await using proxy = await startProxy({
    hosts: { 'origin.test': network.port },
  })
  await using runner = await createRunner()
  const result = await runner.run(
    { files: data.lines('http://origin.test'), cache: 'none', retries: 2, path: 'data' },
    { http_proxy: proxy.url },
  )
  const problem = result.annotations.at(-1)?.message ?? ''
  return {
    ...result,
    problem,
    place: proxy.url,
    asked: network.requests,
    tree: await readTree(runner.workspace),
  }
}

it.concurrent('when a log-in page comes in place of the file', async () => {
  const result = await inNetwork({ html: 'Guest Wi-Fi: log in' })

  expect(result).toMatchObject({ exitCode: 1, outputs: { 'failure-code': 'not-the-file' }, tree: {} })
  expect(result.problem).toContain('an HTML page with the title "Guest Wi-Fi: log in"')
  expect(result.problem).toContain(`Over plain http the proxy ${result.place} (from http_proxy) can answer`)
})

it.concurrent('when a request is led on to its log-in page', async () => {
  await using portal = await startOrigin({ faults: { '*': [{ html: 'Log in', always: true }] } })
  await using network = await startOrigin({
    faults: { '*': [{ redirect: `http://portal.test:${portal.port}/login`, status: 307, always: true }] },
  })
  await using proxy = await startProxy({ hosts: { 'origin.test': network.port, 'portal.test': portal.port } })
  await using runner = await createRunner()
  const result = await runner.run(
    { files: data.lines('http://origin.test'), cache: 'none', retries: 0 },
    { http_proxy: proxy.url },
  )

  expect(result).toMatchObject({ exitCode: 1, outputs: { 'failure-code': 'not-the-file' } })
  expect(result.annotations.at(-1)?.message).toContain(`led on to portal.test:${portal.port}`)
})

it.concurrent('when a block page comes with 403', async () => {
  const result = await inNetwork({ status: 403, html: 'Access blocked by policy' })

  expect(result).toMatchObject({ exitCode: 1, outputs: { 'failure-code': 'forbidden' } })
  expect(result.problem).toContain('with a log-in or block page: https:// shows who it was')
})

it.concurrent('when it says itself that it wants a log-in, which is not asked for again', async () => {
  const result = await inNetwork({ status: 511, html: 'Accept the terms' })

  expect(result).toMatchObject({ exitCode: 1, outputs: { 'failure-code': 'captive-portal' } })
  expect(result.problem).toContain('Log the runner in')
  expect(result.stdout).toMatch(/^page: Accept the terms/m)
  expect(result.asked).toHaveLength(data.files.length)
})

// Where 0.0.0.0 is a way to this machine, it is one that is not taken for loopback.
if (process.platform !== 'win32') {
  it.concurrent('nor without a proxy', async () => {
    await using network = await startOrigin({ faults: { '*': [{ html: 'Log in', always: true }] } })
    await using runner = await createRunner()
    const inputs = { files: data.lines(`http://0.0.0.0:${network.port}`), cache: 'none', retries: 0 }

    const page = await runner.run(inputs)
    network.heal('*')
    network.fault('*', { status: 511, html: 'Log in', always: true })
    const required = await runner.run(inputs)

    expect(page.outputs['failure-code']).toBe('not-the-file')
    expect(page.annotations.at(-1)?.message).toContain('Over plain http a log-in page of the network')
    expect(required.outputs['failure-code']).toBe('captive-portal')
  })
}
