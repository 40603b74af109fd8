import { describe, expect, test } from 'vitest'
import { BY_ADDRESS, everyFile, fetchFrom, nowhere, SCHEMES, startData } from './scenario.ts'
import { startTinyproxy } from './tinyproxy.ts'

const trusted = { 'ca-certificates': BY_ADDRESS.authority }
const credentials = { username: 'ci', password: 'secret-word' }

describe.each(SCHEMES)('tinyproxy, to an %s origin', (scheme) => {
  test('carries the dataset for who logs in', async () => {
    await using origin = await startData(scheme, BY_ADDRESS)
    await using tinyproxy = await startTinyproxy({ credentials })
    const inputs = { ...trusted, proxy: `http://${tinyproxy.place}` }

    const missing = await fetchFrom(origin.behind, inputs)
    expect(missing.outputs['failure-code']).toBe('proxy-auth')
    expect(missing.problem).toContain('none were given: 407')
    expect(origin.requests).toEqual([])

    const logIn = { 'proxy-username': credentials.username, 'proxy-password': credentials.password }
    const result = await fetchFrom(origin.behind, { ...inputs, ...logIn })
    expect(result.exitCode, result.stdout).toBe(0)
    await tinyproxy.logged(
      scheme === 'https'
        ? new RegExp(`Request .*CONNECT ${origin.place} .*Established connection to host "0.0.0.0"`, 's')
        : everyFile((name) => `Request [^\\n]*GET http://${origin.place}/${name} `),
    )
  })

  test('filters a host', async () => {
    await using origin = await startData(scheme, BY_ADDRESS)
    await using tinyproxy = await startTinyproxy({ filter: ['^0\\.0\\.0\\.0$'] })
    const result = await fetchFrom(origin.behind, { ...trusted, proxy: `http://${tinyproxy.place}` })
    expect(result.outputs['failure-code']).toBe('proxy-denied')
    expect(result.problem).toContain(`refuses ${origin.place}: it answered 403 Filtered`)
    expect(result.stdout).toMatch(/^server: tinyproxy/m)
    // Its front page is asked past the proxy, to compare.
    expect(origin.requests.filter(({ path }) => path !== '/')).toEqual([])
    await tinyproxy.logged(/Proxying refused on filtered/)
  })

  test('has no way to an origin that is down', async () => {
    const base = await nowhere(scheme, BY_ADDRESS)
    await using tinyproxy = await startTinyproxy()
    const result = await fetchFrom(base, { proxy: `http://${tinyproxy.place}` })
    expect(result.outputs['failure-code']).toBe('proxy-unreachable')
    expect(result.problem).toContain(`could not connect to ${new URL(base).host}: it answered 500`)
  })

  test('is not blamed for what the origin answers', async () => {
    await using origin = await startData(scheme, BY_ADDRESS, { '*': [{ status: 403, always: true }] })
    await using tinyproxy = await startTinyproxy()
    const result = await fetchFrom(origin.behind, { ...trusted, proxy: `http://${tinyproxy.place}` })
    expect(result.outputs['failure-code']).toBe('forbidden')
    expect(result.problem).not.toContain('proxy')
  })
})

test('tinyproxy opens no tunnel to a port that it does not know', async () => {
  await using origin = await startData('https', BY_ADDRESS)
  await using tinyproxy = await startTinyproxy({ tunnels: [443] })
  const result = await fetchFrom(origin.behind, { ...trusted, proxy: `http://${tinyproxy.place}` })
  expect(result.outputs['failure-code']).toBe('proxy-denied')
  expect(result.problem).toContain(`port 443 alone: take an https URL without ":${origin.port}"`)
})
