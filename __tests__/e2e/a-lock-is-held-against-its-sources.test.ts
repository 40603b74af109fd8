import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runCli } from '../support/cli.ts'
import { contentOf } from '../support/dataset.ts'
import { generatedFile } from '../support/file-body.ts'
import { startOrigin } from '../support/origin.ts'
import { temporaryFolder } from '../support/temporary.ts'

const LOCK = 'dataset.lock.json'
const NAMES = ['a', 'b', 'c', 'd', 'e']
const contents = Object.fromEntries(NAMES.map((name, seed) => [name, generatedFile(5_000, seed).bytes()]))

interface Document {
  ok: boolean
  files: {
    path: string
    sources: {
      url: string
      verdict: string
      movedTo: string | null
      size: number | null
      sha256: string | null
      cause: { code: string; message: string } | null
      note: string | null
    }[]
  }[]
  error?: { code: string; message: string }
}

/** A lock of five files with a source each, and their origin. */
async function locked() {
  const folder = await temporaryFolder('check')
  const origin = await startOrigin({ files: contents })
  const run = (...args: string[]) => runCli(['lock', ...args], { cwd: folder.path })
  expect(await run(...NAMES.map((name) => origin.url(name)))).toMatchObject({ exitCode: 0 })
  const text = () => readFile(join(folder.path, LOCK), 'utf8')
  const before = await text()
  return {
    cwd: folder.path,
    origin,
    check: (...args: string[]) => run('--check', ...args),
    async [Symbol.asyncDispose]() {
      const after = [await text(), await readdir(folder.path)]
      await origin.close()
      await folder.close()
      // Whatever a check finds, it only reads.
      expect(after).toEqual([before, [LOCK]])
    },
  }
}

const verdicts = (document: Document) =>
  document.files.flatMap(({ path, sources }) => sources.map(({ verdict }) => `${path} ${verdict}`))

it.concurrent('all the same, by default and quickly', async () => {
  await using there = await locked()
  const { length } = there.origin.requests
  const quick = await there.check('--quick')
  const sent = there.origin.requests.slice(length).reduce((sum, { sentBytes }) => sum + sentBytes, 0)
  const whole = await there.check(LOCK)

  for (const result of [quick, whole]) {
    expect(result.exitCode).toBe(0)
    expect(result.stdout).toContain(`same         a  ${there.origin.url('a')}\n`)
    expect(result.stdout).toContain(`5 sources of 5 files in ${LOCK}: 5 same\n`)
  }
  expect(sent).toBeLessThan(25_000)
})

it.concurrent('each source has its verdict', async () => {
  await using there = await locked()
  const { origin } = there
  const other = generatedFile(4_000, 9).bytes()
  origin.put('/new/b', contents.b ?? Buffer.alloc(0))
  origin.fault('b', { status: 301, redirect: '/new/b', always: true })
  origin.put('c', other)
  origin.remove('d')
  origin.fault('e', { status: 403, always: true })

  const text = await there.check()
  const json = await there.check('--json')

  expect([text.exitCode, json.exitCode]).toEqual([1, 1])
  const document = json.json<Document>()
  expect(verdicts(document)).toEqual(['a same', 'b moved', 'c changed', 'd gone', 'e unreachable'])
  const [, b, c, d, e] = document.files.map(({ sources }) => sources[0])
  expect(b).toMatchObject({ movedTo: origin.url('/new/b') })
  expect(c).toMatchObject({ size: 4_000, sha256: contentOf('', other).sha256 })
  expect(d?.cause).toMatchObject({ code: 'not-found', message: expect.stringContaining('404') })
  expect(e?.cause).toMatchObject({ code: 'forbidden' })
  expect(document).toMatchObject({ ok: false, error: { code: 'upstream-changed' } })
  expect(text.stdout).toContain(`moved        b  ${origin.url('b')}: moved to ${origin.url('/new/b')}\n`)
  expect(text.stdout).toContain('1 same, 1 moved, 1 changed, 1 gone, 1 unreachable\n')
  expect(text.stderr).toContain('2 sources of dataset.lock.json have other bytes now, or none')
  expect(text.stderr).toContain('(upstream-changed)')
})

it.concurrent('a redirect for the moment is no move, and one into other bytes is a change', async () => {
  await using there = await locked()
  there.origin.put('/new/c', generatedFile(5_000, 9).bytes())
  there.origin.fault('b', { redirect: '/a-copy', always: true })
  there.origin.put('/a-copy', contents.b ?? Buffer.alloc(0))
  there.origin.fault('c', { status: 308, redirect: '/new/c', always: true })
  const result = await there.check('--json')
  const document = result.json<Document>()
  expect(verdicts(document)).toEqual(['a same', 'b same', 'c changed', 'd same', 'e same'])
  expect(document.files[2]?.sources[0]?.movedTo).toBe(there.origin.url('/new/c'))
})

it.concurrent('moved alone is no failure', async () => {
  await using there = await locked()
  there.origin.put('/new/b', contents.b ?? Buffer.alloc(0))
  there.origin.fault('b', { status: 301, redirect: '/new/b', always: true })
  expect((await there.check()).exitCode).toBe(0)
})

it.concurrent('what nobody could ask is a failure of its own', async () => {
  await using there = await locked()
  there.origin.fault('b', { status: 403, always: true })
  const result = await there.check('--json')
  expect(result.exitCode).toBe(1)
  expect(result.json<Document>().error).toMatchObject({ code: 'forbidden' })
})

it.concurrent('a server that is down is not waited for once a file', async () => {
  await using there = await locked()
  await there.origin.close()
  const result = await there.check('--retries', '1', '--concurrency', '1', '--json')
  const document = result.json<Document>()
  expect(verdicts(document)).toEqual(NAMES.map((name) => `${name} unreachable`))
  expect(document.error).toMatchObject({ code: 'refused' })
  expect(result.stderr.match(/leaving this source/g)).toHaveLength(1)
})

it.concurrent('other bytes of the same size are found by reading them, which --quick does not', async () => {
  await using there = await locked()
  there.origin.put('b', generatedFile(5_000, 9).bytes())
  const [whole, quick] = [await there.check(), await there.check('--quick')]
  expect([whole.exitCode, quick.exitCode]).toEqual([1, 0])
  expect(whole.stdout).toContain(`changed      b  ${there.origin.url('b')}: now 5000 bytes, sha256:`)
})

it.concurrent('a page in the place of a file is a change, and said to be a page', async () => {
  await using there = await locked()
  there.origin.fault('b', { html: 'Gone for good', always: true })
  for (const args of [[], ['--quick']]) {
    const result = await there.check(...args)
    expect(result.exitCode).toBe(1)
    expect(result.stdout).toMatch(/changed {6}b .*serves an HTML page with the title "Gone for good"/)
  }
})

it.concurrent('quickly, size and status tell', async () => {
  await using there = await locked()
  there.origin.put('b', generatedFile(6_000, 9).bytes())
  there.origin.remove('c')
  const result = await there.check('--quick', '--json')
  expect(verdicts(result.json())).toEqual(['a same', 'b changed', 'c gone', 'd same', 'e same'])
})

it.concurrent('only a lock can be checked', async () => {
  await using folder = await temporaryFolder('check')
  const none = await runCli(['lock', '--check'], { cwd: folder.path })
  expect([none.exitCode, none.stderr]).toEqual([1, expect.stringContaining(`${LOCK} (`)])
  await writeFile(join(folder.path, 'SHA256SUMS'), `${'a'.repeat(64)}  a\n`)
  const sums = await runCli(['lock', '--check', 'SHA256SUMS'], { cwd: folder.path })
  expect([sums.exitCode, sums.stderr]).toEqual([
    1,
    expect.stringContaining('SHA256SUMS is no lock (bad-input)'),
  ])
})
