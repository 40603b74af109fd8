import { createHash, type Hash } from 'node:crypto'
import { closeSync, constants, copyFileSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Algorithm } from '../dataset/digest.ts'
import { giveMode } from '../disk/give-mode.ts'
import type { UnpackedFile } from './archive.ts'
import type { Refusals } from './refusals.ts'

/** A file that is being written and hashed on the way. */
export class MemberFile {
  readonly #path: string
  readonly #location: string
  readonly #file: number
  readonly #algorithm: Algorithm
  readonly #hash: Hash
  #size = 0

  constructor(path: string, location: string, file: number, algorithm: Algorithm) {
    this.#algorithm = algorithm
    this.#hash = createHash(algorithm)
    this.#path = path
    this.#location = location
    this.#file = file
  }

  /** Writes the next part, which may be used again afterwards. */
  write(part: Uint8Array): void {
    this.#hash.update(part)
    this.#size += part.length
    for (let written = 0; written < part.length; ) written += writeSync(this.#file, part, written)
  }

  /** Leaves it as it is; nothing can be added any more. */
  abandon(): void {
    closeSync(this.#file)
  }

  /** What was written; nothing can be added any more. */
  finish(): UnpackedFile {
    closeSync(this.#file)
    const digest = { algorithm: this.#algorithm, hex: this.#hash.digest('hex') }
    return { path: this.#path, location: this.#location, size: this.#size, digest }
  }
}

/** The folder that an archive is unpacked into: plain files of mode 0644 in folders that are made for them, no links. */
export class TargetFolder {
  readonly #target: string
  readonly #refusals: Refusals
  readonly #made: Set<string>

  /** `target` is there and, but for what others unpack from the same archive, empty. */
  constructor(target: string, refusals: Refusals) {
    this.#target = target
    this.#refusals = refusals
    this.#made = new Set([target])
  }

  /** Makes a file at a path that was found to be safe. */
  create(path: string, algorithm: Algorithm = 'sha256'): MemberFile {
    const location = this.#place(path)
    const file = this.#anew(path, () => openSync(location, 'wx', 0o644))
    giveMode(file)
    return new MemberFile(path, location, file, algorithm)
  }

  /** A file with the content of another one. */
  copy(source: UnpackedFile, path: string): UnpackedFile {
    const location = this.#place(path)
    const how = constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE
    this.#anew(path, () => copyFileSync(source.location, location, how))
    return { ...source, path, location }
  }

  #place(path: string): string {
    const location = join(this.#target, path)
    this.#makeFolder(dirname(location))
    return location
  }

  #makeFolder(folder: string): void {
    if (this.#made.has(folder)) return
    this.#makeFolder(dirname(folder))
    try {
      mkdirSync(folder, 0o755)
    } catch (error) {
      // Another thread was faster; nothing but folders can have the name of one.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    this.#made.add(folder)
  }

  /** What our own comparison of names does not know to be one file, the disk may. */
  #anew<Result>(path: string, make: () => Result): Result {
    try {
      return make()
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      throw this.#refusals.unsafe(path, 'this disk takes its name for that of another member')
    }
  }
}
