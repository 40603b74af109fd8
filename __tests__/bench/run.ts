import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { benchActionsCache } from './actions-cache.ts'
import { benchFaults } from './faults.ts'
import { benchHit } from './hit.ts'
import { benchMemory } from './memory.ts'
import { benchResume } from './resume.ts'
import { benchS3 } from './s3.ts'
import { benchSpeed } from './speed.ts'
import { benchUnpack } from './unpack.ts'
import { benchWarm } from './warm.ts'

const TOPICS: Record<string, () => Promise<boolean>> = {
  faults: () => benchFaults(),
  resume: () => benchResume(),
  speed: () => benchSpeed(),
  memory: benchMemory,
  warm: benchWarm,
  'actions-cache': () => benchActionsCache(),
  unpack: benchUnpack,
  hit: benchHit,
  s3: benchS3,
}

/** `npm run bench [-- --setup] [-- topic...]`: measures `dist/` on loopback; ROUNDS sets the rounds of the medians. */
async function main(): Promise<void> {
  const options = { setup: { type: 'boolean' } } as const
  const { values, positionals } = parseArgs({ allowPositionals: true, options })
  const unknown = positionals.filter((topic) => !(topic in TOPICS))
  if (unknown.length > 0)
    throw new Error(`no topic ${unknown.join(', ')}; there are: ${Object.keys(TOPICS).join(', ')}`)
  if (values.setup) execFileSync('sh', [join(import.meta.dirname, 'setup.sh')], { stdio: 'inherit' })
  const failed: string[] = []
  for (const [topic, bench] of Object.entries(TOPICS)) {
    if (positionals.length > 0 && !positionals.includes(topic)) continue
    if (!(await bench())) failed.push(topic)
  }
  console.log(failed.length === 0 ? '\nall bars hold' : `\nbars that do not hold: ${failed.join(', ')}`)
  process.exitCode = failed.length === 0 ? 0 : 1
}

await main()
