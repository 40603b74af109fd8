import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { hello } from './client.ts'
import { issued, startServer } from './server.ts'

const run = promisify(execFile)
const file = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** What a process of its own says of the URL: Node reads the system's store once. */
async function ask(port: number, store: string): Promise<string> {
  const client = new URL('../../../src/network/client.ts', import.meta.url)
  const road = new URL('../../../src/network/proxy.ts', import.meta.url)
  const script = `
    import { httpClient } from '${client}'
    import { readRoad } from '${road}'
    const client = httpClient({ road: readRoad({}, {}), userAgent: 'test' })
    const ask = () => client.open(new URL('https://localhost:${port}/'), { signal: new AbortController().signal })
    const said = await ask().then(({ status, body }) => (body.destroy(), status), ({ code }) => code)
    console.log(said)
    client.close()
  `
  // Where OpenSSL finds the system's authorities.
  const env = { PATH: process.env.PATH, SSL_CERT_FILE: store, SSL_CERT_DIR: '/nowhere' }
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script], { env })
  return stdout.trim()
}

test.runIf(process.platform === 'linux')(
  'an authority that only the system knows is trusted, at the second try',
  async () => {
    await using server = await startServer(hello, issued.valid)
    expect(await ask(server.port, file('inspection-ca.pem'))).toBe('200')
    expect(server.connections()).toBe(2)
    expect(await ask(server.port, file('ca.pem'))).toBe('tls-untrusted')
    expect(server.requests).toHaveLength(1)
  },
)
