import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Pin } from '../dataset/dataset.ts'
import { freeSpace } from '../disk/free-space.ts'
import { linkOrCopy } from '../disk/link-or-copy.ts'
import { formatBytes } from '../format.ts'
import { LOOKUP_BUDGET_MS, transferBudget } from './budget.ts'
import { PATH_LITERAL } from './entry-terms.ts'
import { generationOf, isSameEntry, keysFor } from './generations.ts'
import { callPackage, type Heard, type PackagePorts, reasonIn } from './package-call.ts'
import type { Found, Given, NotFound, Saved, Storable } from './tier.ts'

/** Asks for the newest generation, then for the first; a match that is neither is no match (keys match by prefix). */
export async function lookupByPackage(ports: PackagePorts, key: string): Promise<Found | NotFound> {
  const options = { lookupOnly: true }
  const [newest, ...others] = keysFor(key)
  const heard = await callPackage(ports, LOOKUP_BUDGET_MS, (cache) =>
    cache.restoreCache([PATH_LITERAL], newest, others, options, true),
  )
  const answer = asAnswer(heard)
  return answer.kind === 'found' && generationOf(key, answer.entry) === undefined ? { kind: 'miss' } : answer
}

/** Lets the package unpack what it finds in the folder `into`. */
export async function restoreByPackage(
  ports: PackagePorts,
  key: string,
  pins: readonly Pin[],
  into: string,
): Promise<Given | NotFound> {
  // A look-up of its own, because the package may take a quarter of an hour to find that nobody answers.
  const looked = await lookupByPackage(ports, key)
  if (looked.kind !== 'found') return looked
  const heard = await callPackage(ports, transferBudget(pins), (cache) =>
    inWorkspace(into, () => cache.restoreCache([PATH_LITERAL], looked.entry, [], {}, true)),
  )
  const answer = asAnswer(heard)
  // An archive that does not unpack is an entry that is wrong: what it left behind is evidence for the verification.
  const broken = answer.kind === 'unavailable' && /tar.* failed with exit code/.test(answer.reason)
  return answer.kind === 'found' || broken ? { ...looked, folder: join(into, PATH_LITERAL) } : answer
}

/** Whether there is this very entry. */
export async function hasEntryByPackage(ports: PackagePorts, entry: string): Promise<Found | NotFound> {
  const heard = await callPackage(ports, LOOKUP_BUDGET_MS, (cache) =>
    cache.restoreCache([PATH_LITERAL], entry, [], { lookupOnly: true }, true),
  )
  if (heard.kind === 'failed') return { kind: 'unavailable', reason: heard.reason }
  const isThere = heard.value !== undefined && isSameEntry(heard.value, entry)
  return isThere ? { kind: 'found', entry } : { kind: 'miss' }
}

/** Lets the package pack the files and save them under the name; `work` is an empty folder to use. */
export async function saveByPackage(
  ports: PackagePorts,
  entry: string,
  files: readonly Storable[],
  work: string,
): Promise<Saved> {
  const shortage = await findShortage(files, ports.temp)
  if (shortage !== undefined) return { kind: 'refused', reason: shortage }
  const heard = await callPackage(ports, transferBudget(files), async (cache) => {
    for (const { path, location } of files) await linkOrCopy(location, join(work, PATH_LITERAL, path))
    return inWorkspace(work, () => cache.saveCache([PATH_LITERAL], entry, undefined, true))
  })
  if (heard.kind === 'failed') return { kind: 'refused', reason: heard.reason }
  // Over v1 it returns the number that it reserved, also when the upload failed.
  const hasFailed = heard.said.some(({ text }) => text.startsWith('Failed to save: '))
  if (heard.value !== -1 && !hasFailed) return { kind: 'saved', entry }
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

/**
 * Runs the package with a folder of ours as its workspace: it packs and unpacks relative to it. The variable stays, so
 * that an unpacking which outlives its budget can reach nothing but that folder.
 */
async function inWorkspace<T>(folder: string, run: () => Promise<T>): Promise<T> {
  process.env.GITHUB_WORKSPACE = folder
  const leave = enter(folder)
  try {
    return await run()
  } finally {
    leave()
  }
}

/** Makes a folder the current one; what it returns goes back to the one before, where that is still there. */
function enter(folder: string): () => void {
  const before = process.cwd()
  process.chdir(folder)
  return () => {
    if (existsSync(before)) process.chdir(before)
  }
}

function asAnswer(heard: Heard<string | undefined>): Found | NotFound {
  if (heard.kind === 'failed') return { kind: 'unavailable', reason: heard.reason }
  if (heard.value !== undefined) return { kind: 'found', entry: heard.value }
  const reason = reasonIn(heard.said)
  return reason === undefined ? { kind: 'miss' } : { kind: 'unavailable', reason }
}
