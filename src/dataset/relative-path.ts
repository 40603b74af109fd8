const DEVICE = /^(con|prn|aux|nul|(com|lpt)[0-9¹²³]|con(in|out)\$) *(\..*)?$/i

/** Why a name cannot be a file's place inside a dataset, on any system; undefined when it can. */
export function pathProblem(path: string): string | undefined {
  return dangerInPath(path) ?? windowsProblem(path)
}

/** Why a name would do harm on one system or another; undefined when it leads to a file below its folder everywhere. */
export function dangerInPath(path: string): string | undefined {
  if (path === '') return 'it is empty'
  if (path.startsWith('/') || /^[a-z]:/i.test(path)) return 'it is absolute'
  if (path.includes('\\')) return 'it has a backslash: write /'
  for (const segment of path.split('/')) {
    if (segment === '') return 'it has an empty part'
    if (segment === '.' || segment === '..') return `it has "${segment}"`
    if (hasControlCharacter(segment)) return 'it has a control character'
    // No disk can hold it: all of them would become U+FFFD, and so one file.
    if (/\p{Cs}/u.test(segment)) return 'it has half of a character'
    if (DEVICE.test(segment)) return `"${segment}" is a device name on Windows`
    if (/^\.setup-dataset-/i.test(segment)) return 'names that begin with .setup-dataset- are ours'
    if (Buffer.byteLength(segment) > 255) return 'a part of it is longer than 255 bytes'
  }
  return undefined
}

/** Why Windows would hold a file under another name, or not at all; undefined when it would not. */
export function windowsProblem(path: string): string | undefined {
  for (const segment of path.split('/')) {
    if (/[<>:"|?*]/.test(segment)) return 'it has a character that Windows does not allow (< > : " | ? *)'
    if (/[. ]$/.test(segment)) return `"${segment}" ends in a dot or a space, which Windows drops`
  }
  return undefined
}

function hasControlCharacter(text: string): boolean {
  return /[^ -~\u0080-\uffff]/.test(text)
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

/** The same text for all names that are one on a disk that ignores case, or how accents are composed. */
export function foldCase(path: string): string {
  return path.normalize('NFC').toUpperCase().toLowerCase()
}
