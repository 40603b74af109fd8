import type { CommandWord, OptionWord, Words } from './completion-words.ts'
import type { Offer } from './option-texts.ts'

/** The script for fish 3.0 and later. */
export function fishScript({ commands, options, names }: Words): string {
  const offer = (offered: Offer) => offerArguments(offered, names)
  return [
    '# In ~/.config/fish/config.fish: setup-dataset completion fish | source',
    line('-f'),
    line('-l help', `-d ${quoted('options, with examples')}`),
    line('-n __fish_use_subcommand', '-l version', `-d ${quoted('the version')}`),
    ...commands.map(({ name, summary }) =>
      line('-n __fish_use_subcommand', `-a ${name}`, `-d ${quoted(summary)}`),
    ),
    ...options.flatMap((option) => {
      const users = commands.filter((command) => command.options.some(({ name }) => name === option.name))
      return users.length > 0 ? [optionLine(option, users, offer(option.offer))] : []
    }),
    ...commands.flatMap(({ name, operands }) =>
      operands.map((offered, index) =>
        line(`-n ${quoted(operandCondition(name, operands, index))}`, offer(offered)),
      ),
    ),
  ].join('\n')
}

function line(...words: readonly string[]): string {
  return ['complete -c setup-dataset', ...words].join(' ')
}

function optionLine(
  { name, meaning, hasValue }: OptionWord,
  users: readonly CommandWord[],
  offer: string,
): string {
  const condition = `__fish_seen_subcommand_from ${users.map((user) => user.name).join(' ')}`
  const value = hasValue ? [offer || '-x'] : []
  return line(`-n ${quoted(condition)}`, `-l ${name}`, ...value, `-d ${quoted(meaning)}`)
}

/** A word is the next one after its command where none of its own words, and all before them, are there. */
function operandCondition(command: string, operands: readonly Offer[], index: number): string {
  const seen = (offer: Offer | undefined) =>
    typeof offer === 'object' ? [`__fish_seen_subcommand_from ${offer.join(' ')}`] : []
  return [
    `__fish_seen_subcommand_from ${command}`,
    ...seen(operands[index]).map((own) => `not ${own}`),
    ...seen(operands[index - 1]),
  ].join('; and ')
}

function offerArguments(offer: Offer, names: readonly string[]): string {
  switch (offer) {
    case 'names':
      return `-x -a ${quoted(names.join(' '))}`
    case 'datasets':
      return `-r -F -a ${quoted(names.join(' '))}`
    case 'files':
      return '-r -F'
    case 'folders':
      return `-x -a ${quoted('(__fish_complete_directories)')}`
    default:
      return offer.length > 0 ? `-x -a ${quoted(offer.join(' '))}` : ''
  }
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`
}
