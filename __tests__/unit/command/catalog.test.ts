import { expect, test } from 'vitest'
import { readCommandLine, UsageError } from '../../../src/command/arguments.ts'
import { catalogCommand } from '../../../src/command/catalog.ts'
import { InputError } from '../../../src/errors.ts'
import { Secrets } from '../../../src/secrets.ts'

async function run(line: string): Promise<string> {
  const printed: string[] = []
  const err = (text: string) => void printed.push(`err: ${text}`)
  const terminal = { out: (text: string) => void printed.push(text), err, secrets: new Secrets() }
  expect(await catalogCommand(readCommandLine(line.split(' ')), {}, terminal)).toBe(0)
  return printed.join('\n')
}

test('list and show print text, or one JSON document', async () => {
  expect(await run('catalog list')).toMatch(/^name .*\n(.*\n)*mnist /)
  expect(JSON.parse(await run('catalog list --json'))).toContainEqual(
    expect.objectContaining({ name: 'mnist' }),
  )
  expect(await run('catalog show mnist')).toMatch(/^mnist: /)
  expect(JSON.parse(await run('catalog show mnist --json'))).toMatchObject({ name: 'mnist' })
})

test('a name that is not there is an input error with the nearest ones', async () => {
  const error: unknown = await run('catalog show mnits').catch((reason) => reason)
  expect(error).toBeInstanceOf(InputError)
  expect(error).toMatchObject({
    input: 'dataset',
    advice: expect.stringMatching(/^Nearest names: mnist[,.]/),
  })
})

test.each(['catalog', 'catalog show', 'catalog show a b', 'catalog list mnist', 'catalog find mnist'])(
  '"%s" is a wrong usage',
  async (line) => {
    const error: unknown = await run(line).catch((reason) => reason)
    expect(error).toBeInstanceOf(UsageError)
    expect(error).toMatchObject({ message: expect.stringContaining('"list" or "show <name>"') })
  },
)
