import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { mapBounded } from '../concurrency.ts'
import type { DatasetFile } from '../dataset/dataset.ts'
import { formatCount } from '../format.ts'
import { isRemote } from '../network/endpoints.ts'
import type { Check } from './check.ts'

type Files = readonly Pick<DatasetFile, 'sources'>[]

const AT_ONCE = 16
/** Sources that people are told one by one. */
const MOST_SHOWN = 10

/** The sources on this machine that cannot be read, each with why. */
export async function findUnreadable(files: Files): Promise<ReadonlyMap<URL, string>> {
  const found = await mapBounded(localSources(files), AT_ONCE, async (source) => {
    const trouble = await troubleWith(fileURLToPath(source))
    return trouble === undefined ? [] : [[source, trouble] as const]
  })
  return new Map(found.flat())
}

/** The sources on this machine, together: those that cannot be read stop nothing where `spares` has them; undefined for none. */
export function checkLocalSources(
  files: Files,
  unreadable: ReadonlyMap<URL, string>,
  spares: ReadonlySet<URL>,
): Check | undefined {
  const count = localSources(files).length
  if (count === 0) return undefined
  const about = 'sources on this machine'
  if (unreadable.size === 0)
    return { about, verdict: 'good', details: [`${formatCount(count, 'file')} may be read`] }
  // Those that would stop a run come first.
  const told = [...unreadable].toSorted(([a], [b]) => Number(spares.has(a)) - Number(spares.has(b)))
  const more = told.length - MOST_SHOWN
  return {
    about,
    verdict: told.every(([source]) => spares.has(source)) ? 'doubtful' : 'bad',
    details: [
      ...told.slice(0, MOST_SHOWN).map(([source, trouble]) => `${source} ${trouble}`),
      ...(more > 0 ? [`and ${more} more`] : []),
    ],
    advice: 'Correct the `file:` sources, or make them readable for the job.',
  }
}

function localSources(files: Files): readonly URL[] {
  return files.flatMap(({ sources }) => sources.filter((source) => !isRemote(source)))
}

async function troubleWith(path: string): Promise<string | undefined> {
  try {
    if ((await stat(path)).isDirectory()) return 'is a folder'
    await access(path, constants.R_OK)
    return undefined
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'does not exist' : `cannot be read: ${message}`
  }
}
