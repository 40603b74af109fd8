import { cp, lstat, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Tier } from '../../src/tiers/tier.ts'
import { type Job, startJob } from '../contract/tiers/job.ts'
import type { Subject } from '../contract/tiers/subjects.ts'
import { createRunner, type Runner, type RunnerOptions } from '../support/runner.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { type Account, accountEnv, type Bucket, type Store } from './versitygw.ts'

/** The S3 tier as jobs have it, over one bucket. */
export async function s3Subject(store: Store): Promise<Subject> {
  const bucket = await store.makeBucket()
  await using stack = new AsyncDisposableStack()
  const runner = stack.use(await createRunner())
  const open = (account: Account) => stack.use(startS3Job(runner, store, bucket, account)).tier()
  const [tier, rival, readOnly] = [store.root, store.root, store.reader].map(open) as [Tier, Tier, Tier]
  const all = stack.move()
  return {
    tier,
    rival,
    readOnly,
    change: (entry, mutate) => changeEntry(bucket, entry, mutate),
    [Symbol.asyncDispose]: () => all.disposeAsync(),
  }
}

/** A process with the tier; by default on a branch that everybody may trust. */
export function startS3Job(
  runner: Runner,
  store: Pick<Store, 'endpoint'>,
  bucket: Pick<Bucket, 'name'>,
  account: Account,
  env: Record<string, string> = { GITHUB_REF_PROTECTED: 'true' },
): Job {
  const inputs = { TEST_S3_BUCKET: bucket.name, TEST_S3_ENDPOINT: store.endpoint }
  return startJob('s3', { ...runner, env: { ...runner.env, ...accountEnv(account), ...inputs, ...env } })
}

/** A runner whose job knows nothing of AWS but what it is told. */
export const s3Runner = (options: RunnerOptions = {}) => createRunner(options)

/** Shows an entry as the folder that it stands for, and brings what becomes of that into the store's own files. */
async function changeEntry(
  bucket: Bucket,
  entry: string,
  mutate: (folder: string) => Promise<void>,
): Promise<void> {
  await using shown = await temporaryFolder('entry')
  const objects = await objectsOf(bucket, entry)
  for (const [path, object] of objects) await cp(object, join(shown.path, path))
  await mutate(shown.path)
  for (const [path, object] of objects) {
    const found = join(shown.path, path)
    const stat = await lstat(found).catch(() => undefined)
    // In place, so that what the store notes of an object stays what it was. It has neither folders nor links.
    if (stat?.isFile()) await writeFile(object, await readFile(found))
    else await rm(object)
  }
}

/** The files on the store's disk behind an entry, by the paths of the dataset. */
export async function objectsOf(
  { folder }: Bucket,
  entry: string,
): Promise<[path: string, object: string][]> {
  const level = dirname(dirname(join(folder, entry)))
  const { files } = JSON.parse(await readFile(join(folder, entry), 'utf8')) as {
    files: { path: string; digest: string }[]
  }
  return files.map(({ path, digest }) => [path, join(level, ...digest.split(':'))])
}
