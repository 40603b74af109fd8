import { chmod, open, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { giveMode } from '../../../src/disk/give-mode.ts'
import { temporaryFolder } from '../../support/temporary.ts'

// Windows has other modes.
test.skipIf(process.platform === 'win32')('a file gets the mode 0644, by its path or open', async () => {
  await using folder = await temporaryFolder('mode')
  const path = join(folder.path, 'file')
  const mode = async () => (await stat(path)).mode & 0o777
  await writeFile(path, '')
  await chmod(path, 0o600)
  giveMode(path)
  expect(await mode()).toBe(0o644)
  await chmod(path, 0o600)
  await using file = await open(path, 'r')
  giveMode(file.fd)
  expect(await mode()).toBe(0o644)
})

test('what is not there is an error', () => {
  expect(() => giveMode('/nowhere/at/all')).toThrow('ENOENT')
})

// The kernel lets nobody change modes there.
test.runIf(process.platform === 'linux')('a volume that keeps no modes is let be', async () => {
  const path = '/proc/self/status'
  await expect(chmod(path, 0o644)).rejects.toThrow('EPERM')
  giveMode(path)
  await using file = await open(path, 'r')
  giveMode(file.fd)
})
