import { mkdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { startServer } from '../contract/network/server.ts'
import { runCli } from '../support/cli.ts'
import { mnistShaped } from '../support/dataset.ts'
import { startOrigin } from '../support/origin.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { withRealMnist } from './real-mnist.ts'
import { readTree } from './tree.ts'

const data = mnistShaped()
const [first, second] = data.files
if (!first || !second) throw new Error('no files')

interface Document {
  ok: boolean
  path: string
  files: { path: string; status: string; expected: string | null; actual: string | null }[]
  extra: string[]
  error?: { code: string; message: string; advice: string }
}

/** A folder whose `data` was placed by `fetch`; its origin is gone. */
async function placed(...options: string[]) {
  const folder = await temporaryFolder('verify')
  await using origin = await startOrigin({ files: data.served() })
  const what = ['--files', data.lines(origin.base), ...options]
  const result = await runCli(['fetch', ...what, '--path', 'data', '--cache', 'none'], { cwd: folder.path })
  expect(result.exitCode).toBe(0)
  const home = join(folder.path, 'data')
  const verify = (...more: string[]) => runCli(['verify', 'data', ...what, ...more], { cwd: folder.path })
  return { home, verify, [Symbol.asyncDispose]: folder.close }
}

async function flip(path: string) {
  const bytes = await readFile(path)
  bytes.writeUInt8(bytes.readUInt8(100) ^ 1, 100)
  await writeFile(path, bytes)
  return bytes
}

it.concurrent('well, without a network, and nothing is touched', async () => {
  await using place = await placed()
  await writeFile(join(place.home, 'notes.txt'), 'of the user')
  const before = [await readTree(place.home), (await stat(place.home)).mtimeMs]

  const [text, json] = await Promise.all([place.verify(), place.verify('--json')])

  expect(text).toMatchObject({ exitCode: 0, stderr: '' })
  expect(text.stdout).toMatch(/^extra {7}notes\.txt\n4 files of files-\w+ in \S+: 4 ok; 1 extra file\n$/)
  expect(json).toMatchObject({ exitCode: 0, stderr: '' })
  const document = json.json<Document>()
  expect(document).toMatchObject({ ok: true, path: place.home, extra: ['notes.txt'] })
  expect(document.files).toHaveLength(4)
  expect(document.files[0]).toMatchObject({
    path: first.name,
    status: 'ok',
    actual: `sha256:${first.sha256}`,
  })
  expect(document.error).toBeUndefined()
  expect([await readTree(place.home), (await stat(place.home)).mtimeMs]).toEqual(before)
})

it.concurrent('with one other byte and a missing file, both named', async () => {
  await using place = await placed()
  await flip(join(place.home, first.name))
  await rm(join(place.home, second.name))
  const before = await readTree(place.home)

  const [text, json] = await Promise.all([place.verify(), place.verify('--json')])

  expect([text.exitCode, json.exitCode]).toEqual([1, 1])
  expect(text.stdout).toContain(`\nmissing     ${second.name}\n`)
  expect(text.stdout).toContain(
    `changed     ${first.name}: expected sha256:${first.sha256}, found sha256:${before[first.name]}, ${first.size} bytes\n`,
  )
  expect(text.stderr).toMatch(
    /^error: .* \(1 changed, 1 missing, 2 ok\) \(checksum-mismatch\)\n {2}Run fetch /,
  )
  const { ok, files, error } = json.json<Document>()
  expect([ok, error?.code]).toEqual([false, 'checksum-mismatch'])
  expect(files.map(({ status }) => status)).toEqual(['changed', 'missing', 'ok', 'ok'])
  expect(files[0]?.actual).toBe(`sha256:${before[first.name]}`)
  expect(await readTree(place.home)).toEqual(before)
})

it.concurrent('with a file missing, which is its own failure', async () => {
  await using place = await placed()
  await rm(join(place.home, first.name))
  const result = await place.verify('--json')
  expect(result.exitCode).toBe(1)
  expect(result.json<Document>()).toMatchObject({ ok: false, error: { code: 'not-found' } })
})

it.concurrent('with a folder and a link in place of files: what is there is said, and the link is not followed', async () => {
  await using place = await placed()
  await rm(join(place.home, first.name))
  await mkdir(join(place.home, first.name))
  await rename(join(place.home, second.name), join(place.home, '../elsewhere'))
  await symlink('../elsewhere', join(place.home, second.name))

  const result = await place.verify()

  expect(result.exitCode).toBe(1)
  expect(result.stdout).toContain(`not a file  ${first.name}: a folder\nnot a file  ${second.name}: a link\n`)
  expect(result.stderr).toMatch(/\(checksum-mismatch\)\n {2}Remove what stands in place of the files/)
})

it.concurrent('in a layout whose unpacked files nobody pinned: not shown to be right', async () => {
  await using place = await placed('--layout', 'torchvision')
  const result = await place.verify('--json')
  expect(result.exitCode).toBe(1)
  const { ok, files, error } = result.json<Document>()
  expect([ok, error?.code]).toEqual([false, 'bad-input'])
  expect(new Set(files.map(({ status }) => status))).toEqual(new Set(['not-pinned']))
})

it.concurrent('by the URL and checksum of one file', async () => {
  await using folder = await temporaryFolder('verify')
  await writeFile(join(folder.path, first.name), first.bytes)
  const verify = (checksum: string) => {
    const what = ['--url', `https://data.test/${first.name}`, '--checksum', checksum]
    return runCli(['verify', '.', ...what], { cwd: folder.path })
  }
  expect(await verify(first.sha256)).toMatchObject({ exitCode: 0, stderr: '' })
  expect(await verify(second.sha256)).toMatchObject({ exitCode: 1 })
  const weak = await verify(first.md5)
  expect(weak.exitCode).toBe(0)
  expect(weak.stderr).toMatch(/^warning: .* is pinned by md5/)
})

it.concurrent.each([
  ['gone', /Invalid "path": .*gone does not exist/],
  ['file', /Invalid "path": .*file is no folder/],
  ['file/below', /Invalid "path": .*file.below does not exist/],
])('not at all, where %s is no folder', async (path, says) => {
  await using folder = await temporaryFolder('verify')
  await writeFile(join(folder.path, 'file'), '')
  const result = await runCli(['verify', path, '--dataset', 'mnist', '--json'], { cwd: folder.path })
  expect(result.exitCode).toBe(1)
  expect(result.json()).toMatchObject({ error: { code: 'bad-input', message: expect.stringMatching(says) } })
})

it.concurrent('not at all, where no dataset is named', async () => {
  await using folder = await temporaryFolder('verify')
  const result = await runCli(['verify', '.'], { cwd: folder.path })
  expect(result).toMatchObject({ exitCode: 1, stdout: '' })
  expect(result.stderr).toContain('none of dataset, url and files is set')
})

it.concurrent.each([
  [['verify'], /verify takes one folder, not none/],
  [['verify', ''], /verify needs the folder/],
  [['verify', 'a', 'mnist'], /verify takes one folder, not a and mnist/],
  [['verify', 'a', '--path', 'b'], /verify has no option --path/],
  [['verify', 'a', '--offline'], /verify has no option --offline/],
])('%j is wrong usage', async (args, says) => {
  await using folder = await temporaryFolder('verify')
  const result = await runCli(args, { cwd: folder.path })
  expect(result).toMatchObject({ exitCode: 2, stdout: '' })
  expect(result.stderr).toMatch(says)
})

withRealMnist(({ base }) => {
  it('of the catalog, unpacked for torchvision', { timeout: 60_000 }, async () => {
    await using folder = await temporaryFolder('verify')
    const what = ['--layout', 'torchvision', '--mirrors', base]
    const fetch = [
      'fetch',
      'mnist',
      ...what,
      '--path',
      'data',
      '--cache',
      'none',
      '--proxy',
      'http://127.0.0.1:9',
    ]
    expect(await runCli(fetch, { cwd: folder.path })).toMatchObject({ exitCode: 0 })
    const verify = () => {
      const words = ['verify', 'data', '--dataset', 'mnist', '--layout', 'torchvision']
      return runCli(words, { cwd: folder.path })
    }

    const well = await verify()
    await flip(join(folder.path, 'data/MNIST/raw/train-images-idx3-ubyte'))
    const changed = await verify()

    expect(well).toMatchObject({ exitCode: 0, stderr: '' })
    expect(well.stdout).toMatch(/^4 files of mnist in .*: 4 ok; 0 extra files\n$/)
    expect(changed.exitCode).toBe(1)
    expect(changed.stdout).toMatch(/^changed {5}MNIST\/raw\/train-images-idx3-ubyte: expected sha256:/)
  })
})

it.concurrent('and what a server repeats of a credential is not told', async () => {
  await using folder = await temporaryFolder('verify')
  await using server = await startServer((request, response) => {
    response.writeHead(403, { 'content-type': 'application/xml' })
    response.end(
      `<Error><Code>AccessDenied</Code><Message>${request.headers.authorization}</Message></Error>`,
    )
  })
  const base = `http://127.0.0.1:${server.port}`
  const what = ['--dataset', `${base}/SHA256SUMS`, '--checksum', first.sha256]
  const credentials = ['--credentials', `${base} Bearer t0ken-of-the-server`]

  const result = await runCli(['verify', '.', ...what, ...credentials], { cwd: folder.path })

  expect(result).toMatchObject({ exitCode: 1, stdout: '' })
  expect(result.stderr).toContain('(forbidden)')
  expect(result.stderr).toContain('AccessDenied: ***')
})
