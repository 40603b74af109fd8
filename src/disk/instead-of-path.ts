import { PlaceError } from '../errors.ts'

/** The way out where the folder for temporary files refuses. */
export const ELSEWHERE_TEMPORARY =
  'Temporary files go there: mend that, or set TMPDIR (in a job: RUNNER_TEMP) to another folder.'

/** Throws errors on; of a disk's refusal `advice` takes the place of that to set the input `path`, which does not lead there. */
export function throwInsteadOfPath(advice: string): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof PlaceError)) throw error
    const { code, path, message, facts, cause } = error
    const other = error.advice.replace(/[^.]*`path`[^.]*\./, advice)
    throw new PlaceError({ code, path, message, facts, advice: other, cause })
  }
}
