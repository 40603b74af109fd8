import type { Clock } from '../clock.ts'
import { formatBytes } from '../format.ts'
import type { Log } from './log.ts'

const EVERY_MS = 10_000

/** Counts bytes and tells of them every ten seconds, so that short downloads stay silent. */
export function startProgress(name: string, total: number | undefined, log: Log, clock: Clock) {
  const start = clock.now()
  let bytes = 0
  const tell = () => {
    const rate = (bytes * 1000) / Math.max(1, clock.now() - start)
    const of = total === undefined ? '' : ` of ${formatBytes(total)}`
    log.info(`${name}: ${formatBytes(bytes)}${of} so far, ${formatBytes(rate)}/s`)
  }
  const timer = setInterval(tell, EVERY_MS)
  return {
    add: (count: number) => {
      bytes += count
    },
    bytes: () => bytes,
    stop: () => clearInterval(timer),
  }
}
