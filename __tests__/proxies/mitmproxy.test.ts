import { describe, expect, test } from 'vitest'
import { startMitmproxy } from './mitmproxy.ts'
import { everyFile, fetchFrom, NAMED, nowhere, SCHEMES, startData } from './scenario.ts'

describe.each(SCHEMES)('mitmproxy, to an %s origin', (scheme) => {
  test('carries the dataset, decrypted, where its authority is in ca-certificates', async () => {
    await using origin = await startData(scheme, NAMED)
    await using interceptor = await startMitmproxy(NAMED.authority)
    const result = await fetchFrom(origin.behind, {
      proxy: `http://${interceptor.place}`,
      'ca-certificates': interceptor.authority,
    })
    expect(result.exitCode, result.stdout).toBe(0)
    await interceptor.logged(everyFile((name) => `GET ${scheme}://127.0.0.1:${origin.port}/${name}`))
  })

  test('says itself that an origin is down', async () => {
    const base = await nowhere(scheme, NAMED)
    await using interceptor = await startMitmproxy(NAMED.authority)
    const result = await fetchFrom(base, {
      proxy: `http://${interceptor.place}`,
      'ca-certificates': interceptor.authority,
    })
    expect(result.outputs['failure-code']).toBe('proxy-unreachable')
    expect(result.problem).toContain(`could not connect to ${new URL(base).host}: it answered 502`)
    expect(result.stdout).toMatch(/^server: mitmproxy/m)
  })
})

test('mitmproxy is named, with the lines to paste, where nobody knows its authority', async () => {
  await using origin = await startData('https', NAMED)
  await using interceptor = await startMitmproxy(NAMED.authority)
  const result = await fetchFrom(origin.behind, {
    proxy: `http://${interceptor.place}`,
    'ca-certificates': NAMED.authority,
  })
  // `tls-intercepted` is for who has compared several hosts.
  expect(result.outputs['failure-code']).toMatch(/^tls-(untrusted|intercepted)$/)
  expect(result.problem).toContain(
    `The certificate of ${origin.place} was issued by "mitmproxy", which this runner does not know`,
  )
  expect(result.problem).toMatch(/^with:\n {2}ca-certificates: \/path\/to\/mitmproxy\.pem$/m)
  expect(result.problem).toMatch(/^env:\n {2}NODE_EXTRA_CA_CERTS: /m)
  expect(result.stdout).toMatch(/^issuer: .*CN=mitmproxy/m)
  expect(origin.requests).toEqual([])
})
