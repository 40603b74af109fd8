import type { Secret } from './given-secrets.ts'
import { parseCommands } from './workflow-commands.ts'

const MASK = '::add-mask::'

/** Whether a line tells the runner what to mask, and nothing to people. */
export function isMask(line: string): boolean {
  return line.startsWith(MASK)
}

/**
 * Throws unless a step had each secret masked before its first line for people. One that has refused what it was given
 * (`bad-input`) may not have known its secrets yet: it says nothing but that.
 */
export function refuseUnmasked(
  secrets: readonly Secret[],
  stdout: string,
  failureCode: string | undefined,
): void {
  const lines = stdout.split(/\r?\n/).filter((line) => line !== '')
  const first = lines.findIndex((line) => !isMask(line))
  if (first === -1) return
  const { masks } = parseCommands(lines.slice(0, first).join('\n'))
  if (masks.length === 0 && failureCode === 'bad-input') return
  const missing = secrets.filter(
    ({ text, maskedBy }) => maskedBy === 'action' && !masks.some((mask) => text.includes(mask)),
  )
  if (missing.length === 0) return
  const where = [...new Set(missing.map(({ from, text }) => `${from} (${text.length} characters)`))]
  throw new Error(`a step did not mask, before its first line, what it was given in ${where.join(', ')}`)
}
