import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { startCli } from '../support/cli.ts'
import { startOrigin } from '../support/origin.ts'
import { temporaryFolder } from '../support/temporary.ts'

const body = Buffer.alloc(3_000_000, 'x')

// Windows has no signals: there a process that is ended hears of nothing.
if (process.platform !== 'win32')
  it.concurrent.each(['SIGINT', 'SIGTERM'] as const)('by %s', async (signal) => {
    await using folder = await temporaryFolder('interrupted')
    const [home, cwd, temp] = ['home', 'work', 'temp'].map((name) => join(folder.path, name)) as [
      string,
      string,
      string,
    ]
    for (const each of [home, cwd, temp]) await mkdir(each)
    await using origin = await startOrigin({ files: { '/data.bin': body } })
    origin.fault('/data.bin', { stall: 2_000_000, always: true })
    const child = startCli(['lock', origin.url('/data.bin')], { cwd, home, env: { TMPDIR: temp } })
    await expect.poll(() => readdir(temp), { timeout: 15_000 }).toHaveLength(1)
    await expect.poll(() => origin.requests.length).toBe(1)

    child.kill(signal)

    expect(await child.done).toMatchObject({ exitCode: null, signal, stdout: '' })
    expect(await readdir(temp)).toEqual([])
    expect(await readdir(cwd)).toEqual([])
  })
