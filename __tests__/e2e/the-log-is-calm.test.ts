import { expect, it } from 'vitest'
import { runCli } from '../support/cli.ts'
import { mnistShaped } from '../support/dataset.ts'
import { startOrigin } from '../support/origin.ts'
import { createRunner, type StepResult } from '../support/runner.ts'
import { temporaryFolder } from '../support/temporary.ts'

const data = mnistShaped()

/** What a reader sees who unfolds nothing. */
function unfolded({ stdout }: Pick<StepResult, 'stdout'>): readonly string[] {
  return stdout
    .replace(/^::group::(.*)$[\s\S]*?^::endgroup::$/gm, '$1')
    .split('\n')
    .filter((line) => line !== '' && !/^::(debug|add-mask)::/.test(line))
}

/** What is folded below the first line that matches. */
function below({ stdout }: Pick<StepResult, 'stdout'>, title: RegExp): string {
  const groups = [...stdout.matchAll(/^::group::(.*)\n([\s\S]*?)^::endgroup::$/gm)]
  return groups.find(([, line = '']) => title.test(line))?.[2] ?? ''
}

it.concurrent('one line a stage, with files, digests, sources and roads folded below', async () => {
  await using origin = await startOrigin({ files: data.served('/data') })
  await using runner = await createRunner({ selfHosted: true })
  const inputs = { files: data.lines(origin.url('/data')), mirrors: origin.url('/none') }
  const cold = await runner.run({ ...inputs, cache: 'tool-cache' })
  const warm = await runner.run({ ...inputs, cache: 'tool-cache', path: 'again' })

  expect(unfolded(cold)).toEqual([
    expect.stringMatching(/^files-\w+: 4 files, layout files, into /),
    expect.stringMatching(/: the runner's tool cache does not have it$/),
    // Of the same trouble with four files, one is enough.
    expect.stringMatching(
      /\/none\/\S+ answered 404 Not Found; leaving this source, trying again would not help$/,
    ),
    expect.stringMatching(/: fetched 4 files, 55\.2 kB from 127\.0\.0\.1:\d+ in [\d.]+ m?s(, \S+ kB\/s)?$/),
    expect.stringMatching(/: saved to the runner's tool cache /),
    expect.stringMatching(/: 4 files, 55\.2 kB, fetched in [\d.]+ m?s, every byte verified$/),
  ])
  expect(unfolded(warm)).toEqual([
    expect.stringMatching(/^files-\w+: 4 files, layout files, into /),
    expect.stringMatching(/: the runner's tool cache has it$/),
    expect.stringMatching(/restored from the runner's tool cache in [\d.]+ m?s, every byte verified$/),
  ])
  const plan = below(cold, /layout files/)
  for (const { name, sha256 } of data.files) {
    expect(plan).toContain(`${name}, size unknown, sha256:${sha256}\n  ${origin.url(`/none/${name}`)}\n`)
    expect(below(cold, /fetched/)).toMatch(new RegExp(`^${name}: .* from http.* in .* m?s$`, 'm'))
  }
  expect(plan).toMatch(/^127\.0\.0\.1:\d+: direct, loopback is always direct$/m)
  expect(below(cold, /fetched/).match(/404 Not Found/g)).toHaveLength(3)
})

it.concurrent('quiet leaves the last line, and what is wrong', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using runner = await createRunner()
  const [file] = data.files
  const inputs = { url: origin.url(file?.name ?? ''), quiet: true, cache: 'none' }
  const good = await runner.run({ ...inputs, checksum: file?.sha256 ?? '' })
  const weak = await runner.run({ ...inputs, checksum: `md5:${file?.md5}`, path: 'weak' })
  const bad = await runner.run({ ...inputs, checksum: '0'.repeat(64), path: 'bad' })

  expect(unfolded(good)).toEqual([expect.stringMatching(/fetched .*every byte verified$/)])
  // For who debugs there is the whole story.
  expect(good.debug).toContainEqual(expect.stringMatching(/: 1 file, layout files, into /))
  expect(good.debug).toContainEqual(expect.stringMatching(/: fetched 1 file/))
  expect(weak.annotations).toMatchObject([{ level: 'warning', message: expect.stringContaining('md5') }])
  expect(unfolded(weak)).toHaveLength(2)
  expect(bad.annotations).toMatchObject([{ level: 'error', title: 'setup-dataset: checksum-mismatch' }])
  expect(unfolded(bad)[0]).toBe('Evidence: checksum-mismatch')
})

it.concurrent('the command is as calm, and with --quiet it leaves the last line', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using folder = await temporaryFolder('command')
  const words = ['fetch', '--files', data.lines(origin.base), '--cache', 'none', '--path']
  const told = await runCli([...words, 'told'], { cwd: folder.path })
  const quiet = await runCli([...words, 'quiet', '--quiet'], { cwd: folder.path })
  const debugged = await runCli([...words, 'debugged'], { cwd: folder.path, env: { RUNNER_DEBUG: '1' } })

  expect(told.stderr.trimEnd().split('\n')).toEqual([
    expect.stringMatching(/^files-\w+: 4 files, layout files, into /),
    expect.stringMatching(/: fetched 4 files, 55\.2 kB from /),
    expect.stringMatching(/every byte verified$/),
  ])
  expect(quiet.stderr).toMatch(/^files-\w+: 4 files, .*every byte verified\n$/)
  expect(debugged.stderr).toMatch(/^ {2}train-images-idx3-ubyte\.gz, size unknown, sha256:/m)
  expect([told, quiet, debugged].map(({ stdout }) => stdout.match(/\n/g)?.length)).toEqual([1, 1, 1])
})
