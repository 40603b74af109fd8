// A program: does what its argument says with the real @actions/cache, which reads the environment and the folder.
import { writeFileSync } from 'node:fs'
import * as cache from '@actions/cache'
import type { CacheOperation } from './cache-client.ts'

const { operations, resultFile } = JSON.parse(process.argv[2] ?? '') as {
  operations: CacheOperation[]
  resultFile: string
}
const results: { result: string | number | undefined }[] = []
for (const { do: verb, paths, key, restoreKeys = [], lookupOnly = false } of operations) {
  const result =
    verb === 'save'
      ? await cache.saveCache(paths, key, undefined, true)
      : await cache.restoreCache(paths, key, restoreKeys, { lookupOnly }, true)
  results.push({ result })
}
writeFileSync(resultFile, JSON.stringify(results))
