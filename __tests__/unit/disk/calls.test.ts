import promises from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as disk from '../../../src/disk/calls.ts'
import { temporaryFolder } from '../../support/temporary.ts'
import { failure, write } from '../builders.ts'

const calls = { ...disk }
const NAMES = Object.keys(calls) as (keyof typeof calls)[]
type Call = (...given: unknown[]) => Promise<unknown>

/** What each call is given, in a folder with a file `a`. */
const GIVEN: Readonly<Record<keyof typeof calls, (at: (name: string) => string) => unknown[]>> = {
  copyFile: (at) => [at('a'), at('b')],
  link: (at) => [at('a'), at('b')],
  lstat: (at) => [at('a')],
  mkdir: (at) => [at('new/folder'), { recursive: true }],
  readdir: (at) => [at('.'), { withFileTypes: true }],
  realpath: (at) => [at('a/../a')],
  rename: (at) => [at('a'), at('b')],
  rm: (at) => [at('.'), { recursive: true }],
  rmdir: (at) => [at('empty')],
  stat: (at) => [at('a')],
  statfs: (at) => [at('.')],
}

/** What is left of a folder after a call, and the kind of its answer; or how it was refused. */
async function outcome(call: Call, name: keyof typeof calls, isThere: boolean) {
  await using folder = await temporaryFolder('calls')
  const at = (path: string) => join(folder.path, isThere ? '.' : 'nowhere', path)
  await write(join(folder.path, 'a'), 'a')
  await promises.mkdir(join(folder.path, 'empty'))
  // A call that threw in place of a refusal would fail the test here.
  const answer = call(...GIVEN[name](at))
  const told = isThere ? await answer : await failure(answer)
  const left = await promises.readdir(folder.path, { recursive: true }).catch(() => [])
  const { code, syscall } = (told ?? {}) as NodeJS.ErrnoException
  return { kind: told?.constructor.name, code, syscall, left: left.toSorted() }
}

test.each(NAMES)('%s does as that of node:fs/promises', async (name) => {
  const [ours, theirs] = [calls[name] as Call, promises[name] as unknown as Call]
  expect(await outcome(ours, name, true)).toEqual(await outcome(theirs, name, true))
})

test.each(NAMES.filter((name) => name !== 'mkdir'))(
  '%s refuses as that of node:fs/promises',
  async (name) => {
    const [ours, theirs] = [calls[name] as Call, promises[name] as unknown as Call]
    const refusal = await outcome(ours, name, false)
    expect(refusal).toEqual(await outcome(theirs, name, false))
    expect(refusal.code).toBe('ENOENT')
  },
)
