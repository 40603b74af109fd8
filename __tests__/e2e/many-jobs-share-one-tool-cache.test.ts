import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it, vi } from 'vitest'
import { contentOf } from '../support/dataset.ts'
import { generatedFile } from '../support/file-body.ts'
import { startOrigin } from '../support/origin.ts'
import { createRunner, type Runner } from '../support/runner.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { readTree } from './tree.ts'

const JOBS = 32
const files = Array.from({ length: 30 }, (_, index) =>
  contentOf(`part-${index}`, generatedFile(index === 0 ? 3_000_000 : 20_000, index).bytes()),
)
const tree = Object.fromEntries(files.map(({ name, sha256 }) => [name, sha256]))
const served = Object.fromEntries(files.map(({ name, bytes }) => [name, bytes]))
const lines = files.map(({ name, sha256 }) => `${name} ${sha256}`).join('\n')

/**
 * A program for `--import`: before its first change in the tool cache a process waits until all have come so far, and
 * at the n-th one it kills itself.
 */
const HOOK = `
import fs from 'node:fs/promises'
import { existsSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
const { GATE, KILL_AT, RUNNER_TOOL_CACHE } = process.env
let changes = 0
let opened
async function passGate() {
  writeFileSync(GATE + '/' + process.pid, '')
  while (!existsSync(GATE + '/open')) await pause(5)
}
for (const name of ['mkdir', 'copyFile', 'writeFile', 'rename', 'rm']) {
  const original = fs[name]
  fs[name] = async (...args) => {
    if (args.slice(0, 2).some((path) => String(path).startsWith(RUNNER_TOOL_CACHE))) {
      await (opened ??= passGate())
      if (++changes === Number(KILL_AT)) process.kill(process.pid, 'SIGKILL')
    }
    return original(...args)
  }
}
`

/** A save copies the files, and ends with the marker, two renames and a removal. */
const changeOf = (index: number) => (index % 3 === 0 ? 1 + index : files.length + (index % 5))

/** Runs the action in many jobs that save at the same time, kills every second meanwhile, and returns how each ended. */
async function runJobs(runners: readonly Runner[], inputs: Record<string, string>) {
  await using folder = await temporaryFolder('gate')
  const hook = join(folder.path, 'hook.mjs')
  await writeFile(hook, HOOK)
  const gate = join(folder.path, 'gate')
  await mkdir(gate)
  const ends = runners.map(async (runner, index) => {
    const KILL_AT = index % 2 === 1 ? String(changeOf((index - 1) / 2)) : 'never'
    const env = { NODE_OPTIONS: `--import ${pathToFileURL(hook).href}`, GATE: gate, KILL_AT }
    return { runner, result: await (await runner.start({ inputs, timeout: 120_000, env })).done }
  })
  await vi.waitFor(async () => expect(await readdir(gate)).toHaveLength(JOBS), {
    timeout: 100_000,
    interval: 50,
  })
  await writeFile(join(gate, 'open'), '')
  // Before the folder goes: who has not seen that the gate is open would wait for ever.
  return await Promise.all(ends)
}

async function expectRight(ends: Awaited<ReturnType<typeof runJobs>>, path: string) {
  // One that finds the dataset saved already changes nothing, and lives.
  expect(ends.filter(({ result }) => result.signal === 'SIGKILL').length).toBeGreaterThanOrEqual(JOBS / 4)
  for (const { runner, result } of ends) {
    const isKilled = result.signal === 'SIGKILL'
    if (!isKilled) expect(result).toMatchObject({ exitCode: 0, annotations: [] })
    const placed = Object.entries(await readTree(join(runner.workspace, path)))
    const named = placed.filter(([name]) => !/^\.setup-dataset-/.test(name) && !name.endsWith('/'))
    for (const [name, sha256] of named) expect(sha256, name).toBe(tree[name])
    if (!isKilled) expect(named).toHaveLength(files.length)
  }
}

it('and half of them are killed: no file is wrong, no entry is lost', { timeout: 240_000 }, async () => {
  await using stack = new AsyncDisposableStack()
  const origin = stack.use(await startOrigin({ files: served }))
  const first = stack.use(await createRunner({ selfHosted: true }))
  const runners = [first]
  while (runners.length < JOBS)
    runners.push(stack.use(await createRunner({ selfHosted: true, toolCache: first.toolCache })))
  const inputs = { files: lines, 'base-url': origin.base, concurrency: '64', cache: 'tool-cache' }
  const expectKept = async (path: string) => {
    const requests = origin.requests.length
    const warm = await first.run({ ...inputs, path })
    expect(warm).toMatchObject({ exitCode: 0, outputs: { 'cache-status': 'hit' } })
    expect(await readTree(join(first.workspace, path))).toEqual(tree)
    expect(origin.requests).toHaveLength(requests)
  }

  await expectRight(await runJobs(runners, { ...inputs, path: 'cold' }), 'cold')
  await expectKept('after-cold')

  const stored = (await readdir(first.toolCache, { recursive: true })).find((path) =>
    path.endsWith('any/part-7'),
  )
  await writeFile(join(first.toolCache, stored ?? ''), 'wrong')
  await expectRight(await runJobs(runners, { ...inputs, path: 'healed' }), 'healed')
  await expectKept('after-healed')
})
