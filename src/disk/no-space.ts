import { PlaceError } from '../errors.ts'
import { formatBytes } from '../format.ts'

/** The error for something that would not fit on the volume of a folder; `what` says what takes `needed` bytes. */
export function noSpace(
  what: string,
  { needed, free, folder }: { readonly needed: number; readonly free: number; readonly folder: string },
): PlaceError {
  return new PlaceError({
    code: 'no-space',
    path: folder,
    message: `${what} ${formatBytes(needed)}, and the volume of ${folder} has ${formatBytes(free)} free`,
    facts: { needed: `${needed} bytes`, free: `${free} bytes`, folder },
    advice: 'Free space before this step, or set `path` to a folder on a larger volume.',
  })
}
