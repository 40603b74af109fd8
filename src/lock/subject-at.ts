import { open, readFile } from 'node:fs/promises'
import type { Digest } from '../dataset/digest.ts'
import { isJson } from '../dataset/manifests/json.ts'
import { LARGEST_MANIFEST } from '../dataset/manifests/manifest.ts'
import { lastPart, urlBelow } from '../dataset/source-url.ts'
import { InputError } from '../errors.ts'
import { formatCount } from '../format.ts'
import { redactUrl } from '../network/redact.ts'
import { type LockContext, obtain } from './obtain.ts'
import { type Fetched, type Subject, subjectByManifest, subjectByUrl } from './subject.ts'

/** Names that only lists of digests have: one that cannot be read is a mistake, and no data. */
const CHECKSUMS = /\.(md5|sha\d+)$|^(md5|sha\d+)sums?(\.txt)?$|^distinfo$/i
/** Names that lists of files may have. */
const LIST = /\.(txt|tsv)$/i

/** What is at a URL: the files of a manifest, or, where it is none, the one file. */
export async function subjectAt(
  url: URL,
  digest: Digest | undefined,
  bases: readonly URL[],
  context: LockContext,
): Promise<Subject> {
  const { log } = context.ports
  const single = subjectByUrl([url], digest)
  const [wanted] = single.files
  if (wanted === undefined) return single
  const fetched = await obtain(wanted, 'at', context.settings.concurrency, context)
  const asFile = { ...single, files: [{ ...wanted, fetched }] }
  const name = lastPart(url)
  const text = await readText(fetched)
  if (text === undefined && !CHECKSUMS.test(name)) return asFile
  const shown = redactUrl(url)
  const manifest = { input: 'dataset', name: shown, text: text ?? '', base: url } as const
  const urlsFor = (path: string) => [urlBelow(new URL('.', url), path)]
  const mayBeLoose = isJson(manifest.text) || LIST.test(name)
  try {
    const subject = subjectByManifest({ manifest, fileName: name, urlsFor }, bases, mayBeLoose)
    const count = formatCount(subject.files.length, 'file')
    log.info(`${shown} is a manifest of ${count}, which are locked; with --url, it would be locked itself`)
    return subject
  } catch (error) {
    if (!(error instanceof InputError) || CHECKSUMS.test(name) || bases.length > 0) throw error
    log.debug(`${shown} is locked as a file, because it is no manifest: ${error.message}`)
    return asFile
  }
}

/** The text of a file; undefined where it is too large for a manifest, or none. */
async function readText({ location, size }: Fetched): Promise<string | undefined> {
  if (size > LARGEST_MANIFEST) return undefined
  const file = await open(location)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0)
    if (buffer.subarray(0, bytesRead).includes(0)) return undefined
  } finally {
    await file.close()
  }
  return readFile(location, 'utf8')
}
