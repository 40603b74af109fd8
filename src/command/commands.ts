import type { InputName } from '../inputs.ts'
import { INPUT_DEFAULTS } from '../inputs.ts'

/** Options that are no inputs; none has a value. */
export const FLAG_NAMES = ['json', 'allowed-endpoints', 'probe', 'offline'] as const
export type FlagName = (typeof FLAG_NAMES)[number]

/** What may stand after a command's name. */
export interface Syntax {
  /** The words that are no options; `anything` is for the command to judge. */
  readonly takes: 'nothing' | 'one dataset' | 'one folder' | 'anything'
  /** The inputs of the action that are options of it. */
  readonly inputs: readonly InputName[]
  readonly flags: readonly FlagName[]
}

/** The dataset is a word of its own, and a command has no later steps to export to. */
const INPUTS = (Object.keys(INPUT_DEFAULTS) as InputName[]).filter(
  (name) => name !== 'dataset' && name !== 'export-proxy',
)

/** The folder is a word of its own; a manifest by URL has to be fetched. */
const OF_A_FOLDER = ['dataset', ...INPUTS.filter((name) => name !== 'path')] as const

/** Each command with its syntax. */
export const COMMANDS = {
  fetch: { takes: 'one dataset', inputs: INPUTS, flags: ['json'] },
  plan: { takes: 'one dataset', inputs: INPUTS, flags: ['json', 'allowed-endpoints', 'probe'] },
  doctor: { takes: 'anything', inputs: ['dataset', ...INPUTS], flags: ['json', 'offline'] },
  verify: { takes: 'one folder', inputs: OF_A_FOLDER, flags: ['json'] },
  catalog: { takes: 'anything', inputs: [], flags: ['json'] },
  demo: { takes: 'nothing', inputs: [], flags: [] },
} as const satisfies Readonly<Record<string, Syntax>>
export type CommandName = keyof typeof COMMANDS

/** Whether a word is the name of a command. */
export function isCommand(word: string | undefined): word is CommandName {
  return word !== undefined && Object.hasOwn(COMMANDS, word)
}
