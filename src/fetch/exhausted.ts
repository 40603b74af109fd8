import type { DatasetFile } from '../dataset/dataset.ts'
import { type FetchError, IntegrityError, SourcesExhaustedError } from '../errors.ts'

/** The error for a file that no source gave; one reason stands for all, wrong bytes before anything else. */
export function exhausted(
  file: Pick<DatasetFile, 'path' | 'sources'>,
  reasons: readonly FetchError[],
): FetchError {
  const telling = reasons.find(({ code }) => code === 'checksum-mismatch') ?? reasons.at(-1)
  if (telling === undefined) throw new Error(`${file.path} has no source`)
  const each =
    reasons.length === 1 ? [] : reasons.map(({ message }, index) => [`source ${index + 1}`, message])
  const { message, advice } = agreement(file, reasons) ?? {
    message:
      reasons.length === 1
        ? telling.message
        : `${file.path}: all ${reasons.length} sources failed; ${telling.message}`,
    advice: telling.advice,
  }
  return new SourcesExhaustedError({
    code: telling.code,
    sources: file.sources,
    reasons,
    message,
    facts: { ...telling.facts, ...Object.fromEntries(each) },
    advice,
    cause: telling,
  })
}

/** Sources that agree on other bytes than the pinned ones: the publisher has changed the file. */
function agreement(
  file: Pick<DatasetFile, 'path'>,
  reasons: readonly FetchError[],
): { readonly message: string; readonly advice: string } | undefined {
  const found = reasons.filter(
    (reason) => reason instanceof IntegrityError && reason.code === 'checksum-mismatch',
  )
  const digests = new Set(found.map((reason) => (reason as IntegrityError).actual))
  const [first] = found
  if (found.length < 2 || digests.size > 1 || !(first instanceof IntegrityError)) return undefined
  return {
    message: `${found.length} sources agree that ${file.path} is ${first.actual}, and the workflow pins ${first.expected}`,
    advice: 'The publisher has probably changed the file: review the new one, then pin its digest.',
  }
}
