import { availableParallelism } from 'node:os'
import { configDefaults, defineConfig } from 'vitest/config'

/** Where the results are also written, as JSON. */
const { TEST_REPORT } = process.env

export default defineConfig({
  test: {
    include: ['__tests__/**/*.test.ts'],
    // They need more than npm brings: `npm run test:proxies`, and so on.
    exclude: [...configDefaults.exclude, '__tests__/{proxies,tools,loaders,stores,workflows,browser}/**'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Threads that run sources strip their types by Wasm, whose wrappers V8 improves and frees for all threads at once, and
    // crashes over it now and then (WasmImportWrapperCache::Free). What is built has no Wasm in its threads.
    execArgv: ['--wasm-wrapper-tiering-budget=2147483647'],
    // Many tests wait for something that is slow on purpose: one worker more than there are cores.
    maxWorkers: availableParallelism() + 1,
    ...(TEST_REPORT && { reporters: ['default', 'json'], outputFile: { json: TEST_REPORT } }),
  },
})
