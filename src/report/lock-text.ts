import { type DatasetFile, totalSize } from '../dataset/dataset.ts'
import { describeFailure, type Failure } from '../errors.ts'
import { formatBytes, formatCount } from '../format.ts'
import { type CheckedSource, type SourceVerdict, VERDICTS } from '../lock/check-source.ts'
import type { LockedDataset } from '../lock/document.ts'
import { redactUrl } from '../network/redact.ts'

/** Files that are told one by one; the lock has all. */
const MOST_FILES = 20

/** What was locked, and how a workflow asks for it; `path` as a workflow would write it. */
export function lockedText({ name, files }: LockedDataset, path: string): readonly string[] {
  const size = formatBytes(totalSize(files) ?? 0)
  const more = files.length - MOST_FILES
  return [
    `locked ${name}: ${formatCount(files.length, 'file')}, ${size}, in ${path}`,
    ...files.slice(0, MOST_FILES).map(({ path, size, digest, members }) => {
      const inside = members === undefined ? '' : `, ${formatCount(members.length, 'member')}`
      return `  ${path}: ${formatBytes(size)}, sha256:${digest.hex}${inside}`
    }),
    ...(more > 0 ? [`  and ${more} more`] : []),
    '',
    '- uses: setup-dataset/setup-dataset@v1',
    '  with:',
    `    dataset: ${asYaml(path)}`,
  ]
}

/** A value as it is, where YAML takes it so; else in its double quotes, which are those of JSON. */
function asYaml(text: string): string {
  return /^[\w./~][\w./~ -]*$/.test(text) ? text : JSON.stringify(text)
}

/** A file of a lock, and what became of each of its sources. */
export interface CheckedFile {
  readonly file: DatasetFile
  readonly sources: readonly CheckedSource[]
}

/** What changed since a lock was written, a line for each source. */
export function checkText(lock: string, files: readonly CheckedFile[]): readonly string[] {
  const count = files.flatMap(({ sources }) => sources).length
  return [
    ...files.flatMap(({ file, sources }) => sources.map((source) => sourceLine(file.path, source))),
    `${formatCount(count, 'source')} of ${formatCount(files.length, 'file')} in ${lock}: ${countVerdicts(files)}`,
  ]
}

function sourceLine(path: string, { source, verdict, movedTo, now, failure, note }: CheckedSource): string {
  const content = now && `now ${now.size} bytes${now.sha256 === undefined ? '' : `, sha256:${now.sha256}`}`
  const details = [content, movedTo && `moved to ${redactUrl(movedTo)}`, failure?.message, note]
  const told = details.filter((detail) => detail !== undefined).join('; ')
  return `${verdict.padEnd('unreachable  '.length)}${path}  ${redactUrl(source)}${told === '' ? '' : `: ${told}`}`
}

/** How many sources have each verdict: `3 same, 1 gone`. */
function countVerdicts(files: readonly CheckedFile[]): string {
  const counts = VERDICTS.map((verdict) => [verdict, sourcesThatAre(files, verdict).length] as const)
  return counts
    .filter(([, count]) => count > 0)
    .map(([verdict, count]) => `${count} ${verdict}`)
    .join(', ')
}

function sourcesThatAre(
  files: readonly CheckedFile[],
  ...verdicts: SourceVerdict[]
): readonly CheckedSource[] {
  return files.flatMap(({ sources }) => sources).filter(({ verdict }) => verdicts.includes(verdict))
}

/** Why a check is a failure: what changed or is gone before what could not be asked; a source that only moved is none. */
export function checkFailure(lock: string, files: readonly CheckedFile[]): Failure | undefined {
  const lost = sourcesThatAre(files, 'changed', 'gone')
  const [silent] = sourcesThatAre(files, 'unreachable')
  if (lost.length > 0)
    return {
      code: 'upstream-changed',
      message: `${formatCount(lost.length, 'source')} of ${lock} ${lost.length === 1 ? 'has' : 'have'} other bytes now, or none: ${countVerdicts(files)}`,
      advice:
        'Nothing of it was used: other bytes are refused, and caches keep those that are locked. Review what changed; then take it with `setup-dataset lock --update`, or remove the source from the lock.',
    }
  if (silent === undefined) return undefined
  return {
    code: silent.failure?.code ?? 'unreachable',
    message: `Not every source of ${lock} could be asked: ${silent.failure?.message ?? redactUrl(silent.source)}`,
    advice: 'Run the check again; if it stays so, remove the source from the lock.',
  }
}

/** A check as a value that survives JSON; that of a failure holds the failure too. */
export function checkDocument(lock: string, files: readonly CheckedFile[]) {
  const failure = checkFailure(lock, files)
  return {
    ok: failure === undefined,
    lock,
    files: files.map(({ file, sources }) => ({
      path: file.path,
      size: file.size,
      sha256: file.digest.hex,
      sources: sources.map(({ source, verdict, movedTo, now, failure, note }) => ({
        url: redactUrl(source),
        verdict,
        movedTo: movedTo ? redactUrl(movedTo) : null,
        size: now?.size ?? null,
        sha256: now?.sha256 ?? null,
        cause: failure ?? null,
        note: note ?? null,
      })),
    })),
    ...(failure && { error: describeFailure(failure) }),
  }
}
