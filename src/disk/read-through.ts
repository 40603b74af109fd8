import { open } from 'node:fs/promises'

const READ_SIZE = 1024 * 1024

/** Reads a file from its beginning and gives each part to `take`, which must not keep it: the memory is used again. */
export async function readThrough(path: string, take: (part: Buffer) => void): Promise<void> {
  const file = await open(path, 'r')
  try {
    const buffer = Buffer.allocUnsafe(READ_SIZE)
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, READ_SIZE, null)
      if (bytesRead === 0) return
      take(buffer.subarray(0, bytesRead))
    }
  } finally {
    await file.close()
  }
}
