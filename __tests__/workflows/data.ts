import { type Content, contentOf, mnistShaped } from '../support/dataset.ts'

const data = mnistShaped()

const notes = contentOf('notes.txt', Buffer.from('some notes\n'))

/** What an origin has of these locks, by path. */
export const served: Record<string, Buffer> = { ...data.served(), '/notes.txt': notes.bytes }
/** The paths of the four files of something like MNIST. */
export const mnistPaths = Object.keys(data.served()).toSorted()
/** Their digests as `sha256sum` writes them. */
export const mnistSums = data.files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('')

/** A lock of something like MNIST, with the layout of torchvision. */
export function mnistLock(base: string): string {
  const members = data.files.map(({ name, member }) => ({
    path: `MNIST/raw/${member.name}`,
    from: name,
    unpack: 'gzip',
    size: member.size,
    sha256: member.sha256,
  }))
  return lockOf('digits', base, data.files, { torchvision: { loader: 'torchvision', members } })
}

/** A lock of one small file. */
export function notesLock(base: string): string {
  return lockOf('notes', base, [notes])
}

/** Digest and URL of a small file, for the input `files`. */
export function freshFile(base: string): string {
  const { name, sha256 } = data.file('t10k-labels-idx1-ubyte')
  return `sha256:${sha256} ${base}/${name}?fresh`
}

function lockOf(name: string, base: string, contents: readonly Content[], layouts?: object): string {
  const files = contents.map(({ name: path, size, sha256 }) => ({
    path,
    size,
    sha256,
    sources: [`${base}/${path}`],
  }))
  return JSON.stringify({ lockVersion: 1, name, files, ...(layouts && { layouts }) })
}
