import { execFile } from 'node:child_process'
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { repositoryRoot } from '../support/repository.ts'

const run = promisify(execFile)

const OURS = 'setup-dataset/setup-dataset'
/** What of this repository a workflow meets. */
const PARTS = ['action.yml', 'dist', 'LICENSE', '.github/workflows']
/** Where the texts are that say which release of actions/checkout they use. */
const TEXTS = ['.github/workflows', 'examples']

/** Makes a git repository `owner/name` with these files and, if told, with all that a workflow of ours meets. */
export async function makeRepository(
  folder: string,
  name: string,
  { files = {}, isOurs = false }: { files?: Record<string, string>; isOurs?: boolean },
): Promise<string> {
  await mkdir(folder, { recursive: true })
  for (const part of isOurs ? PARTS : [])
    await cp(join(repositoryRoot, part), join(folder, part), { recursive: true })
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  const env = { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' }
  const git = (...words: string[]) => run('git', words, { cwd: folder, env })
  await git('init', '--quiet', '--initial-branch=main')
  await git('remote', 'add', 'origin', `https://github.com/${name}`)
  await git('add', '--all')
  const someone = ['-c', 'user.name=someone', '-c', 'user.email=someone@example.org']
  await git(...someone, 'commit', '--quiet', '-m', 'all')
  return folder
}

/** The text of an example, which becomes a workflow as it is. */
export function copyExample(name: string): Promise<string> {
  return readFile(join(repositoryRoot, 'examples', name), 'utf8')
}

/** What `uses` of others' workflows leads to, in `folder`: our repository as it is released, and actions/checkout. */
export async function releasedIn(folder: string): Promise<Record<string, string>> {
  const ours = await makeRepository(join(folder, 'ours'), OURS, { isOurs: true })
  return { [`${OURS}@v1`]: ours, ...(await checkoutOf(join(folder, 'checkout'), ours)) }
}

/**
 * Puts an actions/checkout into `folder` that knows `ours` as what we released, and gives it the names that our texts
 * use. act itself checks out the repository that calls.
 */
export async function checkoutOf(folder: string, ours: string): Promise<Record<string, string>> {
  await mkdir(folder, { recursive: true })
  const inputs = ['repository', 'ref', 'path', 'persist-credentials'].map((name) => `  ${name}: {}`)
  const definition = ['name: checkout', 'inputs:', ...inputs, 'runs: { using: node24, main: index.js }']
  await writeFile(join(folder, 'action.yml'), definition.join('\n'))
  await writeFile(
    join(folder, 'index.js'),
    `const { INPUT_REPOSITORY, INPUT_REF, INPUT_PATH, GITHUB_WORKSPACE } = process.env
    const wanted = INPUT_REPOSITORY + '@' + INPUT_REF
    if (wanted !== '${OURS}@v1') throw new Error('there is no ' + wanted)
    console.log('checked out ' + wanted)
    require('node:fs').cpSync(${JSON.stringify(ours)}, GITHUB_WORKSPACE + '/' + INPUT_PATH, { recursive: true })`,
  )
  const refs = new Set<string>()
  for (const texts of TEXTS) {
    for (const name of await readdir(join(repositoryRoot, texts))) {
      const text = await readFile(join(repositoryRoot, texts, name), 'utf8')
      for (const [used] of text.matchAll(/actions\/checkout@[\w.-]+/g)) refs.add(used)
    }
  }
  return Object.fromEntries([...refs].map((used) => [used, folder]))
}
