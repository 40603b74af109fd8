import { DatasetError } from '../errors.ts'
import { stalled } from './broken.ts'
import { type Consumer, consume } from './consume.ts'
import type { Body } from './open.ts'

/** Reads a body to its end, or until `take` has enough; throws errors that name the source and what broke. */
export async function readBody(
  { stream, asError }: Body,
  from: string,
  idle: number,
  take: Consumer['take'],
): Promise<void> {
  try {
    await consume(stream, { take, idle, late: () => stalled(from, idle) })
  } catch (error) {
    throw error instanceof DatasetError ? error : asError(error)
  }
}
