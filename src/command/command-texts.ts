import type { CommandName } from './commands.ts'
import { COMMANDS } from './commands.ts'
import type { Offer } from './option-texts.ts'

/** The shells that `completion` knows. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof SHELLS)[number]

/** What every command ends with. */
export const EXIT_CODES = '0 done, 1 failed (a failure code is printed), 2 wrong usage'

/** A command for help, manual and completion. */
export interface CommandText {
  /** What it does, in one line. */
  readonly summary: string
  /** What may follow its name, one way a line. */
  readonly usages: readonly string[]
  /** What its options do not say. */
  readonly notes?: readonly string[]
  /** What an example is for, and the line to type. */
  readonly examples: readonly (readonly [purpose: string, line: string])[]
  /** What may be the first, the second … word that is no option. */
  readonly operands: readonly Offer[]
}

/** Each command's text. */
export const COMMAND_TEXTS: Readonly<Record<CommandName, CommandText>> = {
  fetch: {
    summary: 'put a dataset into a folder, every byte verified',
    usages: [
      '<dataset> [options]',
      '--url <url> --checksum sha256:<hex> [options]',
      '--files <lines> [--base-url <url>] [options]',
    ],
    notes: [
      'It prints the path of the dataset; with --lookup-only, which places nothing, hit, miss, unavailable or',
      'disabled instead; with --json, the outputs of the action.',
    ],
    examples: [
      ['as torchvision reads it', 'setup-dataset fetch mnist --layout torchvision --path data'],
      [
        'what a list of digests names',
        'setup-dataset fetch SHA256SUMS --base-url https://data.example.org/v2/',
      ],
      ['one file', 'setup-dataset fetch --url https://example.org/iris.csv --checksum sha256:<hex>'],
    ],
    operands: ['datasets'],
  },
  plan: {
    summary: 'what fetch would do: sources, proxies, space, hosts for a firewall',
    usages: ['<dataset> [options]'],
    notes: ['It opens no connection, but for a manifest by URL and with --probe.'],
    examples: [
      ['before the first run', 'setup-dataset plan mnist --layout torchvision'],
      ['the hosts for a firewall', 'setup-dataset plan mnist --probe --allowed-endpoints'],
    ],
    operands: ['datasets'],
  },
  doctor: {
    summary: 'what a run would meet: proxies, certificates, sources, space',
    usages: ['[url...] [--dataset <dataset>] [options]'],
    notes: ['Exit code 1 where a run would fail.'],
    examples: [
      ['all that a run needs', 'setup-dataset doctor --dataset mnist'],
      ['the road to one server', 'setup-dataset doctor https://data.example.org/'],
    ],
    operands: [],
  },
  verify: {
    summary: 'whether a folder holds a dataset as it is pinned',
    usages: ['<folder> --dataset <dataset> [options]'],
    notes: [
      'The options are those that fetch had. It says what is missing, changed and extra, without a network, but',
      'for a manifest by URL. Exit code 1 unless every file is as pinned; extra files do not count.',
    ],
    examples: [['what fetch placed', 'setup-dataset verify data --dataset mnist --layout torchvision']],
    operands: ['folders'],
  },
  lock: {
    summary: 'fetch once and pin every file; say what became of its sources',
    usages: [
      '<url...|manifest|dataset> [options]',
      '--update [lock] [options]',
      '--check [--quick] [lock] [options]',
    ],
    notes: [
      'The lock is dataset.lock.json unless named. --check says same, moved, changed or gone of each source; exit',
      'code 1 where one is not the same.',
    ],
    examples: [
      ['pin what nobody pinned', 'setup-dataset lock https://data.example.org/iris.csv'],
      ['what became of its sources', 'setup-dataset lock --check dataset.lock.json'],
    ],
    operands: ['datasets'],
  },
  catalog: {
    summary: 'the datasets that are known by name',
    usages: ['list [--json]', 'show <name> [--json]'],
    examples: [['files, digests, sources, licence and citation of one', 'setup-dataset catalog show mnist']],
    operands: [['list', 'show'], 'names'],
  },
  demo: {
    summary: 'the whole story on loopback, with no network',
    usages: ['[--json]'],
    examples: [['cold, warm, healed and refused', 'setup-dataset demo']],
    operands: [],
  },
  completion: {
    summary: 'completion of commands, options and names in a shell',
    usages: [SHELLS.join('|')],
    examples: [
      ['in ~/.bashrc', 'eval "$(setup-dataset completion bash)"'],
      ['in ~/.zshrc, after compinit', 'eval "$(setup-dataset completion zsh)"'],
      ['in ~/.config/fish/config.fish', 'setup-dataset completion fish | source'],
    ],
    operands: [SHELLS],
  },
  help: {
    summary: 'the options of a command, with examples',
    usages: ['[command]'],
    examples: [['the same as fetch --help', 'setup-dataset help fetch']],
    operands: [Object.keys(COMMANDS).filter((name) => name !== 'help')],
  },
}
