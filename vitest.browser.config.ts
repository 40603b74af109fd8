import { defineConfig } from 'vitest/config'

/** In a real browser, which is no npm package: `.ci/install-browser` installs it. */
export default defineConfig({
  test: {
    include: ['__tests__/browser/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    sequence: { concurrent: true },
    // Each opens a page, on what cores there are.
    maxConcurrency: 3,
  },
})
