import { pathToFileURL } from 'node:url'
import { createRunner, type StepResult } from '../support/runner.ts'
import type { InputValues } from '../support/runner-environment.ts'
import { sha256, temporaryFolder } from '../support/temporary.ts'
import { type Loaded, load, type Options, type Splits } from './python.ts'

/** What a step is asked for, what the loader after it is told, and what that must get. */
export interface Asked {
  inputs: InputValues
  options?: Options
  expected: Splits
}

/** Data for a step, in the folder if they are not somewhere already. */
export type Source = (folder: string) => Promise<Asked>

/** A job after the step that placed the data in its folder `data`. */
export interface Placed extends Asked, AsyncDisposable {
  step: StepResult
  /** Loads in a step after it: by `torchvision_loaders.<function>`, which is told the folder, or `keras_loaders.<function>`. */
  load(loader: string): Promise<Loaded>
}

/** Runs one step that places data; one that fails rejects. */
export async function place(source: Source): Promise<Placed> {
  await using folder = await temporaryFolder('published')
  const asked = await source(folder.path)
  const runner = await createRunner()
  const step = await runner.run({ ...asked.inputs, path: 'data', cache: 'none' })
  if (step.exitCode !== 0) {
    await runner.close()
    throw new Error(step.stdout)
  }
  return {
    ...asked,
    step,
    load: (loader) => {
      const root = loader.startsWith('torchvision') ? { root: step.outputs.path } : {}
      return load(loader, { ...root, ...asked.options }, { home: runner.home, exported: step.exported })
    },
    [Symbol.asyncDispose]: runner.close,
  }
}

/** A line of the input `files`: a file by its path, under the name that it is to have. */
export async function line(path: string, name: string): Promise<string> {
  return `${name} sha256:${await sha256(path)} ${pathToFileURL(path).href}`
}
