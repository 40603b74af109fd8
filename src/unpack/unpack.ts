import { availableParallelism } from 'node:os'
import type { Worker } from 'node:worker_threads'
import type { ArchiveFormat } from '../dataset/archive-format.ts'
import type { Selection } from '../dataset/selection.ts'
import { PlaceError } from '../errors.ts'
import { ownBundle } from '../own-bundle.ts'
import type { Archive, UnpackedFile } from './archive.ts'
import { type Bounds, boundsFor } from './bounds.ts'
import type { Job, Report } from './job.ts'
import { raise, stopFlag } from './stop-flag.ts'

export type { UnpackedFile } from './archive.ts'

/** Bytes of a zip from which on it is worth several threads. */
const LARGE = 4 * 1024 * 1024
const MOST_THREADS = 4
/** How long a thread may take to stop by itself. */
const PATIENCE_MS = 3000
/** Little lives long here: a small young generation is enough, for each of the threads. */
const LIMITS = { maxYoungGenerationSizeMb: 4 }

/**
 * Unpacks a verified archive into `target`, a new and empty folder of its own, in threads; returns its files in the
 * order of the archive. A PlaceError names the archive and the member: `unsafe-archive` for what would do harm,
 * `cannot-place` for what is damaged or not supported. After a failure, remove the target.
 */
export async function unpackArchive(
  archive: Archive,
  format: ArchiveFormat,
  target: string,
  selection: Selection,
  signal: AbortSignal,
  bounds?: Bounds,
): Promise<readonly UnpackedFile[]> {
  const { Worker } = await import('node:worker_threads')
  signal.throwIfAborted()
  const stop = stopFlag()
  const job = { archive, format, target, selection, bounds: boundsFor(archive.size, bounds), stop }
  const start = (leads: boolean) => {
    const workerData: Job = { ...job, leads }
    const options = { workerData, resourceLimits: LIMITS }
    return new Worker(ownBundle('unpack/unpack-worker.js'), options)
  }
  const workers = Array.from({ length: countThreads(archive, format) }, (_, index) => start(index === 0))
  const done = new AbortController()
  const ended = Promise.all(workers.map(end))
  try {
    return await Promise.race([collect(workers), watch(signal, done.signal)])
  } finally {
    done.abort()
    raise(stop)
    // Who waits for its share gets none; who is stuck is ended the hard way.
    for (const worker of workers) worker.postMessage(undefined)
    const patience = setTimeout(() => workers.map((worker) => worker.terminate()), PATIENCE_MS)
    // Only after this nothing writes to the target any more.
    await ended
    clearTimeout(patience)
  }
}

function end(worker: Worker): Promise<void> {
  return new Promise((resolve) => worker.once('exit', () => resolve()))
}

function countThreads({ size }: Archive, format: ArchiveFormat): number {
  return format === 'zip' && size >= LARGE ? Math.min(availableParallelism(), MOST_THREADS) : 1
}

/** Rejects when the step is to stop; `done` ends the watch. */
function watch(signal: AbortSignal, done: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true, signal: done })
  })
}

/** Waits for all files; the first failure is the one to tell. */
function collect(workers: readonly Worker[]): Promise<readonly UnpackedFile[]> {
  return new Promise((resolve, reject) => {
    const files: UnpackedFile[] = []
    let received = 0
    let total: number | undefined
    let working = workers.length
    const hear = (report: Report): void => {
      if (report.kind === 'failed') reject(new PlaceError(report.failure))
      else if (report.kind === 'broken') reject(new Error(report.message))
      else if (report.kind === 'share') for (const other of workers.slice(1)) other.postMessage(report.share)
      else if (report.kind === 'total') total = report.total
      else {
        for (const [place, file] of report.files) files[place] = file
        received += report.files.length
      }
      if (received === total) resolve(files)
    }
    for (const worker of workers) {
      worker.on('message', hear)
      worker.on('error', reject)
      worker.on('exit', () => {
        working -= 1
        if (working === 0) reject(new Error('the threads that unpack have ended'))
      })
    }
  })
}
