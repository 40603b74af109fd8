import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, sep } from 'node:path'
import { expect, test } from 'vitest'
import { repositoryRoot } from '../support/repository.ts'

interface Import {
  /** The importing file, relative to src. */
  readonly file: string
  /** What is imported: a file relative to src, or a package. */
  readonly target: string
  readonly typeOnly: boolean
}

const LONGEST_FILE = 250
const source = join(repositoryRoot, 'src')
const files = (readdirSync(source, { recursive: true }) as string[])
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ path: name.split(sep).join('/'), text: readFileSync(join(source, name), 'utf8') }))
const imports = files.flatMap(({ path, text }) => importsOf(path, text))

/** The imports and re-exports of a file: static ones of one line or many, and `import('…')`. */
function importsOf(file: string, text: string): Import[] {
  const statements = text.matchAll(/^(import|export)\b(?:(\s+type\b)?[^'";=()]*?from\s*)?\s*'([^']+)'/gm)
  const dynamic = text.matchAll(/\bimport\('([^']+)'\)/g)
  return [
    ...[...statements].map(([, , type, name = '']) => ({
      file,
      target: resolve(file, name),
      typeOnly: !!type,
    })),
    ...[...dynamic].map(([, name = '']) => ({ file, target: resolve(file, name), typeOnly: false })),
  ]
}

function resolve(file: string, name: string): string {
  return name.startsWith('.') ? posix.join(posix.dirname(file), name) : name
}

const below = (...folders: string[]) =>
  imports.filter(({ file }) => folders.some((folder) => file.startsWith(`${folder}/`)))
const show = (found: readonly Import[]) => found.map(({ file, target }) => `${file} → ${target}`)

test('the imports are found: every file but the leaves has some', () => {
  expect(imports.length).toBeGreaterThan(files.length)
  expect(show(imports)).toEqual(
    expect.arrayContaining([
      'index.ts → @actions/core',
      'tiers/cache-package.ts → @actions/cache',
      'main.ts → dataset/plan.ts',
      'dataset/catalog/catalog.ts → dataset/catalog/entries.ts',
      'network/replay.ts → @actions/http-client',
    ]),
  )
})

test('@actions/* is imported only by adapters', () => {
  const adapters = /^(index\.ts|network\/[^/]+|tiers\/[^/]+)$/
  const packages = imports.filter(({ target }) => target.startsWith('@actions/'))
  const allowed = ({ file, typeOnly }: Import) =>
    adapters.test(file) || (file === 'report/actions.ts' && typeOnly)
  expect(show(packages.filter((each) => !allowed(each)))).toEqual([])
})

test('no other package is imported, but for those of the bundle that speaks to S3', () => {
  const packages = imports.filter(({ target }) => !/^(node:|@actions\/)/.test(target) && !isFile(target))
  const allowed =
    /^tiers\/s3\/(s3-store|credentials)\.ts → (@aws-sdk\/(client-s3|credential-provider-node)|@smithy\/signature-v4)$/
  expect(show(packages).filter((each) => !allowed.test(each))).toEqual([])
})

test('what is a module of its own in dist is in no other bundle, and holds no class that others compare with', () => {
  const inside = ['tiers/cache-package.ts', 'tiers/s3/s3-store.ts', 'tiers/s3/credentials.ts']
  const users = imports.filter(
    ({ file, target, typeOnly }) => inside.includes(target) && !typeOnly && !inside.includes(file),
  )
  expect(show(users)).toEqual([])
  const held = imports.filter(
    ({ file, target, typeOnly }) => inside.includes(file) && target === 'errors.ts' && !typeOnly,
  )
  expect(show(held)).toEqual([])
})

test('dataset/ knows nothing but itself, errors, the text of messages and Node', () => {
  const known = /^(dataset\/|errors\.ts$|plain-text\.ts$|node:)/
  expect(show(below('dataset').filter(({ target }) => !known.test(target)))).toEqual([])
})

test('dataset/ is pure: it touches neither files nor network nor process', () => {
  const effects = /^node:(fs|http|https|net|tls|child_process|process|worker_threads)/
  expect(show(below('dataset').filter(({ target }) => effects.test(target)))).toEqual([])
})

test('stages do not know the story, the edges or the reports', () => {
  const above = /^(index\.ts|cli\.ts|main\.ts|report\/|command\/|demo\/)/
  expect(
    show(below('fetch', 'tiers', 'place', 'network', 'disk').filter(({ target }) => above.test(target))),
  ).toEqual([])
})

test('main does not know the edges', () => {
  const main = imports.filter(({ file }) => file === 'main.ts')
  expect(show(main.filter(({ target }) => /^(index\.ts|cli\.ts|command\/|demo\/)/.test(target)))).toEqual([])
})

test('a verdict is asked for only by who has hashed the bytes', () => {
  const askers = files.filter(({ text }) => /\bjudge\(/.test(text)).map(({ path }) => path)
  expect(askers.toSorted()).toEqual(['fetch/partial.ts', 'tiers/actions-direct/take-pinned.ts', 'verify.ts'])
})

test('errors.ts imports nothing', () => {
  expect(show(imports.filter(({ file }) => file === 'errors.ts'))).toEqual([])
})

test('nothing imports in a circle', () => {
  const next = new Map<string, string[]>()
  for (const { file, target, typeOnly } of imports) {
    if (!typeOnly && isFile(target)) next.set(file, [...(next.get(file) ?? []), target])
  }
  const circles: string[] = []
  const done = new Set<string>()
  const walk = (file: string, path: readonly string[]) => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '))
    else if (!done.has(file)) for (const target of next.get(file) ?? []) walk(target, [...path, file])
    done.add(file)
  }
  for (const { path } of files) walk(path, [])
  expect(circles).toEqual([])
})

test('the environment is read at the edges', () => {
  const edges = /^(index\.ts|cli\.ts|command\/.*|tiers\/(actions|package)-cache\.ts)$/
  const readers = files.filter(({ path, text }) => !edges.test(path) && readsEnvironment(text))
  expect(readers.map(({ path }) => path)).toEqual([])
})

test('no file has two subjects', () => {
  const long = files.filter(({ text }) => text.split('\n').length > LONGEST_FILE)
  expect(long.map(({ path }) => path)).toEqual([])
})

function isFile(target: string): boolean {
  return target.endsWith('.json') || files.some(({ path }) => path === target)
}

/** Whether code, not prose in comments, names `process.env`. */
function readsEnvironment(text: string): boolean {
  const code = text.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '')
  return /\bprocess\.env\b|from 'node:process'/.test(code)
}
