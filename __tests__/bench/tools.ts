import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** What peers are made of; `python` is named by what it can import. */
export type Tool = 'curl' | 'openssl' | 'sha256sum' | 'aria2c' | 'wget' | 'requests' | 'pooch'

const COMMANDS: readonly Tool[] = ['curl', 'openssl', 'sha256sum', 'aria2c', 'wget']
const MODULES: readonly Tool[] = ['requests', 'pooch']

export interface Tools {
  readonly python: string
  readonly missing: readonly Tool[]
}

/** Looks for the peers on this machine; setup.sh installs them. */
export function findTools(): Tools {
  // The same folder as in setup.sh.
  const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache')
  const own = join(cache, 'setup-dataset-bench/bin/python')
  const python = existsSync(own) ? own : 'python3'
  const works = (command: string, words: string[]) =>
    spawnSync(command, words, { stdio: 'ignore' }).status === 0
  return {
    python,
    missing: [
      ...COMMANDS.filter((tool) => !works(tool, [tool === 'openssl' ? 'version' : '--version'])),
      ...MODULES.filter((tool) => !works(python, ['-c', `import ${tool}`])),
    ],
  }
}
