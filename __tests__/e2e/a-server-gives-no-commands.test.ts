import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rawServer } from '../contract/network/raw-server.ts'
import { issued } from '../contract/network/server.ts'
import { runCli } from '../support/cli.ts'
import { contentOf } from '../support/dataset.ts'
import { startOrigin } from '../support/origin.ts'
import { createRunner, type Runner } from '../support/runner.ts'
import { temporaryFolder } from '../support/temporary.ts'

/** What would be commands, Markdown, HTML, links, or text that runs backwards, if anyone let it. */
const MARKUP =
  '::stop-commands::x ##[add-mask]a | <img src=x> <!-- [b](c) ![d](e) `f` **g** _h_ ~~i~~ $j$ http://evil.test www.evil.test \\'
const TURNED = `${MARKUP} \u202egnp.exe\u202c\u2066\u200f`
const WILD = `${TURNED}\n::stop-commands::x\r\n::add-mask::a\r# k\n| l\n- m\u001b[2J\u0007\u2028::error::n`
/** What a head can hold: UTF-8 comes as Latin-1. */
const IN_HEAD = Buffer.from(TURNED).toString('latin1')
const file = contentOf('data.bin', Buffer.alloc(3000, 'data'))
const CHECKSUM = `sha256:${file.sha256}`

interface Scene {
  inputs: Record<string, string>
  env?: Record<string, string>
  /** By their paths in the workspace. */
  files?: Record<string, string>
}

type Open = (stack: AsyncDisposableStack) => Promise<Scene>

const headers = (...names: string[]) => names.map((name) => `${name}: ${IN_HEAD}\r\n`).join('')
const reply = (status: string, body = '', more = '') =>
  `HTTP/1.1 ${status}\r\n${more}Content-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`

/** A server, or a proxy, with the same answer to everything. */
async function answering(stack: AsyncDisposableStack, answer: string): Promise<string> {
  const server = await rawServer(({ socket }) => socket.end(answer, 'latin1'))
  stack.use(server)
  return `http://127.0.0.1:${server.port}`
}

/** Text in UTF-8, for an answer that is written as Latin-1. */
const bytes = (text: string) => Buffer.from(text).toString('latin1')

const origin =
  (answer: string): Open =>
  async (stack) => ({ inputs: { url: `${await answering(stack, answer)}/data.bin` } })

const proxy =
  (scheme: string, answer: string): Open =>
  async (stack) => {
    const at = await answering(stack, answer)
    return { inputs: { url: `${scheme}://origin.test/data.bin` }, env: { [`${scheme}_proxy`]: at } }
  }

const given =
  (scene: Scene): Open =>
  async () =>
    scene

const page = bytes(`<html><head><title>${WILD.replaceAll('<', '&lt;')}</title></head></html>`)

const failures: [string, string, Open][] = [
  ['the title of an error page', 'not-found', origin(reply('404 Not Found', page))],
  ['the title of a page instead of the file', 'not-the-file', origin(reply('200 OK', page))],
  [
    'the message of a store',
    'not-found',
    origin(
      reply(
        '404 Not Found',
        bytes(
          `<Error><Code>${TURNED.replaceAll('<', '')}</Code><Message>${WILD.replaceAll('<', '')}</Message></Error>`,
        ),
      ),
    ),
  ],
  [
    'the message of a service',
    'not-the-file',
    origin(reply('200 OK', bytes(JSON.stringify({ message: WILD })))),
  ],
  ['a reason phrase', 'forbidden', origin(reply(`403 ${IN_HEAD}`))],
  [
    'headers of a rate limit',
    'rate-limited',
    origin(reply('429 Too Many', '', headers('Retry-After', 'X-RateLimit-Limit', 'Server'))),
  ],
  [
    'a location that is no URL',
    'bad-redirect',
    origin(reply('302 Found', '', `Location: http://${IN_HEAD}\r\n`)),
  ],
  [
    'a location of another scheme',
    'bad-redirect',
    origin(reply('302 Found', '', `Location: ftp:${IN_HEAD}\r\n`)),
  ],
  [
    'a location that refuses',
    'refused',
    origin(reply('302 Found', '', `Location: http://127.0.0.1:9/${IN_HEAD}?${IN_HEAD}\r\n`)),
  ],
  [
    "a proxy's headers and page",
    'proxy-denied',
    proxy('http', reply(`403 ${IN_HEAD}`, page, headers('X-Squid-Error', 'Server', 'Via', 'Proxy-Status'))),
  ],
  [
    "a proxy's answer to CONNECT",
    'proxy-denied',
    proxy('https', reply(`403 ${IN_HEAD}`, page, headers('X-Squid-Error', 'Server', 'Via'))),
  ],
  [
    "a proxy's challenge",
    'proxy-auth',
    proxy('https', reply(`407 ${IN_HEAD}`, page, headers('Proxy-Authenticate', 'Server'))),
  ],
  [
    'the names in a certificate',
    'tls-untrusted',
    async (stack) => {
      const server = stack.use(await startOrigin({ tls: issued.hostile }))
      return { inputs: { url: `https://localhost:${server.port}/data.bin` } }
    },
  ],
  ['the name of a dataset', 'bad-input', given({ inputs: { dataset: WILD } })],
  ['a name in files', 'bad-input', given({ inputs: { files: `${WILD.replace(/\s/g, '')} ${CHECKSUM}` } })],
  [
    'the name of a file in a URL',
    'bad-input',
    given({ inputs: { url: `https://origin.test/${encodeURIComponent(WILD)}` } }),
  ],
  ['a source that is no URL', 'bad-input', given({ inputs: { url: MARKUP } })],
  ['a value that is none', 'bad-input', given({ inputs: { url: 'https://a.test/b', layout: WILD } })],
  ['the path of the rules', 'bad-input', given({ inputs: { url: 'https://a.test/b', rewrite: WILD } })],
  [
    "a company's message",
    'blocked',
    given({
      inputs: { url: 'https://origin.test/data.bin', rewrite: 'rules.txt' },
      files: { 'rules.txt': `block *\nmessage ${TURNED}` },
    }),
  ],
  [
    'a rule',
    'bad-input',
    given({
      inputs: { url: 'https://origin.test/data.bin', rewrite: 'rules.txt' },
      files: { 'rules.txt': TURNED },
    }),
  ],
  [
    'an exception for the proxy',
    'refused',
    given({
      inputs: { url: 'http://127.0.0.1:9/data.bin' },
      env: { no_proxy: WILD, https_proxy: 'http://a:1' },
    }),
  ],
]

// A file of such a name is one that Windows refuses.
const successes: [string, Open, string][] = [
  [
    'the names of files, and of those that had to make room',
    async (stack) => {
      const name = 'a_b_`c`[d](e)~~f~~$g$##[add-mask]h\u202egnp'
      const server = stack.use(await startOrigin({ files: { [`/${encodeURIComponent(name)}`]: file.bytes } }))
      const inputs = { files: `${name} ${CHECKSUM}`, 'base-url': server.base, path: 'p_a_<th>|`i`' }
      return { inputs, files: { [`${inputs.path}/${name}`]: 'of the user' } }
    },
    'was moved to',
  ],
  [
    'the reason of a cache service that fails',
    cacheThat(400, { code: 'invalid', msg: WILD }),
    'stop-commands',
  ],
  [
    'the name of an entry that a cache service has',
    cacheThat(200, {
      ok: true,
      signed_download_url: 'http://127.0.0.1:9/a?sig=the-signature',
      matched_key: WILD,
    }),
    'stop-commands',
  ],
]

/** A cache service with the same answer to everything, beside a healthy source. */
function cacheThat(status: number, answer: object): Open {
  return async (stack) => {
    const server = stack.use(await startOrigin({ files: { [`/${file.name}`]: file.bytes } }))
    const body = Buffer.from(JSON.stringify(answer)).toString('latin1')
    const service = await answering(stack, reply(`${status} X`, body, 'Content-Type: application/json\r\n'))
    const env = {
      ACTIONS_CACHE_SERVICE_V2: 'true',
      ACTIONS_RESULTS_URL: `${service}/`,
      ACTIONS_RUNTIME_TOKEN: 'a.b.c',
    }
    return { inputs: { url: `${server.base}/${file.name}`, cache: 'actions' }, env }
  }
}

const complete = ({ inputs }: Scene) => ({
  ...(inputs.url !== undefined && { checksum: CHECKSUM }),
  cache: 'none',
  retries: '0',
  timeout: '0.2',
  ...inputs,
})

async function write(folder: string, { files = {} }: Scene): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
}

/** Whatever moves the cursor, turns the text round, or ends a line where nobody sees it. */
const UNSEEN = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u

/** What the runner would obey, and no step of ours says: `::name` at the beginning of a line, and `##[name]` anywhere. */
function foreignCommands(stdout: string): string[] {
  const isOurs = (line: string) =>
    /^::(error|warning|debug|group|endgroup)( title=[^:]*)?::|^::add-mask::the-signature$/.test(line)
  return stdout.split('\n').filter((line) => /^\s*::|##\[/.test(line) && !isOurs(line))
}

/** What is left of a summary without its own headings, tables, tags and emphasis; Markdown and HTML would be seen. */
function foreignMarkup(summary: string): string[] {
  const own = summary
    .replace(/<a href="https:\/\/github\.com\/setup-dataset\/[\w/.#-]+">|<\/a>/g, '')
    .replace(/^```(yaml|mermaid)\n[^`]*\n```$/gm, '')
    .replace(/<\/?(h3|p|code|details|summary|strong|table|tr|th|td)>|<th align="left">|<br>/g, '')
    .replace(/&\w+;|&#\d+;/g, '')
  return own.match(/[<>|*_`~[\]\\$]|:\/\/|www\.|^\s*([#+=-]|\d+[.)]\s)/gm) ?? []
}

async function runStep(runner: Runner, scene: Scene) {
  await write(runner.workspace, scene)
  return runner.run(complete(scene), { RUNNER_DEBUG: '1', ...scene.env })
}

describe.each(failures)('in %s', (_, code, open) => {
  it.concurrent('to the runner, or to the summary', async () => {
    await using stack = new AsyncDisposableStack()
    const scene = await open(stack)
    const runner = stack.use(await createRunner())

    const result = await runStep(runner, scene)

    expect(result).toMatchObject({ exitCode: 1, outputs: { 'failure-code': code } })
    expect(foreignCommands(result.stdout)).toEqual([])
    expect(result.stdout.split('\n').filter((line) => UNSEEN.test(line))).toEqual([])
    const errors = result.annotations.filter(({ level }) => level === 'error')
    expect(errors).toHaveLength(1)
    expect(result.annotations.filter(({ message, title = '' }) => UNSEEN.test(message + title))).toEqual([])
    expect(result.summary.split('\n').filter((line) => UNSEEN.test(line))).toEqual([])
    expect(foreignMarkup(result.summary)).toEqual([])
  })

  it.concurrent('to a terminal', async () => {
    await using stack = new AsyncDisposableStack()
    const scene = await open(stack)
    const folder = stack.use(await temporaryFolder('command'))
    await write(folder.path, scene)
    const { dataset, ...inputs } = complete(scene) as Record<string, string>
    const options = Object.entries(inputs).map(([name, value]) => `--${name}=${value}`)
    const operands = dataset === undefined ? [] : ['--', dataset]
    const env = { ...scene.env, RUNNER_DEBUG: '1' }

    const fetched = await runCli(['fetch', ...options, ...operands], { cwd: folder.path, env })
    const planned = await runCli(['plan', ...options, ...operands], { cwd: folder.path, env })

    expect(fetched.exitCode).toBe(1)
    expect(fetched.stderr).toContain(`(${code})`)
    const lines = [fetched.stderr, planned.stdout, planned.stderr].flatMap((text) => text.split('\n'))
    expect(lines.filter((line) => UNSEEN.test(line))).toEqual([])
  })
})

if (process.platform !== 'win32') {
  it.concurrent.each(successes)('in %s', async (_, open, told) => {
    await using stack = new AsyncDisposableStack()
    const scene = await open(stack)
    const runner = stack.use(await createRunner())

    const result = await runStep(runner, scene)

    expect(result.exitCode).toBe(0)
    expect(foreignCommands(result.stdout)).toEqual([])
    expect(result.stdout).toContain(told)
    const messages = result.annotations.map(({ message }) => message)
    const texts = [result.stdout, result.summary, ...messages].join('\n')
    expect(texts.split('\n').filter((line) => UNSEEN.test(line))).toEqual([])
    expect(foreignMarkup(result.summary)).toEqual([])
  })
}
