import { isObject, type JsonObject } from './json.ts'

/** The prefixes of schema.org and Croissant, as JSON-LD's compact and whole names have them. */
const PREFIX =
  /^(?:sc|schema|cr|ml|croissant):|^https?:\/\/(?:schema\.org|mlcommons\.org\/croissant(?:\/1\.[0-9])?)\//

/** A value of a node, and the place of it below the node's. */
export interface Property {
  readonly value: unknown
  readonly at: string
}

/** The values of a property by its name without a prefix, each with its place: `sha256` may be written `sc:sha256`; null and '' are none. */
export function itemsOf(node: JsonObject, name: string, at: string): readonly Property[] {
  const key = Object.hasOwn(node, name)
    ? name
    : Object.keys(node).find((written) => bareName(written) === name)
  if (key === undefined) return []
  const [value, place] = [node[key], placeBelow(at, key)]
  if (!Array.isArray(value)) return isNothing(value) ? [] : [{ value, at: place }]
  return value.flatMap((each: unknown, index) =>
    isNothing(each) ? [] : [{ value: each, at: `${place}[${index}]` }],
  )
}

/** A name without its prefix: `FileObject` of `cr:FileObject`. */
export function bareName(name: string): string {
  return name.replace(PREFIX, '')
}

/** The place of a property in JSON path. */
export function placeBelow(at: string, key: string): string {
  return /^\w+$/.test(key) ? `${at}.${key}` : `${at}[${JSON.stringify(key)}]`
}

/** The text that a value is, also as a reference or a typed literal. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  if (!isObject(value)) return undefined
  return [value['@id'], value['@value']].find((text) => typeof text === 'string')
}

/** The texts that a property of a node has, one or a list; what is no text is left out. */
export function textsOf(node: JsonObject, name: string): readonly string[] {
  return itemsOf(node, name, '').flatMap(({ value }) => textOf(value) ?? [])
}

/** Whether a node is of a type, under any prefix. */
export function isOfType(node: JsonObject, ...types: readonly string[]): boolean {
  return textsOf(node, '@type').some((type) => types.includes(bareName(type)))
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || value === ''
}
