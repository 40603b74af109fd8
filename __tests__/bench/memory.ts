import { readFileSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Fault } from '../support/origin-reply.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { run, writeLists } from './measure.ts'
import { startOriginProcess } from './origin-process.ts'
import { ours, type Subject } from './peers.ts'
import { useMemory } from './speed.ts'
import { printTable, seconds, verdict } from './table.ts'

const MIB = 1024 ** 2
const CONNECTIONS = 16
const MOST_MIB = 120
/** From the smallest to the largest file. */
const MOST_GROWTH_MB = 20

interface MemoryCase {
  readonly title: string
  readonly size: number
  readonly fault?: Fault
  readonly tls?: boolean
}

const CASES: readonly MemoryCase[] = [
  { title: '64 MiB', size: 64 * MIB },
  { title: '1 GiB', size: 1024 * MIB },
  { title: '4 GiB', size: 4096 * MIB },
  { title: '1 GiB, https', size: 1024 * MIB, tls: true },
  // So slow that all connections are worth having.
  { title: '1 GiB, 20 MB/s per connection', size: 1024 * MIB, fault: { slow: 20e6 } },
]

/** Measures the most resident memory that our process takes; true when both bars hold. */
export async function benchMemory(): Promise<boolean> {
  useMemory()
  const rows: { each: MemoryCase; peak: number; milliseconds: number }[] = []
  for (const each of CASES) {
    const { bavail, bsize } = await statfs(tmpdir())
    if (bavail * bsize < 1.1 * each.size) console.log(`memory: no room for ${each.title} in ${tmpdir()}`)
    else
      rows.push({
        each,
        ...(await measure(each).catch((error: Error) => {
          console.log(`${each.title}: ${error.message}`)
          return { peak: Number.NaN, milliseconds: Number.NaN }
        })),
      })
  }
  printTable(
    `Memory with ${CONNECTIONS} connections (a bare Node: ${mib(await bareNode())})`,
    ['', 'peak', 'time', 'bar'],
    rows.map(({ each, peak, milliseconds }) => [
      each.title,
      mib(peak),
      seconds(milliseconds),
      verdict(isTooMuch(peak) ? `not within ${MOST_MIB} MiB` : undefined),
    ]),
  )
  const peakOf = (title: string) => rows.find(({ each }) => each.title === title)?.peak ?? Number.NaN
  const growth = (peakOf('4 GiB') - peakOf('64 MiB')) / 1e6
  const grows = !(growth <= MOST_GROWTH_MB)
  const problem = grows ? `more than ${MOST_GROWTH_MB} MB` : undefined
  console.log(`from 64 MiB to 4 GiB: ${growth.toFixed(1)} MB more: ${verdict(problem)}`)
  return !grows && !rows.some(({ peak }) => isTooMuch(peak))
}

async function measure({ size, fault, tls }: MemoryCase): Promise<{ peak: number; milliseconds: number }> {
  await using folder = await temporaryFolder('memory')
  const files = [{ name: 'large.bin', size, inMemory: false }]
  await using origin = await startOriginProcess({
    files,
    ...(fault ? { fault } : {}),
    ...(tls ? { tls } : {}),
  })
  const variables = await writeLists(join(folder.path, 'lists'), origin)
  return await peakOfRun(ours(CONNECTIONS, 'url'), folder.path, variables)
}

async function bareNode(): Promise<number> {
  await using folder = await temporaryFolder('memory')
  const bare = { name: 'node', needs: [], command: `"${process.execPath}" -e 0` }
  return (await peakOfRun(bare, folder.path, {})).peak
}

/** The process itself says at its end what it took: no peak falls between two looks at it. */
async function peakOfRun(subject: Subject, folder: string, variables: Record<string, string>) {
  const usage = join(folder, 'usage')
  const tell = `import { writeFileSync } from 'node:fs'
    process.on('exit', () => writeFileSync(${JSON.stringify(usage)}, String(process.resourceUsage().maxRSS)))`
  const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(tell)}`
  const { milliseconds } = await run(subject, join(folder, 'work'), { ...variables, NODE_OPTIONS })
  return { peak: Number(readFileSync(usage, 'utf8')) * 1024, milliseconds }
}

function isTooMuch(bytes: number): boolean {
  return !(bytes <= MOST_MIB * MIB)
}

function mib(bytes: number): string {
  return `${(bytes / MIB).toFixed(0)} MiB`
}

if (import.meta.main) process.exitCode = (await benchMemory()) ? 0 : 1
