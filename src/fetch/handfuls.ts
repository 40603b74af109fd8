import type { DatasetFile } from '../dataset/dataset.ts'

/** Bytes up to which a file is small: waiting for its answer takes longer than its bytes. */
const SMALL = 256 * 1024
/** Requests that a server may be sent on one connection before the first is answered. */
const MOST = 4

/**
 * The files in their order, in handfuls of which each has one connection: alone, or small ones together where there are
 * more of them than connections. One of unknown size stays alone, as others would wait behind it for who knows how long.
 */
export function handfuls(
  files: readonly DatasetFile[],
  connections: number,
): readonly (readonly DatasetFile[])[] {
  const hands: DatasetFile[][] = []
  let most = 0
  for (const [index, file] of files.entries()) {
    const hand = hands.at(-1)
    if (hand && hand.length < most && [...hand, file].every(isSmall)) {
      hand.push(file)
    } else {
      hands.push([file])
      most = Math.min(MOST, Math.floor((files.length - index) / connections))
    }
  }
  return hands
}

function isSmall({ size = Number.POSITIVE_INFINITY }: DatasetFile): boolean {
  return size <= SMALL
}
