import type { ZipDirectory } from './zip-directory.ts'
import type { ZipTask } from './zip-plan.ts'

/** What threads need to unpack one zip together: memory that all of them see. */
export interface ZipShare {
  readonly directory: SharedArrayBuffer
  readonly tasks: SharedArrayBuffer
  readonly next: SharedArrayBuffer
}

/** Where a task's two entries begin in the directory, and where the content must have ended in the archive. */
export interface SharedTask {
  readonly place: number
  readonly namedAt: number
  readonly contentAt: number
  readonly limit: number
}

const FIELDS = 3

/** Packs the tasks; numbers, because a message with a million objects would take seconds. */
export function shareTasks({ bytes, entries, limits }: ZipDirectory, tasks: readonly ZipTask[]): ZipShare {
  const packed = new Float64Array(
    new SharedArrayBuffer(tasks.length * FIELDS * Float64Array.BYTES_PER_ELEMENT),
  )
  for (const [place, { named, content }] of tasks.entries()) {
    packed.set([entries[named]?.at ?? 0, entries[content]?.at ?? 0, limits[content] ?? 0], place * FIELDS)
  }
  return { directory: bytes, tasks: packed.buffer, next: new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT) }
}

/** The tasks that no other thread has taken, one after the other. */
export function* takeTasks({ tasks, next }: ZipShare): Generator<SharedTask> {
  const packed = new Float64Array(tasks)
  const counter = new Int32Array(next)
  for (;;) {
    const place = Atomics.add(counter, 0, 1)
    const [namedAt, contentAt, limit] = packed.subarray(place * FIELDS, (place + 1) * FIELDS)
    if (namedAt === undefined || contentAt === undefined || limit === undefined) return
    yield { place, namedAt, contentAt, limit }
  }
}
