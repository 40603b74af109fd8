import { join } from 'node:path'
import { folderTier } from '../../../src/tiers/folder.ts'
import type { Tier } from '../../../src/tiers/tier.ts'
import type { Azurite } from '../../support/azurite.ts'
import { makeToken, startCacheService } from '../../support/cache-service.ts'
import { startCacheServiceV1 } from '../../support/cache-service-v1.ts'
import { startProxy } from '../../support/proxy.ts'
import { createRunner, type RunnerCacheService } from '../../support/runner.ts'
import { temporaryFolder } from '../../support/temporary.ts'
import { write } from '../../unit/builders.ts'
import { startJob } from './job.ts'

/** One kind of tier, with what a test needs to do behind its back. */
export interface Subject extends AsyncDisposable {
  readonly tier: Tier
  /** The same store, seen by another job. */
  readonly rival: Tier
  /** The same kind of store, which this job may not write. */
  readonly readOnly: Tier
  /** Changes the files of an entry without its job. */
  change(entry: string, mutate: (folder: string) => Promise<void>): Promise<void>
}

export type StartSubject = () => Promise<Subject>

/** The folder tier in this process. */
export async function ownFolder(): Promise<Subject> {
  const folder = await temporaryFolder('tier')
  const blocked = join(folder.path, 'a-file')
  await write(blocked, '')
  const open = () => folderTier(join(folder.path, 'cache'), 'a folder')
  return {
    tier: open(),
    rival: open(),
    readOnly: folderTier(join(blocked, 'cache'), 'a folder'),
    change: (entry, mutate) => mutate(entry),
    [Symbol.asyncDispose]: folder.close,
  }
}

/** The folder tier in a job, its entries looked up by the real `find` of @actions/tool-cache. */
export async function toolCache(): Promise<Subject> {
  await using stack = new AsyncDisposableStack()
  const runner = stack.use(await createRunner())
  const blocked = join(runner.temp, 'a-file')
  await write(blocked, '')
  const blockedRunner = { ...runner, env: { ...runner.env, RUNNER_TOOL_CACHE: join(blocked, 'tools') } }
  const [job, rival, readOnly] = [runner, runner, blockedRunner].map((each) =>
    stack.use(startJob('tool-cache', each)).tier(),
  ) as [Tier, Tier, Tier]
  const all = stack.move()
  return {
    tier: job,
    rival,
    readOnly,
    change: (entry, mutate) => mutate(entry),
    [Symbol.asyncDispose]: () => all.disposeAsync(),
  }
}

interface CacheService extends RunnerCacheService, AsyncDisposable {
  corruptEntry(key: string, mutate: (workspace: string) => Promise<void>): Promise<void>
}

/** A name that the package downloads from with the SDK of Azure; only a proxy knows where it leads. */
const AZURE = 'account.blob.core.windows.net'

/**
 * The Actions cache tier with the real @actions/cache, against a service; its jobs have workspaces of different depth.
 * With `isAzure` the blobs have a name of Azure.
 */
export async function actionsCache(start: () => Promise<CacheService>, isAzure = false): Promise<Subject> {
  await using stack = new AsyncDisposableStack()
  const service = stack.use(await start())
  const road = isAzure ? stack.use(await startProxy({ hosts: { [AZURE]: 'same' } })) : undefined
  const deep = stack.use(await temporaryFolder('deep'))
  const env = (token?: string) => ({
    ...service.env(token),
    ...(road && { all_proxy: road.url, HTTP_PROXY: road.url }),
  })
  const runner = stack.use(await createRunner({ cacheService: { env } }))
  const workspace = join(deep.path, 'a/b/c/d/e')
  const rivalRunner = stack.use(await createRunner({ cacheService: { env }, workspace }))
  const job = stack.use(startJob('actions', runner))
  const rival = stack.use(startJob('actions', rivalRunner))
  const token = makeToken({ scopes: { 'refs/heads/main': 'read' } })
  const all = stack.move()
  return {
    tier: job.tier(),
    rival: rival.tier(),
    readOnly: job.tier(env(token)),
    change: (entry, mutate) =>
      service.corruptEntry(entry, (workspace) => mutate(join(workspace, 'setup-dataset'))),
    [Symbol.asyncDispose]: () => all.disposeAsync(),
  }
}

/** All tiers that the suite runs over. */
export const subjects = (azurite: () => Azurite): [string, StartSubject][] => [
  ['the folder tier', ownFolder],
  ["the folder tier with the tool cache's find", toolCache],
  ['the Actions cache tier, v2', () => actionsCache(() => startCacheService({ azurite: azurite() }))],
  [
    'the Actions cache tier, v2, its blobs under a name of Azure',
    () => actionsCache(() => startCacheService({ azurite: azurite(), publicBlobHost: AZURE }), true),
  ],
  ['the Actions cache tier, v1', () => actionsCache(startCacheServiceV1)],
  [
    'the Actions cache tier, v2, read by the package',
    () => actionsCache(() => startCacheService({ azurite: azurite(), isStrange: true })),
  ],
  [
    'the Actions cache tier, v2, read by the package with the SDK of Azure',
    () =>
      actionsCache(
        () => startCacheService({ azurite: azurite(), publicBlobHost: AZURE, isStrange: true }),
        true,
      ),
  ],
  [
    'the Actions cache tier, v1, read by the package',
    () => actionsCache(() => startCacheServiceV1({ isStrange: true })),
  ],
]
