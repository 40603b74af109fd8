import { isJson, readJson } from '../dataset/manifests/json.ts'
import { isLock } from '../dataset/manifests/lock.ts'
import { InputError } from '../errors.ts'
import { readManifestFile } from '../request-inputs.ts'
import { type Subject, subjectByManifest } from './subject.ts'

/** What a lock on this machine holds; another manifest is refused. */
export function readLock(path: string, bases: readonly URL[], workspace: string): Subject {
  const text = readManifestFile(path, workspace)
  const { manifest } = text
  if (isJson(manifest.text) && isLock(readJson(manifest))) return subjectByManifest(text, bases)
  const advice = `\`setup-dataset lock ${manifest.name}\` makes one of it.`
  throw new InputError('dataset', `${manifest.name} is no lock`, advice)
}

/** The same dataset without its pins, to be locked as its sources have it now. */
export function forgetPins(lock: Subject): Subject {
  if (lock.about.layouts !== undefined) {
    const problem = 'the layouts of the lock have pins of their own, which must fit those of the files'
    const advice =
      'Lock it anew from where it came, such as the name in the catalog; or remove "layouts" from it.'
    throw new InputError('dataset', problem, advice)
  }
  const { name = lock.stem, ...about } = lock.about
  // A name ends in what was locked.
  const stem = name.replace(/-[0-9a-f]{8}$/, '')
  return {
    ...lock,
    stem,
    about,
    files: lock.files.map(({ path, sources }) => ({ path, sources, digest: undefined, size: undefined })),
  }
}
