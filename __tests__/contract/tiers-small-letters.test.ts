import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as cache from '@actions/cache'
import { afterEach, expect, test } from 'vitest'
import { hasEntryByPackage, lookupByPackage } from '../../src/tiers/package-cache.ts'
import { startCacheServiceV1 } from '../support/cache-service-v1.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { pinOf, write } from '../unit/builders.ts'
import { actionsCache } from './tiers/subjects.ts'

const before = { ...process.env }
afterEach(() => {
  process.env = { ...before }
})

const key = `setup-dataset-v1-SHA256SUMS-${'0a'.repeat(32)}`
const small = key.toLowerCase()
const pins = [pinOf('a', 'content of a')]

test('an entry is found, healed and not saved again, where the service knows small letters alone', async () => {
  await using folder = await temporaryFolder('letters')
  const service = await startCacheServiceV1({ hasSmallLettersAlone: true })
  await using subject = await actionsCache(async () => service)
  const { tier, rival } = subject
  const location = join(folder.path, 'a')
  await write(location, 'content of a')
  const files = pins.map((pin) => ({ ...pin, location, size: pin.size ?? 0 }))
  const fresh = async (name: string) => {
    await mkdir(join(folder.path, name))
    return join(folder.path, name)
  }

  expect(await tier.save(key, files, await fresh('work'), undefined)).toEqual({ kind: 'saved', entry: key })
  expect(await rival.save(key, files, await fresh('other'), undefined)).toEqual({ kind: 'exists' })
  const reservations = service.calls.filter(({ method, path }) => method === 'POST' && path === 'caches')
  expect(reservations).toHaveLength(1)
  expect(await rival.lookup(key)).toEqual({ kind: 'found', entry: small })
  const right = await rival.restore(key, pins, await fresh('right'), pins)
  expect(right).toMatchObject({ kind: 'found', entry: small, mismatches: [] })

  Object.assign(process.env, service.env(), { GITHUB_WORKSPACE: folder.path, RUNNER_TEMP: folder.path })
  const ports = { load: async () => cache, temp: folder.path, debug: () => {}, takeTrouble: () => undefined }
  expect(await lookupByPackage(ports, key)).toEqual({ kind: 'found', entry: small })
  expect(await hasEntryByPackage(ports, key)).toEqual({ kind: 'found', entry: key })
  expect(await hasEntryByPackage(ports, key.slice(0, -1))).toEqual({ kind: 'miss' })

  await subject.change(key, (entry) => writeFile(join(entry, 'a'), 'other bytes!'))
  const next = await tier.save(key, files, await fresh('next'), small)
  expect(next).toEqual({ kind: 'saved', entry: `${key}-g2` })
  expect(await rival.lookup(key)).toEqual({ kind: 'found', entry: `${small}-g2` })
})
