import { expect, it } from 'vitest'
import { startCacheServiceV1 } from '../support/cache-service-v1.ts'
import { mnistShaped } from '../support/dataset.ts'
import { startOrigin } from '../support/origin.ts'
import { createRunner } from '../support/runner.ts'
import type { InputValues } from '../support/runner-environment.ts'
import { readTree } from './tree.ts'

const data = mnistShaped()
const [file] = data.files
const digest = `sha256:${file?.sha256}`

interface Row {
  /** The input that the message has to name. */
  input: string
  /** What it has to say. */
  says: RegExp
  inputs: (base: string) => InputValues
}

const good = (base: string): InputValues => ({ files: data.lines(base) })
const withFiles = (extra: InputValues) => (base: string) => ({ ...good(base), ...extra })

const rows: Record<string, Row> = {
  'no dataset at all': { input: 'dataset', says: /exactly one.*url.*files/s, inputs: () => ({}) },
  'dataset and url': {
    input: 'dataset',
    says: /dataset and url are set.*exactly one/s,
    inputs: (base) => ({ dataset: 'mnist', url: `${base}/a`, checksum: digest }),
  },
  'all three': {
    input: 'dataset',
    says: /dataset and url and files are set/,
    inputs: (base) => ({ ...good(base), dataset: 'mnist', url: `${base}/a`, checksum: digest }),
  },
  'an unknown dataset': { input: 'dataset', says: /"mnits".*mnist/s, inputs: () => ({ dataset: 'mnits' }) },
  'an url without a checksum': {
    input: 'checksum',
    says: /missing.*sha256:<64 hex digits>/s,
    inputs: (base) => ({ url: `${base}/a` }),
  },
  'a checksum of the wrong length': {
    input: 'checksum',
    says: /64 hex digits, this has 3/,
    inputs: (base) => ({ url: `${base}/a`, checksum: 'sha256:abc' }),
  },
  'a checksum that is a word': {
    input: 'checksum',
    says: /"latest".*sha256:<64 hex digits>/s,
    inputs: (base) => ({ url: `${base}/a`, checksum: 'latest' }),
  },
  'a checksum of an unknown algorithm': {
    input: 'checksum',
    says: /"crc32" is not a known algorithm.*sha256/s,
    inputs: (base) => ({ url: `${base}/a`, checksum: 'crc32:00000000' }),
  },
  'a checksum beside files': {
    input: 'checksum',
    says: /goes with url/,
    inputs: withFiles({ checksum: digest }),
  },
  'a base-url beside dataset': {
    input: 'base-url',
    says: /goes with files/,
    inputs: (base) => ({ dataset: 'mnist', 'base-url': base }),
  },
  'an url that is none': {
    input: 'url',
    says: /"not a url".*http/s,
    inputs: () => ({ url: 'not a url', checksum: digest }),
  },
  'an url of another scheme': {
    input: 'url',
    says: /ftp:.*http:, https: and file:/s,
    inputs: () => ({ url: 'ftp://mirror.example.org/a', checksum: digest }),
  },
  'an url without a file name': {
    input: 'url',
    says: /file name/,
    inputs: (base) => ({ url: `${base}/`, checksum: digest }),
  },
  'a files line without a digest': {
    input: 'files',
    says: /line 2.*name digest/s,
    inputs: (base) => ({ files: `${data.lines(base).split('\n')[0]}\nlonely.gz` }),
  },
  'a files line with a bad digest': {
    input: 'files',
    says: /line 1.*digest/s,
    inputs: () => ({ files: 'a.gz sha256:xyz http://127.0.0.1/a.gz' }),
  },
  'a files line that leaves the folder': {
    input: 'files',
    says: /line 1.*"\.\.\/a".*"\.\."/s,
    inputs: (base) => ({ files: `../a ${digest} ${base}/a` }),
  },
  'a file without a source': {
    input: 'files',
    says: /no source.*base-url/s,
    inputs: () => ({ files: data.lines() }),
  },
  'two files of one name': {
    input: 'files',
    says: /"a\.gz" and "A\.gz"/,
    inputs: (base) => ({ files: `a.gz ${digest} ${base}/a\nA.gz ${digest} ${base}/a` }),
  },
  'a base-url that is none': {
    input: 'base-url',
    says: /"somewhere".*http/s,
    inputs: () => ({ files: data.lines(), 'base-url': 'somewhere' }),
  },
  'a mirror that is none': {
    input: 'mirrors',
    says: /"mirror".*http/s,
    inputs: withFiles({ mirrors: 'mirror' }),
  },
  'an unknown layout': {
    input: 'layout',
    says: /"pytorch".*files, torchvision, keras/s,
    inputs: withFiles({ layout: 'pytorch' }),
  },
  'a layout that the dataset has not': {
    input: 'layout',
    says: /"keras".*mnist.*mnist-npz/s,
    inputs: () => ({ dataset: 'mnist', layout: 'keras' }),
  },
  'retries that are no number': {
    input: 'retries',
    says: /"many".*whole number from 0/s,
    inputs: withFiles({ retries: 'many' }),
  },
  'retries below zero': { input: 'retries', says: /"-1".*from 0/s, inputs: withFiles({ retries: '-1' }) },
  'a timeout of zero': { input: 'timeout', says: /"0".*minutes/s, inputs: withFiles({ timeout: '0' }) },
  'a timeout with a unit': { input: 'timeout', says: /"5m".*minutes/s, inputs: withFiles({ timeout: '5m' }) },
  'no connection at once': {
    input: 'concurrency',
    says: /"0".*from 1 to/s,
    inputs: withFiles({ concurrency: '0' }),
  },
  'an unknown cache': {
    input: 'cache',
    says: /"s4".*auto, none.*tool-cache, actions/s,
    inputs: withFiles({ cache: 's4' }),
  },
  'none beside a cache': {
    input: 'cache',
    says: /"none, actions".*auto, none/s,
    inputs: withFiles({ cache: 'none, actions' }),
  },
  'a save that is no boolean': {
    input: 'save',
    says: /"yes".*true, false/s,
    inputs: withFiles({ save: 'yes' }),
  },
  'a lookup-only that is no boolean': {
    input: 'lookup-only',
    says: /"1".*true, false/s,
    inputs: withFiles({ 'lookup-only': '1' }),
  },
  'a fail-on-cache-miss that is no boolean': {
    input: 'fail-on-cache-miss',
    says: /"on".*true, false/s,
    inputs: withFiles({ 'fail-on-cache-miss': 'on' }),
  },
  'a rewrite that is a folder': {
    input: 'rewrite',
    says: /\. is no file/,
    inputs: withFiles({ rewrite: '.' }),
  },
  'a proxy of another kind': {
    input: 'proxy',
    says: /socks4:.*http:\/\/.*https:\/\//s,
    inputs: withFiles({ proxy: 'socks4://127.0.0.1:1080' }),
  },
}

for (const [what, { input, says, inputs }] of Object.entries(rows)) {
  it.concurrent(what, async () => {
    await using origin = await startOrigin({ files: data.served() })
    await using service = await startCacheServiceV1()
    await using runner = await createRunner({ cacheService: service, selfHosted: true })

    const result = await runner.run(inputs(origin.base))

    expect(result.exitCode).toBe(1)
    expect(result.outputs).toMatchObject({ 'failure-code': 'bad-input', 'cache-hit': 'false' })
    expect(result.annotations).toMatchObject([{ level: 'error', title: 'setup-dataset: bad-input' }])
    expect(result.annotations[0]?.message).toContain(`"${input}"`)
    expect(result.annotations[0]?.message).toMatch(says)
    expect(result.summary).toContain('bad-input')
    expect([origin.connections, service.calls]).toEqual([0, []])
    expect([await readTree(runner.workspace), await readTree(runner.temp)]).toEqual([{}, {}])
  })
}
