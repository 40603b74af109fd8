import { DatasetError } from '../errors.ts'
import type { Take } from '../network/response-body.ts'
import { stalled } from './broken.ts'
import type { Body } from './open.ts'

/**
 * Reads a body to its end, or until `take` has enough; throws errors that name the source and what broke. `idle` are the
 * milliseconds without a byte after which it is given up; a slow `take` is no stall.
 */
export async function readBody(
  { bytes, asError }: Body,
  from: string,
  idle: number,
  take: Take,
): Promise<void> {
  const timer = setTimeout(() => bytes.destroy(stalled(from, idle)), idle)
  try {
    await bytes.read((chunk) => {
      const wish = take(chunk)
      timer.refresh()
      return wish
    })
  } catch (error) {
    throw error instanceof DatasetError ? error : asError(error)
  } finally {
    clearTimeout(timer)
  }
}
