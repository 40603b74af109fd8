import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Child, startChild } from '../support/child.ts'
import { repositoryRoot } from '../support/repository.ts'
import { bareEnvironment } from '../support/runner-environment.ts'
import { temporaryFolder } from '../support/temporary.ts'

const AWKWARD = 'a: %, b\r\nc::d [é] \u2028 ##[x]'

/** What both are told, and what is left of it. */
const PROGRAM = `
const awkward = ${JSON.stringify(AWKWARD)}
console.log(JSON.stringify([core.getInput('base-url'), core.getInput('no such input'), core.getInput('two words')]))
core.info(awkward)
core.debug(awkward)
core.warning(awkward, { title: awkward })
core.startGroup(awkward)
core.endGroup()
core.setOutput('text', awkward)
core.setOutput('number', 7)
core.setOutput('list', [1, awkward])
core.exportVariable('SOME_NAME', awkward)
console.log(process.env.SOME_NAME === awkward)
await core.summary.addRaw(awkward).write().catch((error) => console.log('no summary'))
`
const OURS = `import { openJob } from ${JSON.stringify(join(repositoryRoot, 'src/report/job.ts'))}
const core = openJob(process.env, (text) => process.stdout.write(text))`
const THEIRS = `import * as core from '@actions/core'`

/** Runs the program with one of them; delimiters, which are random, all become one. */
async function told(imports: string, withFiles: boolean) {
  await using folder = await temporaryFolder('job')
  const names = ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_STEP_SUMMARY'] as const
  const files = Object.fromEntries(names.map((name) => [name, join(folder.path, name)]))
  for (const path of Object.values(files)) await writeFile(path, '')
  const inputs = { 'INPUT_BASE-URL': ' x ', INPUT_TWO_WORDS: 'y' }
  const env = { ...bareEnvironment(folder.path), ...inputs, ...(withFiles ? files : {}) }
  const child: Child = startChild(['--input-type=module', '-e', `${imports}\n${PROGRAM}`], {
    cwd: repositoryRoot,
    env,
  })
  const { exitCode, stdout, stderr } = await child.done
  const written = await Promise.all(Object.values(files).map((path) => readFile(path, 'utf8')))
  const delimiters = written.map((text) => text.match(/ghadelimiter_[0-9a-f-]{36}/g)?.length ?? 0)
  const alike = written.map((text) => text.replace(/ghadelimiter_[0-9a-f-]{36}/g, 'DELIMITER'))
  return { exitCode, stdout, stderr, delimiters, written: alike }
}

test.each([
  ['in a job', true],
  ['where the runner has no files for commands', false],
])('the runner is told the same as by @actions/core, %s', async (_, withFiles) => {
  const [ours, theirs] = await Promise.all([told(OURS, withFiles), told(THEIRS, withFiles)])
  expect(ours).toEqual(theirs)
  expect(ours).toMatchObject({ exitCode: 0, stderr: '' })
  expect(ours.delimiters).toEqual(withFiles ? [6, 2, 0] : [0, 0, 0])
})
