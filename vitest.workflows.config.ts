import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Our workflows and examples, run by act, which is no npm package: `.ci/install-act` installs it. */
export default defineConfig({
  test: {
    include: ['__tests__/workflows/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    maxWorkers: availableParallelism(),
  },
})
