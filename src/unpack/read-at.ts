import { readSync } from 'node:fs'

/** Fills `into` from an open file, from `position` on; returns the bytes that there were. */
export function readAt(file: number, into: Uint8Array, position: number): number {
  let filled = 0
  while (filled < into.length) {
    const count = readSync(file, into, filled, into.length - filled, position + filled)
    if (count === 0) break
    filled += count
  }
  return filled
}
