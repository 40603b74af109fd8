import { execFileSync } from 'node:child_process'
import { mnistShaped } from '../support/dataset.ts'
import { startOrigin } from '../support/origin.ts'
import { createRunner } from '../support/runner.ts'
import { median } from './measure.ts'
import { printTable, seconds, times } from './table.ts'

const ROUNDS = Number(process.env.ROUNDS ?? 5)

/** The second run of a job: four files from the tool cache, against the bare start of Node. */
export async function benchWarm(): Promise<boolean> {
  const data = mnistShaped({ images: 60_000 })
  await using origin = await startOrigin({ files: data.served() })
  await using runner = await createRunner({ selfHosted: true })
  const inputs = { files: data.lines(origin.base), layout: 'torchvision', cache: 'tool-cache' }
  const cold = await runner.run(inputs)
  const runs: number[] = []
  const starts: number[] = []
  let good = cold.exitCode === 0
  for (let round = 0; round < ROUNDS; round++) {
    const { exitCode, ms, outputs } = await runner.run(inputs)
    good &&= exitCode === 0 && outputs['cache-hit'] === 'true'
    runs.push(ms)
    const start = performance.now()
    execFileSync(process.execPath, ['-e', '0'])
    starts.push(performance.now() - start)
  }
  const [warm, bare] = [median(runs), median(starts)]
  printTable(
    `Warm run from the tool cache; median of ${ROUNDS} rounds`,
    ['', 'time', '× bare Node', 'verdict'],
    [
      ['the start of Node', seconds(bare), times(1), ''],
      ['the action', seconds(warm), times(warm / bare), good ? 'ok' : 'FAILED: no hit'],
    ],
  )
  return good
}

if (import.meta.main) process.exitCode = (await benchWarm()) ? 0 : 1
