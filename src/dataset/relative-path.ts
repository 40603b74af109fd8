const WINDOWS_RESERVED = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?$/i

/** Why a name cannot be a file's place inside a dataset, on any system; undefined when it can. */
export function pathProblem(path: string): string | undefined {
  if (path === '') return 'it is empty'
  if (path.startsWith('/') || /^[a-z]:/i.test(path)) return 'it is absolute'
  if (path.includes('\\')) return 'it has a backslash: write /'
  for (const segment of path.split('/')) {
    if (segment === '') return 'it has an empty part'
    if (segment === '.' || segment === '..') return `it has "${segment}"`
    if (hasControlCharacter(segment)) return 'it has a control character'
    if (/[<>:"|?*]/.test(segment)) return 'it has a character that Windows does not allow (< > : " | ? *)'
    if (/[. ]$/.test(segment)) return `"${segment}" ends in a dot or a space, which Windows drops`
    if (WINDOWS_RESERVED.test(segment)) return `"${segment}" is a device name on Windows`
    if (segment.startsWith('.setup-dataset-')) return 'names that begin with .setup-dataset- are ours'
    if (Buffer.byteLength(segment) > 255) return 'a part of it is longer than 255 bytes'
  }
  return undefined
}

function hasControlCharacter(text: string): boolean {
  return [...text].some((character) => character < ' ' || character === '\x7f')
}

/** Two paths that would be one file on a system that ignores case, or of which one is a folder of the other; undefined when none. */
export function findCollision(
  paths: readonly string[],
  ignoreCase = true,
): readonly [string, string] | undefined {
  const fold = ignoreCase ? foldCase : (path: string) => path
  const seen = new Map<string, string>()
  for (const path of paths) {
    const twin = seen.get(fold(path))
    if (twin !== undefined) return [twin, path]
    seen.set(fold(path), path)
  }
  for (const path of paths) {
    const segments = path.split('/')
    for (let length = 1; length < segments.length; length++) {
      const file = seen.get(fold(segments.slice(0, length).join('/')))
      if (file !== undefined) return [file, path]
    }
  }
  return undefined
}

function foldCase(path: string): string {
  return path.normalize('NFC').toUpperCase().toLowerCase()
}
