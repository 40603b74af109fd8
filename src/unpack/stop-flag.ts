/**
 * Memory in which threads are told to stop. They end by themselves: one that is terminated while it makes a decoder
 * takes the whole process with it, as Node asserts that a decoder is whole when it is closed.
 */
export type StopFlag = Int32Array<SharedArrayBuffer>

export function stopFlag(): StopFlag {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
}

export function raise(flag: StopFlag): void {
  Atomics.store(flag, 0, 1)
}

/** Throws where nobody waits for what the thread does. */
export function throwIfRaised(flag: StopFlag): void {
  if (Atomics.load(flag, 0) !== 0) throw new Error('the thread was told to stop')
}
