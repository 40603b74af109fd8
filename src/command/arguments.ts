import { parseArgs } from 'node:util'
import type { InputName } from '../inputs.ts'
import { INPUT_DEFAULTS } from '../inputs.ts'
import type { CommandName, FlagName, OptionName, Syntax } from './commands.ts'
import {
  COMMANDS,
  FLAG_NAMES,
  isCommand,
  LIST_INPUTS,
  OPTION_NAMES,
  optionsOf,
  VALUELESS_INPUTS,
} from './commands.ts'

/** What the command line asks for. */
export interface CommandLine {
  /** Undefined only beside `help` or `version`. */
  readonly command: CommandName | undefined
  readonly operands: readonly string[]
  readonly help: boolean
  readonly version: boolean
  /** Whether an option that is no input was given. */
  readonly flag: (name: FlagName) => boolean
  /** The value of an option that is no input; empty when it was not given. */
  readonly option: (name: OptionName) => string
  /** The value of an input; empty when it was not given. */
  readonly input: (name: InputName) => string
}

/** The command line is not one of ours: exit code 2. */
export class UsageError extends Error {}

/** Reads the words after `setup-dataset`; each input of the action is an option of the same name. */
export function readCommandLine(words: readonly string[]): CommandLine {
  const { values, positionals } = parse(words)
  const given: Readonly<Record<string, unknown>> = values
  const [command, ...operands] = positionals
  const help = values.help === true
  const version = values.version === true
  if (help && command !== undefined && !isCommand(command)) throw noCommand(command)
  if (!help && !version) checkUsage(command, operands, Object.keys(given))
  return {
    command: isCommand(command) ? command : undefined,
    operands,
    help,
    version,
    flag: (name) => given[name] === true,
    option: (name) => asText(given[name]),
    input: (name) => asText(name === operandOf(command) ? operands[0] : given[name]),
  }
}

/** What to say of a word that stands where a command's name should. */
export function noCommand(word: string): UsageError {
  return new UsageError(`"${word}" is no command`)
}

function checkUsage(
  command: string | undefined,
  operands: readonly string[],
  options: readonly string[],
): void {
  if (command === undefined) throw new UsageError('a command is missing')
  if (!isCommand(command)) throw noCommand(command)
  const { takes }: Syntax = COMMANDS[command]
  const known: readonly string[] = optionsOf(command)
  const foreign = options.find((name) => !known.includes(name))
  if (foreign !== undefined) throw new UsageError(`${command} has no option --${foreign}`)
  if (takes === 'nothing' && operands.length > 0)
    throw new UsageError(`${command} takes no "${operands.join(' ')}"`)
  if (takes === 'one dataset' && operands.length > 1)
    throw new UsageError(`${command} takes one dataset, not ${operands.join(' and ')}`)
  if (takes === 'one folder' && operands.length !== 1)
    throw new UsageError(`${command} takes one folder, not ${operands.join(' and ') || 'none'}`)
}

/** The input that the word after the command's name stands for. */
function operandOf(command: string | undefined): InputName | undefined {
  if (!isCommand(command)) return undefined
  const { takes } = COMMANDS[command]
  if (takes === 'one folder') return 'path'
  return takes === 'one dataset' ? 'dataset' : undefined
}

function asText(value: unknown): string {
  return Array.isArray(value) ? value.join('\n') : String(value ?? '')
}

/** Reads the options of all commands, because the command is known only once its options are told from their values. */
function parse(words: readonly string[]) {
  const valueless: readonly InputName[] = VALUELESS_INPUTS
  const inputs = (Object.keys(INPUT_DEFAULTS) as InputName[]).map((name) => {
    const type = valueless.includes(name) ? 'boolean' : 'string'
    return [name, { type, multiple: LIST_INPUTS.includes(name) }] as const
  })
  const flags = FLAG_NAMES.map((name) => [name, { type: 'boolean' }] as const)
  const others = OPTION_NAMES.map((name) => [name, { type: 'string' }] as const)
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        ...Object.fromEntries(inputs),
        ...Object.fromEntries(flags),
        ...Object.fromEntries(others),
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    })
  } catch (error) {
    throw new UsageError((error as Error).message)
  }
}
