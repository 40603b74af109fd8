import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type RealMnist, realMnist } from '../support/dataset.ts'

/** Registers tests that need the real MNIST, where it is there; `base` is the `file:` URL of the folder that holds it. */
export function withRealMnist(register: (mnist: RealMnist & { base: string }) => void): void {
  const mnist = realMnist()
  const [first] = Object.values(mnist?.files ?? {})
  if (mnist && first !== undefined) register({ ...mnist, base: pathToFileURL(dirname(first)).href })
  else if (process.env.CI === 'true')
    process.stderr.write('The real MNIST is not beside the repository: tests with it are left out.\n')
}
