import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { certificate } from '../contract/network/server.ts'
import { published, readTree } from '../e2e/tree.ts'
import { mnistShaped } from '../support/dataset.ts'
import { type Origin, type OriginOptions, startOrigin } from '../support/origin.ts'
import { createRunner, type StepResult } from '../support/runner.ts'
import type { InputValues } from '../support/runner-environment.ts'
import { freePort } from './launch.ts'

export const SCHEMES = ['http', 'https'] as const
export type Scheme = (typeof SCHEMES)[number]

/** How an origin on loopback is called behind a proxy. */
export interface Calling {
  host: string
  /** PEM texts. */
  tls: { key: string; cert: string }
  /** Path of what a client must trust. */
  authority: string
}

const path = (name: string) => fileURLToPath(import.meta.resolve(name))

/** By a name that the proxy leads to loopback. */
export const NAMED: Calling = {
  host: 'origin.test',
  tls: certificate,
  authority: path('../contract/network/ca.pem'),
}

/** For a proxy that cannot be given names: by the address that leads to this machine and is not taken for loopback. */
export const BY_ADDRESS: Calling = {
  host: '0.0.0.0',
  tls: {
    key: readFileSync(path('./this-machine.key.pem'), 'utf8'),
    cert: readFileSync(path('./this-machine.pem'), 'utf8'),
  },
  authority: path('./this-machine.pem'),
}

const data = mnistShaped()

export interface DataOrigin extends Origin {
  /** Where the dataset's files are, for who is behind the proxy. */
  behind: string
  /** `host:port` of the same. */
  place: string
}

/** Starts an origin that has the dataset's files. */
export async function startData(
  scheme: Scheme,
  { host, tls }: Calling,
  faults: OriginOptions['faults'] = {},
): Promise<DataOrigin> {
  const origin = await startOrigin({ files: data.served(), faults, ...(scheme === 'https' && { tls }) })
  const place = `${host}:${origin.port}`
  return { ...origin, place, behind: `${scheme}://${place}` }
}

/** Where no origin is, for who is behind the proxy. */
export async function nowhere(scheme: Scheme, { host }: Calling): Promise<string> {
  return `${scheme}://${host}:${await freePort()}`
}

export interface Fetched extends StepResult {
  /** The annotation of a step that failed, and the lines of its log that say what to change. */
  problem: string
}

/** Runs one step that fetches the dataset from `base`: it has all of it, or nothing. */
export async function fetchFrom(base: string, inputs: InputValues): Promise<Fetched> {
  await using runner = await createRunner()
  const fixed = { files: data.lines(base), cache: 'none', path: 'data', retries: 0 }
  const result = await runner.run({ ...fixed, ...inputs })
  const tree = await readTree(runner.workspace)
  expect(tree, result.stdout).toEqual(result.exitCode === 0 ? published(data, 'data/') : {})
  const lines = result.stdout.split('::endgroup::').at(-1) ?? ''
  return { ...result, problem: `${result.annotations.at(-1)?.message ?? ''}\n${lines}` }
}

/** Every file of the dataset in a log, however the proxy writes what passes. */
export function everyFile(pattern: (name: string) => string): RegExp {
  // In any order: one look ahead for each.
  return new RegExp(data.files.map(({ name }) => `(?=.*${pattern(name)})`).join(''), 's')
}
