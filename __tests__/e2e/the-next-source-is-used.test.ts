import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { flipBit } from '../support/archive.ts'
import { mnistShaped } from '../support/dataset.ts'
import { type Fault, startOrigin } from '../support/origin.ts'
import { createRunner } from '../support/runner.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { published, readTree } from './tree.ts'

const data = mnistShaped()
const file = data.file('train-images-idx3-ubyte.gz')

const faults: Record<string, { fault: Fault; says: RegExp }> = {
  'has lost the file': { fault: { status: 404 }, says: /answered 404/ },
  'is forbidden': { fault: { status: 403 }, says: /answered 403/ },
  'answers with a page': { fault: { html: 'Moved' }, says: /an HTML page with the title "Moved"/ },
  'has other bytes': { fault: { wrong: flipBit(file.bytes) }, says: /other bytes/ },
  'is in lasting trouble': { fault: { status: 500 }, says: /answered 500/ },
  'redirects in circles': { fault: { redirect: `/${file.name}` }, says: /redirect/ },
}

for (const [what, { fault, says }] of Object.entries(faults)) {
  it.concurrent(`where the first ${what}`, async () => {
    await using first = await startOrigin({ files: data.served() })
    first.fault(file.name, { ...fault, always: true })
    await using second = await startOrigin({ files: data.served('/mirror') })
    await using runner = await createRunner()

    const result = await runner.run({
      url: `${first.url(file.name)}\n${second.url(`/mirror/${file.name}`)}`,
      checksum: `sha256:${file.sha256}`,
      path: 'data',
      cache: 'none',
      retries: 0,
    })

    expect(result).toMatchObject({ exitCode: 0, annotations: [] })
    expect(await readTree(runner.workspace)).toEqual({ [`data/${file.name}`]: file.sha256 })
    expect(result.stdout).toMatch(says)
    expect(result.stdout).toContain('leaving this source')
    const [placed] = JSON.parse(result.outputs.files ?? '')
    expect(placed).toMatchObject({ source: second.url(`/mirror/${file.name}`) })
    expect(second.requests).toHaveLength(1)
  })
}

it.concurrent('where nothing listens on the first', async () => {
  const gone = await startOrigin()
  await gone.close()
  await using second = await startOrigin({ files: data.served() })
  await using runner = await createRunner()

  const result = await runner.run({
    files: data.lines(),
    'base-url': `${gone.base}\n${second.base}`,
    cache: 'none',
    path: 'data',
    retries: 0,
  })

  expect(result).toMatchObject({ exitCode: 0, annotations: [] })
  expect(await readTree(runner.workspace)).toEqual(published(data, 'data/'))
  expect(result.stdout).toMatch(/refused the connection.*leaving this source/)
})

it.concurrent('in the order of preference: mirrors before the own source', async () => {
  await using own = await startOrigin({ files: data.served() })
  await using mirror = await startOrigin({ files: data.served('/pub') })
  mirror.remove(`/pub/${file.name}`)
  await using empty = await temporaryFolder('mirror')
  await using runner = await createRunner()

  const result = await runner.run({
    files: data.lines(own.base),
    mirrors: `${pathToFileURL(empty.path).href}\n${mirror.url('/pub')}/`,
    cache: 'none',
    path: 'data',
  })

  expect(result).toMatchObject({ exitCode: 0, annotations: [] })
  expect(await readTree(runner.workspace)).toEqual(published(data, 'data/'))
  expect(own.requests.map(({ path }) => path)).toEqual([`/${file.name}`])
})

it.concurrent('and when there is none left, each is named with its reason', async () => {
  await using first = await startOrigin({ files: data.served() })
  await using second = await startOrigin({ files: data.served() })
  first.fault(file.name, { html: 'Sign in', always: true })
  second.fault(file.name, { wrong: flipBit(file.bytes), always: true })
  await using runner = await createRunner()

  const result = await runner.run({
    url: `${first.url(file.name)}\n${second.url(file.name)}`,
    checksum: file.sha256,
    path: 'data',
    cache: 'none',
  })

  expect(result).toMatchObject({ exitCode: 1, outputs: { 'failure-code': 'checksum-mismatch' } })
  expect(result.stdout).toMatch(/source 1: .*"Sign in"/)
  expect(result.stdout).toMatch(/source 2: .*other bytes/)
  expect(result.annotations).toMatchObject([{ level: 'error', title: 'setup-dataset: checksum-mismatch' }])
  expect(await readTree(runner.workspace)).toEqual({})
})
