import type { InputName } from '../inputs.ts'
import { INPUT_DEFAULTS } from '../inputs.ts'

/** Options that are no inputs and have no value. */
export const FLAG_NAMES = [
  'json',
  'allowed-endpoints',
  'probe',
  'offline',
  'check',
  'quick',
  'update',
  'force',
  'no-members',
] as const
export type FlagName = (typeof FLAG_NAMES)[number]

/** Options that are no inputs and have a value. */
export const OPTION_NAMES = ['output'] as const
export type OptionName = (typeof OPTION_NAMES)[number]

/** Inputs that need no value as options: giving them means true. */
export const VALUELESS_INPUTS = [
  'export-proxy',
  'unpack',
  'allow-http-redirects',
  'lookup-only',
  'fail-on-cache-miss',
  'quiet',
] as const satisfies readonly InputName[]

/** Inputs with one value a line; giving them again adds a line. */
export const LIST_INPUTS: readonly InputName[] = [
  'url',
  'files',
  'base-url',
  'include',
  'mirrors',
  'credentials',
  'ca-certificates',
]

/** What may stand after a command's name. */
export interface Syntax {
  /** The words that are no options; `anything` is for the command to judge. */
  readonly takes: 'nothing' | 'one dataset' | 'one folder' | 'anything'
  /** The inputs of the action that are options of it. */
  readonly inputs: readonly InputName[]
  readonly flags: readonly FlagName[]
  readonly options?: readonly OptionName[]
}

/**
 * The dataset is a word of its own. A command has no later steps to export to, no other jobs to wait for and no cache and
 * summary of a job, and most tell nothing but the result.
 */
const NOT_OF_A_COMMAND: readonly InputName[] = [
  'dataset',
  'export-proxy',
  'wait-for-cache',
  'github-token',
  'quiet',
  'summary',
]
const INPUTS = (Object.keys(INPUT_DEFAULTS) as InputName[]).filter((name) => !NOT_OF_A_COMMAND.includes(name))

const NOT_OF_A_LOCK: readonly InputName[] = [
  ...(['include', 'shard', 'layout', 'unpack', 'path'] as const),
  ...(['cache', 'save', 'lookup-only', 'fail-on-cache-miss'] as const),
  ...(['tool-cache-limit', 's3-bucket', 's3-prefix', 's3-endpoint', 's3-region'] as const),
]

/** The folder is a word of its own; a manifest by URL has to be fetched. */
const OF_A_FOLDER = ['dataset', ...INPUTS.filter((name) => name !== 'path')] as const

/** How files are had; what is placed, and where, and kept, is for others. */
const OF_A_LOCK = INPUTS.filter((name) => !NOT_OF_A_LOCK.includes(name))

/** Each command with its syntax. */
export const COMMANDS = {
  fetch: { takes: 'one dataset', inputs: [...INPUTS, 'quiet'], flags: ['json'] },
  plan: { takes: 'one dataset', inputs: INPUTS, flags: ['json', 'allowed-endpoints', 'probe'] },
  doctor: { takes: 'anything', inputs: ['dataset', ...INPUTS], flags: ['json', 'offline'] },
  verify: { takes: 'one folder', inputs: OF_A_FOLDER, flags: ['json'] },
  lock: {
    takes: 'anything',
    inputs: [...OF_A_LOCK, 'quiet'],
    flags: ['json', 'check', 'quick', 'update', 'force', 'no-members'],
    options: ['output'],
  },
  catalog: { takes: 'anything', inputs: [], flags: ['json'] },
  demo: { takes: 'nothing', inputs: [], flags: ['json'] },
  completion: { takes: 'anything', inputs: [], flags: [] },
  help: { takes: 'anything', inputs: [], flags: [] },
} as const satisfies Readonly<Record<string, Syntax>>
export type CommandName = keyof typeof COMMANDS

/** Whether a word is the name of a command. */
export function isCommand(word: string | undefined): word is CommandName {
  return word !== undefined && Object.hasOwn(COMMANDS, word)
}

/** The options of a command, but for `help`, which all have. */
export function optionsOf(command: CommandName): readonly (InputName | FlagName | OptionName)[] {
  const { inputs, flags, options = [] }: Syntax = COMMANDS[command]
  return [...inputs, ...flags, ...options]
}
