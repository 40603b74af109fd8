import { describe, expect, test } from 'vitest'
import { questionsFor } from '../../../src/diagnose/questions.ts'
import {
  ConnectionError,
  type FailureCode,
  type FetchError,
  SourcesExhaustedError,
} from '../../../src/errors.ts'
import { type Environment, readRoad } from '../../../src/network/proxy.ts'

const control = new URL('https://control.test/path')
const errorAt = (url: string, code: FailureCode = 'refused') =>
  new ConnectionError({ code, message: 'no', facts: { url }, advice: '' })

function exhausted(reasons: readonly FetchError[], sources: readonly string[] = []): FetchError {
  const last = reasons.at(-1) as FetchError
  const urls = sources.map((url) => new URL(url))
  return new SourcesExhaustedError({ ...last, message: last.message, sources: urls, reasons })
}

/** What is asked, as `role url road`. */
function asked(error: FetchError, env: Environment = {}, known: URL | null = control): string[] {
  return questionsFor(error, readRoad(env, {}), known ?? undefined).map(
    ({ role, url, via, isUsual }) => `${role} ${url} ${via.kind}${isUsual ? '' : ' instead'}`,
  )
}

const proxied = { https_proxy: 'http://proxy.test', http_proxy: 'http://proxy.test' }

describe('after a failure is asked', () => {
  test('the front page of the server that failed, and the one that every job talks to', () => {
    expect(asked(errorAt('https://a.test/file?sig=***'))).toEqual([
      'failing https://a.test/ direct',
      'control https://control.test/ direct',
    ])
  })

  test('also past the proxy', () => {
    expect(asked(errorAt('https://a.test/file'), proxied)).toEqual([
      'failing https://a.test/ proxy',
      'failing https://a.test/ direct instead',
      'control https://control.test/ proxy',
    ])
  })

  test.each([
    ['that an exception goes past', 'https://a.test', { ...proxied, no_proxy: 'a.test' }],
    ['that is set for the other scheme alone', 'https://a.test', { http_proxy: 'http://proxy.test' }],
  ])('also through a proxy %s', (_, url, env) => {
    expect(asked(errorAt(url), env)).toContain('failing https://a.test/ proxy instead')
  })

  test.each([
    ['loopback', 'http://127.0.0.1:1/', proxied],
    ['what the user sends direct', 'https://a.test/', {}],
  ])('%s is not asked through a proxy', (_, url, env) => {
    expect(asked(errorAt(url), env).join()).not.toContain('instead')
  })

  test('each other server that has the file once, three at most, and no file', () => {
    const sources = [
      'https://a.test/1',
      'file:///b',
      'https://c.test',
      'https://c.test/2',
      'https://d.test',
      'https://e.test',
      'https://f.test',
    ]
    expect(asked(exhausted([errorAt('https://a.test/1')], sources), {}, null)).toEqual([
      'failing https://a.test/ direct',
      'mirror https://c.test/ direct',
      'mirror https://d.test/ direct',
      'mirror https://e.test/ direct',
    ])
  })

  test('the server that a redirect led to, where that is the one that failed', () => {
    expect(asked(exhausted([errorAt('https://cdn.test/x')], ['https://a.test/1']), {}, null)).toEqual([
      'failing https://cdn.test/ direct',
      'mirror https://a.test/ direct',
    ])
  })

  test('the control only once, where it is a source itself', () => {
    expect(asked(errorAt('https://control.test/file'))).toEqual(['failing https://control.test/ direct'])
  })

  test.each(['not-found', 'rate-limited', 'checksum-mismatch', 'server-error', 'proxy-auth'] as const)(
    'nothing for %s, which is clear',
    (code) => {
      expect(asked(errorAt('https://a.test/', code))).toEqual([])
    },
  )

  test.each(['', 'file:///x', 'nonsense'])('nothing where no server failed (%s)', (url) => {
    expect(asked(errorAt(url))).toEqual([])
  })
})
