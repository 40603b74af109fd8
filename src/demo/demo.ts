import { mkdtemp, open, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '../clock.ts'
import type { Terminal } from '../command/terminal.ts'
import { tellFailure, terminalLog } from '../command/terminal.ts'
import { throwDiskError } from '../disk/disk-error.ts'
import { ELSEWHERE_TEMPORARY, throwInsteadOfPath } from '../disk/instead-of-path.ts'
import { describeFailure, IntegrityError, SourcesExhaustedError } from '../errors.ts'
import type { InputName } from '../inputs.ts'
import { readInputs } from '../inputs.ts'
import { Journal } from '../journal.ts'
import { setupDataset } from '../main.ts'
import { asker } from '../network/ask.ts'
import { httpClient } from '../network/client.ts'
import { readRoad } from '../network/proxy.ts'
import type { CacheStatus, Outcome } from '../outcome.ts'
import { cacheStatus } from '../outcome.ts'
import { tellEnd } from '../report/story.ts'
import { folderTier } from '../tiers/folder.ts'
import { USER_AGENT } from '../version.ts'
import { type DemoFile, makeDemoFiles } from './dataset.ts'
import { startDemoServer } from './server.ts'

const throwElsewhere = throwInsteadOfPath(ELSEWHERE_TEMPORARY)

/** `demo`: cold, warm, healed and refused with the real engine, a real server on loopback and a real cache folder. */
export async function demoCommand({ out, err, secrets }: Terminal, json: boolean): Promise<number> {
  // The story is the result, unless a document is.
  const terminal: Terminal = { out: json ? err : out, err, secrets }
  const files = makeDemoFiles()
  const root = await mkdtemp(join(tmpdir(), 'setup-dataset-demo-'))
    .catch(throwDiskError(tmpdir()))
    .catch(throwElsewhere)
  const server = await startDemoServer(files, {
    busy: 'train-images-idx3-ubyte.gz',
    cut: 't10k-images-idx3-ubyte.gz',
  })
  const road = readRoad({}, {})
  const client = httpClient({ road, userAgent: USER_AGENT })
  const ask = asker({ ca: [], userAgent: USER_AGENT, clock: systemClock })
  const cache = join(root, 'cache')
  const log = terminalLog({ ...terminal, err: terminal.out }, false)

  const runs: { run: string; 'cache-status': CacheStatus; 'downloaded-bytes': number }[] = []
  const fetch = async (run: string, manifest: readonly DemoFile[]): Promise<Outcome> => {
    const tiers = [folderTier(cache, 'the cache')]
    const outcome = await setupDataset(await inputsFor(manifest, server.base, join(root, run), root), {
      client,
      diagnosis: { road, ask, control: undefined },
      tiers,
      clock: systemClock,
      journal: new Journal(systemClock),
      log,
      keepSecrets: (texts) => terminal.secrets.add(texts),
    })
    tellEnd(outcome, log)
    runs.push({ run, 'cache-status': cacheStatus(outcome), 'downloaded-bytes': outcome.downloadedBytes })
    return outcome
  }

  try {
    terminal.out(
      `A dataset of MNIST's shape is served on ${server.base}, with a 503 and a cut transfer on the way.`,
    )

    terminal.out('\n1. Cold: nothing is cached, every file is fetched and verified')
    expectStatus(await fetch('cold', files), 'miss')
    const requests = server.requests()

    terminal.out('\n2. Warm: the cache has it, the server is not asked')
    expectStatus(await fetch('warm', files), 'hit')
    expect(server.requests() === requests, `the server got ${server.requests() - requests} requests`)

    terminal.out('\n3. Healed: one byte of the cached copy is changed on disk')
    await flipByte(cache, 'train-labels-idx1-ubyte.gz')
    expectStatus(await fetch('healed', files), 'healed')
    expectStatus(await fetch('healed-again', files), 'hit')

    terminal.out('\n4. Refused: the workflow pins other bytes than the server has')
    const refused = await expectRefusal(() => fetch('refused', files.map(pinOther)), terminal)
    expect((await readdir(root)).includes('refused') === false, 'a refused dataset left files behind')
    terminal.out('\nNothing was placed and nothing was cached. Every step above ran for real.')
    if (json) out(JSON.stringify({ runs, refused }, null, 2))
    return 0
  } catch (error) {
    return throwElsewhere(error)
  } finally {
    client.close()
    await server.close()
    await rm(root, { recursive: true, force: true })
  }
}

function inputsFor(manifest: readonly DemoFile[], base: URL, home: string, root: string) {
  const given: Partial<Record<InputName, string>> = {
    files: manifest.map(({ name, sha256 }) => `${name} sha256:${sha256}`).join('\n'),
    'base-url': base.href,
    layout: 'torchvision',
    path: home,
  }
  const runner = { temp: root, workspace: root, toolCache: undefined, diskOutlivesJob: true, event: '' }
  return readInputs((name) => given[name] ?? '', runner, root)
}

function pinOther(file: DemoFile): DemoFile {
  return file.name.startsWith('t10k-labels') ? { ...file, sha256: '0'.repeat(64) } : file
}

async function flipByte(cache: string, name: string): Promise<void> {
  const found = (await readdir(cache, { recursive: true })).find((path) => path.endsWith(name))
  const file = await open(join(cache, found ?? ''), 'r+')
  try {
    const byte = Buffer.alloc(1)
    await file.read(byte, 0, 1, 100)
    byte.writeUInt8(byte.readUInt8() ^ 0xff)
    await file.write(byte, 0, 1, 100)
  } finally {
    await file.close()
  }
}

async function expectRefusal(run: () => Promise<unknown>, terminal: Terminal) {
  try {
    await run()
  } catch (error) {
    const cause = error instanceof SourcesExhaustedError ? error.cause : error
    if (!(cause instanceof IntegrityError)) throw error
    tellFailure(cause, { ...terminal, err: terminal.out })
    return describeFailure(cause)
  }
  throw new Error('the demo expected a refusal, and the wrong bytes were accepted')
}

function expectStatus(outcome: Outcome, status: CacheStatus): void {
  expect(cacheStatus(outcome) === status, `the cache said ${cacheStatus(outcome)} instead of ${status}`)
}

function expect(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(`the demo went wrong: ${otherwise}`)
}
