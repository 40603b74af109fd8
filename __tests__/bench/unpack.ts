import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root, runTool } from '../../scripts/run-tool.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { median } from './measure.ts'
import { printTable, seconds, times, verdict } from './table.ts'

const ROUNDS = Number(process.env.ROUNDS ?? 5)
const MIB = 1024 ** 2
const FILES = 25_000
const TOTAL = 1024 * MIB
const MOST_TIMES = 1.2
const MOST_MIB = 250

interface Case {
  readonly format: 'zip' | 'tar.gz'
  readonly pack: readonly string[]
  /** The program of Debian that users would run instead. */
  readonly peer: readonly string[]
}

const CASES: readonly Case[] = [
  { format: 'zip', pack: ['zip', '-qr', 'a.zip', 'tree'], peer: ['unzip', '-q', '../a.zip'] },
  { format: 'tar.gz', pack: ['tar', 'czf', 'a.tar.gz', 'tree'], peer: ['tar', 'xzf', '../a.tar.gz'] },
]

/** Unpacks 25,000 files of 1 GiB, hashing each, against the programs that do it without hashing; true when the bars hold. */
export async function benchUnpack(): Promise<boolean> {
  await using folder = await temporaryFolder('bench-unpack')
  writeTree(join(folder.path, 'tree'))
  const program = compile(folder.path)
  const rows = CASES.map((each) => measure(each, program, folder.path))
  printTable(
    `Unpacking ${FILES} files of 1 GiB; median of ${ROUNDS} rounds`,
    ['', 'peer', 'ours', 'ratio', 'peak', 'bar'],
    rows.map(({ format, peer, ours, peak, problem }) => {
      return [
        format,
        seconds(peer),
        seconds(ours),
        times(ours / peer),
        `${peak.toFixed(0)} MiB`,
        verdict(problem),
      ]
    }),
  )
  return rows.every(({ problem }) => problem === undefined)
}

/** Photographs and texts in turn: every second file cannot be made smaller. */
function writeTree(tree: string): void {
  const words = Array.from({ length: 4000 }, (_, index) =>
    noise(index, 2 + (index % 9)).toString('base64url'),
  )
  const text = Buffer.from(
    Array.from({ length: 400_000 }, (_, index) => words[(index * 7919 + index ** 2) % 4000]).join(' '),
  )
  const random = noise(1, 16 * MIB)
  for (let index = 0; index < FILES; index++) {
    const folder = join(tree, String(Math.floor(index / 250)).padStart(3, '0'))
    if (index % 250 === 0) mkdirSync(folder, { recursive: true })
    const size = Math.round((TOTAL / FILES) * (0.2 + ((index * 16) % 160) / 100))
    const source = index % 2 === 0 ? text : random
    const start = (index * 104_729) % (source.length - size)
    writeFileSync(
      join(folder, `${index}.${index % 2 === 0 ? 'txt' : 'jpg'}`),
      source.subarray(start, start + size),
    )
  }
}

/** Bytes that look like chance and are the same each time. */
function noise(seed: number, size: number): Buffer {
  return createHash('shake256', { outputLength: size }).update(String(seed)).digest()
}

/** The project's build does without. */
const EMIT = ['--noEmit', 'false', '--rootDir', 'src', '--rewriteRelativeImportExtensions']

/** The sources without their types, as they run in `dist`, and a program that unpacks and tells its peak. */
function compile(folder: string): string {
  const build = join(folder, 'build')
  runTool('typescript/bin/tsc', '--project', 'tsconfig.json', ...EMIT, '--outDir', build)
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  const program = join(folder, 'ours.mjs')
  writeFileSync(
    program,
    `import { statSync, writeFileSync } from 'node:fs'
     import { unpackArchive } from ${JSON.stringify(pathToFileURL(join(build, 'unpack/unpack.js')))}
     const [location, format] = process.argv.slice(2)
     const archive = { path: location, location, size: statSync(location).size }
     const all = { include: [], exclude: [], strip: '' }
     const files = await unpackArchive(archive, format, process.cwd(), all, new AbortController().signal)
     if (files.length !== ${FILES}) throw new Error(files.length + ' files')
     writeFileSync('../peak', String(process.resourceUsage().maxRSS / 1024))`,
  )
  return program
}

function measure({ format, pack, peer }: Case, program: string, folder: string) {
  const [command = '', ...words] = pack
  execFileSync(command, words, { cwd: folder })
  const ours = [process.execPath, program, join(folder, `a.${format}`), format]
  const taken = { ours: [] as number[], peer: [] as number[] }
  const peaks: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    // A disk that was just written to is slower: each goes first in turn.
    if (round % 2 === 0) taken.peer.push(time(peer, folder))
    taken.ours.push(time(ours, folder))
    if (round % 2 === 1) taken.peer.push(time(peer, folder))
    peaks.push(Number(readFileSync(join(folder, 'peak'), 'utf8')))
  }
  const result = { format, ours: median(taken.ours), peer: median(taken.peer), peak: Math.max(...peaks) }
  const isSlow = !(result.ours <= MOST_TIMES * result.peer)
  const problem = isSlow
    ? `not within ${times(MOST_TIMES)}`
    : result.peak > MOST_MIB
      ? `not within ${MOST_MIB} MiB`
      : undefined
  return { ...result, problem }
}

/** Milliseconds of a whole process in a new folder; what the one before had written lies on the disk by then. */
function time([command = '', ...words]: readonly string[], folder: string): number {
  const cwd = join(folder, 'out')
  rmSync(cwd, { recursive: true, force: true })
  mkdirSync(cwd)
  execFileSync('sync')
  const start = performance.now()
  execFileSync(command, words, { cwd })
  return performance.now() - start
}

if (import.meta.main) process.exitCode = (await benchUnpack()) ? 0 : 1
