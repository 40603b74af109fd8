import { DIGEST_FORMS, type Digest, parseDigest } from '../dataset/digest.ts'
import { folderUrl, readSourceUrl, readSourceUrls } from '../dataset/source-url.ts'
import { InputError } from '../errors.ts'
import type { InputName } from '../inputs.ts'
import { isRemote, namesManifest, readManifestFile } from '../request-inputs.ts'
import type { LockContext } from './obtain.ts'
import { refuseSecrets } from './refuse-secrets.ts'
import { type Subject, subjectByManifest, subjectByName, subjectByUrl, subjectByUrls } from './subject.ts'
import { subjectAt } from './subject-at.ts'

/** What the user says of what is to be locked. */
export interface LockRequest {
  /** URLs, or one manifest or name. */
  readonly words: readonly string[]
  readonly input: (name: InputName) => string
  readonly workspace: string
  /** What files that nobody named together are called. */
  readonly stem: string
}

const WHAT = 'Name URLs, one manifest, or one dataset of the catalog; or use --url with mirrors, or --files.'

/** Reads what is to be locked; of one URL only its bytes tell whether it is a manifest. */
export async function readSubject(request: LockRequest, context: LockContext): Promise<Subject> {
  const subject = await read(request, context)
  refuseSecrets(subject.files)
  return subject
}

async function read({ words, input, workspace, stem }: LockRequest, context: LockContext): Promise<Subject> {
  const [urls, lines, bases] = [input('url').trim(), input('files').trim(), input('base-url')]
  const given = [words.length > 0, urls !== '', lines !== ''].filter(Boolean).length
  if (given !== 1)
    throw new InputError('dataset', given === 0 ? 'nothing is named' : 'it is named in two ways', WHAT)
  const digest = readChecksum(input('checksum'))
  const readBases = () => readSourceUrls('base-url', bases, workspace)
  if (urls !== '') return subjectByUrl(checked(readSourceUrls('url', urls, workspace)), digest)
  const [word = '', ...others] = words
  if (lines === '' && others.length === 0 && isUrl(word)) {
    const [url] = checked([readSourceUrl('dataset', word, workspace)])
    if (url) return subjectAt(url, digest, readBases(), context)
  }
  if (digest !== undefined)
    throw new InputError('checksum', 'it is of one URL, and something else is to be locked', 'Leave it out.')
  if (lines !== '') {
    const manifest = { input: 'files', name: '', text: lines, base: folderUrl(workspace) } as const
    return subjectByManifest({ manifest, fileName: 'files', urlsFor: () => [] }, readBases())
  }
  if (others.length > 0) {
    const local = words.find((each) => !isUrl(each))
    if (local !== undefined)
      throw new InputError('dataset', `"${local}" is no URL, and it is not alone`, WHAT)
    return subjectByUrls(checked(words.map((each) => readSourceUrl('url', each, workspace))), stem)
  }
  if (!namesManifest(word, workspace)) return subjectByName(word)
  return subjectByManifest(readManifestFile(word, workspace), readBases())
}

function isUrl(word: string): boolean {
  return isRemote(word) || /^file:/i.test(word)
}

/** Before anything is fetched. */
function checked(urls: readonly URL[]): readonly URL[] {
  refuseSecrets([{ path: 'the data', sources: urls }])
  return urls
}

function readChecksum(text: string): Digest | undefined {
  if (text.trim() === '') return undefined
  const digest = parseDigest(text)
  if ('problem' in digest) throw new InputError('checksum', digest.problem, `It accepts ${DIGEST_FORMS}.`)
  return digest
}
