import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { bareEnvironment } from '../support/runner-environment.ts'

/** What is compared of a part of a dataset: of what was made, and of what a loader got. */
export interface Split {
  count: number
  /** Of one sample. */
  shape: number[]
  /** The first ten. */
  labels: number[]
  /** Of all samples and all labels. */
  digest: string
}

export type Splits = Record<string, Split>

/** Arguments of a loader's function. */
export type Options = Record<string, unknown>

/** What a loader got: its splits, and of Keras its home. */
export type Loaded = Record<string, Split | string | boolean>

// As in `.ci/install-loaders`.
const CACHE = process.env.XDG_CACHE_HOME || join(homedir(), '.cache')
const PYTHON = join(CACHE, 'setup-dataset-loaders/bin/python')
const TIMEOUT_MS = 120_000

const run = promisify(execFile)

/** Makes data of a kind, a function of `make_arrays.py` or `make_images.py`, in a folder. */
export async function make(kind: string, folder: string): Promise<{ expected: Splits; options: Options }> {
  return (await python('make.py', [kind, folder], bareEnvironment(folder))) as {
    expected: Splits
    options: Options
  }
}

/** Calls `<module>.<function>` where there is no network, in the environment that a step left to the next one. */
export async function load(
  loader: string,
  options: Options,
  { home, exported }: { home: string; exported: Record<string, string> },
): Promise<Loaded> {
  // Keras needs some backend, and torch is there.
  const env = { ...bareEnvironment(home), KERAS_BACKEND: 'torch', ...exported }
  return (await python('load.py', [loader, JSON.stringify(options)], env)) as Loaded
}

async function python(script: string, args: string[], env: Record<string, string>): Promise<unknown> {
  if (!existsSync(PYTHON)) throw new Error('There are no loaders here: run .ci/install-loaders')
  const { stdout } = await run(PYTHON, [join(import.meta.dirname, script), ...args], {
    env: { ...env, PYTHONDONTWRITEBYTECODE: '1' },
    timeout: TIMEOUT_MS,
  })
  return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '')
}
