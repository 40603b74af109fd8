import { existsSync } from 'node:fs'
import { link, mkdir, readFile, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ALGORITHMS } from '../../src/dataset/digest.ts'
import { copyVerified, judge, verifyFile } from '../../src/verify.ts'
import { type TemporaryFolder, temporaryFolder } from '../support/temporary.ts'
import { digestOf, pinOf, write } from './builders.ts'

let folder: TemporaryFolder
beforeEach(async () => {
  folder = await temporaryFolder('verify')
})
afterEach(() => folder.close())

const pin = pinOf('sub/a', 'content')
const at = (path: string) => join(folder.path, path)
const verdict = () => verifyFile(folder.path, pin, 'a tier')

test('a file with the pinned bytes is verified', async () => {
  await write(at('sub/a'), 'content')
  expect((await verdict()).verified).toMatchObject({
    pin,
    location: at('sub/a'),
    from: 'a tier',
    size: 7,
  })
})

test.each(ALGORITHMS)('%s is computed', async (algorithm) => {
  await write(at('sub/a'), 'content')
  const check = (content: string) =>
    verifyFile(folder.path, { ...pin, digest: digestOf(content, algorithm) }, 'a tier')
  expect((await check('content')).verified).toBeDefined()
  expect((await check('CONTENT')).verified).toBeUndefined()
})

test('more bytes than one read takes are all hashed', async () => {
  const content = Buffer.alloc(3 * 1024 * 1024 + 7, 'x')
  await write(at('big'), content)
  expect((await verifyFile(folder.path, pinOf('big', content), 'a tier')).verified?.size).toBe(content.length)
})

describe('a mismatch', () => {
  test.each<[string, () => Promise<unknown>, RegExp]>([
    ['missing', async () => undefined, /missing/],
    ['missing, and its folder is a file', () => write(at('sub'), 'x'), /missing/],
    ['short', () => write(at('sub/a'), 'conten'), /^6 bytes/],
    ['empty', () => write(at('sub/a'), ''), /^0 bytes/],
    ['long', () => write(at('sub/a'), 'content+'), /^8 bytes/],
    ['of other bytes', () => write(at('sub/a'), 'CONTENT'), /^sha256:[0-9a-f]{64} \(7 bytes\)$/],
    ['a folder', () => mkdir(at('sub/a'), { recursive: true }), /no plain file/],
    [
      'a link to the right bytes',
      async () => {
        await write(at('sub/b'), 'content')
        await symlink(at('sub/b'), at('sub/a'))
      },
      /no plain file/,
    ],
    [
      'behind a link to a folder with the right bytes',
      async () => {
        await write(at('elsewhere/a'), 'content')
        await symlink(at('elsewhere'), at('sub'), 'junction')
      },
      /link/,
    ],
    [
      'a file with a further hard link',
      async () => {
        await write(at('sub/a'), 'content')
        await link(at('sub/a'), at('b'))
      },
      /hard link/,
    ],
  ])('is a file that is %s', async (_, arrange, actual) => {
    await arrange()
    const { mismatch } = await verdict()
    expect(mismatch).toMatchObject({ pin, expected: `sha256:${pin.digest.hex} (7 bytes)` })
    expect(mismatch?.actual).toMatch(actual)
  })
})

describe('a copy', () => {
  const copy = () => copyVerified(at('sub/a'), pin, at('copy'), 'a tier')

  test('of the pinned bytes is verified where it was made', async () => {
    await write(at('sub/a'), 'content')
    const verified = { pin, location: at('copy'), from: 'a tier', size: 7 }
    expect(await copy()).toEqual({ verified })
  })

  test.each(['CONTENT', 'content+'])(
    'of other bytes (%s) tells what they are, and does not stay',
    async (bytes) => {
      await write(at('sub/a'), bytes)
      const actual = `sha256:${digestOf(bytes).hex} (${bytes.length} bytes)`
      expect(await copy()).toMatchObject({ mismatch: { pin, actual } })
      expect(existsSync(at('copy'))).toBe(false)
    },
  )

  test.each<[string, () => Promise<unknown>]>([
    ['nothing', async () => undefined],
    ['a folder', () => mkdir(at('sub/a'), { recursive: true })],
  ])('of %s is none', async (_, arrange) => {
    await arrange()
    expect(await copy()).toBeUndefined()
  })

  test('into a place that is refused says so, and is no verdict', async () => {
    await write(at('sub/a'), 'content')
    await write(at('copy'), 'in the way')
    await expect(copy()).rejects.toMatchObject({ code: 'cannot-place', path: at('copy') })
    expect(await readFile(at('copy'), 'utf8')).toBe('in the way')
  })

  // Its first byte belongs to nobody: a read fails as that of a broken disk does.
  if (process.platform === 'linux')
    test('of what cannot be read is a mismatch that says why', async () => {
      await mkdir(at('sub'))
      await symlink('/proc/self/mem', at('sub/a'))
      const actual = 'something that cannot be read: EIO: i/o error, read'
      expect(await copy()).toMatchObject({ mismatch: { pin, actual } })
      expect(existsSync(at('copy'))).toBe(false)
    })
})

test('what is missing is told from what is wrong', async () => {
  expect((await verdict()).isMissing).toBe(true)
  await write(at('sub/a'), 'CONTENT')
  expect((await verdict()).isMissing).toBeFalsy()
})

describe('the verdict over bytes that were hashed elsewhere', () => {
  const { digest } = pin
  const other = digestOf('CONTENT')
  const verdict = (size: number, { hex } = digest) => judge(pin, { size, hex }, '/partial', 'https://host/a')

  test('is verified where size and digest are the pinned ones', () => {
    expect(verdict(7).verified).toEqual({ pin, location: '/partial', from: 'https://host/a', size: 7 })
  })

  test('goes by the digest alone where no size is pinned', () => {
    const unpinned = { ...pin, size: undefined }
    const found = { size: 9, hex: digest.hex }
    expect(judge(unpinned, found, '/partial', 'https://host/a').verified?.size).toBe(9)
    expect(judge(unpinned, { ...found, hex: other.hex }, '/partial', '').verified).toBeUndefined()
  })

  test('is a mismatch that says what was found, where the digest or only the size is another', () => {
    const expected = `sha256:${digest.hex} (7 bytes)`
    expect(verdict(7, other).mismatch).toEqual({ pin, expected, actual: `sha256:${other.hex} (7 bytes)` })
    expect(verdict(8).mismatch).toEqual({ pin, expected, actual: `sha256:${digest.hex} (8 bytes)` })
  })
})
