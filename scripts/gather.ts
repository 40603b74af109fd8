import { writeFileSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { rolldown } from 'rolldown'
import { root } from './run-tool.ts'

/** Modules that are loaded together with all that they import, by the name of their part. */
export type Parts = Readonly<Record<string, readonly string[]>>

/**
 * Compiles an entry of `src` into `folder`: what it imports becomes one file, and what it loads later a few others, as
 * every file and every import costs start-up. Packages stay imports. Returns the entry's file: of a program, which ncc
 * makes CommonJS, or of a module that exports these names.
 */
export async function gather(
  entry: string,
  parts: Parts,
  exported: readonly string[],
  folder: string,
): Promise<string> {
  const isProgram = exported.length === 0
  const sources = await rolldown({
    cwd: root,
    input: { index: source(entry) },
    platform: 'node',
    external: (id) => !id.startsWith('.') && !isAbsolute(id),
    transform: {
      target: 'es2022',
      // What webpack knows of it is the path of this machine.
      define: isProgram ? { 'import.meta.filename': '__filename' } : {},
    },
    // What one command loads late, another may need at once.
    checks: { ineffectiveDynamicImport: false },
  })
  // Who comes first has what several need.
  const groups = [
    { name: 'index', tags: ['$initial' as const] },
    ...Object.entries(parts).map(([name, modules]) => ({
      name,
      test: (id: string) => modules.some((module) => id === source(module)),
    })),
  ]
  await sources.write({
    dir: folder,
    minify: false,
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    codeSplitting: { groups: groups.map((group, index) => ({ ...group, priority: groups.length - index })) },
  })
  // What the parts import of the first is no export of the bundle: each would be a statement that is run.
  const start = join(folder, 'start.js')
  const what = isProgram ? 'import' : `export { ${exported.join(', ')} } from`
  writeFileSync(start, `${what} './index.js'\n`)
  // ncc asks it what to make; to webpack a file of the type `commonjs` could import nothing.
  writeFileSync(join(folder, 'package.json'), JSON.stringify(isProgram ? {} : { type: 'module' }))
  return start
}

function source(module: string): string {
  return join(root, 'src', `${module}.ts`)
}
