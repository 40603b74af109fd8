import { expect, it } from 'vitest'
import { startOrigin } from '../support/origin.ts'
import { createRunner } from '../support/runner.ts'

/** What the runner would obey: `::name` at the beginning of a line, and `##[name]` anywhere. */
const isCommand = (line: string) => /^\s*::|##\[/.test(line)

it('to the runner, whatever it answers', async () => {
  await using origin = await startOrigin()
  const title = '##[add-mask]a\n::stop-commands::x\u001b[2J'
  const page = `<html><head><title>${title}</title></head></html>`
  origin.fault('/data.bin', { status: 404, body: page, always: true })
  await using runner = await createRunner()
  const inputs = { url: origin.url('/data.bin'), checksum: `sha256:${'0'.repeat(64)}`, cache: 'none' }

  const result = await runner.run(inputs)

  expect(result).toMatchObject({ exitCode: 1, outputs: { 'failure-code': 'not-found' } })
  expect(result.stdout).toContain('add-mask')
  const commands = result.stdout.split('\n').filter(isCommand)
  expect(
    commands.filter((line) => !/^::(error|warning|debug|group|endgroup) ?[^:]*::|^::set-output /.test(line)),
  ).toEqual([])
  expect(result.annotations.filter(({ level }) => level === 'error')).toHaveLength(1)
})
