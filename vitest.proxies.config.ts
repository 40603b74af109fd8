import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Against real proxies and packers, which are no npm packages: `.ci/install-proxies` installs them. */
export default defineConfig({
  test: {
    include: ['__tests__/{proxies,tools}/**/*.test.ts'],
    testTimeout: 60_000,
    maxWorkers: availableParallelism(),
    // Most of the time goes into waiting for proxies to start and to end.
    sequence: { concurrent: true },
  },
})
