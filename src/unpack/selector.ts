import { matcher, type Selection } from '../dataset/selection.ts'

/** Where a member goes, relative to the target; undefined when it is not wanted. */
export type Select = (name: string) => string | undefined

/** The selection as a function over normalised member names. */
export function selectorOf({ include, exclude, strip }: Selection): Select {
  const isWanted = matcher(include, exclude)
  const folder = strip === '' || strip.endsWith('/') ? strip : `${strip}/`
  return (name) => (name.startsWith(folder) && isWanted(name) ? name.slice(folder.length) : undefined)
}
