import { expect } from 'vitest'
import { isJson } from '../../../../src/dataset/manifests/json.ts'
import type { ManifestFile } from '../../../../src/dataset/manifests/manifest.ts'
import { parseManifest } from '../../../../src/dataset/manifests/recognise.ts'
import { DatasetError } from '../../../../src/errors.ts'
import { manifestOf } from './read.ts'

/** The files, or undefined where the text is refused as a refusal should be. */
export function readOrRefuse(text: string): readonly ManifestFile[] | undefined {
  try {
    const { files } = parseManifest(manifestOf(text))
    expect(files.length).toBeGreaterThan(0)
    return files
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error
    expect(error).toMatchObject({
      code: 'bad-input',
      message: expect.stringMatching(/data\/manifest(, (lines? \d|\$)|: )/),
    })
    expect(error.message.length).toBeLessThan(700)
    expect(error.advice).not.toBe('')
    return undefined
  }
}

/** What is pinned stands together on one line: the name, and its digest in one of its spellings. */
function expectToStandOnLine(text: string, { path, digest, size }: ManifestFile): void {
  const name = bare(path)
  const lines = text.split('\n').filter((line) => line.toLowerCase().includes(digest.hex))
  expect(lines.map(bare).filter((line) => line.includes(name))).not.toEqual([])
  if (size !== undefined) expect(text).toMatch(new RegExp(`(?<!\\d)0*${size}(?!\\d)`))
}

/** A text without what quoting, escaping and encoding add to it. */
function bare(text: string): string {
  return decoded(text).replace(/["'\\\s]/g, '')
}

function decoded(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (escaped) => {
    try {
      return decodeURIComponent(escaped)
    } catch {
      return escaped
    }
  })
}

/** What is pinned stands together: on one line, or in one object of JSON. */
export function expectToStandIn(text: string, file: ManifestFile): void {
  if (isJson(text)) expectToStandInObject(text, file)
  else expectToStandOnLine(text, file)
}

function expectToStandInObject(text: string, { path, digest, size }: ManifestFile): void {
  const base64 = Buffer.from(digest.hex, 'hex').toString('base64')
  const isDigest = ([key, value]: readonly [string, unknown]) =>
    (key === 'hash' || key.endsWith(digest.algorithm)) &&
    stringsOf(value).some((each) => each.toLowerCase().includes(digest.hex) || each.trim() === base64)
  const name = bare(path.split('/').at(-1) ?? '')
  const nodes = objectsOf(JSON.parse(text.replace(/^\uFEFF/, ''))).filter((node) =>
    Object.entries(node).some(isDigest),
  )
  const named = nodes.filter((node) => stringsOf(node).some((each) => bare(each).includes(name)))
  expect(named).not.toEqual([])
  if (size !== undefined) expect(named.map((node) => Number(node.bytes ?? node.size))).toContain(size)
}

function objectsOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (typeof value !== 'object' || value === null) return []
  const below = Object.values(value).flatMap(objectsOf)
  return Array.isArray(value) ? below : [value as Readonly<Record<string, unknown>>, ...below]
}

function stringsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : []
}
