import { writeSync } from 'node:fs'

const STDOUT = 1
/** Whether the reader was behind once, and what is written waits for it in Node's stream. */
let isBehind = false

/** Writes to standard output at once, without Node's stream for it, which loads all that a socket needs. */
export function writeOut(text: string): void {
  if (isBehind) process.stdout.write(text)
  else writeAtOnce(Buffer.from(text))
}

/** Ends the process when all that was written is out. */
export function exitWith(code: number): void {
  // A failure is told by @actions/core, which writes to the stream.
  if (isBehind || code !== 0) process.stdout.write('', () => process.exit(code))
  else process.exit(code)
}

function writeAtOnce(content: Buffer): void {
  let rest = content
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(STDOUT, rest))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
    isBehind = true
    process.stdout.write(rest)
  }
}
