import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createRunner, runAction, startAction } from '../../support/runner.ts'
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary.ts'
import { parseCommands, parseFileCommands } from '../../support/workflow-commands.ts'

const definition = `
inputs:
  dataset: { description: a name }
  no-proxy: { default: '' }
  retries: { default: '5' }
  token: { default: '\${{ github.token }}' }
`

const program = `
const fs = require('node:fs')
const { env } = process
if (env.INPUT_DATASET === 'wait') { console.log('waiting'); setInterval(() => {}, 1000) }
else {
  const inputs = Object.fromEntries(Object.entries(env).filter(([name]) => name.startsWith('INPUT_')))
  fs.appendFileSync(env.GITHUB_OUTPUT, 'inputs<<ghadelimiter_1\\n' + JSON.stringify(inputs) + '\\nghadelimiter_1\\n')
  fs.appendFileSync(env.GITHUB_OUTPUT, 'variables=' + Object.keys(env).sort() + '\\n')
  fs.appendFileSync(env.GITHUB_OUTPUT, 'cwd=' + process.cwd() + '\\n')
  fs.appendFileSync(env.GITHUB_ENV, 'KERAS_HOME<<x\\n/a\\nb\\nx\\n')
  fs.appendFileSync(env.GITHUB_STEP_SUMMARY, '# Dataset\\n')
  console.log('::add-mask::s%25cret\\n::warning title=a%3A b,line=3::first%0Asecond\\n::debug::fine')
  console.error('to stderr')
  process.exitCode = 3
}
`

let action: TemporaryFolder
beforeAll(async () => {
  action = await temporaryFolder('action')
  await mkdir(join(action.path, 'dist'))
  await writeFile(join(action.path, 'action.yml'), definition)
  await writeFile(join(action.path, 'dist/index.js'), program)
})
afterAll(() => action.close())

describe('a runner', () => {
  it('hands over the inputs with their defaults, a clean environment, and reads back what the step says', async () => {
    await using runner = await createRunner({ selfHosted: true })
    const result = await runAction({
      action: action.path,
      runner,
      inputs: { dataset: 'mnist', 'no-proxy': 'a b' },
    })
    expect(result).toMatchObject({
      exitCode: 3,
      stderr: 'to stderr\n',
      exported: { KERAS_HOME: '/a\nb' },
      summary: '# Dataset\n',
      masks: ['s%cret'],
      debug: ['fine'],
      annotations: [{ level: 'warning', title: 'a: b', line: '3', message: 'first\nsecond' }],
    })
    expect(JSON.parse(result.outputs.inputs ?? '')).toEqual({
      INPUT_DATASET: 'mnist',
      'INPUT_NO-PROXY': 'a b',
      INPUT_RETRIES: '5',
      INPUT_TOKEN: '',
    })
    expect(result.outputs.cwd).toBe(runner.workspace)
    const leaked = (result.outputs.variables ?? '')
      .split(',')
      .filter((name) => !/^(INPUT|GITHUB|RUNNER)_/.test(name))
    expect(leaked).toEqual(['CI', 'HOME', 'PATH'])
    expect(runner.env.RUNNER_ENVIRONMENT).toBe('self-hosted')
  })

  it('adds and takes away variables', async () => {
    const env = { https_proxy: 'http://proxy.test', CI: undefined }
    const { outputs } = await runAction({ action: action.path, inputs: {}, env })
    expect(outputs.variables).toContain('https_proxy')
    expect(outputs.variables).not.toMatch(/^CI,/)
  })

  it('refuses an input that action.yml lacks', async () => {
    await expect(runAction({ action: action.path, inputs: { datasets: 'x' } })).rejects.toThrow(
      'no input datasets',
    )
  })

  it('can kill a step, and gives up on one that hangs', async () => {
    await using runner = await createRunner()
    const inputs = { dataset: 'wait' }
    const step = await startAction({ action: action.path, runner, inputs, peakMemory: true })
    await step.seen('waiting')
    step.kill()
    const killed = await step.done
    expect(killed).toMatchObject({ exitCode: null, signal: 'SIGKILL', stdout: 'waiting\n' })
    if (process.platform === 'linux') expect(killed.peakBytes).toBeGreaterThan(0)
    const late = runAction({ action: action.path, runner, inputs, timeout: 200 })
    await expect(late).rejects.toThrow('still ran after 200 ms')
  })

  it('shares a tool cache with another one', async () => {
    await using first = await createRunner()
    await using second = await createRunner({ toolCache: first.toolCache })
    expect([second.toolCache === first.toolCache, second.temp === first.temp]).toEqual([true, false])
  })
})

describe('workflow commands', () => {
  it('are not read between stop-commands and its token', () => {
    const text = '::stop-commands::abc\n::error::no\n::abc::\n::error file=a%2Cb::yes: 1::2'
    expect(parseCommands(text).annotations).toEqual([{ level: 'error', file: 'a,b', message: 'yes: 1::2' }])
  })

  it('must end the values that they begin', () => {
    expect(() => parseFileCommands('a<<END\nvalue\n')).toThrow('no line END')
    expect(parseFileCommands('a=b<<c\nd=\n')).toEqual({ a: 'b<<c', d: '' })
  })
})
