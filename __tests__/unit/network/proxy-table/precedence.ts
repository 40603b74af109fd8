import { A, B, type Group, HTTP, HTTPS } from './row.ts'

const GAP =
  'only http_proxy is set: https:// downloads go direct. Set https_proxy too if they need the proxy.'
const differ = (lower: string) =>
  `${lower} (${A}) and ${lower.toUpperCase()} (${B}) differ; ${lower} goes first: unset one of them.`
const C = 'http://proxy.test:9003'

export const precedence: readonly Group[] = [
  {
    rule: 'per target scheme: lower case, upper case, all_proxy, ALL_PROXY; those that disagree are told',
    source:
      'curl man page, "ENVIRONMENT", and lib/url.c detect_proxy; actions/runner docs/adrs/0263-proxy-support.md; Python urllib.request.getproxies_environment',
    rows: [
      { env: {}, url: HTTP, expect: 'direct', reason: 'no proxy is set' },
      { env: {}, url: HTTPS, expect: 'direct', reason: 'no proxy is set' },
      { env: { https_proxy: A }, url: HTTPS, expect: A, reason: 'from https_proxy' },
      {
        env: { https_proxy: A, HTTPS_PROXY: B },
        url: HTTPS,
        expect: A,
        reason: 'from https_proxy',
        warnings: [differ('https_proxy')],
      },
      {
        env: { http_proxy: A, HTTP_PROXY: B },
        url: HTTP,
        expect: A,
        reason: 'from http_proxy',
        warnings: [differ('http_proxy'), GAP],
      },
      {
        env: { all_proxy: A, ALL_PROXY: B },
        url: HTTPS,
        expect: A,
        reason: 'from all_proxy',
        warnings: [differ('all_proxy')],
      },
      {
        env: { HTTP_PROXY: B },
        url: HTTP,
        expect: B,
        reason: 'from HTTP_PROXY',
        warnings: [GAP.replace('http_proxy', 'HTTP_PROXY')],
      },
      { env: { HTTPS_PROXY: B }, url: HTTPS, expect: B, reason: 'from HTTPS_PROXY' },
      { env: { all_proxy: A }, url: HTTPS, expect: A, reason: 'from all_proxy' },
      { env: { ALL_PROXY: A }, url: HTTPS, expect: A, reason: 'from ALL_PROXY' },
      { env: { all_proxy: A }, url: HTTP, expect: A, reason: 'from all_proxy' },
      { env: { ALL_PROXY: A }, url: HTTP, expect: A, reason: 'from ALL_PROXY' },
      { env: { https_proxy: A, all_proxy: B }, url: HTTPS, expect: A, reason: 'from https_proxy' },
      { env: { https_proxy: A, all_proxy: B }, url: HTTP, expect: B, reason: 'from all_proxy' },
      { env: { HTTPS_PROXY: A, all_proxy: B }, url: HTTPS, expect: A, reason: 'from HTTPS_PROXY' },
      { env: { http_proxy: A, ALL_PROXY: B }, url: HTTPS, expect: B, reason: 'from ALL_PROXY' },
      { env: { http_proxy: A, https_proxy: B }, url: HTTP, expect: A, reason: 'from http_proxy' },
      { env: { http_proxy: A, https_proxy: B }, url: HTTPS, expect: B, reason: 'from https_proxy' },
      { env: { http_proxy: A, https_proxy: A }, url: HTTP, expect: A, reason: 'from http_proxy' },
      { env: { https_proxy: A }, url: 'https://origin.test:8443/', expect: A, reason: 'from https_proxy' },
      { env: { all_proxy: A }, url: 'http://[fd00::40]/', expect: A, reason: 'from all_proxy' },
      { env: { all_proxy: A }, url: 'https://[fd00::40]/', expect: A, reason: 'from all_proxy' },
      { env: { all_proxy: A }, url: 'http://10.20.30.40:8000/', expect: A, reason: 'from all_proxy' },
    ],
  },
  {
    rule: 'the same proxy in two spellings is no disagreement, an unreadable second one is',
    source: 'actions/runner src/Runner.Sdk/RunnerWebProxy.cs, which exports both casings of what it read',
    rows: [
      { env: { https_proxy: A, HTTPS_PROXY: A }, url: HTTPS, expect: A, reason: 'from https_proxy' },
      { env: { https_proxy: A, HTTPS_PROXY: ` ${A}/ ` }, url: HTTPS, expect: A, reason: 'from https_proxy' },
      {
        env: { https_proxy: 'proxy.test:9001', HTTPS_PROXY: 'HTTP://PROXY.TEST:9001' },
        url: HTTPS,
        expect: A,
        reason: 'from https_proxy',
      },
      {
        env: { https_proxy: A, HTTPS_PROXY: 'http://proxy.test', HTTPS_PROXY_PORT: '9001' },
        url: HTTPS,
        expect: A,
        reason: 'from https_proxy',
      },
      {
        env: { https_proxy: A, HTTPS_PROXY: 'http://proxy.test:hidden' },
        url: HTTPS,
        expect: A,
        reason: 'from https_proxy',
        warnings: [
          `https_proxy (${A}) and HTTPS_PROXY (unreadable) differ; https_proxy goes first: unset one of them.`,
        ],
      },
      {
        env: {
          https_proxy: 'http://alice:hidden@proxy.test:9001',
          HTTPS_PROXY: 'bob:hidden@proxy.test:9001',
        },
        url: HTTPS,
        expect: 'http://alice:hidden@proxy.test:9001',
        reason: 'from https_proxy',
        warnings: [
          'https_proxy (http://***@proxy.test:9001) and HTTPS_PROXY (http://***@proxy.test:9001) differ; https_proxy goes first: unset one of them.',
        ],
      },
    ],
  },
  {
    rule: 'a blank variable counts as unset',
    source:
      'actions/toolkit packages/http-client/src/proxy.ts; Go golang.org/x/net/http/httpproxy getEnvAny; curl lib/url.c',
    rows: [
      { env: { https_proxy: '', HTTPS_PROXY: B }, url: HTTPS, expect: B, reason: 'from HTTPS_PROXY' },
      { env: { https_proxy: ' \t', HTTPS_PROXY: B }, url: HTTPS, expect: B, reason: 'from HTTPS_PROXY' },
      { env: { https_proxy: '""', HTTPS_PROXY: B }, url: HTTPS, expect: B, reason: 'from HTTPS_PROXY' },
      { env: { https_proxy: "''", all_proxy: B }, url: HTTPS, expect: B, reason: 'from all_proxy' },
      {
        env: { https_proxy: '', HTTPS_PROXY: '', all_proxy: '', ALL_PROXY: '\n' },
        url: HTTPS,
        expect: 'direct',
        reason: 'no proxy is set',
      },
    ],
  },
  {
    rule: 'no scheme falls back to the proxy of the other, and that of https is told',
    source: 'actions/runner docs/adrs/0263-proxy-support.md; curl lib/url.c; Go httpproxy Config.ProxyFunc',
    rows: [
      {
        env: { http_proxy: A },
        url: HTTPS,
        expect: 'direct',
        reason: 'only http_proxy is set',
        warnings: [GAP],
      },
      { env: { http_proxy: A }, url: HTTP, expect: A, reason: 'from http_proxy', warnings: [GAP] },
      { env: { https_proxy: A }, url: HTTP, expect: 'direct', reason: 'only https_proxy is set' },
      { env: { HTTPS_PROXY: A }, url: HTTP, expect: 'direct', reason: 'only HTTPS_PROXY is set' },
    ],
  },
  {
    rule: 'a job is no CGI program: HTTP_PROXY counts whatever REQUEST_METHOD says, for otherwise it went direct in silence',
    source: 'httpoxy.org (CVE-2016-5385), which curl, Go and Python answer by leaving HTTP_PROXY out',
    rows: [
      {
        env: { HTTP_PROXY: A, HTTPS_PROXY: A, REQUEST_METHOD: 'GET' },
        url: HTTP,
        expect: A,
        reason: 'from HTTP_PROXY',
      },
    ],
  },
  {
    rule: 'the input is stronger than the environment, and "none" goes direct',
    source: 'docs/proxies.md, "Which proxy"',
    rows: [
      { env: {}, inputs: { proxy: C }, url: HTTP, expect: C, reason: 'from the input "proxy"' },
      { env: {}, inputs: { proxy: C }, url: HTTPS, expect: C, reason: 'from the input "proxy"' },
      {
        env: { https_proxy: A, HTTPS_PROXY: B, all_proxy: B },
        inputs: { proxy: C },
        url: HTTPS,
        expect: C,
        reason: 'from the input "proxy"',
      },
      {
        env: { https_proxy: 'socks4://unreadable' },
        inputs: { proxy: C },
        url: HTTPS,
        expect: C,
        reason: 'from the input "proxy"',
      },
      {
        env: { https_proxy: A },
        inputs: { proxy: 'none' },
        url: HTTPS,
        expect: 'direct',
        reason: 'the input "proxy" is "none"',
      },
      {
        env: { all_proxy: 'socks4://unreadable', no_proxy: 'a.test', NO_PROXY: 'b.test' },
        inputs: { proxy: ' None ' },
        url: HTTP,
        expect: 'direct',
        reason: 'the input "proxy" is "none"',
      },
      { env: { https_proxy: A }, inputs: { proxy: ' ' }, url: HTTPS, expect: A, reason: 'from https_proxy' },
      // Only the input knows the word: of a variable it is a host.
      {
        env: { https_proxy: 'none:1' },
        url: HTTPS,
        expect: 'http://none:1',
        reason: 'from https_proxy',
      },
    ],
  },
]
