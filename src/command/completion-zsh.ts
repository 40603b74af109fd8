import type { OptionWord, Words } from './completion-words.ts'
import type { Offer } from './option-texts.ts'

/** The script for zsh, whose completion system has been started. */
export function zshScript({ commands, names }: Words): string {
  return `#compdef setup-dataset
# In ~/.zshrc, after compinit: eval "$(setup-dataset completion zsh)"
_setup_dataset_names() { compadd -- ${names.join(' ')} }
_setup_dataset_datasets() { _alternative 'names:dataset:_setup_dataset_names' 'files:manifest:_files' }
_setup_dataset() {
  local curcontext=$curcontext state line
  typeset -A opt_args
  _arguments -C '(- *)--help[the commands]' '(- *)--version[the version]' '1: :->command' '*:: :->words'
  case $state in
    command)
      local -a commands=(
${commands.map(({ name, summary }) => `        '${name}:${quoted(summary)}'`).join('\n')}
      )
      _describe command commands
      ;;
    words)
      case $words[1] in
${commands
  .map(({ name, options, operands }) => {
    const specs = [
      '--help[its options, with examples]',
      ...options.map(optionSpec),
      ...operands.map((offer, index) => `${index + 1}: :${actionOf(offer)}`),
    ]
    return [
      `        ${name})`,
      '          _arguments \\',
      specs.map((spec) => `            '${spec}'`).join(' \\\n'),
      '          ;;',
    ].join('\n')
  })
  .join('\n')}
      esac
      ;;
  esac
}
compdef _setup_dataset setup-dataset`
}

function optionSpec({ name, meaning, hasValue, isList, offer }: OptionWord): string {
  const value = hasValue ? `: :${actionOf(offer)}` : ''
  return `${isList ? '*' : ''}--${name}${hasValue ? '=' : ''}[${quoted(meaning)}]${value}`
}

function actionOf(offer: Offer): string {
  switch (offer) {
    case 'names':
      return '_setup_dataset_names'
    case 'datasets':
      return '_setup_dataset_datasets'
    case 'files':
      return '_files'
    case 'folders':
      return '_files -/'
    default:
      return offer.length > 0 ? `(${offer.join(' ')})` : ' '
  }
}

/** As it stands in brackets, in a word in single quotes. */
function quoted(text: string): string {
  return text.replace(/[[\]:\\]/g, '\\$&').replaceAll("'", `'\\''`)
}
