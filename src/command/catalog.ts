import { adviseNames, catalog, findEntry } from '../dataset/catalog/catalog.ts'
import type { CatalogEntry } from '../dataset/catalog/entry.ts'
import { InputError } from '../errors.ts'
import { describeEntry, type ListedDataset, listDataset, listText } from '../report/catalog-text.ts'
import { terminalLine } from '../report/line.ts'
import { type CommandLine, UsageError } from './arguments.ts'
import type { Terminal } from './terminal.ts'

/** `catalog list` and `catalog show <name>`: what is known by name, from this program alone. */
export async function catalogCommand(
  line: CommandLine,
  _env: NodeJS.ProcessEnv,
  terminal: Terminal,
): Promise<number> {
  const [document, text] = answer(line.operands)
  if (line.flag('json')) terminal.out(JSON.stringify(document, null, 2))
  else terminal.out(text.map(terminalLine).join('\n'))
  return 0
}

type Answer = readonly [document: readonly ListedDataset[] | CatalogEntry, text: readonly string[]]

function answer([verb, ...names]: readonly string[]): Answer {
  const [name, ...more] = names
  if (verb === 'list' && name === undefined) {
    const listed = [...catalog.keys()].map((known) => listDataset(entryOf(known)))
    return [listed, listText(listed)]
  }
  if (verb === 'show' && name !== undefined && more.length === 0) {
    const entry = entryOf(name)
    return [entry, describeEntry(entry)]
  }
  throw new UsageError('catalog takes "list" or "show <name>"')
}

function entryOf(name: string): CatalogEntry {
  const entry = findEntry(name)
  if (entry) return entry
  const advice = `${adviseNames(name)} Each with its title: setup-dataset catalog list.`
  throw new InputError('dataset', `"${name}" is not in the catalog`, advice)
}
