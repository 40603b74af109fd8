import { execFile, execFileSync } from 'node:child_process'
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { mnistShaped } from '../support/dataset.ts'
import { startOrigin } from '../support/origin.ts'
import { repositoryRoot } from '../support/repository.ts'
import { createRunner, type StepResult } from '../support/runner.ts'
import { bareEnvironment } from '../support/runner-environment.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { readTree } from './tree.ts'

const data = mnistShaped()

function expectNamed(result: StepResult, code: string, path: string) {
  expect(result.exitCode).toBe(1)
  expect(result.outputs).toMatchObject({ 'failure-code': code, 'cache-hit': 'false' })
  expect(result.annotations).toMatchObject([{ level: 'error', title: `setup-dataset: ${code}` }])
  expect(result.annotations[0]?.message).toContain(path)
  expect(result.annotations[0]?.message).toMatch(/`path`/)
  expect(result.summary).toContain(code)
}

it.concurrent('when a file stands where a folder has to be', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using runner = await createRunner()
  await writeFile(join(runner.workspace, 'file'), 'of the user')
  const before = await readTree(runner.workspace)

  const below = await runner.run({ files: data.lines(origin.base), path: 'file/data', cache: 'none' })
  const itself = await runner.run({ files: data.lines(origin.base), path: 'file', cache: 'none' })

  expectNamed(below, 'cannot-place', join(runner.workspace, 'file'))
  expectNamed(itself, 'cannot-place', join(runner.workspace, 'file'))
  expect(await readTree(runner.workspace)).toEqual(before)
  expect(origin.requests).toEqual([])
})

it.concurrent('when a folder stands under the name of a file, and nothing else is placed', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using runner = await createRunner()
  const name = data.files[2]?.name ?? ''
  await mkdir(join(runner.workspace, 'data', name), { recursive: true })
  await writeFile(join(runner.workspace, 'data', data.files[0]?.name ?? ''), 'other content of the user')
  const before = await readTree(runner.workspace)

  const result = await runner.run({ files: data.lines(origin.base), path: 'data', cache: 'none' })

  expectNamed(result, 'cannot-place', join(runner.workspace, 'data', name))
  expect(await readTree(runner.workspace)).toEqual(before)
})

// A superuser may write everywhere, and Windows has other modes.
if (process.getuid && process.getuid() !== 0) {
  it.concurrent('when the job may not write there', async () => {
    await using origin = await startOrigin({ files: data.served() })
    await using runner = await createRunner()
    const locked = join(runner.workspace, 'locked')
    await mkdir(locked)
    await chmod(locked, 0o555)

    const result = await runner.run({ files: data.lines(origin.base), path: 'locked/data', cache: 'none' })
    await chmod(locked, 0o755)

    expectNamed(result, 'no-permission', locked)
    expect(await readTree(runner.workspace)).toEqual({ 'locked/': '' })
    expect(origin.requests).toEqual([])
  })
}

// The kernel's own file systems refuse even a superuser.
if (process.platform === 'linux') {
  for (const path of ['/proc/setup-dataset-test', '/sys/setup-dataset-test/data']) {
    it.concurrent(`when the volume takes no files at all: ${path}`, async () => {
      await using origin = await startOrigin({ files: data.served() })
      await using runner = await createRunner()

      const inputs = { files: data.lines(origin.base), path, cache: 'none' }
      const result = await (await runner.start({ inputs, timeout: 5000 })).done

      const code = result.outputs['failure-code'] ?? ''
      expect(['no-permission', 'cannot-place']).toContain(code)
      expectNamed(result, code, path)
      expect(origin.requests).toEqual([])
    })
  }
}

// The device of Linux that is always full.
if (process.platform === 'linux') {
  const full = { GITHUB_OUTPUT: '/dev/full' }

  it.concurrent("when the runner's own disk takes no outputs", async () => {
    await using origin = await startOrigin({ files: data.served() })
    await using runner = await createRunner()

    const result = await runner.run({ files: data.lines(origin.base), cache: 'none' }, full)

    expect(result).toMatchObject({ exitCode: 1, stderr: '' })
    expect(result.annotations).toMatchObject([{ level: 'error', title: 'setup-dataset: no-space' }])
    expect(result.annotations[0]?.message).toContain('The disk of /dev/full is full')
    expect(result.summary).toContain('no-space')
  })

  it.concurrent('which hides no other failure', async () => {
    await using origin = await startOrigin()
    await using runner = await createRunner()

    const result = await runner.run({ files: data.lines(origin.base), cache: 'none' }, full)

    expect(result).toMatchObject({ exitCode: 1, stderr: '' })
    expect(result.annotations).toMatchObject([{ level: 'error', title: 'setup-dataset: not-found' }])
    expect(result.stdout).toMatch(/^The outputs cannot be set: .*ENOSPC/m)
    expect(result.summary).toContain('not-found')
  })
}

const run = promisify(execFile)
// Mounts the volume, runs the command, prints what is left on the volume, and ends as the command did.
const SCRIPT =
  'mount -t tmpfs -o "$1" small "$2" || exit 99; shift 2; "$@"; code=$?; ls -A "$HOME/volume" >&2; exit $code'

/** Runs the command in a mount namespace of its own, where `volume` in the home is one with these mount options. */
async function runOnVolume(home: string, options: string, args: string[]) {
  const volume = join(home, 'volume')
  await mkdir(volume, { recursive: true })
  const command = [process.execPath, join(repositoryRoot, 'dist/cli.js'), ...args]
  return execute(['-rm', 'sh', '-c', SCRIPT, 'sh', options, volume, ...command], home)
}

async function execute(unshare: string[], home: string) {
  const options = { cwd: home, env: bareEnvironment(home), timeout: 20_000 }
  const { code, stdout, stderr } = await run('unshare', unshare, options).then(
    (output) => ({ code: 0, ...output }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  )
  return { code, json: JSON.parse(stdout), stderr }
}

function canUnshare(...args: string[]): boolean {
  if (process.platform !== 'linux') return false
  try {
    execFileSync('unshare', args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

// In a user namespace of its own even a superuser is somebody who may not write everywhere.
const somebody = ['--map-user=1000', '--map-group=1000']
if (canUnshare(...somebody, 'true')) {
  it.concurrent('when somebody may not write there, with whose it is', async () => {
    await using origin = await startOrigin({ files: data.served() })
    await using home = await temporaryFolder('home')
    const locked = join(home.path, 'locked')
    await mkdir(locked, { mode: 0o555 })
    const fetch = [
      'fetch',
      '--files',
      data.lines(origin.base),
      '--path',
      'locked/data',
      '--cache',
      'none',
      '--json',
    ]
    const command = [process.execPath, join(repositoryRoot, 'dist/cli.js'), ...fetch]

    const result = await execute([...somebody, ...command], home.path)

    expect(result).toMatchObject({ code: 1, json: { error: { code: 'no-permission' } } })
    expect(result.stderr).toMatch(/user: uid 1000, gid 1000\n.*locked: uid 1000, gid 1000, mode 0555/)
    expect(origin.requests).toEqual([])
  })
}

if (canUnshare(...somebody, 'true')) {
  it.concurrent('when it is a folder of the dataset that somebody may not write', async () => {
    await using origin = await startOrigin({ files: data.served() })
    await using home = await temporaryFolder('home')
    await mkdir(join(home.path, 'data/locked'), { recursive: true })
    await writeFile(join(home.path, 'data/locked/mine'), 'of the user')
    await chmod(join(home.path, 'data/locked'), 0o555)
    const [file] = data.files
    const lines = `locked/a sha256:${file?.sha256} ${origin.base}/${file?.name}`
    const before = await readTree(home.path)

    const fetch = ['fetch', '--files', lines, '--path', 'data', '--cache', 'none', '--json']
    const command = [process.execPath, join(repositoryRoot, 'dist/cli.js'), ...fetch]
    const result = await execute([...somebody, ...command], home.path)
    await chmod(join(home.path, 'data/locked'), 0o755)

    expect(result).toMatchObject({ code: 1, json: { error: { code: 'no-permission' } } })
    expect(result.json.error.message).toContain(join(home.path, 'data/locked/a'))
    expect(result.stderr).toMatch(/data\/locked: uid 1000, gid 1000, mode 0555/)
    expect(await readTree(home.path)).toEqual(before)
  })
}

if (canUnshare('-rm', 'mount', '-t', 'tmpfs', 'probe', '/mnt')) {
  it.concurrent('when the volume is read-only', async () => {
    await using home = await temporaryFolder('home')
    const args = ['fetch', 'mnist', '--path', 'volume/data', '--mirrors', 'http://127.0.0.1:9', '--json']
    const result = await runOnVolume(home.path, 'ro', args)
    expect(result).toMatchObject({ code: 1, json: { error: { code: 'no-permission' } } })
    expect(result.json.error.message).toContain('is on a read-only volume')
  })

  it.concurrent('when a lock cannot be written, before anything is fetched for it', async () => {
    await using origin = await startOrigin({ files: data.served() })
    await using home = await temporaryFolder('home')
    const words = [
      'lock',
      origin.url(data.files[0]?.name ?? ''),
      '--output',
      'volume/new/x.lock.json',
      '--json',
    ]

    const result = await runOnVolume(home.path, 'ro', words)

    expect(result).toMatchObject({ code: 1, json: { error: { code: 'no-permission' } } })
    expect(result.json.error.message).toContain(`${join(home.path, 'volume')} is on a read-only volume`)
    expect(origin.requests).toEqual([])
  })

  it.concurrent('when a folder of the dataset is on another volume', async () => {
    await using origin = await startOrigin({ files: data.served() })
    await using home = await temporaryFolder('home')
    const [file] = data.files
    const lines = `volume/a sha256:${file?.sha256} ${origin.base}/${file?.name}`

    const args = ['fetch', '--files', lines, '--path', '.', '--cache', 'none', '--json']
    const result = await runOnVolume(home.path, 'size=1m', args)

    expect(result).toMatchObject({ code: 1, json: { error: { code: 'cannot-place' } } })
    expect(result.json.error.message).toContain(`${join(home.path, 'volume/a')} is on another volume`)
    expect(await readTree(home.path)).toEqual({ 'volume/': '' })
  })

  it.concurrent('when the volume is too small, before the first byte where the sizes are pinned', async () => {
    await using origin = await startOrigin()
    await using home = await temporaryFolder('home')

    const result = await runOnVolume(home.path, 'size=64k', [
      ...['fetch', 'mnist', '--path', 'volume/data', '--mirrors', origin.base],
      ...['--cache', 'none', '--retries', '0', '--json'],
    ])

    expect(result).toMatchObject({ code: 1, json: { error: { code: 'no-space' } } })
    expect(result.json.error.message).toMatch(/mnist needs 11\.6 MB.*free/)
    expect(result.json.error.advice).toMatch(/Free space.*`path`/)
    expect(result.stderr).not.toContain('.setup-dataset')
    expect(origin.connections).toBe(0)
  })

  it.concurrent('when the volume has room for so many files and no more, wherever that ends', async () => {
    await using origin = await startOrigin({ files: data.served() })
    await using home = await temporaryFolder('home')
    const words = [
      'fetch',
      '--files',
      data.lines(origin.base),
      '--unpack',
      '--path',
      'volume/a/data',
      '--json',
    ]
    const counts = Array.from({ length: 16 }, (_, index) => index + 2)

    const results: Awaited<ReturnType<typeof runOnVolume>>[] = []
    for (const count of counts) {
      await rm(join(home.path, '.cache'), { recursive: true, force: true })
      results.push(await runOnVolume(home.path, `nr_inodes=${count}`, words))
    }

    const codes = results.map(({ json }) => json.error?.code ?? 'placed')
    expect(new Set(codes)).toEqual(new Set(['no-space', 'placed']))
    // A save that finds no room is no reason to fail.
    expect(codes).toEqual(codes.toSorted())
    const left = results.map(({ code, stderr }) => [code, stderr.trim().split('\n').at(-1)])
    const isLeft = left.filter(([code, last]) => code !== 0 && /^(a|\.setup-dataset.*)$/.test(String(last)))
    expect(isLeft).toEqual([])
  })

  it.concurrent('when the volume fills up on the way, and nothing is left on it', async () => {
    const larger = mnistShaped({ images: 600 })
    await using origin = await startOrigin({ files: larger.served() })
    await using home = await temporaryFolder('home')

    const result = await runOnVolume(home.path, 'size=64k', [
      ...[
        'fetch',
        '--files',
        larger.lines(origin.base),
        '--path',
        'volume/data',
        '--cache',
        'none',
        '--json',
      ],
    ])

    expect(result).toMatchObject({ code: 1, json: { error: { code: 'no-space' } } })
    expect(result.json.error.message).toContain(join(home.path, 'volume/data'))
    expect(result.stderr.trim().split('\n').at(-1)).not.toMatch(/^data$|\.gz$|^\.setup-dataset/)
  })
}
