import { A, type Group, HTTP, means } from './row.ts'

const NO_PORT = 'from https_proxy, which names no port'
const GAP =
  'only http_proxy is set: https:// downloads go direct. Set https_proxy too if they need the proxy.'

export const values: readonly Group[] = [
  {
    rule: 'a value without a scheme is an http proxy',
    source:
      'curl lib/url.c parse_proxy; Go httpproxy parseProxy; Python requests.utils.prepend_scheme_if_needed',
    rows: [
      means('proxy.test:9001', A),
      {
        env: { http_proxy: 'proxy.test:9001' },
        url: HTTP,
        expect: A,
        reason: 'from http_proxy',
        warnings: [GAP],
      },
      means('10.20.30.50:9001', 'http://10.20.30.50:9001'),
      means('bob:simple@proxy.test:9001', 'http://bob:simple@proxy.test:9001'),
      means('proxy', 'http://proxy:80', NO_PORT),
      means('proxy.test:9001/', A),
    ],
  },
  {
    rule: 'schemes in any case; http, https, SOCKS5 whose names the proxy resolves',
    source: 'RFC 3986 §3.1; curl man page, --proxy and --socks5-hostname; RFC 1928',
    rows: [
      means('HTTP://proxy.test:9001', A),
      means('Http://Proxy.TEST:9001', A),
      means('https://proxy.test:9101', 'https://proxy.test:9101'),
      {
        env: { all_proxy: 'https://proxy.test:9101' },
        url: HTTP,
        expect: 'https://proxy.test:9101',
        reason: 'from all_proxy',
      },
      means('HTTPS://proxy.test:9101', 'https://proxy.test:9101'),
      means('socks5://proxy.test:1081', 'socks5h://proxy.test:1081'),
      means('socks5h://proxy.test:1081', 'socks5h://proxy.test:1081'),
      means('SOCKS5H://proxy.test:1081/', 'socks5h://proxy.test:1081'),
      means('socks://proxy.test:1081', 'socks5h://proxy.test:1081'),
      {
        env: { all_proxy: 'socks5h://proxy.test:1081' },
        url: 'https://origin.test/',
        expect: 'socks5h://proxy.test:1081',
        reason: 'from all_proxy',
      },
      {
        env: { all_proxy: 'socks5://proxy.test:1081' },
        url: HTTP,
        expect: 'socks5h://proxy.test:1081',
        reason: 'from all_proxy',
      },
    ],
  },
  {
    rule: 'blanks, quotes and slashes around a value are not part of it',
    source:
      'actions/runner src/Runner.Listener/Program.cs LoadAndSetEnv, which reads .env files raw; WHATWG URL §4.4',
    rows: [
      means(` ${A}/ `, A),
      means(`\t${A}\r\n`, A),
      means(`"${A}"`, A),
      means(`'${A}/'`, A),
      means(` " ${A} " `, A),
      means(`${A}//`, A),
    ],
  },
  {
    rule: 'IPv6 in brackets, or bare without a port; a zone keeps its case and its percent sign is encoded',
    source: 'RFC 3986 §3.2.2; RFC 6874 §2',
    rows: [
      means('http://[fd00::50]:9001', 'http://[fd00::50]:9001'),
      means('[FD00::50]:9001', 'http://[fd00::50]:9001'),
      means('http://[::1]:9001', 'http://[::1]:9001'),
      means('http://[::ffff:10.20.30.50]:9001', 'http://[::ffff:10.20.30.50]:9001'),
      means('https://[fd00::50]', 'https://[fd00::50]:443'),
      means('socks5://[fd00::50]', 'socks5h://[fd00::50]:1080'),
      means('fd00::50', 'http://[fd00::50]:80', NO_PORT),
      means('http://al:pw@[fd00::50]:9001', 'http://al:pw@[fd00::50]:9001'),
      means('http://[FE80::1%25Eth0]:9001', 'http://[fe80::1%25Eth0]:9001'),
      means('http://[fe80::1%eth0]:9001', 'http://[fe80::1%25eth0]:9001'),
    ],
  },
  {
    rule: 'hosts as URLs have them: IDN, IPv4 in odd spellings, no trailing dot',
    source: 'WHATWG URL §3.5; RFC 5891; RFC 6066 §3',
    rows: [
      means('http://münchen.test:1', 'http://xn--mnchen-3ya.test:1'),
      means('http://MÜNCHEN.test:1', 'http://xn--mnchen-3ya.test:1'),
      means('http://xn--mnchen-3ya.test:1', 'http://xn--mnchen-3ya.test:1'),
      means('http://proxy_1.test:1', 'http://proxy_1.test:1'),
      means('http://proxy.test.:9001', A),
      means('http://0x0a.20.30.50:1', 'http://10.20.30.50:1'),
      means('http://169090600:1', 'http://10.20.30.40:1'),
      means('http://10.1:1', 'http://10.0.0.1:1'),
    ],
  },
  {
    rule: 'the port of the scheme where none is written, told for http, where clients disagree',
    source: 'RFC 9110 §4.2.1 and §4.2.2; RFC 1928 §3; against curl man page, --proxy (1080)',
    rows: [
      means('http://proxy.test', 'http://proxy.test:80', NO_PORT),
      means('http://proxy.test:', 'http://proxy.test:80', NO_PORT),
      means('http://proxy.test:80', 'http://proxy.test:80'),
      means('https://proxy.test', 'https://proxy.test:443'),
      means('socks5h://proxy.test', 'socks5h://proxy.test:1080'),
      means('socks://proxy.test', 'socks5h://proxy.test:1080'),
      means('http://proxy.test:1', 'http://proxy.test:1'),
      means('http://proxy.test:65535', 'http://proxy.test:65535'),
      means('http://proxy.test:03128', 'http://proxy.test:3128'),
      {
        env: {},
        inputs: { proxy: 'proxy.test' },
        url: HTTP,
        expect: 'http://proxy.test:80',
        reason: 'from the input "proxy", which names no port',
      },
    ],
  },
]
