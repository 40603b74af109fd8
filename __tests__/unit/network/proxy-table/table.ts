import { credentials } from './credentials.ts'
import { exceptionAddresses } from './exception-addresses.ts'
import { exceptionNames } from './exception-names.ts'
import { exceptions } from './exceptions.ts'
import { ports } from './ports.ts'
import { precedence } from './precedence.ts'
import type { Group, Question } from './row.ts'
import { unreadable } from './unreadable.ts'
import { values } from './values.ts'

/** Every rule of the resolver. */
export const TABLE: readonly Group[] = [
  ...precedence,
  ...values,
  ...ports,
  ...credentials,
  ...unreadable,
  ...exceptions,
  ...exceptionNames,
  ...exceptionAddresses,
]

/** As a title. */
export function question({ env, inputs, url }: Question): string {
  return JSON.stringify([url, env, ...(inputs ? [inputs] : [])])
}
