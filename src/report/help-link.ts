import type { FailureCode } from '../errors.ts'
import { DOCS } from '../version.ts'

/** Where to read what a failure means and what to do. */
export function helpLink(code: FailureCode): string {
  return `${DOCS}/troubleshooting.md#${code}`
}
