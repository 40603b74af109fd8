import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Bytes of buffers that may wait to be freed. */
const MOST = 16 * 1024 * 1024

let collect: (() => void) | undefined
let waiting = 0

/** Counts bytes of a buffer that soon nobody needs. V8 lets 64 MiB of them wait in each thread, which would be most of our memory. */
export function addGarbage(bytes: number): void {
  waiting += bytes
  if (waiting < MOST) return
  waiting = 0
  collect ??= findCollector()
  collect()
}

/** Node has no other way to it, short of an option when it starts. */
function findCollector(): () => void {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc')
}
