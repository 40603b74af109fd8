import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { certificate, startServer } from '../contract/network/server.ts'
import { runCli } from '../support/cli.ts'
import { contentOf } from '../support/dataset.ts'
import { startOrigin } from '../support/origin.ts'
import { startProxy } from '../support/proxy.ts'
import { createRunner } from '../support/runner.ts'
import { temporaryFolder } from '../support/temporary.ts'

// That nothing is told is checked by runner and command of __tests__/support, after every run of every test.

const USER = 'pr0xy-user'
const PASSWORD = 'pr0xy/p@ss_wörd:100%'
const USERINFO = `${USER}:${encodeURIComponent(PASSWORD)}@`
const SIGNED = 'X-Amz-Credential=AKIA0123EXAMPLE%2Fus-east-1&X-Amz-Signature=5161f9e7a0c4b1d2'
const TOKEN = 'ghp_T0ken/with+special=chars'
const file = contentOf('data.bin', Buffer.alloc(3000, 'data'))
const checksum = `sha256:${file.sha256}`
const hosts = { 'origin.test': 'same' } as const

interface Scene {
  inputs: Record<string, string>
  env?: Record<string, string>
  /** The rules that the input `rewrite` names. */
  rules?: string
}

type Open = (stack: AsyncDisposableStack) => Promise<Scene>

/** A URL with a user name, a password and a signature. */
function signed(base: string): string {
  const url = new URL(`${base}/${file.name}?${SIGNED}&versionId=7`)
  url.username = 'url-reader'
  url.password = 'url_p@ss:word'
  return url.href
}

/** A server that repeats in its answer whatever it was asked with, as it came and decoded. */
async function startEcho(stack: AsyncDisposableStack, answer: (said: string) => [number, string, string]) {
  const server = await startServer((request, response) => {
    const { url = '' } = request
    const { authorization = '', 'proxy-authorization': proxy = '' } = request.headers
    const basic = [authorization, proxy].map((value) => Buffer.from(value.replace(/^\S+ /, ''), 'base64'))
    const said = [
      url,
      decodeURIComponent(url),
      authorization,
      proxy,
      ...basic.map((bytes) => bytes.toString()),
    ]
    const [status, type, body] = answer(said.join(' ').replace(/[^\x20-\xff]/g, ''))
    const told = encodeURIComponent(said.join(' '))
    const isProxy = proxy !== ''
    const headers = { 'content-type': type, via: told, 'x-ratelimit-policy': told }
    response.writeHead(status, { ...headers, ...(isProxy && { 'x-squid-error': told }) }).end(body)
  })
  stack.use(server)
  return `http://127.0.0.1:${server.port}`
}

const page = (said: string) => `<html><head><title>${said}</title></head></html>`

const scenes: [string, string, Open][] = [
  ...(['http', 'https'] as const).flatMap((scheme): [string, string, Open][] => [
    [
      `a proxy that rejects the log-in for ${scheme}`,
      'proxy-auth',
      async (stack) => {
        const proxy = stack.use(await startProxy({ credentials: { username: 'x', password: 'y' }, hosts }))
        return through(`http://${USERINFO}127.0.0.1:${proxy.port}`, `${scheme}://origin.test`)
      },
    ],
    [
      `a proxy that denies the host for ${scheme}`,
      'proxy-denied',
      async (stack) => {
        const proxy = stack.use(await startProxy({ hosts, deny: ['origin.test'] }))
        return through(`http://${USERINFO}127.0.0.1:${proxy.port}`, `${scheme}://origin.test`)
      },
    ],
    [
      `a proxy where nothing listens for ${scheme}`,
      'proxy-unreachable',
      async () => through(`http://${USERINFO}127.0.0.1:${await closedPort()}`, `${scheme}://origin.test`),
    ],
  ]),
  [
    'a proxy that repeats what it was asked with',
    'proxy-denied',
    async (stack) => {
      const echo = await startEcho(stack, (said) => [403, 'text/html', page(said)])
      return through(`http://${USERINFO}${new URL(echo).host}`, 'http://origin.test')
    },
  ],
  [
    'a proxy whose certificate is not trusted',
    'proxy-unreachable',
    async (stack) => {
      const proxy = stack.use(await startProxy({ hosts, tls: certificate }))
      return through(`https://${USERINFO}127.0.0.1:${proxy.port}`, 'https://origin.test')
    },
  ],
  [
    'a proxy that is not readable',
    'bad-input',
    async () => through(`http://${USERINFO}127.0.0.1:port`, 'https://origin.test'),
  ],
  [
    'proxy credentials in their inputs',
    'proxy-unreachable',
    async () => ({
      inputs: {
        url: signed('http://origin.test'),
        proxy: `http://127.0.0.1:${await closedPort()}`,
        'proxy-username': USER,
        'proxy-password': PASSWORD,
      },
    }),
  ],
  [
    'a certificate that is not trusted',
    'tls-untrusted',
    async (stack) => {
      const origin = stack.use(await startOrigin({ tls: certificate }))
      return { inputs: { url: signed(`https://localhost:${origin.port}`) } }
    },
  ],
  [
    'a redirect with a signature to where nothing listens',
    'refused',
    async (stack) => {
      const to = signed(`http://127.0.0.1:${await closedPort()}`)
      const origin = stack.use(await startOrigin({ faults: { '*': [{ redirect: to, always: true }] } }))
      return { inputs: { url: signed(origin.base) } }
    },
  ],
  [
    'a redirect with a signature to what is no URL',
    'bad-redirect',
    async (stack) => {
      const to = `http://url-reader:url_p%40ss%3Aword@:port/?${SIGNED}`
      const origin = stack.use(await startOrigin({ faults: { '*': [{ redirect: to, always: true }] } }))
      return { inputs: { url: signed(origin.base) } }
    },
  ],
  [
    'wrong bytes from a signed URL',
    'checksum-mismatch',
    async (stack) => {
      const wrong = Buffer.alloc(file.size, 'wrong')
      const origin = stack.use(await startOrigin({ files: { [`/${file.name}`]: wrong } }))
      return { inputs: { url: signed(origin.base) } }
    },
  ],
  [
    'a download that stops half-way, kept for the next run',
    'truncated',
    async (stack) => {
      const faults = { '*': [{ cut: 1000, always: true }] }
      const origin = stack.use(await startOrigin({ files: { [`/${file.name}`]: file.bytes }, faults }))
      return { inputs: { url: signed(origin.base) }, env: { RUNNER_ENVIRONMENT: 'self-hosted' } }
    },
  ],
  [
    'a server that repeats a token in its page',
    'forbidden',
    async (stack) => {
      const echo = await startEcho(stack, (said) => [403, 'text/html', page(said)])
      return { inputs: { url: `${echo}/${file.name}?${SIGNED}`, credentials: `${echo} Bearer ${TOKEN}` } }
    },
  ],
  [
    'a page whose title is too long, and shortened in the middle of a token',
    'forbidden',
    async (stack) => {
      const title = `${'-'.repeat(106)} ${TOKEN}`
      const echo = await startEcho(stack, () => [403, 'text/html', page(title)])
      return { inputs: { url: `${echo}/${file.name}`, credentials: `${echo} Bearer ${TOKEN}` } }
    },
  ],
  [
    'a server that repeats a log-in in JSON, instead of the file',
    'not-the-file',
    async (stack) => {
      const echo = await startEcho(stack, (said) => [200, 'text/json', JSON.stringify({ message: said })])
      return { inputs: { url: signed(echo) } }
    },
  ],
  [
    'a store that repeats a log-in in XML',
    'rate-limited',
    async (stack) => {
      const xml = (said: string) => `<Error><Code>SlowDown</Code><Message>${said}</Message></Error>`
      const echo = await startEcho(stack, (said) => [429, 'text/xml', xml(said)])
      return {
        inputs: {
          files: `${file.name} ${checksum}`,
          'base-url': `${echo}/base?${SIGNED}`,
          mirrors: signed(echo),
          credentials: `${echo} Basic ${Buffer.from(`${USER}:${PASSWORD}`).toString('base64')}`,
        },
      }
    },
  ],
  [
    'a rule with a log-in, at a server that repeats it',
    'not-found',
    async (stack) => {
      const echo = await startEcho(stack, (said) => [404, 'text/html', page(said)])
      const rules = `rewrite data\\.test/(.*) ${echo.replace('//', `//${USERINFO}`)}/$1?${SIGNED}`
      return { inputs: { url: `http://data.test/${file.name}`, rewrite: 'rules.txt' }, rules }
    },
  ],
  [
    'an input that is wrong beside all of them',
    'bad-input',
    async () => ({
      inputs: {
        url: signed('https://origin.test'),
        credentials: `https://b.test Bearer ${TOKEN}`,
        retries: 'x',
      },
      env: { https_proxy: `http://${USERINFO}proxy.test:3128` },
    }),
  ],
  [
    'a URL that is none',
    'bad-input',
    async () => ({ inputs: { url: signed('https://origin.test').replace('origin.test', 'ori gin:x') } }),
  ],
  [
    'no trouble at all',
    '',
    async (stack) => {
      const origin = stack.use(await startOrigin({ files: { [`/${file.name}`]: file.bytes } }))
      const credentials = `${origin.base} Bearer ${TOKEN}`
      return { inputs: { url: signed(origin.base), credentials }, env: { no_proxy: '127.0.0.1' } }
    },
  ],
]

function through(proxy: string, base: string): Scene {
  return { inputs: { url: signed(base) }, env: { http_proxy: proxy, https_proxy: proxy } }
}

async function closedPort(): Promise<number> {
  const { port, close } = await startProxy()
  await close()
  return port
}

async function withRules(folder: string, { rules }: Scene): Promise<void> {
  await mkdir(folder, { recursive: true })
  if (rules !== undefined) await writeFile(join(folder, 'rules.txt'), rules)
}

const complete = ({ inputs }: Scene) => {
  return { ...(inputs.url && { checksum }), cache: 'none', retries: '1', timeout: '0.2', ...inputs }
}

describe.each(scenes)('with %s', (_, code, open) => {
  it.concurrent('a step', async () => {
    await using stack = new AsyncDisposableStack()
    const scene = await open(stack)
    const runner = stack.use(await createRunner())
    await withRules(runner.workspace, scene)

    const result = await runner.run(complete(scene), { RUNNER_DEBUG: '1', ...scene.env })

    expect(result).toMatchObject({ exitCode: code === '' ? 0 : 1 })
    expect(result.outputs['failure-code'] ?? '').toBe(code)
    expect(result.masks.length > 0).toBe(code !== 'bad-input')
  })

  it.concurrent('the command, its plan and its doctor', async () => {
    await using stack = new AsyncDisposableStack()
    const scene = await open(stack)
    const folder = stack.use(await temporaryFolder('command'))
    await withRules(folder.path, scene)
    const options = Object.entries(complete(scene)).flatMap(([name, value]) => [`--${name}`, value])
    const cli = (command: string, ...flags: string[]) =>
      runCli([command, ...options, ...flags], {
        cwd: folder.path,
        env: { ...scene.env, RUNNER_DEBUG: '1' },
      })

    const fetched = await cli('fetch', '--path', 'here', '--json')
    const plans = [
      await cli('plan'),
      await cli('plan', '--json'),
      await cli('plan', '--allowed-endpoints'),
      await cli('plan', '--probe'),
    ]

    const checkups = [await cli('doctor'), await cli('doctor', '--json'), await cli('doctor', '--offline')]

    expect(fetched.json<{ error?: { code: string } }>().error?.code ?? '').toBe(code)
    const exitCode = code === 'bad-input' ? 1 : 0
    expect(plans.map((plan) => plan.exitCode)).toEqual(plans.map(() => exitCode))
    expect(checkups.map((checkup) => checkup.exitCode)).not.toContain(2)
  })
})
