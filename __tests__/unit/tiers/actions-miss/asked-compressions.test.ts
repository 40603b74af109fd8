import { chmod } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { expect, test } from 'vitest'
import { askedCompressions } from '../../../../src/tiers/actions-miss/asked-compressions.ts'
import { temporaryFolder } from '../../../support/temporary.ts'
import { write } from '../../builders.ts'

const tool = process.platform === 'win32' ? 'zstd.exe' : 'zstd'

test('with zstd in Node both ways are asked for, whatever is on the PATH', () => {
  expect(askedCompressions('', true)).toEqual(['zstd-without-long', 'gzip'])
})

test('without it the way that the PATH packs', async () => {
  await using folder = await temporaryFolder('path')
  const [bin, empty] = [join(folder.path, 'bin'), join(folder.path, 'empty')]
  await write(join(bin, tool), '')
  await chmod(join(bin, tool), 0o755)
  expect(askedCompressions([empty, '', bin].join(delimiter), false)).toEqual(['zstd-without-long'])
  expect(askedCompressions(empty, false)).toEqual(['gzip'])
  expect(askedCompressions('', false)).toEqual(['gzip'])
})
