import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bareEnvironment } from '../support/runner-environment.ts'
import type { Served } from './origin-process.ts'
import type { Subject, Variables } from './peers.ts'

export interface Run {
  readonly milliseconds: number
  /** User and system time of all its processes. */
  readonly cpuSeconds: number
}

/** Writes the lists that the subjects' commands read; returns the commands' variables. */
export async function writeLists(
  folder: string,
  { base, files }: Served,
): Promise<Record<Variables, string>> {
  const each = files.map((file) => ({ ...file, url: `${base}/${file.name}` }))
  const write = async (name: string, lines: readonly string[]) =>
    await writeFile(join(folder, name), lines.map((line) => `${line}\n`).join(''))
  await mkdir(folder, { recursive: true })
  await write(
    'lines',
    each.map(({ sha256, url, name }) => `${sha256} ${url} ${name}`),
  )
  await write(
    'sums',
    each.map(({ sha256, name }) => `${sha256} *${name}`),
  )
  await write(
    'check',
    each.map(({ sha256, name }) => `${sha256}  ${name}`),
  )
  await write(
    'curl.conf',
    each.map(({ url, name }) => `url = ${url}\noutput = ${name}`),
  )
  await write(
    'urls',
    each.map(({ url }) => url),
  )
  await write(
    'aria2',
    each.map(({ url, name, sha256 }) => `${url}\n out=${name}\n checksum=sha-256=${sha256}`),
  )
  await write(
    'checksums.tsv',
    each.map(({ url, size, sha256, name }) => [url, size, sha256, name].join('\t')),
  )
  return {
    LISTS: folder,
    URL: each[0]?.url ?? '',
    SHA256: each[0]?.sha256 ?? '',
    NAMES: each.map(({ name }) => name).join(' '),
    FILES: each.map(({ name, sha256, url }) => `${name} sha256:${sha256} ${url}`).join('\n'),
    CA: fileURLToPath(new URL('../contract/network/ca.pem', import.meta.url)),
  }
}

/** Runs a subject in an empty folder; throws what it said when it failed. */
export async function run(subject: Subject, folder: string, variables: Record<string, string>): Promise<Run> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  // The shell says what its children took, on a descriptor of its own.
  const script = `${subject.command}; status=$?; times >&3; exit $status`
  const env = {
    ...bareEnvironment(folder),
    ...variables,
    ...(variables.URL?.startsWith('https:') && { NODE_EXTRA_CA_CERTS: variables.CA }),
  }
  const start = performance.now()
  const child = spawn('sh', ['-c', script], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] })
  const output = [1, 2, 3].map((descriptor) => {
    const said = { text: '' }
    child.stdio[descriptor]?.on('data', (chunk: Buffer) => {
      said.text += chunk
    })
    return said
  })
  const exited = once(child, 'exit')
  const closed = once(child, 'close')
  const [status] = (await exited) as [number | null]
  const milliseconds = performance.now() - start
  await closed
  if (status !== 0)
    throw new Error(`${subject.name} ended with ${status}: ${output.map(({ text }) => text).join(' ')}`)
  return { milliseconds, cpuSeconds: cpuSeconds(output[2]?.text ?? '') }
}

/** The second line of POSIX `times`: user and system time of the shell's children. */
function cpuSeconds(times: string): number {
  const words = (times.split('\n')[1] ?? '').matchAll(/(\d+)m([\d.]+)s/g)
  return [...words].reduce((sum, [, minutes, rest]) => sum + Number(minutes) * 60 + Number(rest), 0)
}

/** The middle of some numbers. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
