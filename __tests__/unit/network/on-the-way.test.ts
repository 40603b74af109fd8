import { expect, test } from 'vitest'
import { onTheWay } from '../../../src/network/on-the-way.ts'
import { readRoad } from '../../../src/network/proxy.ts'

const proxied = readRoad({ all_proxy: 'alice:secret@p.test:1' }, {})
const socks = readRoad({ all_proxy: 'socks5://p.test:1' }, {})
const direct = readRoad({}, {})

function doubt(source: string, road = direct, headers = {}, url = source): string {
  return onTheWay(new URL(source), { url: new URL(url), via: road.decide(new URL(url)), headers })
}

test.each([
  ['https', 'https://data.test/f', direct],
  ['https through a proxy', 'https://data.test/f', proxied],
  ['loopback', 'http://127.0.0.1:80/f', proxied],
])('a page that came over %s is from the server', (_, source, road) => {
  expect(doubt(source, road)).toBe('')
})

test.each([
  ['directly', direct],
  ['through a tunnel of SOCKS', socks],
])('over plain http, %s, a log-in page of the network looks the same', (_, road) => {
  expect(doubt('http://data.test/f', road)).toMatch(/log-in page of the network.*data\.test.*use https:\/\//)
})

test('in the absolute form the proxy may have answered, unless it says that it forwards', () => {
  expect(doubt('http://data.test/f', proxied)).toMatch(
    /the proxy http:\/\/\*\*\*@p\.test:1 \(from all_proxy\).*data\.test/,
  )
  expect(doubt('http://data.test/f', proxied, { via: '1.1 p.test' })).toBe('')
})

test.each([
  ['directly', direct],
  ['through a proxy', proxied],
])('a redirect to another host is told, %s', (_, road) => {
  for (const url of ['http://portal.test/login', 'https://portal.test/login']) {
    const said = doubt('http://data.test/f', road, { via: '1.1 p.test' }, url)
    expect(said).toMatch(/^ The request was led on to portal\.test\. Over plain http /)
  }
  expect(doubt('https://data.test/f', road, {}, 'https://portal.test/login')).toBe('')
})
