import { catalog } from '../dataset/catalog/catalog.ts'
import { type CommandLine, UsageError } from './arguments.ts'
import { SHELLS, type Shell } from './command-texts.ts'
import { bashScript } from './completion-bash.ts'
import { fishScript } from './completion-fish.ts'
import type { Words } from './completion-words.ts'
import { completionWords } from './completion-words.ts'
import { zshScript } from './completion-zsh.ts'
import type { Terminal } from './terminal.ts'

const SCRIPTS: Readonly<Record<Shell, (words: Words) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
}

/** `completion <shell>`: a script that knows all words, so that completing starts no program. */
export async function completionCommand(
  { operands }: CommandLine,
  _env: NodeJS.ProcessEnv,
  terminal: Terminal,
): Promise<number> {
  const [word, ...others] = operands
  const shell = SHELLS.find((name) => name === word)
  if (shell === undefined || others.length > 0)
    throw new UsageError(`completion takes one of ${SHELLS.join(', ')}`)
  terminal.out(SCRIPTS[shell](completionWords([...catalog.keys()])))
  return 0
}
