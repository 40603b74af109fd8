import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { mnistShaped } from '../support/dataset.ts'
import { type Origin, startOrigin } from '../support/origin.ts'
import { repositoryRoot } from '../support/repository.ts'
import { bareEnvironment } from '../support/runner-environment.ts'
import { sha256, type TemporaryFolder, temporaryFolder } from '../support/temporary.ts'
import { shownBy } from './screen.ts'

const data = mnistShaped()

/** Bytes that come slowly enough to be looked at, and a mirror that has none of them. */
async function slowOrigin(): Promise<Origin> {
  const origin = await startOrigin({ files: data.served('/data') })
  for (const { name } of data.files) origin.fault(`/data/${name}`, { slow: 20_000, always: true })
  return origin
}

/** `fetch` in a real terminal; returns all that was written to it, and the exit code as a shell tells it. */
async function runIn(folder: TemporaryFolder, origin: Origin, columns: string, env: Record<string, string>) {
  const words = ['fetch', '--files', data.lines(origin.url('/data')), '--mirrors', origin.url('/none')]
  const command = [process.execPath, join(repositoryRoot, 'dist/cli.js'), ...words, '--path', 'data']
  const python = join(import.meta.dirname, 'in_terminal.py')
  const child = spawn('python3', [python, columns, ...command, '--cache', 'none', '--min-speed', '0'], {
    cwd: folder.path,
    env: { ...bareEnvironment(folder.path), TERM: 'xterm', LANG: 'C.UTF-8', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    text += part
  })
  const [exitCode] = await once(child, 'close')
  return { text, exitCode }
}

/** The same to its end; returns what was written. */
async function fetchIn(
  folder: TemporaryFolder,
  origin: Origin,
  columns: string,
  env: Record<string, string>,
) {
  const { text, exitCode } = await runIn(folder, origin, columns, env)
  expect(exitCode).toBe(0)
  for (const { name, sha256: pinned } of data.files)
    expect(await sha256(join(folder.path, 'data', name))).toBe(pinned)
  return text
}

test('bars are drawn while files come, a line of the log stays above them, and nothing of them is left', async () => {
  await using origin = await slowOrigin()
  await using folder = await temporaryFolder('terminal')
  const text = await fetchIn(folder, origin, '100', {})

  const half = text.slice(0, text.indexOf(' 50 %'))
  const during = shownBy(half.slice(0, half.lastIndexOf('\x1b[')))
  expect(during.some((line) => /404 Not Found; leaving this source/.test(line))).toBe(true)
  expect(text).toMatch(/train-images-idx3-ubyte\.gz {2}.*━.*\d %.*kB of 47\.1 kB/)
  expect(text).toMatch(/\(\d of 4\).* kB\/s/)
  const shown = shownBy(text).map((line) => line.trimEnd())
  expect(shown.filter((line) => line !== '')).toEqual([
    expect.stringMatching(/^files-\w+: 4 files, layout files, into /),
    expect.stringMatching(/404 Not Found; leaving this source, trying again would not help$/),
    expect.stringMatching(/^files-\w+: fetched 4 files, 55\.2 kB from 127\.0\.0\.1:\d+ in [\d.]+ s, .*\/s$/),
    expect.stringMatching(/every byte verified$/),
    join(folder.path, 'data'),
  ])
})

test('NO_COLOR and a locale without UTF-8 are heeded, and a terminal that becomes narrower', async () => {
  await using origin = await slowOrigin()
  await using folder = await temporaryFolder('terminal')
  const text = await fetchIn(folder, origin, '100,60', { NO_COLOR: '1', LC_ALL: 'C' })

  expect(text).toMatch(/#+-+ +\d+ %/)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no colour, nothing but ASCII
  expect(text).not.toMatch(/\x1b\[\d*m|[^\x00-\x7f]/)
  const drawn = text.split(/\r?\n/).filter((line) => /-+ .*\d %/.test(line))
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what moves the cursor takes no column
  const widths = drawn.map((line) => line.replace(/\x1b\[\d*[AJ]|\r/g, '').length)
  expect(widths[0]).toBeGreaterThan(60)
  expect(widths.at(-1)).toBeLessThan(60)
})

test.each([
  ['ctrl-c', 130],
  ['kill', 143],
])('nothing of them is left for the shell of a user who gives up: %s', async (way, expected) => {
  await using origin = await slowOrigin()
  await using folder = await temporaryFolder('terminal')
  const { text, exitCode } = await runIn(folder, origin, `100,${way}`, {})

  expect(exitCode).toBe(expected)
  // Which of the files has begun by then is chance.
  expect(text).toMatch(/-ubyte\.gz {2}.*━.*\d %/)
  expect(shownBy(text).filter((line) => /━|\d %/.test(line))).toEqual([])
})

test.each([
  ['CI', { CI: 'true' }],
  ['a dumb terminal', { TERM: 'dumb' }],
])('no bars in %s', async (_, env) => {
  await using origin = await slowOrigin()
  await using folder = await temporaryFolder('terminal')
  expect(await fetchIn(folder, origin, '100', env)).not.toContain('\x1b')
})
