import { getProxyUrl } from '@actions/http-client'
import { afterEach, expect, test } from 'vitest'
import { applyEnvironment, relayEnvironment } from '../../../src/network/relay-environment.ts'

const proxies = { http: 'http://http:t0ken@127.0.0.1:1234', https: 'http://https:t0ken@127.0.0.1:1234' }
const unset = { all_proxy: undefined, ALL_PROXY: undefined, no_proxy: undefined, NO_PROXY: undefined }

test('both casings lead to the relay, and nothing else does', () => {
  expect(relayEnvironment({ proxies })).toEqual({
    http_proxy: proxies.http,
    HTTP_PROXY: proxies.http,
    https_proxy: proxies.https,
    HTTPS_PROXY: proxies.https,
    ...unset,
  })
})

test('without a relay nothing leads anywhere', () => {
  const values = relayEnvironment(undefined)
  expect(Object.keys(values)).toHaveLength(8)
  expect(Object.values(values)).toEqual(Array(8).fill(undefined))
})

test('unset variables are gone, others stay', () => {
  const env: Record<string, string | undefined> = { https_proxy: 'a', NO_PROXY: 'b', other: 'c' }
  applyEnvironment(env, relayEnvironment(undefined))
  expect(env).toEqual({ other: 'c' })
  expect(Object.keys(env)).toEqual(['other'])
})

const former = { ...process.env }
afterEach(() => {
  for (const name of Object.keys(process.env)) if (!(name in former)) delete process.env[name]
  Object.assign(process.env, former)
})

test('http-client takes from it the relay, with the user name for the scheme', () => {
  applyEnvironment(process.env, relayEnvironment({ proxies }))
  expect(getProxyUrl('http://origin.test/')).toBe(`${proxies.http}/`)
  expect(getProxyUrl('https://origin.test/')).toBe(`${proxies.https}/`)
})
