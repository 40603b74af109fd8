import { homedir, tmpdir } from 'node:os'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { datasetNamed } from '../../src/dataset/catalog/catalog.ts'
import { INPUT_DEFAULTS, type InputName, type Inputs, readInputs, readRunner } from '../../src/inputs.ts'
import { NO_POLICY } from '../../src/network/url-policy.ts'
import { digestOf, inputFailure } from './builders.ts'

const { hex } = digestOf('abc')
const workspace = resolve('/workspace')
const disk = pathToFileURL(resolve('/b'))
const runner = { temp: '/temp', workspace, toolCache: '/tools', diskOutlivesJob: false, event: 'push' }

type Given = Partial<Record<InputName, string>>
const read = (given: Given) => readInputs((name) => given[name] ?? '', runner, '/homes')
const readWith = (given: Given) => read({ dataset: 'mnist', ...given })
const url = { url: 'https://host/a', checksum: hex }
const files = { files: `a ${hex}` }

test('each input has a default', async () => {
  const expected: Inputs = {
    request: { kind: 'catalog', dataset: datasetNamed('mnist') },
    mirrors: [],
    policy: NO_POLICY,
    credentials: { byOrigin: new Map(), warnings: [] },
    include: [],
    shard: undefined,
    layout: 'files',
    unpack: false,
    path: undefined,
    homes: '/homes',
    proxy: '',
    noProxy: '',
    proxyCredentials: undefined,
    exportProxy: false,
    caCertificates: { pem: [], withSystem: false, warnings: [] },
    retries: 5,
    timeout: 3_600_000,
    concurrency: 8,
    minSpeed: 32 * 1024,
    allowHttpRedirects: false,
    cache: 'auto',
    save: true,
    waitForCache: 0,
    toolCacheLimit: 20 * 1024 ** 3,
    lookupOnly: false,
    failOnCacheMiss: false,
    s3: undefined,
    quiet: false,
    githubToken: '',
    summary: true,
    runner,
  }
  expect(await readWith({})).toEqual(expected)
  expect(await readWith({ ...INPUT_DEFAULTS, dataset: 'mnist' })).toEqual(expected)
})

describe('a good value', () => {
  test.each<[InputName, string, Partial<Inputs>]>([
    ['dataset', ' mnist-npz\n', { request: { kind: 'catalog', dataset: datasetNamed('mnist-npz') } }],
    ['mirrors', `https://a/x\n${disk}`, { mirrors: [new URL('https://a/x'), disk] }],
    ['layout', 'torchvision', { layout: 'torchvision' }],
    ['layout', 'keras', { layout: 'keras' }],
    ['include', ' train-*\n\n*.md ', { include: ['train-*', '*.md'] }],
    ['tool-cache-limit', '0', { toolCacheLimit: Number.POSITIVE_INFINITY }],
    ['tool-cache-limit', '5', { toolCacheLimit: 5 * 1024 ** 3 }],
    ['shard', '1/1', { shard: { index: 1, count: 1 } }],
    ['shard', '3/40', { shard: { index: 3, count: 40 } }],
    ['unpack', 'true', { unpack: true }],
    ['summary', 'false', { summary: false }],
    ['path', 'data', { path: resolve(workspace, 'data') }],
    ['path', '../data', { path: resolve('/data') }],
    ['path', resolve('/data'), { path: resolve('/data') }],
    ['path', '~/data', { path: resolve(homedir(), 'data') }],
    ['path', '~', { path: homedir() }],
    ['path', '~other', { path: resolve(workspace, '~other') }],
    ['path', ' my data/é/ \n', { path: resolve(workspace, 'my data/é') }],
    ['path', './$HOME/data', { path: resolve(workspace, '$HOME/data') }],
    ['path', '$5-off/100%/data', { path: resolve(workspace, '$5-off/100%/data') }],
    ['proxy', 'http://proxy:3128', { proxy: 'http://proxy:3128' }],
    ['proxy', 'none', { proxy: 'none' }],
    ['no-proxy', 'a.test, b.test', { noProxy: 'a.test, b.test' }],
    ['export-proxy', 'true', { exportProxy: true }],
    ['retries', '0', { retries: 0 }],
    ['retries', '100', { retries: 100 }],
    ['timeout', '0.5', { timeout: 30_000 }],
    ['timeout', '10080', { timeout: 604_800_000 }],
    ['proxy-username', 'me', { proxyCredentials: { username: 'me', password: '' } }],
    [
      'credentials',
      'https://a x',
      { credentials: { byOrigin: new Map([['https://a', 'x']]), warnings: [] } },
    ],
    ['concurrency', '1', { concurrency: 1 }],
    ['concurrency', '64', { concurrency: 64 }],
    ['cache', 'none', { cache: [] }],
    ['cache', 'actions', { cache: ['actions'] }],
    ['cache', 'actions, tool-cache', { cache: ['actions', 'tool-cache'] }],
    ['cache', 'tool-cache\nactions', { cache: ['tool-cache', 'actions'] }],
    ['save', 'false', { save: false }],
    ['save', 'True', { save: true }],
    ['wait-for-cache', '90', { waitForCache: 90_000 }],
    ['lookup-only', 'TRUE', { lookupOnly: true }],
    ['fail-on-cache-miss', 'true', { failOnCacheMiss: true }],
  ])('%s: %j', async (input, value, expected) => {
    expect(await readWith({ [input]: value })).toMatchObject(expected)
  })

  test('of url with checksum', async () => {
    const { request } = await read({ url: 'https://one/a\nhttps://two/a', checksum: `SHA256:${hex}` })
    const sources = [new URL('https://one/a'), new URL('https://two/a')]
    expect(request).toEqual({ kind: 'url', sources, digest: digestOf('abc') })
  })

  test('of files with base-url', async () => {
    const { request } = await read({ files: `a ${hex}\nb ${hex} https://own/b`, 'base-url': 'https://base' })
    const a = { path: 'a', digest: digestOf('abc'), size: undefined, urls: [] }
    const b = { ...a, path: 'b', urls: [new URL('https://own/b')] }
    const bases = [new URL('https://base')]
    expect(request).toEqual({
      kind: 'files',
      input: 'files',
      stem: 'files',
      files: [a, b],
      bases,
      about: {},
      notes: [],
    })
  })
})

describe('a bad value is an error that names its input and says what it accepts', () => {
  test.each<[InputName, Given, string]>([
    ['dataset', { dataset: '' }, 'exactly one'],
    ['dataset', { dataset: 'mnist', ...url }, 'exactly one'],
    ['dataset', { dataset: 'mnist', ...files }, 'exactly one'],
    ['dataset', { ...url, ...files }, 'exactly one'],
    ['shard', { dataset: 'mnist', shard: '0/4' }, 'Count from 1'],
    ['shard', { dataset: 'mnist', shard: '5/4' }, 'matrix.part }}/4'],
    ['shard', { dataset: 'mnist', shard: '1' }, 'Count from 1'],
    ['unpack', { dataset: 'mnist', unpack: 'yes' }, 'true, false'],
    ['url', { ...url, url: 'host/a' }, 'http:, https: and file:'],
    ['url', { ...url, url: 'https://host/a https://mirror/a' }, 'one a line'],
    ['checksum', { url: 'https://host/a' }, 'sha256:<64 hex digits>'],
    ['checksum', { ...url, checksum: 'abc' }, 'sha256:<64 hex digits>'],
    ['checksum', { dataset: 'mnist', checksum: hex }, 'goes with url'],
    ['checksum', { ...files, checksum: hex }, 'goes with url'],
    ['files', { files: 'a' }, 'name digest [url]'],
    ['base-url', { ...files, 'base-url': 'base' }, 'http:, https: and file:'],
    ['base-url', { dataset: 'mnist', 'base-url': 'https://base' }, 'goes with files'],
    ['base-url', { ...url, 'base-url': 'https://base' }, 'goes with files'],
    ['mirrors', { dataset: 'mnist', mirrors: 'https://a\nmirror' }, 'http:, https: and file:'],
    ['rewrite', { dataset: 'mnist', rewrite: 'no-such-file' }, 'the path of a file of rules'],
    ['credentials', { dataset: 'mnist', credentials: 'x' }, 'https://data.example.org Bearer'],
    ['path', { dataset: 'mnist', path: 'data\nmodels' }, 'in one line'],
    ['path', { dataset: 'mnist', path: 'da\tta' }, 'without it'],
    ['path', { dataset: 'mnist', path: '$RUNNER_TEMP/data' }, '{{ runner.temp }}/data'],
    ['path', { dataset: 'mnist', path: '$HOME' }, './$HOME.'],
    ['path', { dataset: 'mnist', path: '$' + '{HOME}/data' }, 'runner.temp'],
    ['path', { dataset: 'mnist', path: '$env:TEMP\\data' }, 'runner.temp'],
    ['path', { dataset: 'mnist', path: '%TEMP%\\data' }, 'runner.temp'],
    ['layout', { dataset: 'mnist', layout: 'pytorch' }, 'files, torchvision, keras'],
    ['layout', { dataset: 'mnist', layout: 'Keras' }, 'files, torchvision, keras'],
    ['retries', { dataset: 'mnist', retries: '-1' }, 'a whole number from 0 to 100'],
    ['retries', { dataset: 'mnist', retries: '101' }, 'a whole number from 0 to 100'],
    ['retries', { dataset: 'mnist', retries: '1.5' }, 'a whole number from 0 to 100'],
    ['retries', { dataset: 'mnist', retries: 'five' }, 'a whole number from 0 to 100'],
    ['retries', { dataset: 'mnist', retries: '1e1' }, 'a whole number from 0 to 100'],
    ['timeout', { dataset: 'mnist', timeout: '0' }, 'a number of minutes'],
    ['timeout', { dataset: 'mnist', timeout: '10081' }, 'at most 10080'],
    ['timeout', { dataset: 'mnist', timeout: 'Infinity' }, 'a number of minutes'],
    ['timeout', { dataset: 'mnist', timeout: '1h' }, 'a number of minutes'],
    ['proxy-username', { dataset: 'mnist', 'proxy-password': 'x' }, 'Set both, or neither'],
    ['proxy-username', { dataset: 'mnist', 'proxy-username': 'a:b' }, 'colon'],
    ['concurrency', { dataset: 'mnist', concurrency: '0' }, 'a whole number from 1 to 64'],
    ['concurrency', { dataset: 'mnist', concurrency: '65' }, 'a whole number from 1 to 64'],
    ['concurrency', { dataset: 'mnist', concurrency: '0x8' }, 'a whole number from 1 to 64'],
    ['tool-cache-limit', { dataset: 'mnist', 'tool-cache-limit': '1.5' }, 'a whole number from 0 to 1000000'],
    ['cache', { dataset: 'mnist', cache: 's4' }, 'auto, none, or a list in order of: tool-cache, actions'],
    ['cache', { dataset: 'mnist', cache: 'auto actions' }, 'auto, none'],
    ['cache', { dataset: 'mnist', cache: 'none, actions' }, 'auto, none'],
    ['cache', { dataset: 'mnist', cache: 'actions actions' }, 'auto, none'],
    ['cache', { dataset: 'mnist', cache: ',' }, 'auto, none'],
    ['save', { dataset: 'mnist', save: 'yes' }, 'true, false'],
    ['wait-for-cache', { dataset: 'mnist', 'wait-for-cache': '2m' }, 'a whole number from 0 to 3600'],
    ['wait-for-cache', { dataset: 'mnist', 'wait-for-cache': '3601' }, 'a whole number from 0 to 3600'],
    ['lookup-only', { dataset: 'mnist', 'lookup-only': '1' }, 'true, false'],
    ['fail-on-cache-miss', { dataset: 'mnist', 'fail-on-cache-miss': 'tRuE' }, 'true, false'],
  ])('%s of %j', async (input, given, accepted) => {
    const error = await inputFailure(read(given))
    expect(error).toMatchObject({ input, code: 'bad-input' })
    expect(error.message).toContain(`"${input}"`)
    expect(error.advice).toContain(accepted)
  })
})

describe('the runner', () => {
  test('is read from its variables', () => {
    const env = {
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_WORKSPACE: '/w',
      RUNNER_TEMP: '/t',
      RUNNER_TOOL_CACHE: '/tools',
      RUNNER_ENVIRONMENT: 'github-hosted',
    }
    expect(readRunner(env, '/cwd')).toEqual({
      temp: '/t',
      workspace: '/w',
      toolCache: '/tools',
      diskOutlivesJob: false,
      event: 'pull_request',
    })
    expect(readRunner({ ...env, RUNNER_ENVIRONMENT: 'self-hosted' }, '/cwd').diskOutlivesJob).toBe(true)
    expect(readRunner({ ...env, RUNNER_ENVIRONMENT: undefined }, '/cwd').diskOutlivesJob).toBe(false)
  })

  test.each([{}, { RUNNER_TEMP: '', GITHUB_WORKSPACE: '', RUNNER_TOOL_CACHE: '' }])(
    'is this machine when the variables are %j',
    (env) => {
      expect(readRunner(env, '/cwd')).toEqual({
        temp: tmpdir(),
        workspace: '/cwd',
        toolCache: undefined,
        diskOutlivesJob: true,
        event: '',
      })
    },
  )
})
