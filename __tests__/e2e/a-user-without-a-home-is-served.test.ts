import { execFile, execFileSync } from 'node:child_process'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { runCli } from '../support/cli.ts'
import { mnistShaped } from '../support/dataset.ts'
import { startOrigin } from '../support/origin.ts'
import { repositoryRoot } from '../support/repository.ts'
import { bareEnvironment } from '../support/runner-environment.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { published, readTree } from './tree.ts'

const data = mnistShaped()

if (process.platform !== 'win32') {
  it.concurrent('when HOME is empty, with the one that the system knows', async () => {
    await using folder = await temporaryFolder('no-home')

    const words = ['plan', 'mnist', '--path', '~/data', '--json']
    const result = await runCli(words, { cwd: folder.path, env: { HOME: '' } })

    expect(result.json()).toMatchObject({ home: join(userInfo().homedir, 'data') })
  })
}

// A user that is in no list of users, as in containers that run as any number.
const nobody = ['--map-user=54321', '--map-group=54321', 'env', '-u', 'HOME']
if (canBeNobody()) {
  it.concurrent('when nobody knows one, without a cache', async () => {
    await using origin = await startOrigin({ files: data.served() })
    await using folder = await temporaryFolder('no-home')
    const fetch = ['fetch', '--files', data.lines(origin.base), '--path', 'data']

    const result = await run(fetch, folder.path)

    expect(result).toMatchObject({ code: 0 })
    expect(result.stderr).toMatch(/has no home, so there is no cache: set HOME/)
    expect(await readTree(folder.path)).toEqual(published(data, 'data/'))
  })

  it.concurrent('but for a path that begins with it', async () => {
    await using folder = await temporaryFolder('no-home')
    const result = await run(['plan', 'mnist', '--path', '~/data'], folder.path)
    expect(result).toMatchObject({ code: 1, stdout: '' })
    expect(result.stderr).toMatch(/Invalid "HOME": it is not set.*\(bad-input\)\n.*absolute paths/)
  })

  it.concurrent('which a checkup tells', async () => {
    await using folder = await temporaryFolder('no-home')
    const result = await run(['doctor'], folder.path)
    expect(result.stdout).toMatch(/doubtful\s+folder of the cache\n.*HOME or XDG_CACHE_HOME/)
  })
}

function canBeNobody(): boolean {
  if (process.platform !== 'linux') return false
  try {
    execFileSync('unshare', [...nobody, 'true'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

async function run(words: string[], cwd: string) {
  const command = [...nobody, process.execPath, join(repositoryRoot, 'dist/cli.js'), ...words]
  const options = { cwd, env: bareEnvironment(cwd), timeout: 20_000 }
  return promisify(execFile)('unshare', command, options).then(
    (output) => ({ code: 0, ...output }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  )
}
