import { basename, dirname, extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Where a file of `dist` is that is a bundle of its own, or in the sources the module that it is made of, by its path there. */
export function ownBundle(path: string): string {
  const here = import.meta.filename
  const isBundled = extname(here) !== '.ts'
  return join(dirname(here), isBundled ? basename(path) : path.replace(/\.m?js$/, '.ts'))
}

/** Loads one that is an ES module, at run time, so that it is in no other bundle. */
export function loadBundle<T>(path: string): Promise<T> {
  return import(/* webpackIgnore: true */ pathToFileURL(ownBundle(path)).href)
}
