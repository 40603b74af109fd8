import { copyFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { startChild } from '../support/child.ts'
import { runCli } from '../support/cli.ts'
import { repositoryRoot } from '../support/repository.ts'
import { bareEnvironment } from '../support/runner-environment.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { readTree } from './tree.ts'

it('in an empty home with nothing but dist, a dead proxy, and no npm', async () => {
  await using folder = await temporaryFolder('demo')
  // No node_modules beside it, and none in the folders above.
  const dist = join(repositoryRoot, 'dist')
  for (const name of await readdir(dist)) await copyFile(join(dist, name), join(folder.path, name))
  await using home = await temporaryFolder('home')
  await using temp = await temporaryFolder('temp')
  const proxy = 'http://127.0.0.1:9'

  const { exitCode, stdout, stderr } = await startChild([join(folder.path, 'cli.js'), 'demo'], {
    cwd: home.path,
    env: {
      ...bareEnvironment(home.path),
      ...{ TMPDIR: temp.path, TMP: temp.path, TEMP: temp.path },
      ...{ http_proxy: proxy, https_proxy: proxy },
    },
  }).done

  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  const parts = stdout.split(/\n(?=\d\. )/)
  expect(parts).toHaveLength(5)
  const [, cold, warm, healed, refused] = parts
  expect(cold).toMatch(/^1\. Cold.*answered 503.*fetched .*every byte verified/s)
  expect(cold).toMatch(/ended at \d+ of \d+ bytes; trying again/)
  expect(warm).toMatch(/^2\. Warm.*restored from the cache/s)
  expect(healed).toMatch(/^3\. Healed.*expected sha256:\w{64}.*actual +sha256:\w{64}.*fetched .*restored/s)
  expect(refused).toMatch(/^4\. Refused.*checksum-mismatch.*expected: sha256:0{64}.*actual: sha256:\w{64}/s)
  expect([await readTree(home.path), await readTree(temp.path)]).toEqual([{}, {}])
})

it('and as one document with --json', async () => {
  await using folder = await temporaryFolder('demo')

  const { exitCode, stderr, json } = await runCli(['demo', '--json'], { cwd: folder.path })

  expect(exitCode).toBe(0)
  expect(stderr).toMatch(/^1\. Cold.*^4\. Refused/ms)
  expect(json()).toEqual({
    runs: [
      { run: 'cold', 'cache-status': 'miss', 'downloaded-bytes': expect.any(Number) },
      { run: 'warm', 'cache-status': 'hit', 'downloaded-bytes': 0 },
      { run: 'healed', 'cache-status': 'healed', 'downloaded-bytes': expect.any(Number) },
      { run: 'healed-again', 'cache-status': 'hit', 'downloaded-bytes': 0 },
    ],
    refused: {
      code: 'checksum-mismatch',
      message: expect.any(String),
      advice: expect.any(String),
    },
  })
})
