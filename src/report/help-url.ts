import type { FailureCode } from '../errors.ts'

/** Where a failure is explained, with what to do about it. */
export function helpUrl(code: FailureCode): string {
  return `https://github.com/setup-dataset/setup-dataset/blob/main/docs/troubleshooting.md#${code}`
}
