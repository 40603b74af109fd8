import type { CommandLine } from './arguments.ts'
import { noCommand, UsageError } from './arguments.ts'
import { COMMAND_TEXTS, EXIT_CODES } from './command-texts.ts'
import type { CommandName } from './commands.ts'
import { COMMANDS, isCommand, optionsOf } from './commands.ts'
import { meaningOf, optionGroups } from './option-texts.ts'
import type { Terminal } from './terminal.ts'

const WIDTH = 80
/** Longer names of options have a line of their own. */
const COLUMN = 28

/** `help [command]`. */
export async function helpCommand(
  { operands }: CommandLine,
  _env: NodeJS.ProcessEnv,
  terminal: Terminal,
): Promise<number> {
  const [command, ...others] = operands
  if (others.length > 0) throw new UsageError('help takes one command')
  if (command !== undefined && !isCommand(command)) throw noCommand(command)
  terminal.out(helpText(command))
  return 0
}

/** What `--help` prints: of a command, or of all on one screen. */
export function helpText(command: CommandName | undefined): string {
  return (command ? commandHelp(command) : overview()).join('\n')
}

function overview(): readonly string[] {
  const names = Object.keys(COMMANDS) as CommandName[]
  return [
    'setup-dataset puts a verified dataset on this machine.',
    '',
    'usage: setup-dataset <command> [options]',
    '',
    ...names.map((name) => `  ${name.padEnd(10)}  ${COMMAND_TEXTS[name].summary}`),
    '',
    'setup-dataset help <command> lists its options, with examples.',
    'setup-dataset --version prints the version.',
    'Results are printed on stdout, all else on stderr.',
    `exit codes: ${EXIT_CODES}`,
    '',
    'example: setup-dataset fetch mnist --layout torchvision --path data',
  ]
}

function commandHelp(command: CommandName): readonly string[] {
  const { summary, usages, notes = [], examples } = COMMAND_TEXTS[command]
  return [
    `${command}: ${summary}`,
    '',
    'usage:',
    ...usages.map((usage) => `  setup-dataset ${command} ${usage}`),
    ...(notes.length > 0 ? ['', ...wrap(notes.join(' '), WIDTH)] : []),
    ...optionGroups(optionsOf(command)).flatMap(({ title, options }) => [
      '',
      `${title}:`,
      ...options.flatMap(({ name, ...option }) =>
        optionLines(`--${name}${option.value ? ` ${option.value}` : ''}`, meaningOf(name, option)),
      ),
    ]),
    '',
    'examples:',
    ...examples.flatMap(([purpose, line]) => [`  # ${purpose}`, `  ${line}`]),
    '',
    `exit codes: ${EXIT_CODES}`,
  ]
}

function optionLines(option: string, meaning: string): readonly string[] {
  const lines = wrap(meaning, WIDTH - COLUMN)
  const [first = '', ...rest] = option.length + 4 > COLUMN ? ['', ...lines] : lines
  const head = `  ${option}`.padEnd(COLUMN)
  return [`${head}${first}`.trimEnd(), ...rest.map((line) => `${' '.repeat(COLUMN)}${line}`)]
}

function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word
    if (lines.length > 0 && longer.length <= width) lines.splice(-1, 1, longer)
    else lines.push(word)
  }
  return lines
}
