import type { OptionWord, Words } from './completion-words.ts'
import type { Offer } from './option-texts.ts'

/** The script for bash 3.2 and later. */
export function bashScript({ commands, options, names }: Words): string {
  const valued = options.filter(({ hasValue }) => hasValue)
  const free = valued.filter(({ offer }) => offer.length === 0)
  const listed = valued.filter(({ offer }) => offer.length > 0)
  const anyOf = (some: readonly OptionWord[]) => some.map(({ name }) => `--${name}`).join(' | ')
  return `# In ~/.bashrc: eval "$(setup-dataset completion bash)"
_setup_dataset_offer() {
  local IFS=$'\\n'
  case $1 in
    names) COMPREPLY=($(IFS=' '; compgen -W '${names.join(' ')}' -- "$2")) ;;
    datasets)
      compopt -o filenames 2>/dev/null
      COMPREPLY=($(IFS=' '; compgen -W '${names.join(' ')}' -- "$2"; compgen -f -- "$2"))
      ;;
    files)
      compopt -o filenames 2>/dev/null
      COMPREPLY=($(compgen -f -- "$2"))
      ;;
    folders)
      compopt -o filenames 2>/dev/null
      COMPREPLY=($(compgen -d -- "$2"))
      ;;
    *) COMPREPLY=($(IFS=' '; compgen -W "$1" -- "$2")) ;;
  esac
}
_setup_dataset() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} at word skip='' operands=()
  COMPREPLY=()
  # Readline makes three words of --layout=files.
  if [[ $current == = ]]; then current=''
  elif [[ $previous == = ]]; then previous=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  for ((at = 1; at < COMP_CWORD; at++)); do
    word=\${COMP_WORDS[at]}
    if [[ $word == = ]]; then continue; fi
    if [[ -n $skip ]]; then skip=''; continue; fi
    case $word in
      ${anyOf(valued)}) skip=yes ;;
      -*) ;;
      *) operands+=("$word") ;;
    esac
  done
  case $previous in
    ${anyOf(free)}) return ;;
${listed.map(({ name, offer }) => `    --${name}) ${offerOf(offer)}; return ;;`).join('\n')}
  esac
  case "\${operands[0]-} $current" in
    ' -'*) _setup_dataset_offer '--help --version' "$current" ;;
    ' '*) _setup_dataset_offer '${commands.map(({ name }) => name).join(' ')}' "$current" ;;
${commands
  .flatMap(({ name, options: own, operands }) => [
    `    '${name} -'*) _setup_dataset_offer '${[...own.map((option) => `--${option.name}`), '--help'].join(' ')}' "$current" ;;`,
    ...(operands.length === 0
      ? []
      : [
          `    '${name} '*)`,
          `      case \${#operands[@]} in`,
          ...operands.map((offer, index) => `        ${index + 1}) ${offerOf(offer)} ;;`),
          '      esac',
          '      ;;',
        ]),
  ])
  .join('\n')}
  esac
}
complete -F _setup_dataset setup-dataset`
}

function offerOf(offer: Offer): string {
  return `_setup_dataset_offer '${typeof offer === 'string' ? offer : offer.join(' ')}' "$current"`
}
