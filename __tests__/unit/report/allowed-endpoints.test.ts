import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { allowedEndpoints } from '../../../src/report/allowed-endpoints.ts'

const at = (...hosts: string[]) => hosts.map((host) => ({ host, port: 443 }))
const read = (hosts: string[]) => {
  return (parse(allowedEndpoints(at(...hosts)).join('\n')) as Record<string, string>)['allowed-endpoints']
}

test('as the action documents them: one folded text', () => {
  expect(allowedEndpoints(at('a.test', '*.blob.core.windows.net'))).toEqual([
    'allowed-endpoints: >',
    '  a.test:443',
    '  *.blob.core.windows.net:443',
  ])
  expect(read(['a.test', '*.blob.core.windows.net'])?.trim()).toBe('a.test:443 *.blob.core.windows.net:443')
})

test('an endpoint on two roads is one line', () => {
  expect(allowedEndpoints(at('a.test', 'b.test', 'a.test'))).toHaveLength(3)
})

test('none is an empty text', () => {
  expect(read([])).toBe('')
})
