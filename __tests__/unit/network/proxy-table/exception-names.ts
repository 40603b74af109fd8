import { excepted, type Group, HTTPS, ignored, proxied } from './row.ts'

const WWW = 'https://www.origin.test/'

export const exceptionNames: readonly Group[] = [
  {
    rule: 'a name is that host and every host below it, never one that only ends alike',
    source:
      'curl lib/noproxy.c (tailmatch); Go httpproxy domainMatch; Python urllib.request.proxy_bypass_environment',
    rows: [
      excepted('origin.test', HTTPS),
      excepted('origin.test', WWW),
      excepted('origin.test', 'http://a.b.origin.test:8080/'),
      excepted('test', HTTPS),
      excepted('intranet', 'http://intranet/'),
      proxied('origin.test', 'https://myorigin.test/'),
      proxied('origin.test', 'https://origin.test.evil.test/'),
      proxied('origin.test', 'https://test/'),
      proxied('www.origin.test', HTTPS),
      proxied('intranet', 'http://intranet.corp.test/'),
      excepted('my_host.test', 'http://my_host.test/'),
    ],
  },
  {
    rule: 'a leading dot is the same, the host itself included',
    source:
      'curl lib/noproxy.c; Python urllib.request.proxy_bypass_environment (lstrip); Node lib/internal/http.js ProxyConfig',
    rows: [
      excepted('.origin.test', WWW),
      excepted('.origin.test', HTTPS),
      excepted('.origin.test', 'https://a.b.origin.test/'),
      proxied('.origin.test', 'https://myorigin.test/'),
      excepted('..origin.test', WWW),
    ],
  },
  {
    rule: 'star and dot is only what is below',
    source: 'Go httpproxy Config.init; undici lib/dispatcher/env-http-proxy-agent.js',
    rows: [
      excepted('*.origin.test', WWW),
      excepted('*.origin.test', 'https://a.b.origin.test/'),
      proxied('*.origin.test', HTTPS),
      proxied('*.origin.test', 'https://myorigin.test/'),
    ],
  },
  {
    rule: 'names are compared without case and trailing dots, in their ASCII form',
    source: 'RFC 4343 §3; RFC 1034 §3.1; RFC 5891 §4.4; curl lib/noproxy.c (trailing dots)',
    rows: [
      excepted('ORIGIN.TEST', HTTPS),
      excepted('origin.test', 'https://ORIGIN.TEST/'),
      excepted('origin.test.', HTTPS),
      excepted('origin.test', 'https://origin.test./'),
      excepted('origin.test.', 'https://www.origin.test./'),
      excepted('.origin.test.', WWW),
      excepted('münchen.test', 'https://xn--mnchen-3ya.test/'),
      excepted('xn--mnchen-3ya.test', 'https://münchen.test/'),
      excepted('*.MÜNCHEN.test', 'https://www.münchen.test/'),
      proxied('munchen.test', 'https://münchen.test/'),
    ],
  },
  {
    rule: 'names are never looked up',
    source: 'Go httpproxy ipMatch; Python requests.utils.should_bypass_proxies: literals only',
    rows: [
      proxied('10.20.30.0/24', HTTPS),
      proxied('0.0.0.0/0', HTTPS),
      proxied('::/0', HTTPS),
      proxied('127.0.0.1', HTTPS),
      proxied('10.20.*', 'https://10.20.test/'),
    ],
  },
  {
    rule: 'digits, dots and dashes that are no address are no name either',
    source: 'WHATWG URL §3.5 (ends in a number)',
    rows: [
      ignored('10.20.', 'https://10.20.30.40/'),
      ignored('10.20.30.1-99', 'https://10.20.30.40/'),
      ignored('10.20.30.400', 'https://10.20.30.40/'),
      ignored('10.300.*', 'https://10.20.30.40/'),
      ignored('10.*.30', 'https://10.20.30.40/'),
    ],
  },
]
