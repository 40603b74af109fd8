import type { SecureContext } from 'node:tls'
import { expect, test } from 'vitest'
import { type Tls, trustEverywhere, trustStore } from '../../../src/network/trust.ts'

/** A stand-in for `node:tls` of some version, whose contexts are the lists that they were made of. */
function tlsOf(system: readonly string[] | (() => string[]) | undefined) {
  const made: string[][] = []
  const read: string[] = []
  const defaults: string[][] = []
  const tls: Tls = {
    rootCertificates: ['bundled'],
    createSecureContext({ ca }) {
      made.push(ca)
      return ca as unknown as SecureContext
    },
    ...(system && {
      getCACertificates(type: 'default' | 'system') {
        read.push(type)
        if (type === 'default') return defaults.at(-1) ?? ['bundled', 'env']
        return typeof system === 'function' ? system() : [...system]
      },
      setDefaultCACertificates: (list: readonly string[]) => void defaults.push([...list]),
    }),
  }
  return { made, read, defaults, load: async () => tls }
}

test("without anything further it is Node's own trust, and nothing is read", async () => {
  const { made, read, load } = tlsOf(['corp'])
  expect(await trustStore([], load).now()()).toBeUndefined()
  expect([made, read]).toEqual([[], []])
})

test('further certificates are beside those of Node, in one context', async () => {
  const { made, load } = tlsOf(['corp'])
  const store = trustStore(['mine'], load)
  expect(await store.now()()).toBe(await store.now()())
  expect(made).toEqual([['bundled', 'env', 'mine']])
})

test('the system comes in once, when a connection needed it, and stays', async () => {
  const { made, read, load } = tlsOf(['bundled', 'corp', 'corp'])
  const store = trustStore(['mine'], load)
  const first = store.now()
  const [wider, same] = await Promise.all([store.wider(first), store.wider(first)])
  expect(await wider?.()).toEqual(['bundled', 'env', 'corp', 'mine'])
  expect(same).toBe(wider)
  expect(store.now()).toBe(wider)
  expect(wider && (await store.wider(wider))).toBeUndefined()
  expect(made).toHaveLength(1)
  expect(read.filter((type) => type === 'system')).toHaveLength(1)
})

test.each([
  ['Node that cannot read it', undefined],
  ['a system with nothing more', ['bundled', 'env']],
  [
    'a store that cannot be read',
    () => {
      throw new Error('no keychain')
    },
  ],
])('%s has no wider trust', async (_, system) => {
  const { load } = tlsOf(system)
  const store = trustStore(['mine'], load)
  const first = store.now()
  expect(await store.wider(first)).toBeUndefined()
  expect(store.now()).toBe(first)
  expect(await first()).toContain('mine')
})

test('packages get the same trust, where Node can give it', async () => {
  const modern = tlsOf(['corp'])
  expect(await trustEverywhere([], false, modern.load)).toBe(true)
  expect(modern.defaults).toEqual([])
  expect(await trustEverywhere(['mine'], false, modern.load)).toBe(true)
  expect(await trustEverywhere(['mine'], true, modern.load)).toBe(true)
  expect(await trustEverywhere(['mine'], true, modern.load)).toBe(true)
  expect(modern.defaults).toEqual([
    ['bundled', 'env', 'mine'],
    ['bundled', 'env', 'mine', 'corp'],
  ])
  expect(await trustEverywhere(['mine'], false, tlsOf(undefined).load)).toBe(false)
})
