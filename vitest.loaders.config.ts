import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** With torchvision and Keras, which are no npm packages: `.ci/install-loaders` installs them. */
export default defineConfig({
  test: {
    include: ['__tests__/loaders/**/*.test.ts'],
    // Importing torch takes seconds, and half a minute where the disk is slow.
    testTimeout: 180_000,
    maxWorkers: availableParallelism(),
  },
})
