import { tmpdir } from 'node:os'
import type { LayoutName } from './dataset/dataset.ts'
import { LAYOUTS } from './dataset/dataset.ts'
import type { Shard } from './dataset/part.ts'
import type { ManifestByUrl, Request } from './dataset/resolve.ts'
import { readSourceUrls } from './dataset/source-url.ts'
import { InputError } from './errors.ts'
import { readBoolean, readChoice, readLines, readNumber } from './input-values.ts'
import type { NetworkInputs } from './network/open-network.ts'
import { readPath } from './path-input.ts'
import { networkInputs, s3Inputs } from './rare-inputs.ts'
import { readRequest } from './request-inputs.ts'
import type { S3Inputs } from './s3-inputs.ts'

/** The inputs and their defaults; the same as in action.yml, which a test compares, without its expressions. */
export const INPUT_DEFAULTS = {
  dataset: '',
  url: '',
  checksum: '',
  files: '',
  'base-url': '',
  include: '',
  shard: '',
  layout: 'files',
  unpack: 'false',
  path: '',
  mirrors: '',
  rewrite: '',
  credentials: '',
  proxy: '',
  'proxy-username': '',
  'proxy-password': '',
  'no-proxy': '',
  'export-proxy': 'false',
  'ca-certificates': '',
  retries: '5',
  timeout: '60',
  'min-speed': '32',
  concurrency: '8',
  'allow-http-redirects': 'false',
  cache: 'auto',
  save: 'true',
  'wait-for-cache': '0',
  'tool-cache-limit': '20',
  'lookup-only': 'false',
  'fail-on-cache-miss': 'false',
  's3-bucket': '',
  's3-prefix': '',
  's3-endpoint': '',
  's3-region': '',
  quiet: 'false',
  'github-token': '',
  summary: 'true',
} as const
export type InputName = keyof typeof INPUT_DEFAULTS

/** The places that may already hold a dataset, in the order in which `auto` asks them. */
export const TIER_NAMES = ['tool-cache', 'actions', 's3'] as const
export type TierName = (typeof TIER_NAMES)[number]

/** What a run needs to know of the machine, read once. */
export interface Runner {
  /** Folder for data of this job only. */
  readonly temp: string
  /** Folder that relative paths begin at. */
  readonly workspace: string
  /** Root of the tool cache; undefined where the runner has none. */
  readonly toolCache: string | undefined
  /** Whether the tool cache's disk is still there after this job. */
  readonly diskOutlivesJob: boolean
  /** Name of the event that started the workflow; empty outside GitHub. */
  readonly event: string
}

/** All that the user and the runner said, parsed; nothing past this file sees a raw input. */
export interface Inputs extends Settings {
  readonly request: Request | ManifestByUrl
}

/** The same without what is asked for. */
export interface Settings extends NetworkInputs {
  readonly mirrors: readonly URL[]
  /** Globs; empty = all files. */
  readonly include: readonly string[]
  readonly shard: Shard | undefined
  readonly layout: LayoutName
  readonly unpack: boolean
  /** Absolute; undefined = a folder named after the dataset in `homes`. */
  readonly path: string | undefined
  readonly homes: string
  /** Whether the later steps are to take the same road. */
  readonly exportProxy: boolean
  readonly retries: number
  /** Milliseconds for the whole step. */
  readonly timeout: number
  /** Bytes a second. */
  readonly minSpeed: number
  readonly concurrency: number
  /** Whether https may lead to plain http, for files with a strong digest. */
  readonly allowHttpRedirects: boolean
  readonly cache: 'auto' | readonly TierName[]
  readonly save: boolean
  /** Milliseconds to wait for another job of the run that fetches the same; 0 = not at all. */
  readonly waitForCache: number
  /** Bytes; infinite where there is no limit. */
  readonly toolCacheLimit: number
  readonly lookupOnly: boolean
  readonly failOnCacheMiss: boolean
  /** Undefined where there is no bucket. */
  readonly s3: S3Inputs | undefined
  /** Whether only the last line and what is wrong are told. */
  readonly quiet: boolean
  /** For the list of cache entries; empty = it is not asked for. */
  readonly githubToken: string
  /** Whether to write the job summary. */
  readonly summary: boolean
  readonly runner: Runner
}

type Environment = Readonly<Record<string, string | undefined>>
type Read = (name: InputName) => string

/** Parses the inputs; fails with an {@link InputError} that names the input and says what it accepts. */
export async function readInputs(
  raw: Read,
  runner: Runner,
  homes: string,
  now = new Date(),
): Promise<Inputs> {
  const settings = await readSettings(raw, runner, homes, now)
  return { ...settings, request: await readRequest(withDefaults(raw), runner.workspace) }
}

/** As {@link readInputs}, for who asks for datasets in another way. */
export async function readSettings(
  raw: Read,
  runner: Runner,
  homes: string,
  now = new Date(),
): Promise<Settings> {
  const read = withDefaults(raw)
  return {
    ...(await networkInputs(raw, runner.workspace, now)),
    mirrors: readSourceUrls('mirrors', read('mirrors'), runner.workspace),
    include: readLines(read('include')),
    shard: readShard(read('shard')),
    layout: readChoice('layout', read('layout'), LAYOUTS),
    unpack: readBoolean('unpack', read('unpack')),
    path: readPath(read('path'), runner.workspace),
    homes,
    exportProxy: readBoolean('export-proxy', read('export-proxy')),
    retries: readNumber('retries', read('retries'), { least: 0, most: 100, whole: true }),
    timeout: readNumber('timeout', read('timeout'), { least: 0, most: 10_080, whole: false }) * 60_000,
    minSpeed: readNumber('min-speed', read('min-speed'), { least: 0, most: 1_000_000, whole: true }) * 1024,
    concurrency: readNumber('concurrency', read('concurrency'), { least: 1, most: 64, whole: true }),
    allowHttpRedirects: readBoolean('allow-http-redirects', read('allow-http-redirects')),
    cache: readCache(read('cache')),
    save: readBoolean('save', read('save')),
    waitForCache:
      readNumber('wait-for-cache', read('wait-for-cache'), { least: 0, most: 3_600, whole: true }) * 1000,
    toolCacheLimit: readLimit(read('tool-cache-limit')),
    lookupOnly: readBoolean('lookup-only', read('lookup-only')),
    failOnCacheMiss: readBoolean('fail-on-cache-miss', read('fail-on-cache-miss')),
    s3: await s3Inputs(read),
    quiet: readBoolean('quiet', read('quiet')),
    githubToken: read('github-token'),
    summary: readBoolean('summary', read('summary')),
    runner,
  }
}

/** Whether the job summary is wanted; also of a run whose inputs cannot be read. */
export function wantsSummary(raw: Read): boolean {
  return raw('summary').trim().toLowerCase() !== 'false'
}

function withDefaults(raw: Read): Read {
  return (name) => raw(name).trim() || INPUT_DEFAULTS[name]
}

/** Reads the variables that a GitHub runner sets, with what stands for them elsewhere. */
export function readRunner(env: Environment, workingDirectory: string): Runner {
  const onGitHub = env.GITHUB_ACTIONS === 'true'
  return {
    temp: env.RUNNER_TEMP || tmpdir(),
    workspace: env.GITHUB_WORKSPACE || workingDirectory,
    toolCache: env.RUNNER_TOOL_CACHE || undefined,
    diskOutlivesJob: !onGitHub || env.RUNNER_ENVIRONMENT === 'self-hosted',
    event: env.GITHUB_EVENT_NAME ?? '',
  }
}

function readShard(text: string): Shard | undefined {
  if (text === '') return undefined
  const [, index = 0, count = 0] = (/^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? []).map(Number)
  if (index >= 1 && index <= count) return { index, count }
  const advice = [
    'Count from 1, with the number of jobs after the slash:',
    'strategy:',
    '  matrix:',
    '    part: [1, 2, 3, 4]',
    'and in the step:',
    'with:',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of a workflow, to be pasted
    '  shard: ${{ matrix.part }}/4',
  ].join('\n')
  throw new InputError('shard', `"${text}" is no part of a whole, such as 1/4`, advice)
}

/** GiB as bytes; 0 is none. */
function readLimit(text: string): number {
  const limit = readNumber('tool-cache-limit', text, { least: 0, most: 1_000_000, whole: true })
  return limit === 0 ? Number.POSITIVE_INFINITY : limit * 1024 ** 3
}

function readCache(text: string): Inputs['cache'] {
  const names = text.split(/[\s,]+/).filter((name) => name !== '')
  if (names.length === 1 && names[0] === 'auto') return 'auto'
  if (names.length === 1 && names[0] === 'none') return []
  const tiers = names.map((name) => TIER_NAMES.find((tier) => tier === name))
  if (tiers.length > 0 && tiers.every((tier) => tier !== undefined) && new Set(tiers).size === tiers.length)
    return tiers
  const accepted = `auto, none, or a list in order of: ${TIER_NAMES.join(', ')}`
  throw new InputError('cache', `"${text}" is not ${accepted}`, `It accepts ${accepted}.`)
}
