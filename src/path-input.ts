import { InputError } from './errors.ts'
import { shownPath } from './input-file.ts'
import { locatePath } from './locate-path.ts'

/** `$NAME`, `${NAME}`, `$env:NAME` or `%NAME%`, which a shell would have replaced. */
const VARIABLE = /^(?:\$(?:env:)?[a-z_]\w*|\$\{\w+\}|%\w+%)(?=[/\\]|$)/i

/** Parses the input `path`, absolute; undefined where it is not given. */
export function readPath(written: string, base: string): string | undefined {
  if (written === '') return undefined
  const shown = shownPath(written)
  if (/[\r\n]/.test(written)) {
    const advice =
      'Write one folder, in one line. Further datasets go into further steps, each with a `path` of its own.'
    throw new InputError('path', `"${shown}" has several lines`, advice)
  }
  if (/\p{Cc}/u.test(written))
    throw new InputError('path', `"${shown}" has a control character`, 'Write the path without it.')
  const [variable] = VARIABLE.exec(written) ?? []
  if (variable === undefined) return locatePath(written, base)
  throw new InputError(
    'path',
    `"${shown}" begins with a variable, which no shell replaces here`,
    `Write ~ for the home, or an expression of the workflow: path: \${{ runner.temp }}/data. A folder of that name is ./${variable}.`,
  )
}
