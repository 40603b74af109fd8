import { A, type Group, HTTP, HTTPS, unreadable as refused } from './row.ts'

const PATH = 'a PAC file is not supported'
const HOST = 'has no readable host'
const PORT = 'not a number from 1 to 65535'
const IPV6 = 'something other than an IPv6 address in its brackets'
const SCHEME = 'is not supported; http://, https://, socks5:// and socks5h:// are'

export const unreadable: readonly Group[] = [
  {
    rule: 'a scheme that is not spoken is an error',
    source: 'curl man page, --proxy: what else there is',
    rows: [
      refused('socks4://proxy.test:1080', `socks4:// of this proxy ${SCHEME}`),
      refused('socks4a://alice:hidden@proxy.test', SCHEME),
      refused('SOCKS4://proxy.test', SCHEME),
      refused('ftp://proxy.test', SCHEME),
      refused('file:///etc/passwd', SCHEME),
      refused('direct://', SCHEME),
      refused('pac+http://wpad.test/wpad.dat', SCHEME),
    ],
  },
  {
    rule: 'a port is a number from 1 to 65535',
    source: 'RFC 3986 §3.2.3; RFC 6335 §6',
    rows: [
      refused('http://proxy.test:0', PORT),
      refused('http://proxy.test:65536', PORT),
      refused('http://proxy.test:-1', PORT),
      refused('http://proxy.test:hidden', PORT),
      refused('http://proxy.test:3128x', PORT),
      refused('http://proxy.test:31 28', PORT),
      refused('http://proxy.test:3128:3128', PORT),
      refused('http://[fd00::50]:hidden', PORT),
      refused('http:proxy.test:3128', PORT),
      refused('http:\\\\proxy.test:3128', PORT),
      refused('http://alice:hidden:proxy.test:3128', PORT),
    ],
  },
  {
    rule: 'nothing follows the host but slashes',
    source: 'RFC 9110 §7.3.2; PAC files are another setting everywhere',
    rows: [
      refused('http://proxy.test:3128/proxy.pac', PATH),
      refused('http://wpad/wpad.dat', PATH),
      refused('http://proxy.test/?hidden', PATH),
      refused('http://proxy.test#hidden', PATH),
      refused('http:/proxy.test:3128', PATH),
      refused('//proxy.test:3128', PATH),
      refused('http://a.test:1,http://b.test:2', PATH),
    ],
  },
  {
    rule: 'a host is a name or an address',
    source: 'RFC 3986 §3.2.2; RFC 1123 §2.1, with the underscore of the field',
    rows: [
      refused('http://', HOST),
      refused(':3128', HOST),
      refused('http://alice:hidden@', HOST),
      refused('http://alice:hidden@:3128', HOST),
      refused('http://proxy test', HOST),
      refused('PROXY proxy.test:3128', HOST),
      // biome-ignore lint/suspicious/noTemplateCurlyInString: what is left of a variable that was not expanded
      refused('http://${PROXY_HOST}:3128', HOST),
      refused('socks5h://$PROXY:1080', HOST),
      refused('http://%PROXY%:3128', HOST),
      refused('http://***:3128', HOST),
      refused('http://proxy%2Etest:3128', HOST),
      refused('http://300.1.1.1:3128', HOST),
      refused('http://.:3128', HOST),
      refused('http://"proxy.test":3128', HOST),
      refused('http://[proxy.test]:3128', IPV6),
      refused('http://[10.20.30.50]:3128', IPV6),
      refused('http://[fd00::50', HOST),
    ],
  },
  {
    rule: 'control characters never get into a request line',
    source: 'RFC 9112 §11.1; CWE-93',
    rows: [
      refused('http://proxy.test\r\nX-Evil:3128', HOST),
      refused('http://proxy.test:3128\r\nX-Evil: 1', PORT),
      refused('http://proxy\u0000.test:3128', HOST),
      refused('http://proxy.test:3128/\r\nX-Evil: 1', PATH),
    ],
  },
  {
    rule: 'the error names the setting that was chosen, for every URL, and never goes direct instead',
    source: 'against Go net/http and actions/toolkit packages/http-client/src/proxy.ts, which go direct',
    rows: [
      { env: { HTTPS_PROXY: 'socks4://p' }, url: HTTPS, error: 'HTTPS_PROXY', says: SCHEME },
      { env: { all_proxy: 'http://p:x' }, url: HTTPS, error: 'all_proxy', says: PORT },
      { env: { ALL_PROXY: 'http://p:x' }, url: HTTP, error: 'ALL_PROXY', says: PORT },
      { env: { http_proxy: A, https_proxy: '$P' }, url: HTTP, error: 'https_proxy', says: HOST },
      { env: { https_proxy: '$P', HTTPS_PROXY: A }, url: HTTPS, error: 'https_proxy', says: HOST },
      { env: { https_proxy: '$P', no_proxy: '*' }, url: HTTPS, error: 'https_proxy', says: HOST },
      { env: { http_proxy: '$P' }, url: 'http://localhost/', error: 'http_proxy', says: HOST },
      { env: { https_proxy: A }, inputs: { proxy: 'ftp://p' }, url: HTTPS, error: 'proxy', says: SCHEME },
    ],
  },
]
