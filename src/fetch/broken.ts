import { ConnectionError, TimeoutError, TruncatedError } from '../errors.ts'

/** The error of a source whose file is another one than when its transfer began. */
export function changed(from: string): ConnectionError {
  return new ConnectionError({
    code: 'unexpected-answer',
    message: `${from} changed while it was fetched`,
    facts: { from },
    advice: 'Run the job again, or add another source with `mirrors`.',
  })
}

/** The error of a body that brings nothing any more; `idle` is in milliseconds. */
export function stalled(from: string, idle: number): TimeoutError {
  return new TimeoutError({
    code: 'timeout',
    message: `${from} sent nothing for ${idle / 1000} s`,
    facts: { from, deadline: `${idle} ms without a byte` },
    advice: 'The source stalls: run the job again, or add another source with `mirrors`.',
  })
}

/** The error of a body that ended before all bytes had come. */
export function truncated(
  from: string,
  expected: number | undefined,
  received: number,
  cause?: unknown,
): TruncatedError {
  return new TruncatedError({
    code: 'truncated',
    expected,
    received,
    message: `${from} ended at ${received} of ${expected ?? 'unknown'} bytes`,
    facts: { from, received: `${received} bytes`, expected: `${expected ?? 'unknown'} bytes` },
    advice: 'The connection was cut: run the job again, or add another source with `mirrors`.',
    cause,
  })
}
