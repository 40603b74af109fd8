import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, it, vi } from 'vitest'
import { runCli, startCli } from '../support/cli.ts'
import { type GeneratedFile, generatedFile } from '../support/file-body.ts'
import { type Origin, startOrigin } from '../support/origin.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { readTree } from './tree.ts'

const sentBy = ({ requests }: Origin) => requests.reduce((sum, { sentBytes }) => sum + sentBytes, 0)
/** Numbers from 0 to 1 that look random and are the same each time. */
const chances = [...generatedFile(64, 5).bytes()].map((byte) => byte / 255)

/** A folder in which runs of the command are killed, at the end of which one is not. */
async function killAgainAndAgain(origin: Origin, body: GeneratedFile, kills: number, concurrency: number) {
  await using folder = await temporaryFolder('killed')
  const [home, cwd] = [join(folder.path, 'home'), join(folder.path, 'work')]
  await mkdir(home)
  await mkdir(cwd)
  const what = ['--url', origin.url('/large'), '--checksum', body.sha256(), '--path', 'data']
  const args = ['fetch', ...what, '--cache', 'none', '--concurrency', String(concurrency)]
  const signals: unknown[] = []
  const starts: number[] = []

  for (const chance of chances.slice(0, kills)) {
    const asked = origin.requests.length
    const child = startCli(args, { cwd, home })
    // Each fifth is killed before or while it starts, all others while they fetch.
    if (chance > 0.2) {
      await vi.waitFor(() => expect(origin.requests.length).toBeGreaterThan(asked), {
        timeout: 15_000,
        interval: 2,
      })
    }
    await setTimeout(chance * 120)
    child.kill('SIGKILL')
    signals.push((await child.done).signal)
    const first = origin.requests[asked]?.headers.range
    starts.push(Number(/^bytes=(\d+)-/.exec(first ?? '')?.[1] ?? 0))
    expect((await readdir(join(cwd, 'data')).catch(() => [])).every((name) => name.startsWith('.'))).toBe(
      true,
    )
  }
  origin.heal('/large')
  const last = await runCli(args, { cwd, home })

  return { signals, starts, last, tree: await readTree(cwd) }
}

it.concurrent('fifty times, and each byte on the disk is fetched once', async () => {
  const kills = 50
  const body = generatedFile(30_000_000)
  const speed = 4_000_000
  await using origin = await startOrigin({
    files: { '/large': body },
    faults: { '/large': [{ slow: speed, always: true }] },
  })

  const { signals, starts, last, tree } = await killAgainAndAgain(origin, body, kills, 1)

  expect(signals).toEqual(signals.map(() => 'SIGKILL'))
  expect(last).toMatchObject({ exitCode: 0 })
  // The right bytes under the final name, and no staging folder of any run.
  expect(tree).toEqual({ 'data/large': body.sha256() })
  const asked = starts.filter((start) => start > 0)
  expect(asked).toEqual(asked.toSorted((a, b) => a - b))
  expect(asked.length).toBeGreaterThan(kills / 2)
  // A kill costs what the origin had handed to the socket and the run had not yet written: two ticks of 20 ms.
  expect(sentBy(origin) - body.size).toBeLessThan(kills * speed * 0.04)
})

it.concurrent('also while it comes over several connections', async () => {
  const body = generatedFile(40_000_000, 2)
  await using origin = await startOrigin({
    files: { '/large': body },
    faults: { '/large': [{ slow: 4_000_000, always: true }] },
  })

  const { signals, last, tree } = await killAgainAndAgain(origin, body, 10, 8)

  expect(signals).toEqual(signals.map(() => 'SIGKILL'))
  expect(last).toMatchObject({ exitCode: 0 })
  expect(tree).toEqual({ 'data/large': body.sha256() })
  // A kill costs also what came ahead of its turn and waited in memory.
  expect(sentBy(origin)).toBeLessThan(2 * body.size)
})
