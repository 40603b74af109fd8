import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { repositoryRoot } from '../support/repository.ts'

/** More than a pipe holds. */
const MUCH = 300_000

const MODULE = JSON.stringify(join(repositoryRoot, 'src/report/standard-stream.ts'))

/** What a program writes, and how it ends, where the reader begins only after a while. */
async function written(program: string) {
  const code = `import { StandardStream } from ${MODULE}\nconst out = new StandardStream(1)\n${program}`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const exited = once(child, 'exit')
  // It says by its errors that it has written all that it can.
  await once(child.stderr, 'data')
  const text = (await buffer(child.stdout)).toString('utf8')
  const [exitCode] = await exited
  return { text, exitCode }
}

const lines = `const much = 'x'.repeat(${MUCH})`

test('what a slow reader has not read is out before a run ends', async () => {
  const program = `${lines}
process.stdout.write('')
process.stderr.write('ready')
out.write(much)
out.write('the end')
out.flush(() => process.exit(0))`
  expect(await written(program)).toEqual({ text: `${'x'.repeat(MUCH)}the end`, exitCode: 0 })
})

test('and so is what a package has written to the stream, when a run fails', async () => {
  const program = `${lines}
out.write('first, ')
process.stdout.write(much)
process.stdout.write('the failure')
process.stderr.write('ready')
out.flush(() => process.exit(1), true)`
  expect(await written(program)).toEqual({ text: `first, ${'x'.repeat(MUCH)}the failure`, exitCode: 1 })
})

test('Node makes no stream of a pipe or a file, unless it must wait for a reader', async () => {
  const program = `out.write('the end')
const made = process.moduleLoadList.includes('NativeModule net')
process.stderr.write('ready')
out.flush(() => process.exit(made ? 1 : 0))`
  expect(await written(program)).toEqual({ text: 'the end', exitCode: 0 })
})
