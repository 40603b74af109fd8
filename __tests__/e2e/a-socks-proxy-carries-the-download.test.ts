import { expect, it } from 'vitest'
import { mnistShaped } from '../support/dataset.ts'
import { startOrigin } from '../support/origin.ts'
import { createRunner } from '../support/runner.ts'
import { startSocksServer } from '../support/socks-server.ts'
import { published, readTree } from './tree.ts'

const data = mnistShaped()
const credentials = { username: 'ci', password: 'p@ss:w' }
/** A cache service whose name only a proxy could resolve. */
const cache = {
  ACTIONS_CACHE_SERVICE_V2: 'true',
  ACTIONS_RESULTS_URL: 'https://results.test/',
  ACTIONS_RUNTIME_TOKEN: 'x',
}

it('and the Actions cache, whose clients do not speak SOCKS, costs no time', async () => {
  await using origin = await startOrigin({ files: data.served() })
  const { port } = new URL(origin.base)
  await using socks = await startSocksServer({ credentials, hosts: { 'origin.test': Number(port) } })
  await using runner = await createRunner()
  const files = data.lines(`http://origin.test:${port}`)
  const all_proxy = `socks5://${credentials.username}:${encodeURIComponent(credentials.password)}@${socks.place}`

  const result = await runner.run({ files, path: 'data' }, { ...cache, all_proxy })

  expect(result).toMatchObject({ exitCode: 0, outputs: { 'cache-status': 'unavailable' } })
  expect(await readTree(runner.workspace)).toEqual(published(data, 'data/'))
  expect(new Set(socks.requests.map(({ target }) => target))).toEqual(new Set([`origin.test:${port}`]))
  expect(result.stdout).toContain('its clients do not speak SOCKS (socks5h://***@')
  expect(
    result.stdout.split('\n').filter((line) => line.includes('p@ss:w') && !line.startsWith('::add-mask::')),
  ).toEqual([])
})
