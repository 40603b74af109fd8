import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { gather, type Parts } from './gather.ts'
import { generate } from './generate.ts'
import { licencesIn } from './licences.ts'
import { root, runTool } from './run-tool.ts'

const build = join(root, 'build')
const bundles = join(build, 'bundles')
const statistics = join(build, 'statistics')

/** Bundles one entry of the sources with ncc, a program, or an ES module that exports these names; returns the folder. */
async function bundle(entry: string, parts: Parts = {}, exported: readonly string[] = []): Promise<string> {
  const gathered = await gather(entry, parts, exported, join(build, 'gathered', entry))
  const folder = join(bundles, entry)
  const stats = join(statistics, `${entry.replaceAll('/', '-')}.json`)
  runTool('@vercel/ncc/dist/ncc/cli.js', 'build', gathered, '--out', folder, '--stats-out', stats)
  for (const file of readdirSync(folder)) if (file.endsWith('.js')) compileAtOnce(join(folder, file))
  return folder
}

/** What ncc writes around a module, and around all of them. */
const WRAPPER = /^(\/\*+\/ )\(\(([\w, ]*)\) => \{/gm

/**
 * Has modules compiled where they are read. V8 only looks over a function until it is called, and then reads it anew, but
 * for one that is written so that it will be called at once, which takes the word `function` and a parenthesis before it.
 */
function compileAtOnce(path: string): void {
  writeFileSync(path, readFileSync(path, 'utf8').replace(WRAPPER, '$1(function ($2) {'))
}

/** What a bundle calls the parts that it loads later, after a number that another bundle may have given too. */
const PART = '.index.js'

/** Adds another bundle, under a name of its own, with its parts. */
function add(folder: string, name: string, action: string): void {
  const [text, part] = [readFileSync(join(folder, 'index.js'), 'utf8'), `.${name}`]
  const parts = readdirSync(folder).filter((file) => file.endsWith(PART))
  const pieces = text.split(`+ "${PART}"`)
  if (pieces.length !== (parts.length > 0 ? 2 : 1))
    throw new Error(`no single place in ${name} names its parts`)
  writeFileSync(join(action, name), pieces.join(`+ "${part}"`), {
    mode: statSync(join(folder, 'index.js')).mode,
  })
  for (const file of parts) renameSync(join(folder, file), join(action, file.replace(PART, part)))
}

/** Builds `dist` from `src` into `out`, which it replaces. */
async function buildInto(out: string): Promise<void> {
  await generate()
  rmSync(build, { recursive: true, force: true })
  mkdirSync(statistics, { recursive: true })
  const action = await bundle('index', {
    // With what the Actions cache needs of the engine, so that it is not loaded for that.
    network: ['network/client', 'fetch/status', 'disk/free-space'],
    fetch: ['fetch-rest'],
  })
  add(await bundle('cli', { fetch: ['command/fetch', 'fetch-rest', 'network/client'] }), 'cli.js', action)
  add(await bundle('hashing/hash-worker'), 'hash-worker.js', action)
  add(await bundle('unpack/unpack-worker'), 'unpack-worker.js', action)
  add(await bundle('tiers/s3/s3-store', {}, ['openStore']), 's3-store.mjs', action)
  const calls = ['isFeatureAvailable', 'restoreCache', 'saveCache']
  add(await bundle('tiers/cache-package', {}, calls), 'cache-package.mjs', action)
  writeFileSync(join(action, 'package.json'), `${JSON.stringify({ type: 'commonjs' }, null, 2)}\n`)
  const files = readdirSync(statistics).map((name) => join(statistics, name))
  writeFileSync(join(action, 'licenses.txt'), licencesIn(files))
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  cpSync(action, out, { recursive: true })
}

await buildInto(resolve(process.argv[2] ?? join(root, 'dist')))
