import { parseArgs } from 'node:util'
import type { InputName } from '../inputs.ts'
import { INPUT_DEFAULTS } from '../inputs.ts'

/** What the command line asks for. */
export interface CommandLine {
  readonly command: string
  readonly operands: readonly string[]
  readonly json: boolean
  readonly help: boolean
  readonly version: boolean
  /** The value of an input; empty when it was not given. */
  readonly input: (name: InputName) => string
}

/** The command line is not one of ours: exit code 2. */
export class UsageError extends Error {}

/** Options that need no value: giving them means true. */
const FLAGS: readonly InputName[] = ['lookup-only', 'fail-on-cache-miss']
/** Options with one value a line; giving them again adds a line. */
const LISTS: readonly InputName[] = ['url', 'files', 'base-url', 'mirrors', 'ca-certificates']

/** Reads the words after `setup-dataset`; each input of the action is an option of the same name. */
export function readCommandLine(words: readonly string[]): CommandLine {
  const { values, positionals } = parse(words)
  const given: Readonly<Record<string, unknown>> = values
  const [command = '', ...operands] = positionals
  return {
    command,
    operands,
    json: values.json === true,
    help: values.help === true,
    version: values.version === true,
    input: (name) => (name === 'dataset' ? (operands[0] ?? '') : asText(given[name])),
  }
}

function asText(value: unknown): string {
  return Array.isArray(value) ? value.join('\n') : String(value ?? '')
}

function parse(words: readonly string[]) {
  const names = (Object.keys(INPUT_DEFAULTS) as InputName[]).filter((name) => name !== 'dataset')
  const inputs = names.map((name) => {
    const type = FLAGS.includes(name) ? 'boolean' : 'string'
    return [name, { type, multiple: LISTS.includes(name) }] as const
  })
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        ...Object.fromEntries(inputs),
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    })
  } catch (error) {
    throw new UsageError((error as Error).message)
  }
}
