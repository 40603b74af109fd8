import { execFileSync, spawnSync } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { runCli } from '../support/cli.ts'
import { mnistShaped } from '../support/dataset.ts'
import { generatedFile } from '../support/file-body.ts'
import { startOrigin } from '../support/origin.ts'
import { createRunner } from '../support/runner.ts'
import { temporaryFolder } from '../support/temporary.ts'

const MIB = 1024 * 1024
const ROUNDS = Number(process.env.ROUNDS ?? 3)

/** The median of some rounds, in milliseconds. */
async function median(run: () => Promise<unknown> | unknown): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now()
    await run()
    times.push(performance.now() - start)
  }
  return times.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.NaN
}

function has(command: string): boolean {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0
}

/** A file of 1 GiB, verified: ours against curl and sha256sum, from one server in this process. */
async function benchLargeFile(): Promise<void> {
  await using folder = await temporaryFolder('bench')
  const file = generatedFile(1024 * MIB, 1)
  await using origin = await startOrigin({ files: { '/large.bin': file } })
  const digest = await file.sha256()
  const url = origin.url('/large.bin')
  let peak = 0
  const ours = await median(async () => {
    await rm(join(folder.path, 'out'), { recursive: true, force: true })
    const words = ['fetch', '--url', url, '--checksum', digest, '--path', 'out', '--cache', 'none']
    const { exitCode, stderr, peakBytes } = await runCli(words, {
      cwd: folder.path,
      peakMemory: true,
      timeout: 300_000,
    })
    if (exitCode !== 0) throw new Error(stderr)
    peak = Math.max(peak, peakBytes ?? 0)
  })
  console.log(`fetch 1 GiB, verified: ${ours.toFixed(0)} ms, peak ${(peak / MIB).toFixed(0)} MiB`)
  if (!has('curl') || !has('sha256sum')) return
  const { spawn } = await import('node:child_process')
  const peer = await median(
    () =>
      new Promise((resolve) => {
        const command = `curl -sS -o '${folder.path}/peer' '${url}' && sha256sum '${folder.path}/peer'`
        spawn('sh', ['-c', command], { stdio: 'ignore' }).on('close', resolve)
      }),
  )
  console.log(`  curl && sha256sum: ${peer.toFixed(0)} ms; ours is ${(ours / peer).toFixed(2)} of it`)
}

/** The second run of a job: four files from the tool cache, against the bare start of Node. */
async function benchWarmRun(): Promise<void> {
  const data = mnistShaped({ images: 60_000 })
  await using origin = await startOrigin({ files: data.served() })
  await using runner = await createRunner({ selfHosted: true })
  const inputs = { files: data.lines(origin.base), layout: 'torchvision', cache: 'tool-cache' }
  await runner.run(inputs)
  const warm = await median(() => runner.run(inputs))
  const floor = await median(() => execFileSync(process.execPath, ['-e', '0']))
  console.log(
    `warm run from the tool cache: ${warm.toFixed(0)} ms; ${(warm / floor).toFixed(1)} × the start of Node`,
  )
}

await benchLargeFile()
await benchWarmRun()
