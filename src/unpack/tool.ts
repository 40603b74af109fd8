import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { PlaceError } from '../errors.ts'
import type { Refusals } from './refusals.ts'

/** A program that writes what is packed in its standard input to its standard output. */
export interface Tool {
  readonly command: string
  readonly options: readonly string[]
  /** Its Debian package. */
  readonly apt: string
}

export const TOOLS = {
  'tar.gz': { command: 'gzip', options: ['-dc'], apt: 'gzip' },
  'tar.bz2': { command: 'bzip2', options: ['-dc'], apt: 'bzip2' },
  'tar.xz': { command: 'xz', options: ['-dc', '-M', '1GiB'], apt: 'xz-utils' },
  'tar.zst': { command: 'zstd', options: ['-dcq'], apt: 'zstd' },
} as const satisfies Readonly<Record<string, Tool>>

const MOST_SAID = 1000

/** Unpacks a file with a program of the system; no shell is involved, and no name from outside. Where the thread is ended, the program ends too: nobody reads what it writes. */
export async function* unpackWithTool(
  location: string,
  tool: Tool,
  refusals: Refusals,
): AsyncGenerator<Buffer> {
  const file = openSync(location, 'r')
  const child = spawn(tool.command, tool.options, { stdio: [file, 'pipe', 'pipe'], windowsHide: true })
  const { stdout, stderr } = child as ChildProcessByStdio<null, Readable, Readable>
  closeSync(file)
  // A rejection that nobody waits for yet would end the process.
  const ended = new Promise<Error | number | null>((resolve) =>
    child.once('error', resolve).once('close', resolve),
  )
  let said = ''
  stderr.on('data', (chunk: Buffer) => {
    said = `${said}${chunk}`.slice(0, MOST_SAID)
  })
  try {
    for await (const chunk of stdout) yield chunk as Buffer
    const end = await ended
    if (end instanceof Error) throw missing(tool, refusals, end)
    if (end !== 0) throw refusals.damaged(`${tool.command} says: ${said.trim() || `exit code ${end}`}`)
  } finally {
    child.kill('SIGKILL')
  }
}

function missing({ command, apt }: Tool, { archive }: Refusals, cause: Error): PlaceError {
  return new PlaceError({
    code: 'cannot-place',
    path: archive,
    message: `${archive} needs the program ${command}, which cannot be started here: ${cause.message}`,
    advice: `Install it in a step before: \`apt-get install ${apt}\` on Debian and Ubuntu, \`brew install ${command === 'xz' ? 'xz' : apt}\` on macOS. Or place the archive as it is, without \`unpack\`.`,
    cause,
  })
}
