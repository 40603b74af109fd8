import { mkdtemp, readFile } from 'node:fs/promises'
import type { Socket } from 'node:net'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DatasetError } from '../../src/errors.ts'
import type { Fetched } from '../../src/fetch/fetch.ts'
import { generatedFile } from '../support/file-body.ts'
import { startOrigin } from '../support/origin.ts'
import { digestOf, fileOf } from '../unit/builders.ts'
import { anyHandful, type Handful, passingHandful } from './fetch/fault-scripts.ts'
import { folder, origin, stage } from './fetch/stage.ts'
import { plain, rawServer } from './network/raw-server.ts'

const names = Array.from({ length: 24 }, (_, index) => `/small-${index}`)
const files = () => names.map((name) => fileOf(name.slice(1), name, origin.url(name)))
const read = (locations: readonly ({ readonly location: string } | undefined)[]) =>
  Promise.all(locations.map((each) => readFile(each?.location ?? '', 'utf8')))

describe('small files, more of them than connections', () => {
  test('are asked for a few at a time on each connection', async () => {
    for (const name of names) origin.put(name, Buffer.from(name))
    origin.fault('*', { delay: 20, always: true })
    const { fetch, log } = stage()
    expect(await read(await fetch(files(), { concurrency: 3 }))).toEqual(names)
    expect(log.lines.filter((line) => line.includes('ahead'))).toHaveLength(1)
    expect([origin.connections, origin.requests.length]).toEqual([3, 24])
    expect(origin.mostAtOnce).toBeGreaterThan(3)
    expect(origin.mostAtOnce).toBeLessThanOrEqual(12)
  })

  test('come one at a time on each connection where their sizes are not known', async () => {
    for (const name of names) origin.put(name, Buffer.from(name))
    origin.fault('*', { delay: 20, always: true })
    const unknown = files().map((file) => ({ ...file, size: undefined }))
    expect(await read(await stage().fetch(unknown, { concurrency: 3 }))).toEqual(names)
    expect(origin.mostAtOnce).toBe(3)
  })

  test('are right in the end from a server that mixes up answers to what came at once', async () => {
    const waiting = new Map<Socket, string[]>()
    await using server = await rawServer(({ path, socket }) => {
      const paths = [...(waiting.get(socket) ?? []), path]
      waiting.set(socket, paths)
      setTimeout(() => {
        for (const each of waiting.get(socket)?.reverse() ?? []) socket.write(plain(each))
        waiting.delete(socket)
      }, 10)
    })
    const mixed = names.map((name) => fileOf(name.slice(1), name, new URL(name, server.url).href))
    expect(await read(await stage().fetch(mixed, { concurrency: 1 }))).toEqual(names)
    // Once it was seen, nothing more is asked for ahead.
    expect(server.requests.length).toBeLessThanOrEqual(names.length + 6)
  })

  test('come although the bodies of redirects to them stall', async () => {
    for (const name of names) {
      origin.put(`/moved${name}`, Buffer.from(name))
      origin.fault(name, { redirect: `/moved${name}`, body: 'It has moved.', stall: 3, always: true })
    }
    expect(await read(await stage().fetch(files(), { concurrency: 8 }))).toEqual(names)
  })

  test('that one has wrong bytes of keep no other from coming', async () => {
    for (const name of names) origin.put(name, Buffer.from(name))
    const wrong = files().map((file, index) => (index === 7 ? { ...file, digest: digestOf('other') } : file))
    const fetched = await stage().fetchEach(wrong, { concurrency: 2 })
    expect(fetched.filter(({ error }) => error)).toMatchObject([
      { file: { path: 'small-7' }, error: { code: 'checksum-mismatch' } },
    ])
    expect(origin.requestsFor(names[7] ?? '')).toHaveLength(2)
    expect(origin.requests).toHaveLength(25)
  })
})

const DEADLINES = { idle: 60, firstByte: 250, window: 60 }

async function run({ sizes, script, concurrency }: Handful) {
  const contents = sizes.map((size, seed) => generatedFile(size, seed + 1).bytes())
  await using origin = await startOrigin({
    files: Object.fromEntries(contents.map((content, index) => [`/${index}`, content])),
    faults: { '*': [...script] },
  })
  const wanted = contents.map((content, index) => fileOf(`${index}`, content, origin.url(`/${index}`)))
  const { fetchEach } = stage({ ...DEADLINES, dir: await mkdtemp(join(folder.path, 'run-')) })
  return { contents, fetched: await fetchEach(wanted, { concurrency, retries: 20 }) }
}

async function isRight({ verified }: Fetched, content: Buffer | undefined): Promise<boolean> {
  return verified !== undefined && (await readFile(verified.location)).equals(content ?? Buffer.alloc(0))
}

test('whatever the server does, each is right, or its error has a code', async () => {
  const hold = async (handful: Handful) => {
    const { contents, fetched } = await run(handful)
    for (const [index, each] of fetched.entries())
      expect(each.error instanceof DatasetError || (await isRight(each, contents[index]))).toBe(true)
  }
  await fc.assert(fc.asyncProperty(anyHandful, hold), { seed: 20_265, numRuns: 60, endOnFailure: true })
})

test('each is right when every fault passes', async () => {
  const hold = async (handful: Handful) => {
    const { contents, fetched } = await run(handful)
    for (const [index, each] of fetched.entries()) expect(await isRight(each, contents[index])).toBe(true)
  }
  await fc.assert(fc.asyncProperty(passingHandful, hold), { seed: 20_266, numRuns: 40, endOnFailure: true })
})
