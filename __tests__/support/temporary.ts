import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdtemp, readdir, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'

export interface TemporaryFolder extends AsyncDisposable {
  readonly path: string
  close(): Promise<void>
}

/** Makes an empty folder that is removed, with all it holds, on `close` or at the end of `await using`. */
export async function temporaryFolder(name = 'test'): Promise<TemporaryFolder> {
  const path = await realpath(await mkdtemp(join(tmpdir(), `setup-dataset-${name}-`)))
  const close = () => rm(path, { recursive: true, force: true, maxRetries: 5 })
  return { path, close, [Symbol.asyncDispose]: close }
}

/** Lists the files below a folder as sorted relative paths with `/`; an empty folder shows as `name/`. */
export async function listTree(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.map((entry) => {
    const path = relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')
    return entry.isDirectory() ? `${path}/` : path
  })
  const isEmpty = (path: string) => !paths.some((other) => other !== path && other.startsWith(path))
  return paths.filter((path) => !path.endsWith('/') || isEmpty(path)).sort()
}

/** The SHA-256 of a file (by path, streamed) or of bytes, in hex. */
export async function sha256(subject: string | Uint8Array): Promise<string> {
  const hash = createHash('sha256')
  if (typeof subject !== 'string') return hash.update(subject).digest('hex')
  await pipeline(createReadStream(subject), hash)
  return hash.digest('hex')
}
