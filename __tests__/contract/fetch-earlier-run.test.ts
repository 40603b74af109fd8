import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { flipBit } from '../support/archive.ts'
import { fileOf, write } from '../unit/builders.ts'
import { content, file, origin, partial, requested, sent, stage, twoSources } from './fetch/stage.ts'

const one = () => file(origin.url('/one/a'))
const ranges = () => origin.requests.map(({ headers: { range } }) => range)

describe('what an earlier run left', () => {
  test('is continued: only the rest is asked for, of whatever version', async () => {
    await write(partial(), content.subarray(0, 120_000))
    const { fetch, seen } = stage()
    const [verified] = await fetch([one()])
    expect(ranges()).toEqual(['bytes=120000-'])
    expect(origin.requests[0]?.headers).not.toHaveProperty('if-range')
    expect([sent(), seen.bytes]).toEqual([0.4, 80_000])
    expect(verified?.from).toBe(`an earlier run, then ${origin.url('/one/a')}`)
    expect(await readFile(partial())).toEqual(content)
  })

  test('and is whole needs no request', async () => {
    await write(partial(), content)
    const { fetch, seen } = stage()
    const [verified] = await fetch([twoSources()])
    expect([requested(), seen.bytes]).toEqual([[], 0])
    expect(verified).toMatchObject({ location: partial(), from: 'an earlier run', size: content.length })
  })

  test('and is whole needs no other bytes when its size is not pinned', async () => {
    await write(partial(), content)
    const { fetch, seen } = stage()
    await fetch([{ ...one(), size: undefined }])
    expect(seen.bytes).toBe(0)
    expect(await readFile(partial())).toEqual(content)
  })

  test('and is whole but damaged is fetched again', async () => {
    await write(partial(), flipBit(content, 1_000))
    const [verified] = await stage().fetch([twoSources()])
    expect([requested(), ranges()]).toEqual([['/one/a'], [undefined]])
    expect(verified?.from).toBe(origin.url('/one/a'))
    expect(await readFile(partial())).toEqual(content)
  })

  test('and is damaged before its end is no blame for the source that continues it', async () => {
    await write(partial(), flipBit(content, 1_000).subarray(0, 120_000))
    const [verified] = await stage().fetch([twoSources()])
    expect([requested(), ranges()]).toEqual([
      ['/one/a', '/one/a'],
      ['bytes=120000-', undefined],
    ])
    expect(verified?.from).toBe(origin.url('/one/a'))
    expect(await readFile(partial())).toEqual(content)
  })

  test('and is longer than the file is fetched again', async () => {
    await write(partial(), Buffer.concat([content, Buffer.from('x')]))
    await stage().fetch([one()])
    expect(ranges()).toEqual([undefined])
    expect(await readFile(partial())).toEqual(content)
  })

  test('and is empty is nothing', async () => {
    await write(partial(), '')
    await stage().fetch([one()])
    expect(ranges()).toEqual([undefined])
  })

  test('is not continued by a server without ranges', async () => {
    await write(partial(), content.subarray(0, 120_000))
    origin.fault('/one/a', { rangeless: true })
    await stage().fetch([one()])
    expect(requested()).toHaveLength(1)
    expect(await readFile(partial())).toEqual(content)
  })
})

describe('two files with one digest', () => {
  const twins = () => ['x/a', 'y/a'].map((path) => fileOf(path, content, origin.url('/one/a')))

  test('each have bytes of their own', async () => {
    const verified = await stage().fetch(twins())
    expect(new Set(verified.map(({ location }) => location)).size).toBe(2)
    for (const { location } of verified) expect(await readFile(location)).toEqual(content)
  })

  test('are each continued from what an earlier run left of it', async () => {
    await write(partial(), content)
    await stage().fetch(twins())
    expect(requested()).toHaveLength(1)
  })
})
