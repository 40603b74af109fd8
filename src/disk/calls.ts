import * as fs from 'node:fs'
import type * as promises from 'node:fs/promises'
import { promisify } from 'node:util'

type Name =
  | 'copyFile'
  | 'link'
  | 'lstat'
  | 'mkdir'
  | 'readdir'
  | 'realpath'
  | 'rename'
  | 'rm'
  | 'rmdir'
  | 'stat'
  | 'statfs'

/**
 * The calls of `node:fs/promises` that every run makes, without that module, which loads a good part of Node's readline.
 * What takes a disk a moment is made at once: a trip to Node's pool would take longer.
 */
export const { copyFile, link, lstat, mkdir, readdir, realpath, rename, rm, rmdir, stat, statfs } = {
  copyFile: promisify(fs.copyFile),
  link: atOnce(fs.linkSync),
  lstat: atOnce(fs.lstatSync),
  mkdir: atOnce(fs.mkdirSync),
  readdir: atOnce(fs.readdirSync),
  realpath: atOnce(fs.realpathSync.native),
  rename: atOnce(fs.renameSync),
  rm: promisify(fs.rm),
  rmdir: atOnce(fs.rmdirSync),
  stat: atOnce(fs.statSync),
  statfs: atOnce(fs.statfsSync),
} as unknown as Pick<typeof promises, Name>

/** The same with an answer, or a refusal, that is waited for. */
function atOnce<In extends unknown[], Out>(call: (...given: In) => Out): (...given: In) => Promise<Out> {
  return async (...given) => call(...given)
}
