/** Milliseconds for what packages may have left behind: sockets and timers, whose work is of no use to anyone. */
const PATIENCE_MS = 50

/**
 * Ends the process, by itself where nothing is left. Not at once by `process.exit`: that waits for V8's threads, of which
 * one that compiles may wait for this thread to collect garbage, for ever (https://github.com/nodejs/node/issues/54918).
 */
export function endProcess(exitCode: number): void {
  process.exitCode = exitCode
  const ignore = () => undefined
  process.on('uncaughtException', ignore).on('unhandledRejection', ignore)
  setTimeout(() => process.exit(), PATIENCE_MS).unref()
}
