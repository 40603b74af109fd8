import { dangerInPath, windowsProblem } from '../dataset/relative-path.ts'

/** Bytes of a whole name, as Linux bounds a path. */
const LONGEST = 4096

/** A member's name without what says nothing: `./` anywhere, doubled and trailing slashes. A leading slash stays. */
export function normaliseName(name: string): string {
  if (!/(^|\/)\.?(\/|$)/.test(name)) return name
  const parts = name.split('/').filter((part) => part !== '' && part !== '.')
  return `${name.startsWith('/') ? '/' : ''}${parts.join('/')}`
}

/** Why a member of this normalised name must not be written; what only Windows cannot hold is refused only there. */
export function nameProblem(name: string, platform: NodeJS.Platform): string | undefined {
  if (Buffer.byteLength(name) > LONGEST) return `its name is longer than ${LONGEST} bytes`
  return dangerInPath(name) ?? (platform === 'win32' ? windowsProblem(name) : undefined)
}
