import { expect, it } from 'vitest'
import { certificate, issued } from '../contract/network/server.ts'
import { type Fault, startOrigin } from '../support/origin.ts'
import { type ProxyOptions, startProxy } from '../support/proxy.ts'
import { createRunner, runAction, type StepResult } from '../support/runner.ts'
import type { InputValues } from '../support/runner-environment.ts'

const body = Buffer.alloc(300_000, 'data')
const checksum = `sha256:${'0'.repeat(64)}`
/** Long enough for a deadline of the road, and the comparison after it. */
const timeout = 60_000

const helpLink = (code: string) =>
  `https://github.com/setup-dataset/setup-dataset/blob/v1/docs/troubleshooting.md#${code}`

function run(inputs: InputValues, env: Record<string, string> = {}): Promise<StepResult> {
  return runAction({ inputs: { checksum, cache: 'none', retries: 0, ...inputs }, env, timeout })
}

/** The lines between `::group::` and `::endgroup::`. */
function evidenceOf({ stdout }: StepResult): string {
  return /^::group::Evidence: .*?\n(.*?)^::endgroup::$/ms.exec(stdout)?.[1] ?? ''
}

function expectCause(result: StepResult, code: string, told: { evidence: RegExp; annotation: RegExp }) {
  const errors = result.annotations.filter(({ level }) => level === 'error')
  expect(result).toMatchObject({ exitCode: 1, outputs: { 'failure-code': code, 'cache-hit': 'false' } })
  expect(errors).toMatchObject([{ title: `setup-dataset: ${code}` }])
  expect(errors[0]?.message).toMatch(told.annotation)
  expect(errors[0]?.message).not.toContain('\n')
  expect(evidenceOf(result)).toMatch(told.evidence)
  expect(result.summary).toMatch(new RegExp(`^<h3>.* not available: ${code}</h3>$`, 'm'))
  expect(result.stdout.split(/\r?\n/)).toContain(`More: ${helpLink(code)}`)
  expect(result.summary).toContain(helpLink(code))
}

it.concurrent.each<[string, Fault, string, { evidence: RegExp; annotation: RegExp }]>([
  [
    'a server that refuses this runner',
    { status: 403 },
    'forbidden',
    { evidence: /^status: 403 Forbidden$/m, annotation: /refuses this runner, not only this file.*share/ },
  ],
  [
    'a 403 that is a rate limit, with its numbers',
    { status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-limit': '60' } },
    'rate-limited',
    { evidence: /^x-ratelimit-limit: 60$/m, annotation: /answered 403 Forbidden.*limits requests/ },
  ],
  [
    'a rate limit, with the time that it asks for',
    { status: 429, headers: { 'retry-after': '86400' } },
    'rate-limited',
    { evidence: /^retry-after: 86400$/m, annotation: /answered 429 Too Many Requests/ },
  ],
  [
    'a file that is not there',
    { status: 404 },
    'not-found',
    { evidence: /^status: 404 Not Found$/m, annotation: /correct the URL/ },
  ],
  [
    'a server in trouble',
    { status: 503 },
    'server-error',
    { evidence: /^status: 503 Service Unavailable$/m, annotation: /run the job again later/ },
  ],
  [
    'a page instead of the file',
    { html: 'Please sign in' },
    'not-the-file',
    { evidence: /^what came: .*Please sign in/m, annotation: /served an HTML page.*correct the URL/ },
  ],
  [
    'other bytes',
    {},
    'checksum-mismatch',
    { evidence: /^expected: sha256:0{64}\nactual: sha256:[0-9a-f]{64} /m, annotation: /pin the new digest/ },
  ],
  [
    'a transfer that is cut',
    { cut: 1000 },
    'truncated',
    {
      evidence: /^received: 1000 bytes\nexpected: 300000 bytes$/m,
      annotation: /ended at 1000 of 300000 bytes/,
    },
  ],
])('%s', async (_, fault, code, told) => {
  await using origin = await startOrigin({ files: { '/data.bin': body } })
  origin.fault('*', { ...fault, always: true })
  expectCause(await run({ url: origin.url('/data.bin') }), code, told)
})

it.concurrent('a server that refuses one file alone', async () => {
  await using origin = await startOrigin({ files: { '/data.bin': body } })
  origin.fault('/data.bin', { status: 403, always: true })
  expectCause(await run({ url: origin.url('/data.bin') }), 'forbidden', {
    evidence: /^ {2}http:\/\/127\.0\.0\.1:\d+, direct, .*: answered 404 Not Found$/m,
    annotation: /it refuses this file, not the runner.*`credentials`/,
  })
})

it.concurrent('a port where nothing listens, while others can be reached', async () => {
  await using other = await startOrigin()
  const gone = await startOrigin()
  await gone.close()
  expectCause(await run({ url: `${other.url('/x')}\n${gone.url('/x')}` }), 'refused', {
    evidence:
      /^asked to compare:\n {2}http:\/\/127.*: refused \(ECONNREFUSED\)\n {2}http:.*another source.*: answered 404/m,
    annotation: new RegExp(
      `127\\.0\\.0\\.1:${other.port} can be reached.*only 127\\.0\\.0\\.1:${gone.port} is in trouble`,
    ),
  })
})

it.concurrent('a network where nothing can be reached', async () => {
  const [gone, more] = [await startOrigin(), await startOrigin()]
  await Promise.all([gone.close(), more.close()])
  const result = await run({ url: `${more.url('/x')}\n${gone.url('/x')}` })
  expectCause(result, 'refused', {
    evidence: /asked to compare/,
    annotation: /Nothing was reachable from this runner/,
  })
  expect(result.stdout).toMatch(/^with:\n {2}proxy: http/m)
})

it.concurrent.each([
  [
    'a name that nobody knows',
    'http://no-such-host.invalid/x',
    'dns',
    /^error: (ENOTFOUND|EAI_AGAIN)$/m,
    /cannot be resolved/,
  ],
  [
    'an address without a route',
    'http://255.255.255.255/x',
    'unreachable',
    /^error: E\w+$/m,
    /cannot be reached/,
  ],
])('%s', async (_, url, code, evidence, annotation) => {
  expectCause(await run({ url }), code, { evidence, annotation })
})

it.concurrent('a server that never answers', async () => {
  await using origin = await startOrigin()
  origin.fault('*', { silent: true, always: true })
  expectCause(await run({ url: origin.url('/x') }), 'timeout', {
    evidence: /^deadline: 13000 ms for the answer$/m,
    annotation: /gave no answer within 13 s/,
  })
})

const hosts = (port: number) => ({ 'origin.test': port, 'other.test': port })

async function runBehind(options: ProxyOptions, inputs: InputValues): Promise<StepResult> {
  await using proxy = await startProxy(options)
  return await run({ proxy: proxy.url, ...inputs })
}

it.concurrent('a proxy that never answers', async () => {
  const result = await runBehind({ fault: 'silent' }, { url: 'https://origin.test/x' })
  expectCause(result, 'proxy-unreachable', {
    evidence: /^deadline: 20000 ms for the answer to CONNECT$/m,
    annotation: /gave no answer to CONNECT within 20 s/,
  })
})

it.concurrent('a proxy that has a rule about the server', async () => {
  await using origin = await startOrigin()
  const url = 'http://other.test/x\nhttp://origin.test/x'
  const result = await runBehind({ deny: ['origin.test'], hosts: hosts(origin.port) }, { url })
  expectCause(result, 'proxy-denied', {
    evidence: /^x-squid-error: ERR_ACCESS_DENIED 0$/m,
    annotation: /The proxy lets other\.test pass: its rule is about origin\.test\..*allow-list/,
  })
})

it.concurrent('a proxy that lets nothing pass', async () => {
  const result = await runBehind(
    { fault: 'status-403' },
    { url: 'https://origin.test/x\nhttps://other.test/x' },
  )
  expectCause(result, 'proxy-denied', {
    evidence: /another source.*: proxy-denied \(403 Refused\)$/m,
    annotation: /Nothing was reachable through the proxy http:\/\/127/,
  })
})

it.concurrent('a network that inspects TLS, with the authority and the line to add', async () => {
  await using origin = await startOrigin({ tls: issued.valid })
  const url = 'https://other.test/x\nhttps://origin.test/x'
  const result = await runBehind({ hosts: hosts(origin.port) }, { url })
  expectCause(result, 'tls-intercepted', {
    evidence: /^issuer: .*Example Corp Inspection CA/m,
    annotation:
      /"Example Corp Inspection CA" vouches for origin\.test and other\.test alike: this network inspects TLS/,
  })
  expect(result.stdout).toMatch(/^with:\n {2}ca-certificates: \/path\/to\/example-corp-inspection-ca\.pem$/m)
})

it.concurrent.each([
  ['has expired', issued.expired, /expired on 20\d\d-\d\d-\d\d/],
  ['is not valid yet', issued.notYetValid, /is not valid before/],
  ['is for another name', issued.elsewhere, /is for other names/],
])('a certificate that %s', async (_, tls, annotation) => {
  await using origin = await startOrigin({ tls })
  const ca = new URL('../contract/network/inspection-ca.pem', import.meta.url).pathname
  const result = await runBehind(
    { hosts: hosts(origin.port) },
    { url: 'https://origin.test/x', 'ca-certificates': ca },
  )
  expectCause(result, 'tls-untrusted', { evidence: /^valid: \d{4}-/m, annotation })
})

it.concurrent('a server that does not speak TLS', async () => {
  await using origin = await startOrigin()
  expectCause(await run({ url: `https://127.0.0.1:${origin.port}/x` }), 'unexpected-answer', {
    evidence: /^error: /m,
    annotation: /did not answer in HTTPS/,
  })
})

it.concurrent('trouble that has passed when the comparison asks', async () => {
  await using origin = await startOrigin({ tls: certificate })
  const ca = new URL('../contract/network/ca.pem', import.meta.url).pathname
  await using proxy = await startProxy({ hosts: hosts(origin.port), fault: 'status-503' })
  await using runner = await createRunner()
  const inputs = {
    checksum,
    cache: 'none',
    retries: 0,
    url: 'https://origin.test/x',
    'ca-certificates': ca,
    proxy: proxy.url,
  }
  const step = await runner.start({ inputs, timeout })
  while (proxy.refused.length === 0) await new Promise((resolve) => setImmediate(resolve))
  proxy.fault = undefined
  expectCause(await step.done, 'proxy-unreachable', {
    evidence: /through the proxy .*: answered 404 Not Found, certificate by "/m,
    annotation: /A moment later origin\.test answered \(404.*comes and goes/,
  })
})
