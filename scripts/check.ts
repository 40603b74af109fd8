import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { staleFiles } from './generate.ts'
import { root, runTool } from './run-tool.ts'

const steps: Record<string, () => void | Promise<void>> = {
  types: () => {
    runTool('typescript/bin/tsc', '--project', 'tsconfig.json')
    runTool('typescript/bin/tsc', '--project', 'tsconfig.test.json')
  },
  'lint and formatting': () => runTool('@biomejs/biome/bin/biome', 'check', '.'),
  'tests use the real parts': () => {
    const mocking = testFiles().filter((path) => /\bvi\.(mock|spyOn|stubGlobal)\(/.test(read(path) ?? ''))
    if (mocking.length > 0) throw new Error(`a mock shows that a port is missing: ${mocking.join(', ')}`)
  },
  // Before dist, whose build writes these files anew.
  'generated files are current': async () => {
    const stale = await staleFiles()
    if (stale.length > 0) throw new Error(`run \`npm run build\`: ${stale.join(', ')} differ`)
  },
  'dist is what src builds': checkDist,
}

function testFiles(): readonly string[] {
  const folder = join(root, '__tests__')
  const names = readdirSync(folder, { recursive: true }) as string[]
  return names.filter((name) => name.endsWith('.ts')).map((name) => join(folder, name))
}

/** Builds into a temporary folder and compares every file with the committed dist. */
function checkDist(): void {
  const fresh = mkdtempSync(join(tmpdir(), 'dist-'))
  try {
    execFileSync(process.execPath, [join(root, 'scripts/build.ts'), fresh], { stdio: 'inherit' })
    const names = new Set([...readdirSync(fresh), ...readdirSync(join(root, 'dist'))])
    const stale = [...names].filter((name) => read(join(fresh, name)) !== read(join(root, 'dist', name)))
    if (stale.length > 0) throw new Error(`run \`npm run build\`: dist/${stale.join(', dist/')} differ`)
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'latin1')
  } catch {
    return undefined
  }
}

for (const [name, run] of Object.entries(steps)) {
  try {
    await run()
    console.log(`✓ ${name}`)
  } catch (error) {
    const { stdout, message } = error as Error & { stdout?: Buffer }
    console.error(`✗ ${name}\n${stdout ?? ''}${message}`)
    process.exitCode = 1
  }
}
