import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { catalogEntries, catalogEntriesPath } from './generate.ts'

const root = join(import.meta.dirname, '..')
const out = process.argv[2] ?? join(root, 'dist')
const build = join(root, 'build')

/** Runs a tool of node_modules; what it says is shown only when it fails. */
function run(tool: string, ...args: string[]): void {
  execFileSync(process.execPath, [join(root, 'node_modules', tool), ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

function bundle(entry: string): string {
  const folder = join(build, 'bundle', entry)
  run(
    '@vercel/ncc/dist/ncc/cli.js',
    'build',
    join(build, `${entry}.js`),
    '--out',
    folder,
    '--license',
    'licenses.txt',
  )
  return folder
}

writeFileSync(catalogEntriesPath, catalogEntries())
rmSync(build, { recursive: true, force: true })
run('typescript/bin/tsc', '--project', 'tsconfig.json')
rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
cpSync(bundle('index'), out, { recursive: true })
const cli = bundle('cli')
renameSync(join(cli, 'index.js'), join(out, 'cli.js'))
