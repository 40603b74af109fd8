import { expect, it } from 'vitest'
import { runCli } from '../support/cli.ts'
import { mnistShaped } from '../support/dataset.ts'
import { type Origin, startOrigin } from '../support/origin.ts'
import { createRunner } from '../support/runner.ts'
import { temporaryFolder } from '../support/temporary.ts'

const data = mnistShaped()
const TOKEN = 'ghp_T0ken/with+special=chars%20'
const PAIR = 'ci-robot:p@ss/wörd:100%'
const BASIC = Buffer.from(PAIR).toString('base64')
const PASSWORD = PAIR.slice(PAIR.indexOf(':') + 1)

/** The spellings in which a secret could turn up. */
const spellings = [TOKEN, PASSWORD, PAIR, BASIC].flatMap((secret) => [
  secret,
  Buffer.from(secret).toString('base64'),
  encodeURIComponent(secret),
  encodeURI(secret),
])

const sentTo = ({ requests }: Origin) => [...new Set(requests.map(({ headers }) => headers.authorization))]
const leaks = (texts: readonly string[]) =>
  texts.filter((text) => spellings.some((spelling) => text.includes(spelling)))

/** One origin for a token, one for Basic to which it redirects one file, and one for nobody. */
async function startThree() {
  const [own, basic, open] = [
    await startOrigin({ files: data.served() }),
    await startOrigin({ files: data.served() }),
    await startOrigin({ files: data.served() }),
  ]
  const [one, two] = data.files
  own.fault(one?.name ?? '', { redirect: basic.url(one?.name ?? ''), always: true })
  own.fault(two?.name ?? '', { redirect: open.url(two?.name ?? ''), always: true })
  const close = async () => void (await Promise.all([own, basic, open].map((origin) => origin.close())))
  const credentials = `${own.base} Bearer ${TOKEN}\n${basic.base} Basic ${BASIC}`
  return { own, basic, open, credentials, [Symbol.asyncDispose]: close }
}

it.concurrent('in a step, whatever redirects lead where', async () => {
  await using three = await startThree()
  const { own, basic, open, credentials } = three
  await using runner = await createRunner()

  const result = await runner.run(
    { files: data.lines(own.base), credentials, cache: 'none' },
    { RUNNER_DEBUG: '1' },
  )

  expect(result.exitCode).toBe(0)
  expect(sentTo(own)).toEqual([`Bearer ${TOKEN}`])
  expect(sentTo(basic)).toEqual([`Basic ${BASIC}`])
  expect(sentTo(open)).toEqual([undefined])
  expect(result.masks).toEqual(expect.arrayContaining([TOKEN, `Bearer ${TOKEN}`, BASIC, PASSWORD]))
  const lines = result.stdout.split(/\r?\n/)
  const shown = lines.filter((line) => !line.startsWith('::add-mask::'))
  expect(leaks([...shown, result.stderr, result.summary, ...Object.values(result.outputs)])).toEqual([])
  // Masked before anything else is printed.
  expect(lines.findLastIndex((line) => line.startsWith('::add-mask::'))).toBeLessThan(
    lines.findIndex((line) => line !== '' && !line.startsWith('::add-mask::')),
  )
})

for (const status of [401, 403]) {
  it.concurrent(`in a step that is refused with ${status}, which is told what to change`, async () => {
    const [file] = data.files
    const name = file?.name ?? ''
    await using origin = await startOrigin({ faults: { '*': [{ status, always: true }] } })
    await using runner = await createRunner()
    const inputs = { url: origin.url(name), checksum: file?.sha256 ?? '', cache: 'none' }

    const without = await runner.run(inputs)
    const withOne = await runner.run({ ...inputs, credentials: `${origin.base} Bearer ${TOKEN}` })

    expect([without.exitCode, withOne.exitCode]).toEqual([1, 1])
    expect(without.stdout).toContain(
      status === 401 ? `\nwith:\n  credentials: ${origin.base} Bearer \${{ secrets` : 'give it `credentials`',
    )
    expect(withOne.annotations[0]?.message).toContain('does not accept the credentials')
    const asked = origin.requestsFor(`/${name}`).map(({ headers }) => headers.authorization)
    expect(asked).toEqual([undefined, `Bearer ${TOKEN}`])
    const shown = withOne.stdout.split(/\r?\n/).filter((line) => !line.startsWith('::add-mask::'))
    expect(leaks([...shown, withOne.summary, ...Object.values(withOne.outputs)])).toEqual([])
  })
}

it.concurrent('in a step whose line is wrong, which fails without showing it', async () => {
  await using runner = await createRunner()
  const url = { url: 'http://127.0.0.1:9/a', checksum: `sha256:${'0'.repeat(64)}`, cache: 'none' }

  const results = [
    await runner.run({ ...url, credentials: TOKEN }),
    await runner.run({ ...url, credentials: `https://data.example.org/path Bearer ${TOKEN}` }),
    await runner.run({ ...url, credentials: `https://data.example.org Bearer ${TOKEN}\u0007` }),
  ]

  for (const result of results) {
    expect(result).toMatchObject({ exitCode: 1, outputs: { 'failure-code': 'bad-input' } })
    expect(result.annotations[0]?.message).toContain('Invalid "credentials": line 1')
    expect(leaks([result.stdout, result.stderr, result.summary])).toEqual([])
  }
})

it.concurrent('in a step whose secret is empty, which says so and goes on', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using runner = await createRunner()

  const result = await runner.run({
    files: data.lines(origin.base),
    credentials: `${origin.base} Bearer `,
    cache: 'none',
  })

  expect(result.exitCode).toBe(0)
  expect(result.annotations).toMatchObject([
    { level: 'warning', message: expect.stringContaining(`the value for ${origin.base} is empty`) },
  ])
  expect(sentTo(origin)).toEqual([undefined])
})

it.concurrent('by the command', async () => {
  await using three = await startThree()
  const { own, basic, open, credentials } = three
  await using folder = await temporaryFolder('command')
  const lines = credentials.split('\n').flatMap((line) => ['--credentials', line])
  const args = ['fetch', '--files', data.lines(own.base), '--path', 'data', '--json', ...lines]

  const result = await runCli(args, { cwd: folder.path, env: { RUNNER_DEBUG: '1' } })

  expect(result.exitCode).toBe(0)
  expect([own, basic, open].map(sentTo)).toEqual([[`Bearer ${TOKEN}`], [`Basic ${BASIC}`], [undefined]])
  expect(leaks([result.stdout, result.stderr])).toEqual([])
})
