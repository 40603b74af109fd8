import { execFileSync } from 'node:child_process'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { SourcesExhaustedError } from '../../src/errors.ts'
import type { Fault } from '../support/origin.ts'
import { failure, write } from '../unit/builders.ts'
import { content, file, folder, origin, partial, requested, stage, twoSources } from './fetch/stage.ts'

describe('a source that serves the file', () => {
  test.each<[string, Fault]>([
    ['with a length', {}],
    ['without a length', { chunked: true }],
    ['labelled as gzip, though its bytes are those of the file', { gzipEncoded: 'label' }],
    ['after a redirect', { redirect: '/two/a' }],
    ['slowly', { slow: 1_000_000, after: 100_000 }],
  ])('is enough: %s', async (_, fault) => {
    origin.fault('/one/a', fault)
    const { fetch, waits, seen } = stage()
    const [verified] = await fetch([file(origin.url('/one/a'))])
    expect(verified).toMatchObject({ location: partial(), from: origin.url('/one/a'), size: content.length })
    expect(await readFile(partial())).toEqual(content)
    expect([waits, seen.bytes]).toEqual([[], content.length])
  })

  test('is not asked for anything but the bytes as they are', async () => {
    await stage().fetch([file(origin.url('/one/a'))])
    expect(origin.requests).toMatchObject([{ method: 'GET', headers: { 'accept-encoding': 'identity' } }])
  })

  test('need not have a pinned size', async () => {
    const [verified] = await stage().fetch([{ ...file(origin.url('/one/a')), size: undefined }])
    expect(verified?.size).toBe(content.length)
  })
})

/** A wait that is counted from a moment before it begins. */
const about = (milliseconds: number) => expect.closeTo(milliseconds, -2)

describe('a fault that may pass: the same source again, after a wait', () => {
  const aWait = about(500)
  const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toUTCString()

  test.each<[string, Fault, unknown]>([
    ['503', { status: 503 }, aWait],
    ['500 with a page', { status: 500, html: 'Sorry' }, aWait],
    ['429', { status: 429 }, aWait],
    ['503 with Retry-After in seconds', { status: 503, headers: { 'retry-after': '7' } }, about(7_000)],
    [
      '503 with Retry-After as a date',
      { status: 503, headers: { 'retry-after': inSeconds(600) } },
      expect.closeTo(575_000, -5),
    ],
    ['a rate-limited 403', { status: 403, headers: { 'retry-after': '7' } }, about(7_000)],
    ['a cut body', { cut: 1_000 }, aWait],
    ['a cut body without a length', { cut: 1_000, chunked: true }, aWait],
    ['a body reset on the way', { cut: 1_000, reset: true }, aWait],
    ['a short body without a length', { shorter: 1_000, chunked: true }, aWait],
    ['a reset instead of an answer', { reset: true }, aWait],
  ])('%s', async (_, fault, wait) => {
    origin.fault('/one/a', fault)
    const { fetch, waits } = stage()
    const [verified] = await fetch([twoSources()])
    expect(requested()).toEqual(['/one/a', '/one/a'])
    expect(waits).toEqual([wait])
    expect(verified?.from).toBe(origin.url('/one/a'))
    expect(await readFile(partial())).toEqual(content)
  })

  test('that does not pass: the next source after all tries', async () => {
    origin.fault('/one/a', { status: 503, always: true })
    const { fetch, waits } = stage()
    const [verified] = await fetch([twoSources()], { retries: 3 })
    expect(requested()).toEqual(['/one/a', '/one/a', '/one/a', '/one/a', '/two/a'])
    expect(waits).toEqual([about(500), about(1_000), about(2_000)])
    expect(verified?.from).toBe(origin.url('/two/a'))
  })

  test('but would pass too late: the next source at once', async () => {
    origin.fault('/one/a', { status: 503, headers: { 'retry-after': '60' } })
    const { fetch, waits } = stage()
    const deadline = { signal: new AbortController().signal, remaining: () => 59_000 }
    await fetch([twoSources()], { deadline })
    expect([requested(), waits]).toEqual([['/one/a', '/two/a'], []])
  })
})

describe('a source that lets us wait: the next one at once, and back when no other is left', () => {
  const patience = { idle: 300, firstByte: 700 }

  test.each<[string, Fault, string[]]>([
    ['no answer', { silent: true }, ['/two/a']],
    ['a body that stalls before its first byte', { stall: 0 }, ['/two/a']],
    ['a body that stalls', { stall: 1_000 }, ['/one/a', '/two/a']],
  ])('%s', async (_, fault, givers) => {
    origin.fault('/one/a', fault)
    const { fetch, waits } = stage(patience)
    const [verified] = await fetch([twoSources()])
    expect([requested(), waits]).toEqual([['/one/a', '/two/a'], []])
    expect(verified?.from.split(', then ').map((url) => new URL(url).pathname)).toEqual(givers)
    expect(await readFile(partial())).toEqual(content)
  })

  test('is asked again', async () => {
    origin.fault('/one/a', { stall: 1_000 })
    origin.fault('/two/a', { status: 404 })
    await stage(patience).fetch([twoSources()])
    expect(requested()).toEqual(['/one/a', '/two/a', '/one/a'])
  })

  test('but not for ever', async () => {
    origin.fault('/one/a', { silent: true, always: true })
    const error = await failure(stage(patience).fetch([file(origin.url('/one/a'))], { retries: 2 }))
    expect([error, requested().length]).toMatchObject([{ code: 'timeout' }, 3])
  })
})

describe('a fault that stays: the next source at once', () => {
  test.each<[string, Fault]>([
    ['404', { status: 404 }],
    ['403', { status: 403 }],
    ['401', { status: 401 }],
    ['410', { status: 410 }],
    ['206 that nobody asked for', { status: 206, body: 'x' }],
    ['other bytes', { wrong: 'flip' }],
    ['an HTML page', { html: 'Sign in' }],
    ['a longer file', { longer: 1 }],
    ['a shorter file', { shorter: 1 }],
    ['an empty file', { shorter: 200_000 }],
    ['a file that was compressed on the way', { gzipEncoded: true }],
    ['a redirect to nowhere', { redirect: '/nowhere' }],
    ['a redirect in a circle', { redirect: '/one/a', always: true }],
  ])('%s', async (_, fault) => {
    origin.fault('/one/a', fault)
    const { fetch, waits } = stage()
    const [verified] = await fetch([twoSources()])
    expect(waits).toEqual([])
    expect(requested().at(-1)).toBe('/two/a')
    expect(verified?.from).toBe(origin.url('/two/a'))
    expect(await readFile(partial())).toEqual(content)
  })

  test.skipIf(process.platform === 'win32')(
    'a file: source that is not there, or is a folder or a pipe',
    async () => {
      execFileSync('mkfifo', [join(folder.path, 'pipe')])
      const gone = [join(folder.path, 'gone'), folder.path, join(folder.path, 'pipe')].map(
        (path) => pathToFileURL(path).href,
      )
      const { fetch, waits } = stage()
      const [verified] = await fetch([file(...gone, origin.url('/one/a'))])
      expect([waits, verified?.from]).toEqual([[], origin.url('/one/a')])
    },
  )
})

test('a file: source is as good as any', async () => {
  await write(join(folder.path, 'mirror/a'), content)
  const source = pathToFileURL(join(folder.path, 'mirror/a')).href
  const [verified] = await stage().fetch([file(source, origin.url('/one/a'))])
  expect(verified).toMatchObject({ from: source, size: content.length })
  expect(requested()).toEqual([])
})

test.each<[string, Fault]>([
  ['with a length', { longer: 64_000_000 }],
  ['without a length', { longer: 64_000_000, chunked: true }],
])('no more than the pinned size is read of a longer file, %s', async (_, fault) => {
  origin.fault('/one/a', fault)
  const { fetch, seen } = stage()
  const error = (await failure(fetch([file(origin.url('/one/a'))]))) as SourcesExhaustedError
  expect(error.message).toContain('a longer file')
  expect(seen.bytes).toBeLessThan(content.length + 1_000_000)
  // What the sockets on both ends hold is more, and far from all.
  expect(origin.requests[0]?.sentBytes).toBeLessThan(content.length + 16_000_000)
  expect((await stat(partial())).size).toBeLessThanOrEqual(content.length)
})

test('each attempt is told when it is over, by its redacted source, with the wait left out', async () => {
  origin.fault('/one/a', { status: 503 }, { wrong: 'flip', always: true })
  const { fetch, attempts, waits } = stage()
  await fetch([file(origin.url('/one/a?token=s3cret'), origin.url('/two/a'))])
  expect(attempts.map(({ path, from, failure }) => [path, from, failure])).toEqual([
    ['a', origin.url('/one/a?token=***'), 'server-error'],
    ['a', origin.url('/one/a?token=***'), 'checksum-mismatch'],
    ['a', origin.url('/two/a'), undefined],
  ])
  const [first, second] = attempts
  expect(waits).toHaveLength(1)
  expect(first?.milliseconds).toBeLessThan(waits[0] ?? 0)
  expect((second?.start ?? 0) - (first?.start ?? 0)).toBeGreaterThanOrEqual(waits[0] ?? 0)
})

describe('when every source failed', () => {
  test('each reason is told in order, wrong bytes before anything else', async () => {
    origin.fault('/one/a', { wrong: 'flip' })
    origin.remove('/two/a')
    const error = await failure(stage().fetch([twoSources()]))
    expect(error).toBeInstanceOf(SourcesExhaustedError)
    expect(error).toMatchObject({
      code: 'checksum-mismatch',
      reasons: [{ code: 'checksum-mismatch' }, { code: 'not-found', status: 404 }],
      facts: { 'source 1': expect.stringContaining('/one/a'), 'source 2': expect.stringContaining('/two/a') },
    })
    expect((error as Error).message).toContain('all 2 sources failed')
  })

  test('the last reason stands for all others', async () => {
    origin.fault('/one/a', { status: 403 })
    origin.fault('/two/a', { html: 'Sign in' })
    const error = await failure(stage().fetch([twoSources()]))
    expect(error).toMatchObject({ code: 'not-the-file', message: expect.stringContaining('"Sign in"') })
  })

  test('no secret of a URL is told', async () => {
    origin.fault('/one/a', { status: 503 }, { wrong: 'flip', always: true })
    const source = `${origin.url('/one/a').replace('//', '//me:s3cret@')}?X-Amz-Signature=s3cret`
    const { fetch, log } = stage()
    const error = (await failure(fetch([file(source)]))) as SourcesExhaustedError
    const told = [error.message, error.advice, JSON.stringify(error.facts), ...log.lines].join('\n')
    expect(told).toContain('/one/a')
    expect(told).not.toContain('s3cret')
  })
})
