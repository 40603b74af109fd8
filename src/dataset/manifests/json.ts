import type { ManifestText } from './manifest.ts'
import { refuse } from './manifest.ts'

/** A JSON object whose values nobody has looked at. */
export type JsonObject = Readonly<Record<string, unknown>>

const ADVICE =
  'A manifest in JSON is one object, as its publisher wrote it: `python3 -m json.tool FILE` shows where it breaks.'

/** Whether a text is meant as JSON. */
export function isJson(text: string): boolean {
  return /^\uFEFF?\s*[[{]/.test(text)
}

/** Whether a value is an object, and no list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Parses a manifest that is meant as JSON, up to its outermost object. */
export function readJson(manifest: ManifestText): JsonObject {
  const text = manifest.text.replace(/^\uFEFF/, '')
  const document = parse(manifest, text)
  if (isObject(document)) return document
  return refuse(manifest, ['$'], 'it is a list, and a manifest is an object', ADVICE)
}

function parse(manifest: ManifestText, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    // The engine's message quotes the text, which may hold a log-in: only the place is taken from it.
    const position = positionOf((error as Error).message, text)
    const line = text.slice(0, position).trimEnd().split('\n').length
    return refuse(manifest, [line], 'it is no valid JSON from here on', ADVICE)
  }
}

/** The engine tells a position, or what stands around it with ten characters before, or nothing where the text just ends. */
function positionOf(message: string, text: string): number {
  const position = /position (\d+)/.exec(message)?.[1]
  if (position !== undefined) return Number(position) + 1
  const [, token = '', cut, around] =
    /^Unexpected token '(.+?)', (\.\.\.)?"(.*)"(?:\.\.\.)? is not valid JSON$/s.exec(message) ?? []
  if (around === undefined) return text.length
  return text.indexOf(around) + (cut === undefined ? around.indexOf(token) : 10) + 1
}
