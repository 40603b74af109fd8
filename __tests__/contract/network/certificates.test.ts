import { describe, expect, test, vi } from 'vitest'
import type { DatasetError } from '../../../src/errors.ts'
import { behindProxy, hello, newClient } from './client.ts'
import { type certificate, inspectionAuthority, issued, startServer } from './server.ts'

const trusting = { ca: [inspectionAuthority] }
const chain = { ...issued.valid, cert: issued.valid.cert + inspectionAuthority }

/** A server and ways to ask it: directly, and by its made-up name through a CONNECT proxy. */
async function inspectedOrigin(tls: typeof certificate) {
  const server = await startServer(hello, tls)
  const { proxy, env } = await behindProxy(server.port)
  return {
    server,
    proxy,
    roads: [
      { env: {}, url: `https://localhost:${server.port}/` },
      { env, url: 'https://origin.test/' },
    ],
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]()
      await proxy.close()
    },
  }
}

describe('an authority that Node does not know', () => {
  test('is trusted when it is given, directly and through a tunnel', async () => {
    await using origin = await inspectedOrigin(issued.valid)
    for (const { env, url } of origin.roads)
      expect(await newClient(env, trusting).read(url)).toMatchObject({ text: 'hello' })
    expect(origin.proxy.passed).toMatchObject([{ form: 'connect', target: 'origin.test:443' }])
  })

  test.each([
    ['the certificate alone', issued.valid],
    ['the whole chain', chain],
  ])('is named when it is not given: %s', async (_, tls) => {
    await using origin = await inspectedOrigin(tls)
    for (const { env, url } of origin.roads) {
      const error = (await newClient(env).failure(url)) as DatasetError
      expect(error).toMatchObject({
        code: 'tls-untrusted',
        facts: {
          issuer: 'C=US, O=Example Corp, CN=Example Corp Inspection CA',
          subject: 'CN=origin.test',
          valid: '2020-01-01 to 2119-12-31',
          'SHA-256 fingerprint': expect.stringMatching(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/),
        },
      })
      expect(error.message).toContain(`of ${new URL(url).host} was issued by "Example Corp Inspection CA"`)
      expect(error.advice).toContain(
        'with:\n  ca-certificates: /path/to/example-corp-inspection-ca.pem\nor, for all steps, to the job\n',
      )
      expect(error.advice).toContain('env:\n  NODE_EXTRA_CA_CERTS: /path/to/example-corp-inspection-ca.pem\n')
    }
    expect(origin.server.requests).toEqual([])
    await vi.waitFor(async () => expect(await origin.server.open()).toBe(0))
  })

  test('is named in plain text, whatever its name is', async () => {
    await using server = await startServer(hello, issued.hostile)
    const error = (await newClient().failure(`https://localhost:${server.port}/`)) as DatasetError
    expect(error.message).toContain('was issued by "evil ::error::boom ##[error] [31m`*x*`", which')
    expect(error.advice).toContain('ca-certificates: /path/to/evil-error-boom-error-31m-x.pem\n')
    const said = [error.message, ...Object.values(error.facts), ...error.advice.split('\n')]
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    for (const line of said) expect(line).not.toMatch(/[\x00-\x1f\u202e]|^::/)
  })

  test('is named for a proxy that speaks TLS', async () => {
    const { proxy, env } = await behindProxy(0, { tls: issued.valid })
    await using _ = proxy
    expect(await newClient(env).failure('https://origin.test/')).toMatchObject({
      code: 'proxy-unreachable',
      message: expect.stringContaining('a certificate that was issued by "Example Corp Inspection CA"'),
      advice: expect.stringContaining('ca-certificates: /path/to/example-corp-inspection-ca.pem'),
    })
    expect(proxy.passed).toEqual([])
  })
})

describe('a certificate of a known authority', () => {
  test.each([
    ['that has expired', issued.expired, 'expired on 2021-01-01 00:00 UTC'],
    ['that is not valid yet', issued.notYetValid, 'is not valid before 2110-01-01 00:00 UTC'],
  ])('%s is refused, with the clock of this machine', async (_, tls, words) => {
    await using origin = await inspectedOrigin(tls)
    for (const { env, url } of origin.roads) {
      const year = new Date().getUTCFullYear()
      expect(await newClient(env, trusting).failure(url)).toMatchObject({
        code: 'tls-untrusted',
        message: expect.stringContaining(words),
        advice: expect.stringContaining(`The clock of this runner says ${year}-`),
        facts: {
          issuer: expect.stringContaining('Example Corp'),
          clock: expect.stringContaining(`${year}-`),
        },
      })
    }
    expect(origin.server.requests).toEqual([])
  })

  test('that is for another name is refused, with the names that it has', async () => {
    await using origin = await inspectedOrigin(issued.elsewhere)
    for (const { env, url } of origin.roads) {
      expect(await newClient(env, trusting).failure(url)).toMatchObject({
        code: 'tls-untrusted',
        message: expect.stringContaining('is for other names: elsewhere.test, *.elsewhere.test ('),
        advice: expect.stringContaining('Check the host name'),
      })
    }
    expect(origin.server.requests).toEqual([])
  })
})
