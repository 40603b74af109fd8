import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from '../support/temporary.ts'
import { median, type Run, run, writeLists } from './measure.ts'
import { startOriginProcess } from './origin-process.ts'
import { type Subject, toolCache } from './peers.ts'
import { type SpeedCase, speedCases } from './speed-cases.ts'
import { printTable, seconds, times, verdict } from './table.ts'
import { findTools, type Tools } from './tools.ts'

const GIB = 1024 ** 3
const ROUNDS = Number(process.env.ROUNDS ?? 5)
/** At most so much of the processor time that the tool cache takes for a verified GiB. */
const MOST_CPU = 0.5

interface Measured {
  readonly subject: Subject
  readonly milliseconds: number
  readonly cpuPerGib: number
  readonly rounds: number
  /** Why its last round is missing. */
  readonly failure: string | undefined
}

/** Measures ours against the peers that are there; true when every bar holds. */
export async function benchSpeed(only = ''): Promise<boolean> {
  const tools = findTools()
  if (tools.missing.length > 0)
    console.log(
      `missing, with the peers made of them: ${tools.missing.join(', ')} (npm run bench -- --setup)`,
    )
  useMemory()
  let good = true
  for (const each of speedCases(tools.python).filter(({ title }) => title.includes(only)))
    good = (await benchCase(each, tools)) && good
  return good
}

/** Files go to memory where there is a file system for it: a disk's write-back is no property of a downloader. */
export function useMemory(): void {
  if (existsSync('/dev/shm')) process.env.TMPDIR = '/dev/shm'
}

async function benchCase(each: SpeedCase, { missing }: Tools): Promise<boolean> {
  const isThere = ({ needs }: Subject) => !needs.some((tool) => missing.includes(tool))
  await using folder = await temporaryFolder('speed')
  await using origin = await startOriginProcess(each.serve)
  const variables = await writeLists(join(folder.path, 'lists'), origin)
  const always = [...each.ours.map(({ subject }) => subject), ...each.peers.filter(isThere)]
  const subjects = [...always, ...(each.once ?? []).filter(isThere)]
  const runs = new Map(subjects.map((subject) => [subject, [] as Run[]]))
  const failures = new Map<Subject, string>()
  for (let round = 0; round < ROUNDS; round++) {
    const now = round === 0 ? subjects : always
    // Another one begins each round: nobody always runs after the same neighbour.
    for (let index = 0; index < now.length; index++) {
      const subject = now[(index + round) % now.length] as Subject
      if (failures.has(subject)) continue
      try {
        runs.get(subject)?.push(await run(subject, join(folder.path, 'work'), variables))
      } catch (error) {
        failures.set(subject, (error as Error).message)
      }
    }
  }

  const bytes = origin.files.reduce((sum, { size }) => sum + size, 0)
  const measured = subjects.map((subject): Measured => {
    const its = runs.get(subject) ?? []
    return {
      subject,
      milliseconds: median(its.map(({ milliseconds }) => milliseconds)),
      cpuPerGib: (median(its.map(({ cpuSeconds }) => cpuSeconds)) * GIB) / bytes,
      rounds: its.length,
      failure: failures.get(subject),
    }
  })
  return report(each, measured)
}

function report(each: SpeedCase, measured: readonly Measured[]): boolean {
  const isOurs = (one: Measured) => each.ours.some(({ subject }) => subject === one.subject)
  const peers = measured.filter((one) => !isOurs(one) && one.rounds > 0)
  const best = peers.toSorted((a, b) => a.milliseconds - b.milliseconds)[0]
  const problems: (string | undefined)[] = []
  const judge = (one: Measured): string | undefined => {
    const bar = each.ours.find(({ subject }) => subject === one.subject)?.bar
    if (!bar) return undefined
    const other =
      bar.against === 'the best' ? best : peers.find(({ subject }) => subject.name === bar.against)
    if (!other) return `nothing to compare with: ${bar.against} is missing`
    const ratio = one.milliseconds / other.milliseconds
    const tooSlow = ratio <= bar.most ? undefined : 'too slow'
    const problem = one.failure === undefined ? tooSlow : 'did not end well'
    problems.push(problem)
    return `${times(ratio)} ${other.subject.name}, bar ${times(bar.most)}: ${verdict(problem)}`
  }
  printTable(
    `Speed: ${each.title}; median of ${ROUNDS} rounds, verified`,
    ['', 'time', '× best peer', 'CPU s/GiB', 'rounds', 'bar'],
    measured.map((one) => [
      one.subject.name,
      seconds(one.milliseconds),
      best ? times(one.milliseconds / best.milliseconds) : undefined,
      one.cpuPerGib.toFixed(2),
      one.rounds,
      isOurs(one) ? judge(one) : one.failure === undefined ? '' : 'failed',
    ]),
  )
  for (const { subject, failure } of measured)
    if (failure !== undefined) console.log(`${subject.name}: ${failure}`)
  const tool = peers.find(({ subject }) => subject === toolCache)
  if (tool) {
    const ratio = (measured[0]?.cpuPerGib ?? Number.NaN) / tool.cpuPerGib
    const problem = ratio <= MOST_CPU ? undefined : 'too much'
    problems.push(problem)
    console.log(`CPU: ${times(ratio)} ${tool.subject.name}, bar ${times(MOST_CPU)}: ${verdict(problem)}`)
  }
  return problems.every((problem) => problem === undefined)
}

if (import.meta.main) process.exitCode = (await benchSpeed(process.argv[2])) ? 0 : 1
