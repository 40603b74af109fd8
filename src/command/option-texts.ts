import { LAYOUTS } from '../dataset/dataset.ts'
import type { InputName } from '../inputs.ts'
import { INPUT_DEFAULTS, TIER_NAMES } from '../inputs.ts'
import type { FlagName, OptionName } from './commands.ts'
import { LIST_INPUTS } from './commands.ts'

/** What may be offered for a word: the names of the catalog, also with files for manifests, or the words themselves. */
export type Offer = 'names' | 'datasets' | 'files' | 'folders' | readonly string[]

/** An option for help, manual and completion. */
export interface OptionText {
  /** What stands for its value; an option without it has none. */
  readonly value?: string
  readonly text: string
  /** What may be its value, where that can be listed. */
  readonly offer?: Offer
}

type Texts = Readonly<Partial<Record<InputName | FlagName | OptionName, OptionText>>>

/** The options of all commands, each with one text for all of them, by what they are about. */
export const OPTION_GROUPS: readonly { readonly title: string; readonly options: Texts }[] = [
  {
    title: 'the dataset',
    options: {
      dataset: {
        value: '<dataset>',
        text: 'a name of the catalog, or a manifest by its path or URL',
        offer: 'datasets',
      },
      url: { value: '<url>', text: 'one file; further ones are mirrors of it' },
      checksum: { value: '<digest>', text: 'sha256:<hex> of --url, or of a manifest by URL' },
      files: { value: '<lines>', text: 'an inline manifest, "name digest [url]" a line' },
      'base-url': { value: '<url>', text: 'where the files without a URL live' },
      include: { value: '<glob>', text: 'only these of its files' },
      shard: { value: '<i/n>', text: 'only this part of its files, counted from 1' },
    },
  },
  {
    title: 'where it goes',
    options: {
      path: { value: '<folder>', text: 'where the dataset ends up (default ./<name>)', offer: 'folders' },
      layout: { value: '<layout>', text: 'files, torchvision or keras', offer: LAYOUTS },
      unpack: { text: 'unpack archives and .gz, with layout files' },
    },
  },
  {
    title: 'the network',
    options: {
      mirrors: { value: '<url>', text: 'base URL to try before its own sources' },
      rewrite: {
        value: '<file>',
        text: 'rules for URLs and hosts: rewrite, allow, block, message',
        offer: 'files',
      },
      credentials: {
        value: '<line>',
        text: '"<origin> <Authorization value>", sent to that origin alone; the words of a command are no secret on this machine',
      },
      proxy: { value: '<url>', text: 'overrides the proxy environment; none goes direct' },
      'proxy-username': { value: '<name>', text: 'for the proxy, as it is' },
      'proxy-password': { value: '<password>', text: 'for the proxy, as it is; no secret on this machine' },
      'no-proxy': { value: '<hosts>', text: 'reached without the proxy, beside those of the environment' },
      'ca-certificates': {
        value: '<pem>',
        text: 'file of authorities to trust beside those of Node, or system',
        offer: 'files',
      },
      retries: { value: '<n>', text: 'further tries per source that bring nothing' },
      timeout: { value: '<minutes>', text: 'for the whole run' },
      'min-speed': { value: '<KiB/s>', text: 'leave a slower source for the next one; 0 leaves none' },
      concurrency: { value: '<n>', text: 'connections at once' },
      'allow-http-redirects': { text: 'from https to http, for files with a digest of the SHA-2 family' },
    },
  },
  {
    title: 'the cache',
    options: {
      cache: {
        value: '<tiers>',
        text: 'auto, none, or a list of tool-cache and s3; plan takes actions too, as in a job',
        offer: ['auto', 'none', ...TIER_NAMES],
      },
      save: {
        value: '<boolean>',
        text: 'save to the caches that lack the dataset',
        offer: ['true', 'false'],
      },
      'tool-cache-limit': { value: '<GiB>', text: 'of all datasets in the cache; 0 is no limit' },
      'lookup-only': { text: 'only say whether a cache has it' },
      'fail-on-cache-miss': { text: 'fail instead of downloading' },
      's3-bucket': {
        value: '<name>',
        text: 'keep datasets in a bucket too; credentials as the tools of AWS find them',
      },
      's3-prefix': { value: '<path>', text: 'where in the bucket' },
      's3-endpoint': { value: '<url>', text: 'of a store that is not AWS (default AWS_ENDPOINT_URL_S3)' },
      's3-region': { value: '<region>', text: 'of the bucket (default AWS_REGION, else us-east-1)' },
    },
  },
  {
    title: 'the lock',
    options: {
      output: {
        value: '<file>',
        text: 'where the lock is written (default dataset.lock.json)',
        offer: 'files',
      },
      force: { text: 'replace a file that is no lock' },
      'no-members': { text: 'leave out what archives hold' },
      update: { text: 'take what the sources of a lock have now' },
      check: { text: 'say what became of the sources of a lock; write nothing' },
      quick: { text: 'with --check: compare sizes alone' },
    },
  },
  {
    title: 'the answer',
    options: {
      quiet: { text: 'print only warnings, errors and the last line' },
      json: { text: 'print one JSON document on stdout' },
      'allowed-endpoints': { text: 'print the hosts as harden-runner takes them' },
      probe: { text: 'ask each source for one byte, to learn where it redirects to' },
      offline: { text: 'only which road each URL would take; no network' },
    },
  },
]

type Name = keyof Texts

/** What an option does, with its default, and whether it may be given again. */
export function meaningOf(name: Name, { value, text }: OptionText): string {
  const usual = value && name in INPUT_DEFAULTS ? INPUT_DEFAULTS[name as InputName] : ''
  const again = (LIST_INPUTS as readonly Name[]).includes(name) ? '; repeatable' : ''
  return `${text}${again}${usual && ` (default ${usual})`}`
}

/** These options with their texts, in groups. */
export function optionGroups(names: readonly Name[]) {
  return OPTION_GROUPS.flatMap(({ title, options }) => {
    const own = Object.entries(options as Required<Texts>)
      .map(([name, option]) => ({ name: name as Name, ...option }))
      .filter(({ name }) => names.includes(name))
    return own.length > 0 ? [{ title, options: own }] : []
  })
}
