import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'

/** The part of a module in webpack's statistics that says where it is from. */
interface Module {
  readonly nameForCondition?: string | null
  readonly modules?: readonly Module[]
}

/** The licences of all packages that bundles hold, as their statistics files tell; ncc leaves out some that are inlined. */
export function licencesIn(statistics: readonly string[]): string {
  const modules = statistics.flatMap((file): Module[] => JSON.parse(readFileSync(file, 'utf8')).modules)
  const folders = new Set(modules.flatMap(everyModule).flatMap(folderOf))
  const texts = [...folders].map(licenceOf)
  return [...new Set(texts)].sort().join('\n\n')
}

function everyModule(module: Module): readonly Module[] {
  return [module, ...(module.modules ?? []).flatMap(everyModule)]
}

/** The package that a module is from; nothing for the project's own. */
function folderOf({ nameForCondition }: Module): readonly string[] {
  const parts = (nameForCondition ?? '').split(sep)
  const at = parts.lastIndexOf('node_modules')
  if (at < 0) return []
  return [parts.slice(0, at + (parts[at + 1]?.startsWith('@') ? 3 : 2)).join(sep)]
}

function licenceOf(folder: string): string {
  const { name, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((each) => /^licen[cs]e(\.(md|txt))?$/i.test(each))
  const text = file === undefined ? [] : [readFileSync(join(folder, file), 'utf8').trimEnd()]
  return `${[name, license, ...text].join('\n')}\n`
}
