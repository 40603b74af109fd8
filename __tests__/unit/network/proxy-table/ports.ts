import { type Group, HTTP, HTTPS } from './row.ts'

const P = 'http://proxy.test:3128'
const host = 'http://proxy.test'

export const ports: readonly Group[] = [
  {
    rule: 'http_proxy_port completes http_proxy, its own casing first',
    source:
      'docs/proxies.md, "Which proxy"; setups that keep host and port apart, as Java does (http.proxyHost, http.proxyPort)',
    rows: [
      {
        env: { https_proxy: host, https_proxy_port: '3128' },
        url: HTTPS,
        expect: P,
        reason: 'from https_proxy and https_proxy_port',
      },
      {
        env: { HTTPS_PROXY: 'proxy.test', HTTPS_PROXY_PORT: '3128' },
        url: HTTPS,
        expect: P,
        reason: 'from HTTPS_PROXY and HTTPS_PROXY_PORT',
      },
      {
        env: { https_proxy: 'proxy.test', HTTPS_PROXY_PORT: '3128' },
        url: HTTPS,
        expect: P,
        reason: 'from https_proxy and HTTPS_PROXY_PORT',
      },
      {
        env: { HTTPS_PROXY: 'proxy.test', https_proxy_port: '3128' },
        url: HTTPS,
        expect: P,
        reason: 'from HTTPS_PROXY and https_proxy_port',
      },
      {
        env: { all_proxy: 'socks5://proxy.test', all_proxy_port: '9' },
        url: HTTP,
        expect: 'socks5h://proxy.test:9',
        reason: 'from all_proxy and all_proxy_port',
      },
      {
        env: { https_proxy: 'https://proxy.test', https_proxy_port: '3128' },
        url: HTTPS,
        expect: 'https://proxy.test:3128',
        reason: 'from https_proxy and https_proxy_port',
      },
      {
        env: { https_proxy: '[fd00::50]', https_proxy_port: '3128' },
        url: HTTPS,
        expect: 'http://[fd00::50]:3128',
        reason: 'from https_proxy and https_proxy_port',
      },
      {
        env: { https_proxy: 'fd00::50', https_proxy_port: '3128' },
        url: HTTPS,
        expect: 'http://[fd00::50]:3128',
        reason: 'from https_proxy and https_proxy_port',
      },
      {
        env: { https_proxy: 'alice:pw@proxy.test/', https_proxy_port: ' "3128" ' },
        url: HTTPS,
        expect: 'http://alice:pw@proxy.test:3128',
        reason: 'from https_proxy and https_proxy_port',
      },
      {
        env: { https_proxy: host, https_proxy_port: '', HTTPS_PROXY_PORT: '3128' },
        url: HTTPS,
        expect: P,
        reason: 'from https_proxy and HTTPS_PROXY_PORT',
      },
      {
        env: { https_proxy: host, https_proxy_port: '65535' },
        url: HTTPS,
        expect: 'http://proxy.test:65535',
        reason: 'from https_proxy and https_proxy_port',
      },
    ],
  },
  {
    rule: 'the port in the value is stronger, and what disagrees or is for nothing is told',
    source: 'RFC 3986 §3.2.3: the port of the authority',
    rows: [
      {
        env: { https_proxy: P, https_proxy_port: '81' },
        url: HTTPS,
        expect: P,
        reason: 'from https_proxy',
        warnings: [
          'https_proxy has the port 3128 and https_proxy_port says otherwise; 3128 is used: correct one of them.',
        ],
      },
      {
        env: { https_proxy: `${host}:80`, https_proxy_port: '3128' },
        url: HTTPS,
        expect: 'http://proxy.test:80',
        reason: 'from https_proxy',
        warnings: [
          'https_proxy has the port 80 and https_proxy_port says otherwise; 80 is used: correct one of them.',
        ],
      },
      {
        env: { https_proxy: P, https_proxy_port: 'nonsense' },
        url: HTTPS,
        expect: P,
        reason: 'from https_proxy',
        warnings: [
          'https_proxy has the port 3128 and https_proxy_port says otherwise; 3128 is used: correct one of them.',
        ],
      },
      {
        env: { all_proxy: P, all_proxy_port: '81' },
        url: HTTP,
        expect: P,
        reason: 'from all_proxy',
        warnings: [
          'all_proxy has the port 3128 and all_proxy_port says otherwise; 3128 is used: correct one of them.',
        ],
      },
      {
        env: { https_proxy: '[fd00::50]:3128', https_proxy_port: '3128' },
        url: HTTPS,
        expect: 'http://[fd00::50]:3128',
        reason: 'from https_proxy',
      },
      {
        env: { https_proxy: host, https_proxy_port: '3128', HTTPS_PROXY_PORT: '81' },
        url: HTTPS,
        expect: P,
        reason: 'from https_proxy and https_proxy_port',
        warnings: [
          'https_proxy_port and HTTPS_PROXY_PORT differ; https_proxy_port is used: unset one of them.',
        ],
      },
      {
        env: { HTTPS_PROXY: host, https_proxy_port: '81', HTTPS_PROXY_PORT: '3128' },
        url: HTTPS,
        expect: P,
        reason: 'from HTTPS_PROXY and HTTPS_PROXY_PORT',
        warnings: [
          'HTTPS_PROXY_PORT and https_proxy_port differ; HTTPS_PROXY_PORT is used: unset one of them.',
        ],
      },
      {
        env: { http_proxy_port: '3128' },
        url: HTTP,
        expect: 'direct',
        reason: 'no proxy is set',
        warnings: ['http_proxy_port is for nothing, as http_proxy is not set: unset it.'],
      },
      {
        env: { https_proxy: host, http_proxy_port: '3128' },
        url: HTTPS,
        expect: 'http://proxy.test:80',
        reason: 'from https_proxy, which names no port',
        warnings: ['http_proxy_port is for nothing, as http_proxy is not set: unset it.'],
      },
      {
        env: { https_proxy_port: '81' },
        inputs: { proxy: 'http://proxy.test' },
        url: HTTPS,
        expect: 'http://proxy.test:80',
        reason: 'from the input "proxy", which names no port',
      },
    ],
  },
  {
    rule: 'a port variable that is needed and is no port from 1 to 65535 is an error that names it',
    source: 'RFC 6335 §6: port numbers',
    rows: ['0', '65536', '-1', '+80', '31 28', '0x50', '3128/', 'http', '1e3', '٣١٢٨'].map(
      (http_proxy_port) => ({
        env: { http_proxy: host, http_proxy_port },
        url: HTTP,
        error: 'http_proxy_port',
        says: 'not a number from 1 to 65535',
      }),
    ),
  },
]
