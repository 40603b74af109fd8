import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Against a real S3 server, which is no npm package: `.ci/install-stores` installs it. */
export default defineConfig({
  test: {
    include: ['__tests__/stores/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: availableParallelism(),
  },
})
