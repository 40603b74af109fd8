import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { it } from 'vitest'
import { startCli } from '../support/cli.ts'
import { startOrigin } from '../support/origin.ts'
import { temporaryFolder } from '../support/temporary.ts'

const body = Buffer.alloc(3_000_000, 'x')
const pin = `sha256:${'0'.repeat(64)}`

const cases: readonly [NodeJS.Signals, string, (url: (path: string) => string) => string[]][] = (
  ['SIGINT', 'SIGTERM'] as const
).flatMap((signal) => [
  [signal, 'lock', (url) => ['lock', url('/data.bin')]],
  [signal, 'a manifest by URL', (url) => ['plan', url('/sums.json'), '--checksum', pin]],
])

// Windows has no signals: there a process that is ended hears of nothing.
if (process.platform !== 'win32')
  it.concurrent.for(cases)('by %s: %s', async ([signal, , words], { expect }) => {
    await using folder = await temporaryFolder('interrupted')
    const [home, cwd, temp] = ['home', 'work', 'temp'].map((name) => join(folder.path, name)) as [
      string,
      string,
      string,
    ]
    for (const each of [home, cwd, temp]) await mkdir(each)
    const paths = ['/data.bin', '/sums.json']
    await using origin = await startOrigin({ files: Object.fromEntries(paths.map((path) => [path, body])) })
    for (const path of paths) origin.fault(path, { stall: 2_000_000, always: true })
    const child = startCli(
      words((path) => origin.url(path)),
      { cwd, home, env: { TMPDIR: temp } },
    )
    await expect.poll(() => readdir(temp), { timeout: 15_000 }).toHaveLength(1)
    await expect.poll(() => origin.requests.length).toBe(1)

    child.kill(signal)

    expect(await child.done).toMatchObject({ exitCode: null, signal, stdout: '' })
    expect(await readdir(temp)).toEqual([])
    expect(await readdir(cwd)).toEqual([])
  })
