#!/usr/bin/env node
import { readCommandLine, UsageError } from './command/arguments.ts'
import { fetchCommand } from './command/fetch.ts'
import { HELP } from './command/help.ts'
import type { Terminal } from './command/terminal.ts'
import { tellFailure } from './command/terminal.ts'
import { asFailure, describeFailure } from './errors.ts'
import { VERSION } from './version.ts'

const terminal: Terminal = { out: console.log, err: console.error }

async function run(words: readonly string[]): Promise<number> {
  const json = words.includes('--json')
  try {
    const line = readCommandLine(words)
    if (line.version) terminal.out(VERSION)
    else if (line.help) terminal.out(HELP)
    else if (line.command === 'fetch') await fetchCommand(line, process.env, terminal)
    else if (line.command === 'demo') await demo()
    else
      throw new UsageError(line.command === '' ? 'a command is missing' : `"${line.command}" is no command`)
    return 0
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.err(`setup-dataset: ${error.message}`)
      terminal.err('Run setup-dataset --help for the commands and options.')
      return 2
    }
    tellFailure(asFailure(error), terminal)
    if (json) terminal.out(JSON.stringify({ error: describeFailure(error) }, null, 2))
    return 1
  }
}

/** What only some runs need is loaded by them: start-up is most of the time of a small dataset. */
async function demo(): Promise<void> {
  const { demoCommand } = await import('./demo/demo.ts')
  await demoCommand(terminal)
}

const exitCode = await run(process.argv.slice(2))
// Nothing is left to do; taking the engine apart in good order would only cost time.
process.stderr.write('', () => process.stdout.write('', () => process.exit(exitCode)))
