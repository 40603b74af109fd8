import { describe, expect, test } from 'vitest'
import { certificate } from '../contract/network/server.ts'
import { everyFile, fetchFrom, NAMED, nowhere, SCHEMES, startData } from './scenario.ts'
import { startSquid } from './squid.ts'

const credentials = { username: 'ci', password: 'p@ss:w/rd%' }
const trusted = { 'ca-certificates': NAMED.authority }

/** What Squid logs of an origin that it let through. */
function passed(scheme: string, place: string): RegExp {
  return scheme === 'https'
    ? new RegExp(`TCP_TUNNEL/200 \\d+ CONNECT ${place} `)
    : everyFile((name) => `TCP_MISS/200 \\d+ GET http://${place}/${name} `)
}

describe.each(SCHEMES)('squid, to an %s origin', (scheme) => {
  test('carries the dataset', async () => {
    await using origin = await startData(scheme, NAMED)
    await using squid = await startSquid({ tunnels: [origin.port] })
    const result = await fetchFrom(origin.behind, { ...trusted, proxy: `http://${squid.place}` })
    expect(result.exitCode, result.stdout).toBe(0)
    await squid.logged(passed(scheme, origin.place))
  })

  test('carries it over TLS, where its authority is known', async () => {
    await using origin = await startData(scheme, NAMED)
    await using squid = await startSquid({ tunnels: [origin.port], tls: certificate })
    const proxy = `https://${squid.place}`
    const result = await fetchFrom(origin.behind, { ...trusted, proxy })
    expect(result.exitCode, result.stdout).toBe(0)
    await squid.logged(passed(scheme, origin.place))

    const unknown = await fetchFrom(origin.behind, { proxy })
    expect(unknown.outputs['failure-code']).toBe('proxy-unreachable')
    expect(unknown.problem).toMatch(
      /The proxy https:.* certificate that was issued by "setup-dataset test authority"/,
    )
    expect(unknown.problem).toMatch(/^with:\n {2}ca-certificates: /m)

    const inClear = await fetchFrom(origin.behind, { ...trusted, proxy: `http://${squid.place}` })
    expect(inClear.outputs['failure-code']).toBe('proxy-unreachable')
    expect(inClear.problem).toMatch(/closed the connection without an answer.*speaks TLS https:\/\//s)
  })

  test('that is plain is not spoken to in TLS', async () => {
    await using squid = await startSquid()
    const result = await fetchFrom(`${scheme}://origin.test`, { proxy: `https://${squid.place}` })
    expect(result.outputs['failure-code']).toBe('proxy-unreachable')
    expect(result.problem).toMatch(/does not speak HTTP over TLS.*write http:\/\//s)
  })

  test('lets in who logs in, and tells a wrong password from none', async () => {
    await using origin = await startData(scheme, NAMED)
    await using squid = await startSquid({ credentials, tunnels: [origin.port] })
    const inputs = { ...trusted, proxy: `http://${squid.place}` }

    const missing = await fetchFrom(origin.behind, inputs)
    expect(missing.outputs['failure-code']).toBe('proxy-auth')
    expect(missing.problem).toMatch(/none were given: 407.*^ {2}proxy-password: \$\{\{ secrets\./ms)
    const wrong = { 'proxy-username': credentials.username, 'proxy-password': 'not-this-one' }
    const rejected = await fetchFrom(origin.behind, { ...inputs, ...wrong })
    expect(rejected.outputs['failure-code']).toBe('proxy-auth')
    expect(rejected.problem).toMatch(/rejected the user name or the password.*Check the secrets/s)
    expect(rejected.problem).not.toContain('not-this-one')
    expect(origin.requests).toEqual([])

    const right = { 'proxy-username': credentials.username, 'proxy-password': credentials.password }
    const result = await fetchFrom(origin.behind, { ...inputs, ...right })
    expect(result.exitCode, result.stdout).toBe(0)
    await squid.logged(passed(scheme, `${origin.place}`))
    expect(await squid.log()).toMatch(/TCP_(MISS|TUNNEL)\/200 .* ci HIER_DIRECT/)
  })

  test('denies a host', async () => {
    await using origin = await startData(scheme, NAMED)
    await using squid = await startSquid({ deny: ['origin.test'], tunnels: [origin.port] })
    const result = await fetchFrom(origin.behind, { ...trusted, proxy: `http://${squid.place}` })
    expect(result.outputs['failure-code']).toBe('proxy-denied')
    expect(result.problem).toContain(`refuses ${origin.place}: it answered 403 Forbidden`)
    expect(result.problem).toContain('`with: no-proxy: origin.test`')
    expect(result.stdout).toMatch(/^x-squid-error: ERR_ACCESS_DENIED/m)
    expect(result.stdout).toMatch(/^page: ERROR: The requested URL could not be retrieved/m)
    expect(origin.requests).toEqual([])
    await squid.logged(/TCP_DENIED\/403/)
  })

  test('has no way to an origin that is down', async () => {
    const base = await nowhere(scheme, NAMED)
    await using squid = await startSquid({ tunnels: [Number(new URL(base).port)] })
    const result = await fetchFrom(base, { proxy: `http://${squid.place}` })
    expect(result.outputs['failure-code']).toBe('proxy-unreachable')
    expect(result.problem).toContain(`could not connect to ${new URL(base).host}: it answered 503`)
    expect(result.problem).toContain('The proxy works, but origin.test is down')
    expect(result.stdout).toMatch(/^x-squid-error: ERR_CONNECT_FAIL/m)
  })

  test('is not blamed for what the origin answers', async () => {
    const refusal = { status: 403, body: 'this dataset needs a licence', always: true }
    await using origin = await startData(scheme, NAMED, { '*': [refusal] })
    await using squid = await startSquid({ tunnels: [origin.port] })
    const result = await fetchFrom(origin.behind, { ...trusted, proxy: `http://${squid.place}` })
    expect(result.outputs['failure-code']).toBe('forbidden')
    expect(result.problem).not.toContain('proxy')
  })
})

test('squid opens no tunnel to a port that it does not know', async () => {
  await using origin = await startData('https', NAMED)
  await using squid = await startSquid()
  const result = await fetchFrom(origin.behind, { ...trusted, proxy: `http://${squid.place}` })
  expect(result.outputs['failure-code']).toBe('proxy-denied')
  expect(result.problem).toContain(`port 443 alone: take an https URL without ":${origin.port}"`)
  expect(origin.requests).toEqual([])
})
