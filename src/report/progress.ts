import type { Clock } from '../clock.ts'
import { type Pin, totalSize } from '../dataset/dataset.ts'
import { formatBytes } from '../format.ts'
import type { Log } from './log.ts'

const EVERY_MS = 10_000

/** Tells every ten seconds how far a download is, so that short ones stay silent. */
export function startProgress(
  { name, files }: { readonly name: string; readonly files: readonly Pick<Pin, 'size'>[] },
  traffic: { readonly bytes: number },
  log: Log,
  clock: Clock,
): { stop(): void } {
  const start = clock.now()
  const total = totalSize(files)
  const of = total === undefined ? '' : ` of ${formatBytes(total)}`
  const timer = setInterval(() => {
    const rate = (traffic.bytes * 1000) / Math.max(1, clock.now() - start)
    log.info(`${name}: ${formatBytes(traffic.bytes)}${of} so far, ${formatBytes(rate)}/s`)
  }, EVERY_MS)
  return { stop: () => clearInterval(timer) }
}
