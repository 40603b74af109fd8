import { EventEmitter, once } from 'node:events'
import { expect, test } from 'vitest'
import { overhear, type Said } from '../../../src/tiers/package-voice.ts'
import { startChild } from '../../support/child.ts'
import { repositoryRoot } from '../../support/repository.ts'

/** What is heard of something that prints. */
async function heard(run: () => Promise<unknown>): Promise<Said[]> {
  const said: Said[] = []
  await overhear((line) => said.push(line), run)
  return said
}

test.each<[string, Said[]]>([
  ['plain\n', [{ level: 'info', text: 'plain' }]],
  [
    'one\r\n\ntwo\n',
    [
      { level: 'info', text: 'one' },
      { level: 'info', text: 'two' },
    ],
  ],
  ['::warning::careful: it broke', [{ level: 'warning', text: 'careful: it broke' }]],
  ['::error title=x,file=y::bad', [{ level: 'error', text: 'bad' }]],
  ['::debug::a%0Ab%250D', [{ level: 'debug', text: 'a\nb%0D' }]],
  ['::group::x', [{ level: 'info', text: '::group::x' }]],
])('%j is heard as %j', async (text, said) => {
  expect(await heard(async () => process.stdout.write(text))).toEqual(said)
  expect(await heard(async () => process.stderr.write(text))).toEqual(said)
})

test('work that goes on after the call is heard too, and others are not', async () => {
  const said: Said[] = []
  const later = new EventEmitter()
  let told: Promise<unknown> = Promise.resolve()
  await overhear(
    (line) => said.push(line),
    async () => {
      told = once(later, 'now').then(() => process.stdout.write('late\n'))
    },
  )
  later.emit('now')
  await told
  expect(said).toEqual([{ level: 'info', text: 'late' }])
})

test('a writer that waits for its callback goes on', async () => {
  const write = () => new Promise<void>((done) => process.stdout.write('x', () => done()))
  expect(await heard(write)).toHaveLength(1)
})

test('masks reach the runner, and so does what the listener prints', async () => {
  const program = `
    import { overhear } from './src/tiers/package-voice.ts'
    await overhear(({ text }) => console.log('heard ' + text), async () => {
      process.stdout.write('::add-mask::s3cret\\n')
      process.stdout.write('said\\n')
    })
    console.log('after')
  `
  const child = startChild(['--input-type=module', '--eval', program], { cwd: repositoryRoot, env: {} })
  expect((await child.done).stdout).toBe('::add-mask::s3cret\nheard said\nafter\n')
})
