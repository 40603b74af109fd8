import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { freeSpace, freeSpaceAt } from '../../../src/disk/free-space.ts'
import { temporaryFolder } from '../../support/temporary.ts'

test('a folder that is not there yet has the space of the one that will hold it', async () => {
  await using folder = await temporaryFolder()
  await writeFile(join(folder.path, 'file'), '')

  const known = await freeSpace(folder.path)
  expect(known).toBeGreaterThan(0)
  for (const path of ['.', 'a/b/c', 'file/below']) {
    const free = (await freeSpaceAt(join(folder.path, path))) ?? 0
    // Others write to the same volume meanwhile.
    expect(free / known).toBeCloseTo(1, 1)
  }
})

// The kernel's own file systems tell no size, as ramfs and tmpfs without a bound do not.
test.runIf(process.platform === 'linux')(
  'a volume that tells no size is not taken for a full one',
  async () => {
    expect(await freeSpace('/proc')).toBe(Number.POSITIVE_INFINITY)
    expect(await freeSpaceAt('/proc/self')).toBeUndefined()
  },
)
