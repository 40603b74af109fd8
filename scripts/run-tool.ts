import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

/** The folder of package.json. */
export const root = join(import.meta.dirname, '..')

/** Runs a tool of node_modules by its script; throws when it fails, after what it said. */
export function runTool(script: string, ...args: string[]): void {
  const tool = join(root, 'node_modules', script)
  execFileSync(process.execPath, [tool, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
}
