#!/usr/bin/env node
import type { CommandLine } from './command/arguments.ts'
import { readCommandLine, UsageError } from './command/arguments.ts'
import type { CommandName } from './command/commands.ts'
import { lineWriter } from './command/line-writer.ts'
import type { Terminal } from './command/terminal.ts'
import { tellFailure } from './command/terminal.ts'
import { endProcess } from './end-process.ts'
import { asFailure, describeFailure } from './errors.ts'
import { StandardStream } from './report/standard-stream.ts'
import { withoutSecrets } from './report/without-secrets.ts'
import { Secrets } from './secrets.ts'
import { VERSION } from './version.ts'

/** Gives the exit code. */
type Command = (line: CommandLine, env: NodeJS.ProcessEnv, terminal: Terminal) => Promise<number>

/** Each command loads only what it needs: start-up is most of the time of a small dataset. */
const LOAD: Readonly<Record<CommandName, () => Promise<Command>>> = {
  fetch: async () => (await import('./command/fetch.ts')).fetchCommand,
  doctor: async () => (await import('./command/doctor.ts')).doctorCommand,
  plan: async () => (await import('./command/plan.ts')).planCommand,
  verify: async () => (await import('./command/verify.ts')).verifyCommand,
  lock: async () => (await import('./command/lock.ts')).lockCommand,
  catalog: async () => (await import('./command/catalog.ts')).catalogCommand,
  async demo() {
    const { demoCommand } = await import('./demo/demo.ts')
    return (line, _env, terminal) => demoCommand(terminal, line.flag('json'))
  },
  completion: async () => (await import('./command/completion.ts')).completionCommand,
  help: async () => (await import('./command/help.ts')).helpCommand,
}

const ADVICE = 'Run setup-dataset --help for the commands, and help <command> for its options.'

let unwritten: Error | undefined
const [stdout, stderr] = [new StandardStream(1), new StandardStream(2)]
const terminal: Terminal = {
  out: lineWriter(stdout, (error) => {
    unwritten = error
  }),
  err: lineWriter(stderr, () => {}),
  secrets: new Secrets(),
}

async function run(words: readonly string[], json: boolean): Promise<number> {
  try {
    const line = readCommandLine(words)
    if (line.version) terminal.out(VERSION)
    else if (line.help || line.command === undefined) {
      const { helpText } = await import('./command/help.ts')
      terminal.out(helpText(line.command))
    } else {
      const command = await LOAD[line.command]()
      return await command(line, process.env, terminal)
    }
    return 0
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.err(`setup-dataset: ${error.message}`)
      terminal.err(ADVICE)
      if (json) tellJson({ code: 'bad-input', message: error.message, advice: ADVICE })
      return 2
    }
    return fail(error, json)
  }
}

function fail(error: unknown, json: boolean): number {
  const failure = withoutSecrets(asFailure(error), terminal.secrets)
  tellFailure(failure, terminal)
  if (json) tellJson(describeFailure(failure))
  return 1
}

function tellJson(error: ReturnType<typeof describeFailure>): void {
  terminal.out(JSON.stringify({ error }, null, 2))
}

/** Who reads the result has a part of it, and must not take it for the whole. */
function tellUnwritten(error: Error): void {
  const message = `Standard output cannot take the result: ${error.message}`
  const advice = 'What is there is not whole: free space, or send it to another place.'
  tellFailure({ code: 'cannot-place', message, advice }, terminal)
}

/** Ends the process when all that was written is out. */
function leave(exitCode: number): void {
  process.off('beforeExit', endWithoutResult)
  stdout.flush(() => {
    if (unwritten !== undefined) tellUnwritten(unwritten)
    stderr.flush(() => endProcess(unwritten === undefined ? exitCode : 1))
  })
}

const words = process.argv.slice(2)
const json = words.includes('--json')

/** Nothing is left that could bring a result: Node would end now, as if all were well. */
function endWithoutResult(): void {
  leave(fail(new Error('the run ended without a result'), json))
}

process.once('beforeExit', endWithoutResult)
run(words, json).then(leave)
