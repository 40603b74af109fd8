import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { repositoryRoot } from '../../../support/repository.ts'

const shared = resolve(repositoryRoot, '../shared/manifests')

/** Published manifests of these folders with their texts, where they lie beside the repository; else none. */
export function publishedManifests(...folders: string[]): ReadonlyMap<string, string> {
  if (!existsSync(shared)) return new Map()
  const names = folders.flatMap((folder) =>
    readdirSync(join(shared, folder), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => `${folder}/${name}`),
  )
  return new Map(names.map((name) => [name, readFileSync(join(shared, name), 'utf8')]))
}

/** The bytes of a published file of these folders; undefined where none lies beside the repository. */
export function publishedBytes(name: string): Buffer | undefined {
  const location = join(shared, name)
  return existsSync(location) ? readFileSync(location) : undefined
}
