import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { flipBit } from '../support/archive.ts'
import { startAzurite } from '../support/azurite.ts'
import { startCacheService } from '../support/cache-service.ts'
import { contentOf, mnistShaped } from '../support/dataset.ts'
import { startOrigin } from '../support/origin.ts'
import { startProxy } from '../support/proxy.ts'
import { createRunner } from '../support/runner.ts'

/** Whatever could be Markdown, HTML, a link, a mention, or a word of mermaid's language. */
export const HOSTILE = 'section a_b_`c`[e](f)~~g~~$h$@user#1&#38;;%%{init}%%'
/** The same where it need not be the name of a file. */
export const MORE_HOSTILE = `<script>alert(1)</script> | **b** <img src=x> http://evil.test www.evil.test ${HOSTILE}`

/** Milliseconds: enough for a timeline with something to see. */
const LONG = 700

const data = mnistShaped()
const [images, labels] = ['train-images-idx3-ubyte.gz', 'train-labels-idx1-ubyte.gz'] as const

/** Job summaries as runs wrote them, by what became of the run. */
export async function writeSummaries(): Promise<Readonly<Record<Scene, string>>> {
  const [[cold, warm, healed], failed, refused, hostile, bad] = await Promise.all([
    aroundCaches(),
    fetchWrongBytes(),
    meetProxy(),
    fetchHostileNames(),
    giveBadInput(),
  ])
  return { cold, warm, healed, failed, refused, hostile, bad, job: [cold, warm, failed].join('') }
}

export const SCENES = ['cold', 'warm', 'healed', 'failed', 'refused', 'hostile', 'bad', 'job'] as const
export type Scene = (typeof SCENES)[number]

/** From two sources with trouble, then from the Actions cache, then with wrong files in both caches. */
async function aroundCaches(): Promise<[string, string, string]> {
  await using origin = await startOrigin({ files: data.served('/data') })
  await using mirror = await startOrigin({ files: data.served('/mirror') })
  await using azurite = await startAzurite()
  await using service = await startCacheService({ azurite })
  const inputs = {
    'base-url': `${mirror.url('/mirror')}\n${origin.url('/data')}`,
    layout: 'torchvision',
    dataset: 'fashion.json',
  }
  mirror.fault(`/mirror/${images}`, { status: 503 }, { delay: LONG })
  mirror.fault(`/mirror/${labels}`, { status: 404, always: true })
  const manifest = describe()

  await using first = await createRunner({ cacheService: service, selfHosted: true })
  await writeFile(join(first.workspace, 'fashion.json'), manifest)
  const cold = await first.run(inputs)
  await using second = await createRunner({ cacheService: service })
  await writeFile(join(second.workspace, 'fashion.json'), manifest)
  const warm = await second.run(inputs)
  await service.corruptEntry(cold.outputs['cache-key'] ?? '', async (workspace) => {
    await flipIn(workspace, images)
  })
  await flipIn(first.toolCache, labels)
  await flipIn(first.toolCache, images)
  mirror.fault(`/mirror/${images}`, { delay: LONG })
  const healed = await first.run(inputs)
  return [cold.summary, warm.summary, healed.summary]
}

/** A data package, which can say more of itself than a list of digests. */
function describe(): string {
  const resources = data.files.map(({ name, size, sha256 }) => {
    return { name: name.replace('.gz', ''), path: name, bytes: size, hash: `sha256:${sha256}` }
  })
  return JSON.stringify({
    name: 'fashion',
    title: 'Clothes in the shape of MNIST',
    version: '2.1.0',
    homepage: 'https://data.example.org/clothes',
    licenses: [{ name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/' }],
    citation:
      '@article{clothes, author={A. Tailor and B. Weaver}, title={Clothes, small and grey}, year={2024}}',
    resources,
  })
}

async function fetchWrongBytes(): Promise<string> {
  await using origin = await startOrigin({ files: data.served() })
  await using mirror = await startOrigin({ files: data.served() })
  origin.fault(`/${images}`, { delay: LONG, wrong: 'flip' }, { wrong: 'flip', always: true })
  mirror.fault(`/${images}`, { wrong: 'flip', always: true })
  await using runner = await createRunner()
  const result = await runner.run({
    files: data.lines(),
    'base-url': `${origin.base}\n${mirror.base}`,
    cache: 'none',
  })
  return result.summary
}

async function meetProxy(): Promise<string> {
  await using proxy = await startProxy({ credentials: { username: 'me', password: 'right' } })
  await using runner = await createRunner()
  const proxies = { http_proxy: proxy.url }
  const result = await runner.run(
    { files: data.lines('http://data.test'), cache: 'none', retries: 0 },
    proxies,
  )
  return result.summary
}

async function fetchHostileNames(): Promise<string> {
  const names = [HOSTILE, 'click me', 'inclusiveEndDates', 'title x y']
  const files = names.map((name) => contentOf(name, Buffer.from(name.repeat(100))))
  const served = Object.fromEntries(files.map(({ name, bytes }) => [`/${encodeURIComponent(name)}`, bytes]))
  await using origin = await startOrigin({ files: served })
  origin.fault('*', { delay: LONG }, { status: 503 })
  await using runner = await createRunner()
  const resources = files.map(({ name, size, sha256 }) => ({
    name,
    path: name,
    bytes: size,
    hash: `sha256:${sha256}`,
  }))
  const about = { title: MORE_HOSTILE, version: HOSTILE, citation: MORE_HOSTILE }
  await writeFile(join(runner.workspace, 'data.json'), JSON.stringify({ ...about, resources }))
  const { summary } = await runner.run({
    dataset: 'data.json',
    'base-url': origin.base,
    path: `p ${HOSTILE}`,
    cache: 'none',
  })
  return summary
}

async function giveBadInput(): Promise<string> {
  await using runner = await createRunner()
  return (await runner.run({ dataset: 'mnist', shard: '5/4' })).summary
}

async function flipIn(folder: string, name: string): Promise<void> {
  const found = (await readdir(folder, { recursive: true })).find((path) => path.endsWith(name))
  if (found === undefined) throw new Error(`no ${name} below ${folder}`)
  await writeFile(join(folder, found), flipBit(await readFile(join(folder, found))))
}
