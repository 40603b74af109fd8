import { randomUUID } from 'node:crypto'
import { appendFileSync } from 'node:fs'
import { EOL } from 'node:os'
import { diskError } from '../disk/disk-error.ts'
import type { JobCore } from './actions.ts'

type Environment = Record<string, string | undefined>

/**
 * What every run asks of the runner and tells it, by the same commands and files as @actions/core, which a test
 * compares: that package loads an HTTP stack, longer than a hit takes.
 */
export function openJob(
  env: Environment,
  write: (text: string) => void,
): JobCore & { getInput(name: string): string } {
  const command = (name: string, properties: string, text: string) =>
    write(`::${name}${properties}::${escapeData(text)}${EOL}`)
  return {
    getInput: (name) => (env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim(),
    info: (line) => write(line + EOL),
    debug: (text) => command('debug', '', text),
    startGroup: (line) => command('group', '', line),
    endGroup: () => command('endgroup', '', ''),
    warning: (text, { title }) => command('warning', ` title=${escapeProperty(title)}`, text),
    setOutput(name, value) {
      const text = typeof value === 'string' ? value : JSON.stringify(value)
      if (env.GITHUB_OUTPUT) return append(env.GITHUB_OUTPUT, assignment(name, text))
      write(EOL)
      command('set-output', ` name=${escapeProperty(name)}`, text)
    },
    exportVariable(name, value) {
      env[name] = value
      if (env.GITHUB_ENV) append(env.GITHUB_ENV, assignment(name, value))
      else command('set-env', ` name=${escapeProperty(name)}`, value)
    },
    summary: {
      addRaw: (markdown) => ({
        async write() {
          if (!env.GITHUB_STEP_SUMMARY) throw new Error('GITHUB_STEP_SUMMARY is not set')
          appendFileSync(env.GITHUB_STEP_SUMMARY, markdown)
        },
      }),
    },
  }
}

/** The runner's own disk may be full, too. */
function append(path: string, text: string): void {
  try {
    appendFileSync(path, text)
  } catch (error) {
    throw diskError(error, path)
  }
}

/** No value can end before its delimiter, which nobody can guess. */
function assignment(name: string, value: string): string {
  const delimiter = `ghadelimiter_${randomUUID()}`
  return `${name}<<${delimiter}${EOL}${value}${EOL}${delimiter}${EOL}`
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
