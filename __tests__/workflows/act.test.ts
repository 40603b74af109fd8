import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../support/temporary.ts'
import { runWorkflow } from './act.ts'
import { makeRepository } from './github.ts'

const workflow = '.github/workflows/some.yml'

async function runStep(step: string): ReturnType<typeof runWorkflow> {
  await using folder = await temporaryFolder('some')
  const steps = ['uses: actions/checkout@v5', step].map((each) => `      - ${each}`)
  const text = ['on: push', 'jobs:', '  some:', '    runs-on: ubuntu-latest', '    steps:', ...steps]
  const files = { [workflow]: text.join('\n') }
  const repository = await makeRepository(join(folder.path, 'some'), 'someone/project', {
    files,
    isOurs: true,
  })
  return await runWorkflow({ repository, workflow })
}

test('a workflow reaches no host but this one', async () => {
  const data = `{ url: "http://data.test/a.csv", checksum: "${'a'.repeat(64)}", retries: 0 }`
  const ours = await runStep(`{ uses: ./, with: ${data} }`)
  expect(ours.jobs).toEqual(['some.yml/some: failure'])
  expect(ours.log).toContain('proxy-unreachable')
  const others = await runStep('uses: someone/else@v1')
  expect(others.exitCode).toBe(1)
  expect(others.log).toMatch(
    /Unable to clone https:\/\/github\.com\/someone\/else .*127\.0\.0\.1:9: connect: connection refused/,
  )
})

test('what a step leaves behind is ended with the run', async () => {
  const left = "setsid --fork sh -c 'touch started; exec sleep 86399' < /dev/null > /dev/null 2>&1"
  const { jobs } = await runStep(`run: ${left}; until [ -e started ]; do sleep 0.01; done`)
  expect(jobs).toEqual(['some.yml/some: success'])
  expect(commandLines()).not.toContain('sleep 86399')
})

/** Of all processes. */
function commandLines(): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'latin1').split('\0').join(' ').trim()
      } catch {
        return ''
      }
    })
}
