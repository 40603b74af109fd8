import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { buildZip } from '../support/archives/zip.ts'
import { runCli, startCli } from '../support/cli.ts'
import { contentOf, mnistShaped } from '../support/dataset.ts'
import { type Origin, startOrigin } from '../support/origin.ts'
import { createRunner } from '../support/runner.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { withRealMnist } from './real-mnist.ts'
import { published, readTree, unpacked } from './tree.ts'

const data = mnistShaped()
const [first, second] = data.files
if (!first || !second) throw new Error('no files')
const LOCK = 'dataset.lock.json'

interface Lock {
  lockVersion: number
  name: string
  files: { path: string; size: number; sha256: string; sources: string[]; members?: { path: string }[] }[]
}

/** A folder, and an origin that has the dataset. */
async function place() {
  const folder = await temporaryFolder('lock')
  const origin = await startOrigin({ files: data.served() })
  const locked = async (name = LOCK): Promise<Lock> =>
    JSON.parse(await readFile(join(folder.path, name), 'utf8'))
  return {
    cwd: folder.path,
    origin,
    lock: (...args: string[]) => runCli(['lock', ...args], { cwd: folder.path }),
    locked,
    async [Symbol.asyncDispose]() {
      await origin.close()
      await folder.close()
    },
  }
}

const urls = (origin: Origin) => data.files.map(({ name }) => origin.url(name))

it.concurrent('URLs are locked by what they give; the action places it, unpacked, and the cache has it so', async () => {
  await using runner = await createRunner({ selfHosted: true })
  await using origin = await startOrigin({ files: data.served() })
  const cwd = runner.workspace

  const result = await runCli(['lock', ...urls(origin)], { cwd })
  expect(result).toMatchObject({ exitCode: 0 })
  expect(result.stdout).toContain(`    dataset: ${LOCK}\n`)
  expect(
    result.stderr.match(/nothing pins it; trusted as http:\S+ gave it now, over plain http/g),
  ).toHaveLength(4)
  const lock: Lock = JSON.parse(await readFile(join(cwd, LOCK), 'utf8'))
  expect(lock.files).toEqual(
    data.files.map(({ name, size, sha256, member }) => ({
      path: name,
      size,
      sha256,
      sources: [origin.url(name)],
      members: [{ path: member.name, size: member.size, sha256: member.sha256 }],
    })),
  )

  const cold = await runner.run({ dataset: LOCK, unpack: true, path: 'out' })
  expect([cold.exitCode, cold.outputs['cache-status']]).toEqual([0, 'miss'])
  expect(await readTree(join(cwd, 'out'))).toEqual(unpacked(data))
  const { length } = origin.requests
  const warm = await runner.run({ dataset: LOCK, unpack: true, path: 'again' })
  expect([warm.outputs['cache-status'], origin.requests.length]).toEqual(['hit', length])
  expect(await readTree(join(cwd, 'again'))).toEqual(unpacked(data))
})

it.concurrent('the same again is the same to the last byte, and --json prints it', async () => {
  await using there = await place()
  await there.lock(...urls(there.origin))
  const before = await readFile(join(there.cwd, LOCK), 'utf8')
  const again = await there.lock(...urls(there.origin), '--json')
  expect(again.exitCode).toBe(0)
  expect(again.stdout).toBe(before)
  expect(await readFile(join(there.cwd, LOCK), 'utf8')).toBe(before)
  expect(await readdir(there.cwd)).toEqual([LOCK])
})

it.concurrent('URLs that give the same bytes are mirrors; two files of one name cannot be', async () => {
  await using there = await place()
  there.origin.put('/mirror/other-name.gz', first.bytes)
  there.origin.put(`/elsewhere/${second.name}`, first.bytes)
  const mirror = there.origin.url('/mirror/other-name.gz')

  expect(await there.lock(there.origin.url(first.name), mirror, mirror)).toMatchObject({ exitCode: 0 })
  const { files } = await there.locked()
  expect(files.map(({ path, sources }) => [path, sources])).toEqual([
    [first.name, [there.origin.url(first.name), mirror]],
  ])

  const clash = await there.lock(there.origin.url(second.name), there.origin.url(`/elsewhere/${second.name}`))
  expect(clash.exitCode).toBe(1)
  expect(clash.stderr).toContain('are different files, and cannot both be in one folder (bad-input)')
})

it.concurrent.each([
  ['by path', (there: { cwd: string }) => writeFile(join(there.cwd, 'sums.txt'), sums)],
  ['by URL', async ({ origin }: { origin: Origin }) => origin.put('/SHA256SUMS', Buffer.from(sums))],
])('the files of a manifest %s are locked, and held to its digests', async (how, put) => {
  await using there = await place()
  await put(there)
  const isLocal = how === 'by path'
  const word = isLocal ? ['sums.txt', '--base-url', there.origin.base] : [there.origin.url('/SHA256SUMS')]

  expect(await there.lock(...word)).toMatchObject({ exitCode: 0 })
  const { name, files } = await there.locked()
  expect(files.map(({ path, sha256 }) => [path, sha256])).toEqual(
    data.files.map(({ name, sha256 }) => [name, sha256]),
  )
  expect(name).toMatch(isLocal ? /^sums-\w{8}$/ : /^SHA256SUMS-\w{8}$/)
  expect((await there.lock(...word)).stderr).not.toContain('trusted')

  there.origin.put(first.name, gzipSync('something else'))
  const before = await readFile(join(there.cwd, LOCK), 'utf8')
  const changed = await there.lock(...word, '--retries', '0')
  expect(changed.exitCode).toBe(1)
  expect(changed.stderr).toContain('(checksum-mismatch)')
  expect(changed.stderr).toContain(`expected: sha256:${first.sha256}`)
  expect(await readFile(join(there.cwd, LOCK), 'utf8')).toBe(before)
})
const sums = data.files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('')

it.concurrent('a URL that is no manifest is a file, and --url says so where it could be both', async () => {
  await using there = await place()
  there.origin.put('/SHA256SUMS', Buffer.from(sums))
  there.origin.put('/data.json', Buffer.from('{"rows": [1, 2]}'))

  await there.lock(there.origin.url('/data.json'))
  expect((await there.locked()).files.map(({ path }) => path)).toEqual(['data.json'])
  await there.lock('--url', there.origin.url('/SHA256SUMS'))
  expect((await there.locked()).files.map(({ path }) => path)).toEqual(['SHA256SUMS'])
})

it.concurrent('a file of this machine may be given by its URL, as one of the network', async () => {
  await using runner = await createRunner()
  const location = join(runner.workspace, 'a.bin')
  await writeFile(location, Buffer.from([0, 1, 2]))
  const { href } = pathToFileURL(location)

  const result = await runCli(['lock', href, '--json'], { cwd: runner.workspace })

  expect(result.exitCode).toBe(0)
  expect(result.json()).toMatchObject({ files: [{ path: 'a.bin', size: 3, sources: ['./a.bin'] }] })
})

it.concurrent('a stated checksum is held to, and names the dataset as url and checksum do', async () => {
  await using there = await place()
  const url = there.origin.url(first.name)
  const right = await there.lock(url, '--checksum', first.sha256, '--no-members')
  expect(right.exitCode).toBe(0)
  const { name, files } = await there.locked()
  expect(name).toBe(`${first.name}-${first.sha256.slice(0, 8)}`)
  expect(files[0]).not.toHaveProperty('members')

  const [asked, locked] = await Promise.all([
    runCli(['plan', '--url', url, '--checksum', first.sha256, '--json'], { cwd: there.cwd }),
    runCli(['plan', LOCK, '--json'], { cwd: there.cwd }),
  ])
  expect(locked.json<{ key: string }>().key).toBe(asked.json<{ key: string }>().key)

  const wrong = await there.lock(url, '--checksum', second.sha256, '--output', 'wrong.json', '--json')
  expect(wrong.exitCode).toBe(1)
  expect(wrong.json()).toMatchObject({ error: { code: 'checksum-mismatch' } })
  expect(wrong.stderr).toContain(`actual: sha256:${first.sha256}`)
  expect(await readdir(there.cwd)).toEqual([LOCK])
})

it.concurrent('a list of URLs is locked as the files that it names', async () => {
  await using there = await place()
  await writeFile(join(there.cwd, 'urls.txt'), `${urls(there.origin).join('\n')}\n`)
  expect(await there.lock('urls.txt')).toMatchObject({ exitCode: 0 })
  expect((await there.locked()).files.map(({ sha256 }) => sha256)).toEqual(
    data.files.map(({ sha256 }) => sha256),
  )
})

it.concurrent('mirrors are asked first and not written, and a credential is sent and not written', async () => {
  await using there = await place()
  there.origin.put(`/m/${first.name}`, first.bytes)
  const url = there.origin.url(first.name)
  const credential = `${there.origin.base} Bearer geheim-token-77`
  const args = [url, '--mirrors', there.origin.url('/m'), '--credentials', credential]

  const result = await there.lock(...args)
  expect(result.exitCode).toBe(0)
  const [asked] = there.origin.requests
  expect([asked?.path, asked?.headers.authorization]).toEqual([`/m/${first.name}`, 'Bearer geheim-token-77'])
  expect((await there.locked()).files[0]?.sources).toEqual([url])
  expect(await readFile(join(there.cwd, LOCK), 'utf8')).not.toContain('geheim')
})

it.concurrent('a page is not the file, and the next mirror is asked', async () => {
  await using there = await place()
  const url = there.origin.url(first.name)
  there.origin.put('/page.csv', Buffer.from('<!doctype html><title>Sign in</title>'))
  const page = there.origin.url('/page.csv')

  const alone = await there.lock(page)
  expect(alone.exitCode).toBe(1)
  expect(alone.stderr).toContain('an HTML page with the title "Sign in" instead of page.csv (not-the-file)')
  expect(await readdir(there.cwd)).toEqual([])

  const both = await there.lock('--url', page, '--url', url)
  expect(both.exitCode).toBe(0)
  expect((await there.locked()).files).toMatchObject([{ path: 'page.csv', sha256: first.sha256 }])
  expect(both.stderr).toContain(`warning: page.csv: ${page} would not give it`)
})

it.concurrent.each([
  ['a log-in', 'http://me:geheim-1234@'],
  ['a signature', 'http://'],
])('%s in a URL does not get into a lock, and nothing is asked', async (what, begin) => {
  await using there = await place()
  const query = what === 'a signature' ? '?X-Amz-Signature=geheim-1234' : ''
  const url = there.origin.url(first.name).replace('http://', begin) + query
  for (const args of [[url], [url, there.origin.url(second.name)], ['--url', url]]) {
    const result = await there.lock(...args)
    expect(result.exitCode).toBe(1)
    expect(result.stderr).toContain(`at ${there.origin.base} has a log-in or signature`)
    expect(result.stdout + result.stderr).not.toContain('geheim')
  }
  expect(there.origin.connections).toBe(0)
  expect(await readdir(there.cwd)).toEqual([])
})

it.concurrent('a run that is killed leaves the old lock', async () => {
  await using there = await place()
  await there.lock(there.origin.url(first.name))
  const before = await readFile(join(there.cwd, LOCK), 'utf8')
  there.origin.fault(second.name, { stall: 10, always: true })

  await using home = await temporaryFolder('home')
  const args = ['lock', there.origin.url(first.name), there.origin.url(second.name)]
  const run = startCli(args, { cwd: there.cwd, home: home.path, env: { RUNNER_TEMP: home.path } })
  await run.seen('trusted')
  run.kill('SIGKILL')
  await run.done

  expect(await readFile(join(there.cwd, LOCK), 'utf8')).toBe(before)
  expect(await readdir(there.cwd)).toEqual([LOCK])
})

it.concurrent('what a zip holds is pinned, and a hit needs no unpacking', async () => {
  const bytes = buildZip([
    { name: 'sub/a.csv', content: 'a' },
    { name: 'b.csv', content: 'b' },
  ])
  await using runner = await createRunner({ selfHosted: true })
  await using origin = await startOrigin({ files: { 'x.zip': bytes } })
  const cwd = runner.workspace
  expect(await runCli(['lock', origin.url('x.zip')], { cwd })).toMatchObject({ exitCode: 0 })
  const [a, b] = ['a', 'b'].map((text) => contentOf('', Buffer.from(text)).sha256)
  const lock: Lock = JSON.parse(await readFile(join(cwd, LOCK), 'utf8'))
  expect(lock.files[0]?.members).toEqual([
    { path: 'b.csv', size: 1, sha256: b },
    { path: 'sub/a.csv', size: 1, sha256: a },
  ])
  for (const path of ['cold', 'warm']) {
    const step = await runner.run({ dataset: LOCK, unpack: true, path })
    expect(step.outputs['cache-status']).toBe(path === 'cold' ? 'miss' : 'hit')
    expect(await readTree(join(cwd, path))).toEqual({ 'b.csv': b, 'sub/a.csv': a })
  }
  expect(origin.requestsFor('x.zip')).toHaveLength(2)
})

it.concurrent('an archive that would do harm is no part of a lock, unless it stays packed', async () => {
  await using there = await place()
  there.origin.put('/x.zip', buildZip([{ name: '../evil', content: 'x' }]))
  const url = there.origin.url('/x.zip')

  const refused = await there.lock(url)
  expect(refused.exitCode).toBe(1)
  expect(refused.stderr).toMatch(/x\.zip .*\.\.\/evil.* \(unsafe-archive\)/)
  expect(refused.stderr).toContain('--no-members')
  expect(await readdir(there.cwd)).toEqual([])

  expect(await there.lock(url, '--no-members')).toMatchObject({ exitCode: 0 })
})

it.concurrent('a file that is no lock is replaced only by force', async () => {
  await using there = await place()
  await writeFile(join(there.cwd, 'package.json'), '{"name": "of the user"}')
  const args = [there.origin.url(first.name), '--output', 'package.json']

  const refused = await there.lock(...args)
  expect(refused.exitCode).toBe(1)
  expect(refused.stderr).toContain('package.json is there, and is no lock (bad-input)')
  expect(there.origin.connections).toBe(0)
  expect(await readFile(join(there.cwd, 'package.json'), 'utf8')).toBe('{"name": "of the user"}')

  expect(await there.lock(...args, '--force')).toMatchObject({ exitCode: 0 })
  expect((await there.locked('package.json')).lockVersion).toBe(1)
})

it.concurrent('a lock is updated to what its sources have now, when told', async () => {
  await using there = await place()
  await mkdir(join(there.cwd, 'data'))
  await there.lock(
    there.origin.url(first.name),
    there.origin.url(second.name),
    '--output',
    'data/x.lock.json',
  )
  const before = await there.locked('data/x.lock.json')
  const bytes = gzipSync('a new release')
  there.origin.put(first.name, bytes)

  const held = await there.lock('data/x.lock.json', '--retries', '0')
  expect([held.exitCode, held.stderr.includes('(checksum-mismatch)')]).toEqual([1, true])

  expect(await there.lock('--update', 'data/x.lock.json')).toMatchObject({ exitCode: 0 })
  const after = await there.locked('data/x.lock.json')
  expect(after.files[0]).toMatchObject({ path: first.name, sha256: contentOf('', bytes).sha256 })
  expect(after.files[1]).toEqual(before.files[1])
  expect([before.name, after.name]).toEqual([
    expect.stringMatching(/^x-\w{8}$/),
    expect.stringMatching(/^x-\w{8}$/),
  ])
  expect(after.name).not.toBe(before.name)
  expect(await readdir(join(there.cwd, 'data'))).toEqual(['x.lock.json'])
})

it.concurrent('a lock by URL is pinned by its checksum, and its files of this machine are refused', async () => {
  await using there = await place()
  await there.lock(there.origin.url(first.name))
  const bytes = await readFile(join(there.cwd, LOCK))
  there.origin.put('/locks/d.json', bytes)
  const args = ['fetch', there.origin.url('/locks/d.json'), '--path', 'out', '--cache', 'none']

  const result = await runCli([...args, '--checksum', contentOf('', bytes).sha256], { cwd: there.cwd })
  expect(result.exitCode).toBe(0)
  expect(await readTree(join(there.cwd, 'out'))).toEqual({ [first.name]: first.sha256 })

  const local = Buffer.from(bytes.toString().replace(there.origin.url(first.name), 'file:///etc/passwd'))
  there.origin.put('/locks/d.json', local)
  const refused = await runCli([...args, '--checksum', contentOf('', local).sha256], { cwd: there.cwd })
  expect(refused.exitCode).toBe(1)
  expect(refused.stderr).toContain('$.files[0].sources[0]: URLs of file: are not supported')
})

it.concurrent('files beside a manifest are locked by paths that move with the lock', async () => {
  await using there = await place()
  await writeFile(join(there.cwd, 'SHA256SUMS'), sums)
  for (const { name, bytes } of data.files) await writeFile(join(there.cwd, name), bytes)
  expect(await there.lock('SHA256SUMS')).toMatchObject({ exitCode: 0 })
  expect((await there.locked()).files.map(({ sources }) => sources)).toEqual(
    data.files.map(({ name }) => [`./${name}`]),
  )
  const args = ['fetch', LOCK, '--path', 'out', '--cache', 'none']
  expect(await runCli(args, { cwd: there.cwd })).toMatchObject({ exitCode: 0 })
  expect(await readTree(join(there.cwd, 'out'))).toEqual(published(data))
  expect(there.origin.connections).toBe(0)
})

it.concurrent.each([
  [['lock'], 1, 'nothing is named'],
  [['lock', 'mnist', '--url', 'https://host/a'], 1, 'it is named in two ways'],
  [['lock', 'mnist', 'kmnist'], 1, '"mnist" is no URL, and it is not alone'],
  [['lock', 'mnist', '--checksum', first.sha256], 1, 'it is of one URL'],
  [['lock', 'mnits'], 1, 'Nearest names: mnist'],
  [['lock', 'data/none.json'], 1, 'data/none.json'],
  [['lock', 'mnist', '--quick'], 2, '--quick goes with --check'],
  [['lock', '--update', 'https://host/a'], 2, 'takes the path of one lock'],
  [['lock', '--update', 'none.json'], 1, 'none.json'],
  [['lock', '--check', 'a', 'b'], 2, 'takes the path of one lock'],
  [['lock', 'mnist', '--layout', 'keras'], 2, 'lock has no option --layout'],
])('%j is answered before anything is asked', async (args, exitCode, says) => {
  await using folder = await temporaryFolder('lock')
  const result = await runCli(args, { cwd: folder.path })
  expect(result.exitCode).toBe(exitCode)
  expect(result.stderr).toContain(says)
  expect(await readdir(folder.path)).toEqual([])
})

withRealMnist(({ files }) => {
  it('a dataset of the catalog is locked with its layouts, and is the same dataset', async () => {
    await using there = await place()
    for (const [name, path] of Object.entries(files)) there.origin.put(name, await readFile(path))
    // Every source leads to the origin.
    await writeFile(join(there.cwd, 'rules'), `rewrite .*/([^/]+) ${there.origin.base}/$1\n`)

    const result = await there.lock('mnist', '--rewrite', 'rules')
    expect(result).toMatchObject({ exitCode: 0 })
    expect(result.stderr).not.toContain('trusted')
    const lock = await there.locked()
    expect(lock.name).toBe('mnist')
    expect(lock.files.flatMap(({ sources }) => sources).join()).not.toContain('127.0.0.1')
    for (const layout of ['files', 'torchvision']) {
      const plans = await Promise.all(
        ['mnist', LOCK].map((word) =>
          runCli(['plan', word, '--layout', layout, '--json'], { cwd: there.cwd }),
        ),
      )
      const [named, locked] = plans.map((plan) => plan.json<{ key: string }>().key)
      expect(locked).toBe(named)
    }
  })
})
