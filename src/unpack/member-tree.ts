import { foldCase } from '../dataset/relative-path.ts'

/** The names that an archive has taken so far: no two files may be one, and no file a folder. */
export class MemberTree {
  readonly #key: (path: string) => string
  readonly #files = new Map<string, string>()
  readonly #folders = new Set<string>()

  /** `ignoresCase`: whether names that differ in case are one file where it is unpacked. */
  constructor(ignoresCase: boolean) {
    this.#key = ignoresCase ? foldCase : (path) => path
  }

  /** Files and folders, those among them that no member stands for. */
  get size(): number {
    return this.#files.size + this.#folders.size
  }

  /** Takes a name for a file; returns why it cannot have it. */
  addFile(path: string): string | undefined {
    const key = this.#key(path)
    const twin = this.#files.get(key)
    if (twin === path) return 'it is there twice'
    if (twin !== undefined) return `it would be the same file as ${twin}, on a disk that ignores case`
    if (this.#folders.has(key)) return 'it is a file, and a folder of other members'
    this.#files.set(key, path)
    return this.#addFolders(path)
  }

  /** Takes a name for a folder, which may be there already; returns why it cannot have it. */
  addFolder(path: string): string | undefined {
    return this.#addFolders(`${path}/`)
  }

  #addFolders(path: string): string | undefined {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      const folder = this.#key(path.slice(0, end))
      const file = this.#files.get(folder)
      if (file !== undefined) return `${file} is a file, and a folder of other members`
      // The folders above it were taken with it.
      if (this.#folders.has(folder)) return undefined
      this.#folders.add(folder)
    }
    return undefined
  }
}
