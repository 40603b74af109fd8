import { createHash, randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Dataset, DatasetFile, LayoutFacts, Pin } from '../../src/dataset/dataset.ts'
import type { Algorithm, Digest } from '../../src/dataset/digest.ts'
import { InputError } from '../../src/errors.ts'
import type { Log } from '../../src/report/log.ts'
import type { VerifiedFile } from '../../src/verify.ts'
import { verifyFile } from '../../src/verify.ts'

/** The digest of some content. */
export function digestOf(content: string | Uint8Array, algorithm: Algorithm = 'sha256'): Digest {
  return { algorithm, hex: createHash(algorithm).update(content).digest('hex') }
}

/** The pin of a file with this content. */
export function pinOf(path: string, content: string | Uint8Array = path): Pin {
  return { path, digest: digestOf(content), size: Buffer.byteLength(content) }
}

/** A key that nothing has. */
export function newKey(name = 'some'): string {
  return `setup-dataset-v1-${name}-${digestOf(randomUUID()).hex}`
}

/** A dataset's file with this content and these sources. */
export function fileOf(path: string, content: string | Uint8Array = path, ...urls: string[]): DatasetFile {
  return { ...pinOf(path, content), sources: urls.map((url) => new URL(url)) }
}

/** A dataset of these files, without layouts. */
export function datasetOf(files: readonly DatasetFile[], more: Partial<Dataset> = {}): Dataset {
  const facts = { layouts: {}, licence: undefined, homepage: undefined, citation: undefined }
  return { name: 'some', title: 'Some data', files, ...facts, ...more }
}

/** A layout with these facts and no others. */
export function layoutOf(facts: Partial<LayoutFacts>): LayoutFacts {
  return { loader: undefined, members: [], trees: [], checks: [], rivals: [], variables: {}, ...facts }
}

/** Writes a file and the folders above it. */
export async function write(location: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(location), { recursive: true })
  await writeFile(location, content)
}

/** A file below `root` that holds to its pin. */
export async function verified(
  root: string,
  path: string,
  content: string | Uint8Array = path,
): Promise<VerifiedFile> {
  await write(join(root, path), content)
  const { verified, mismatch } = await verifyFile(root, pinOf(path, content), 'a test')
  if (mismatch) throw new Error(`${path}: ${mismatch.actual}`)
  return verified
}

/** The InputError that something throws. */
export function inputError(run: () => unknown): InputError {
  try {
    run()
  } catch (error) {
    if (error instanceof InputError) return error
    throw error
  }
  throw new Error('an InputError was expected')
}

/** As {@link inputError}, of a promise. */
export async function inputFailure(promise: Promise<unknown>): Promise<InputError> {
  const error = await failure(promise)
  return inputError(() => {
    throw error
  })
}

/** What a promise rejects with. */
export function failure(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    (value) => Promise.reject(new Error(`it should have failed, not given ${JSON.stringify(value)}`)),
    (error: unknown) => error,
  )
}

/** A log that keeps what it is told, each line with its level. */
export function heardLog(): Log & { readonly lines: string[] } {
  const lines: string[] = []
  const hear = (level: string) => (line: string) => void lines.push(`${level}: ${line}`)
  const details = (line: string, more: readonly string[]) =>
    void lines.push(`info: ${line}`, ...more.map((each) => `more: ${each}`))
  return { lines, info: hear('info'), details, debug: hear('debug'), warning: hear('warning') }
}
