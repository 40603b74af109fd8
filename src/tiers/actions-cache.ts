import { join } from 'node:path'
import type { Pin } from '../dataset/dataset.ts'
import { freeSpace } from '../disk/free-space.ts'
import { linkOrCopy } from '../disk/link-or-copy.ts'
import { formatBytes } from '../format.ts'
import { callPackage, type Heard, type PackagePorts, reasonIn } from './package-call.ts'
import type { Found, Given, NotFound, Saved, Storable, Tier } from './tier.ts'

/**
 * The folder that an entry holds. The entry's version hashes this very text, so it is short, relative and the same on
 * every runner; it is resolved in a folder of ours, never in the user's workspace.
 */
const PATH_LITERAL = 'setup-dataset'
const LOOKUP_BUDGET_MS = 10_000
const TRANSFER_BUDGET_MS = 30_000
/** Bytes per millisecond below which a transfer is given up for the next tier. */
const SLOWEST_TRANSFER = 1_000
/** Bytes that a file whose size is not pinned is taken to have, when a budget is made. */
const ASSUMED_SIZE = 1024 ** 3

/** The Actions cache through @actions/cache; immutable entries, so a wrong one is followed by `<key>-g2`, `-g3`, …. */
export function actionsCacheTier(ports: PackagePorts): Tier {
  return {
    name: 'actions',
    title: 'the Actions cache',
    lookup: (key) => lookup(ports, key),
    restore: (key, pins, into) => restore(ports, key, pins, into),
    save: (key, files, work, replacing) => save(ports, key, files, work, replacing),
  }
}

/** Asks for the newest generation, then for the first; a match that is neither is no match (keys match by prefix). */
async function lookup(ports: PackagePorts, key: string): Promise<Found | NotFound> {
  const options = { lookupOnly: true }
  const heard = await callPackage(ports, LOOKUP_BUDGET_MS, (cache) =>
    cache.restoreCache([PATH_LITERAL], `${key}-g`, [key], options, true),
  )
  const answer = asAnswer(heard)
  return answer.kind === 'found' && generationOf(key, answer.entry) === undefined ? { kind: 'miss' } : answer
}

async function restore(
  ports: PackagePorts,
  key: string,
  pins: readonly Pin[],
  into: string,
): Promise<Given | NotFound> {
  // A look-up of its own, because the package may take a quarter of an hour to find that nobody answers.
  const looked = await lookup(ports, key)
  if (looked.kind !== 'found') return looked
  const heard = await callPackage(ports, budgetFor(pins), (cache) =>
    inWorkspace(into, () => cache.restoreCache([PATH_LITERAL], looked.entry, [], {}, true)),
  )
  const answer = asAnswer(heard)
  // An archive that does not unpack is an entry that is wrong: what it left behind is evidence for the verification.
  const broken = answer.kind === 'unavailable' && /tar.* failed with exit code/.test(answer.reason)
  return answer.kind === 'found' || broken ? { ...looked, folder: join(into, PATH_LITERAL) } : answer
}

async function save(
  ports: PackagePorts,
  key: string,
  files: readonly Storable[],
  work: string,
  replacing: string | undefined,
): Promise<Saved> {
  const entry = nextGeneration(key, replacing)
  // The package packs everything before it learns that the entry exists: look first.
  const looked = await callPackage(ports, LOOKUP_BUDGET_MS, (cache) =>
    cache.restoreCache([PATH_LITERAL], entry, [], { lookupOnly: true }, true),
  )
  if (looked.kind === 'failed') return { kind: 'refused', reason: looked.reason }
  if (looked.value === entry) return { kind: 'exists' }
  const shortage = await findShortage(files, ports.temp)
  if (shortage !== undefined) return { kind: 'refused', reason: shortage }
  const heard = await callPackage(ports, budgetFor(files), async (cache) => {
    for (const { path, location } of files) await linkOrCopy(location, join(work, PATH_LITERAL, path))
    return inWorkspace(work, () => cache.saveCache([PATH_LITERAL], entry, undefined, true))
  })
  if (heard.kind === 'failed') return { kind: 'refused', reason: heard.reason }
  if (heard.value !== -1) return { kind: 'saved', entry }
  const reason = reasonIn(heard.said) ?? 'the package did not say why'
  return /\b409\b|already exists/i.test(reason) ? { kind: 'exists' } : { kind: 'refused', reason }
}

/** The package packs everything into one archive in the job's folder for temporary files: says so when it cannot fit. */
async function findShortage(files: readonly Storable[], temp: string): Promise<string | undefined> {
  const needed = files.reduce((sum, { size }) => sum + size, 0)
  const free = await freeSpace(temp).catch(() => Number.POSITIVE_INFINITY)
  if (needed <= free) return undefined
  return `its archive may need ${formatBytes(needed)}, and ${temp} has ${formatBytes(free)} free`
}

/** 1 for the key itself, n for `<key>-g<n>`; undefined for any other entry. */
function generationOf(key: string, entry: string): number | undefined {
  if (entry === key) return 1
  const match = entry.startsWith(`${key}-g`) ? /^[1-9]\d*$/.exec(entry.slice(key.length + 2)) : null
  return match ? Number(match[0]) : undefined
}

function nextGeneration(key: string, replacing: string | undefined): string {
  return replacing === undefined ? key : `${key}-g${(generationOf(key, replacing) ?? 1) + 1}`
}

/** Milliseconds for a transfer, from the sizes that are known. */
function budgetFor(files: readonly { readonly size: number | undefined }[]): number {
  const bytes = files.reduce((sum, { size = ASSUMED_SIZE }) => sum + size, 0)
  return TRANSFER_BUDGET_MS + bytes / SLOWEST_TRANSFER
}

/**
 * Runs the package with a folder of ours as its workspace: it packs and unpacks relative to it. The variable stays, so
 * that an unpacking which outlives its budget can reach nothing but that folder.
 */
async function inWorkspace<T>(folder: string, run: () => Promise<T>): Promise<T> {
  process.env.GITHUB_WORKSPACE = folder
  const before = process.cwd()
  process.chdir(folder)
  try {
    return await run()
  } finally {
    process.chdir(before)
  }
}

function asAnswer(heard: Heard<string | undefined>): Found | NotFound {
  if (heard.kind === 'failed') return { kind: 'unavailable', reason: heard.reason }
  if (heard.value !== undefined) return { kind: 'found', entry: heard.value }
  const reason = reasonIn(heard.said)
  return reason === undefined ? { kind: 'miss' } : { kind: 'unavailable', reason }
}
