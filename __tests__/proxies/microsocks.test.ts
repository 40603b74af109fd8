import { describe, expect, test } from 'vitest'
import { startMicrosocks } from './microsocks.ts'
import { BY_ADDRESS, fetchFrom, nowhere, SCHEMES, startData } from './scenario.ts'

const trusted = { 'ca-certificates': BY_ADDRESS.authority }
const credentials = { username: 'ci', password: 'p@ss:w/rd%' }

describe.each(SCHEMES)('microsocks, to an %s origin', (scheme) => {
  test.each(['socks5', 'socks5h'])('carries the dataset by %s', async (spelling) => {
    await using origin = await startData(scheme, BY_ADDRESS)
    await using microsocks = await startMicrosocks()
    const result = await fetchFrom(origin.behind, { ...trusted, proxy: `${spelling}://${microsocks.place}` })
    expect(result.exitCode, result.stdout).toBe(0)
    await microsocks.logged(new RegExp(`connected to ${origin.place}`))
  })

  test('lets in who logs in, and tells a wrong password from none', async () => {
    await using origin = await startData(scheme, BY_ADDRESS)
    await using microsocks = await startMicrosocks({ credentials })
    const inputs = { ...trusted, proxy: `socks5h://${microsocks.place}` }

    const missing = await fetchFrom(origin.behind, inputs)
    expect(missing.outputs['failure-code']).toBe('proxy-auth')
    expect(missing.problem).toContain('none were given')
    const user = { 'proxy-username': credentials.username }
    const rejected = await fetchFrom(origin.behind, { ...inputs, ...user, 'proxy-password': 'not-this-one' })
    expect(rejected.outputs['failure-code']).toBe('proxy-auth')
    expect(rejected.problem).toContain('rejected the user name or the password')
    expect(origin.requests).toEqual([])

    const right = { ...inputs, ...user, 'proxy-password': credentials.password }
    const result = await fetchFrom(origin.behind, right)
    expect(result.exitCode, result.stdout).toBe(0)
    await microsocks.logged(new RegExp(`connected to ${origin.place}`))
  })

  test('has no way to an origin that is down', async () => {
    const base = await nowhere(scheme, BY_ADDRESS)
    await using microsocks = await startMicrosocks()
    const result = await fetchFrom(base, { proxy: `socks5h://${microsocks.place}` })
    expect(result.outputs['failure-code']).toBe('proxy-unreachable')
    expect(result.problem).toContain(
      `could not connect to ${new URL(base).host}: it answered 5 (connection refused)`,
    )
  })

  test('is recognised when it is spoken to in HTTP, and in TLS', async () => {
    await using microsocks = await startMicrosocks()
    const inHttp = await fetchFrom(`${scheme}://0.0.0.0`, { proxy: `http://${microsocks.place}` })
    expect(inHttp.outputs['failure-code']).toBe('proxy-unreachable')
    expect(inHttp.problem).toMatch(/does not speak HTTP but SOCKS.*Write socks5h:\/\//s)
    const inTls = await fetchFrom(`${scheme}://0.0.0.0`, { proxy: `https://${microsocks.place}` })
    expect(inTls.outputs['failure-code']).toBe('proxy-unreachable')
    expect(inTls.problem).toMatch(/closed the connection without an answer.*expect another protocol/s)
  })
})
