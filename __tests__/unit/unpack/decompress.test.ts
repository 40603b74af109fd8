import { existsSync, readFileSync } from 'node:fs'
import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { buildTar } from '../../support/archives/tar.ts'
import { contents, unpackBytes, unpackHere } from '../../support/archives/unpack.ts'
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary.ts'
import { failure } from '../builders.ts'

const tar = buildTar([
  { name: 'a', content: 'one' },
  { name: 'b', content: Buffer.alloc(2_000_000, 'two ') },
])
const path = process.env.PATH

let folder: TemporaryFolder
beforeEach(async () => {
  folder = await temporaryFolder('unpack')
  await mkdir(join(folder.path, 'bin'))
})
afterEach(async () => {
  process.env.PATH = path
  await folder.close()
})

/** Puts a program of this name where it is looked for first. */
async function install(name: string, script: string): Promise<void> {
  const location = join(folder.path, 'bin', name)
  await writeFile(location, `#!/bin/sh\n${script}\n`)
  await chmod(location, 0o755)
  process.env.PATH = `${join(folder.path, 'bin')}${delimiter}${path}`
}

describe.each([
  ['tar.gz', gzipSync(tar)],
  ['tar.zst', zstdCompressSync(tar)],
] as const)('a %s', (format, packed) => {
  test('is unpacked', async () => {
    const files = await unpackHere(packed, format, folder.path)
    expect(await contents([...files].slice(0, 1))).toEqual({ a: 'one' })
    expect(files[1]?.size).toBe(2_000_000)
  })

  test.each([
    ['cut', packed.subarray(0, -10)],
    ['cut at its beginning', packed.subarray(0, 3)],
    ['something else', Buffer.from('<!doctype html>')],
    ['changed', Buffer.concat([packed.subarray(0, 60), Buffer.alloc(20, 0xff), packed.subarray(80)])],
  ])('that is %s is told to be damaged', async (_, bytes) => {
    expect(await failure(unpackHere(bytes, format, folder.path))).toMatchObject({
      code: 'cannot-place',
      message: expect.stringContaining(`sets/a.${format} has the pinned digest but cannot be unpacked`),
    })
  })
})

test('a tar.gz whose checksum alone is wrong is told to be damaged', async () => {
  const wrong = gzipSync(tar)
  wrong.writeUInt32LE(wrong.readUInt32LE(wrong.length - 8) ^ 1, wrong.length - 8)
  expect(await failure(unpackHere(wrong, 'tar.gz', folder.path))).toMatchObject({ code: 'cannot-place' })
})

test('a tar.gz in several parts, as pigz and bgzip make them', async () => {
  const packed = Buffer.concat([gzipSync(tar.subarray(0, 700)), gzipSync(tar.subarray(700))])
  expect(await unpackHere(packed, 'tar.gz', folder.path)).toHaveLength(2)
})

const SKIPPED = Buffer.from([0x50, 0x2a, 0x4d, 0x18, 4, 0, 0, 0, 1, 2, 3, 4])
test.each([
  [
    'in several frames, as pzstd makes them',
    [tar.subarray(0, 700), tar.subarray(700, 900_000), tar.subarray(900_000)],
    [],
  ],
  ['after a frame that says nothing', [tar], [SKIPPED]],
])('a tar.zst %s', async (_, parts, before) => {
  const packed = Buffer.concat([...before, ...parts.map((part) => zstdCompressSync(part)), SKIPPED])
  const files = await unpackHere(packed, 'tar.zst', folder.path)
  expect(files.map(({ size }) => size)).toEqual([3, 2_000_000])
})

test.each([
  ['is cut in its last frame', zstdCompressSync(Buffer.alloc(1000)).subarray(0, -3)],
  ['has something else behind it', Buffer.from('something else')],
])('a tar.zst that %s is told to be damaged', async (_, end) => {
  const packed = Buffer.concat([zstdCompressSync(tar), end])
  expect(await failure(unpackHere(packed, 'tar.zst', folder.path))).toMatchObject({ code: 'cannot-place' })
})

describe.each([
  ['tar.bz2', 'bzip2', 'bzip2', '-dc'],
  ['tar.xz', 'xz', 'xz-utils', '-dc -M 1GiB'],
] as const)('a %s', (format, command, apt, options) => {
  test('is unpacked by the system’s program, which is given no names', async () => {
    await install(command, `test "$*" = "${options}" && exec cat`)
    expect(await unpackHere(tar, format, folder.path)).toHaveLength(2)
  })

  test('is unpacked in the thread too', async () => {
    await install(command, 'exec cat')
    expect(await unpackBytes(tar, format, folder.path)).toHaveLength(2)
  })

  test('that the program does not like is told to be damaged, in its words', async () => {
    await install(command, 'head -c 1000; echo "(stdin): corrupt input" >&2; exit 1')
    const error = await failure(unpackHere(tar, format, folder.path))
    expect(error).toMatchObject({ code: 'cannot-place' })
  })

  test('names the package when there is no such program', async () => {
    process.env.PATH = join(folder.path, 'bin')
    expect(await failure(unpackHere(tar, format, folder.path))).toMatchObject({
      code: 'cannot-place',
      message: expect.stringContaining(`sets/a.${format} needs the program ${command}`),
      advice: expect.stringContaining(`apt-get install ${apt}`),
    })
  })
})

test('what the program says is told', async () => {
  await install('xz', 'cat; echo "(stdin): corrupt input" >&2; exit 1')
  const error = await failure(unpackHere(tar, 'tar.xz', folder.path))
  expect(error).toMatchObject({ message: expect.stringContaining('xz says: (stdin): corrupt input') })
})

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** Starts to unpack with a program that writes the tar and then goes on as told; resolves when it does. */
async function startWith(then: string) {
  const started = join(folder.path, 'started')
  await install('xz', `cat; echo $$ > "${started}.new"; mv "${started}.new" "${started}"; exec ${then}`)
  const abort = new AbortController()
  const failed = failure(unpackBytes(tar, 'tar.xz', folder.path, { signal: abort.signal }))
  await expect.poll(() => existsSync(started), { timeout: 10_000 }).toBe(true)
  return { abort, failed, program: Number(readFileSync(started, 'utf8')) }
}

test('the program ends with the step', async () => {
  const { abort, failed, program } = await startWith('yes')
  expect(isRunning(program)).toBe(true)
  abort.abort(new Error('enough'))
  expect(await failed).toMatchObject({ message: 'enough' })
  expect(isRunning(program)).toBe(false)
})

test('a program that says nothing does not hold up the end of the step', async () => {
  const { abort, failed, program } = await startWith('sleep 600')
  abort.abort(new Error('enough'))
  expect(await failed).toMatchObject({ message: 'enough' })
  process.kill(program)
})
