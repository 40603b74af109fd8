import { createServer, type Socket } from 'node:net'
import { describe, expect, test } from 'vitest'
import { newClient } from './client.ts'
import { type RawRequest, rawServer } from './raw-server.ts'
import { certificate, startServer, track } from './server.ts'

const SCHEMES = ['http', 'https'] as const

/** The failure for an origin behind a proxy that answers every request in this way. */
async function behind(reply: (request: RawRequest) => void, url: string, userinfo = '') {
  await using proxy = await rawServer(reply)
  return await newClient({ all_proxy: `http://${userinfo}127.0.0.1:${proxy.port}` }).failure(url)
}

/** The failure for an origin behind a port that does this with every connection. */
async function behindPort(serve: (socket: Socket) => void, scheme: string, url: string) {
  await using port = await track(createServer((socket) => serve(socket.on('error', () => {}))))
  return await newClient({ all_proxy: `${scheme}://127.0.0.1:${port.port}` }).failure(url)
}

function answer(head: string, page = ''): (request: RawRequest) => void {
  const length = `Content-Length: ${Buffer.byteLength(page)}\r\n`
  return ({ socket }) => socket.end(`HTTP/1.1 ${head}\r\n${page === '' ? '' : length}\r\n${page}`)
}

describe('a port that expects another protocol', () => {
  test.each(SCHEMES)('and closes without a word when asked in HTTP for %s', async (scheme) => {
    const close = (socket: Socket) => socket.once('data', () => socket.end())
    expect(await behindPort(close, 'http', `${scheme}://origin.test/`)).toMatchObject({
      name: 'ProxyError',
      code: 'proxy-unreachable',
      message: expect.stringContaining('closed the connection without an answer'),
      advice: expect.stringMatching(/SOCKS5 write socks5h:\/\/, for one that speaks TLS https:\/\//),
    })
  })

  test.each(SCHEMES)('a TLS port of a server that closes, for %s', async (scheme) => {
    await using secure = await startServer(() => {}, certificate)
    const client = newClient({ all_proxy: `http://127.0.0.1:${secure.port}` })
    expect(await client.failure(`${scheme}://origin.test/`)).toMatchObject({
      code: 'proxy-unreachable',
      advice: expect.stringContaining('https://'),
    })
  })

  test.each([
    ['a TLS alert', [0x15, 3, 1, 0, 2, 2, 0x46], 'but TLS', 'Write https://'],
    ['a refusal of SOCKS5', [5, 0xff], 'but SOCKS', 'Write socks5h://'],
    ['a refusal of SOCKS4', [0, 0x5b, 0, 0, 0, 0, 0, 0], 'but SOCKS4', 'only version 5'],
  ])('%s is read from its first byte', async (_, bytes, words, advice) => {
    for (const scheme of SCHEMES) {
      const refuse = (socket: Socket) => socket.once('data', () => socket.end(Buffer.from(bytes)))
      expect(await behindPort(refuse, 'http', `${scheme}://origin.test/`)).toMatchObject({
        code: 'proxy-unreachable',
        message: expect.stringContaining(`does not speak HTTP ${words} (HPE_`),
        advice: expect.stringContaining(advice),
      })
    }
  })

  test.each([
    ['nginx', '<html><head><title>400 The plain HTTP request was sent to HTTPS port</title></head></html>'],
    ['Apache', "Reason: You're speaking plain HTTP to an SSL-enabled server port.<br />"],
    ['Go', 'Client sent an HTTP request to an HTTPS server.\n'],
  ])('%s says so at its TLS port', async (_, page) => {
    expect(await behind(answer('400 Bad Request', page), 'https://origin.test/')).toMatchObject({
      code: 'proxy-unreachable',
      message: expect.stringContaining('speaks HTTP over TLS only: it answered 400 Bad Request'),
      advice: expect.stringContaining('Write https:// in front of its name'),
    })
  })

  test('a plain port that is spoken to in TLS, and closes', async () => {
    const close = (socket: Socket) => socket.once('data', () => socket.end())
    expect(await behindPort(close, 'https', 'https://origin.test/')).toMatchObject({
      code: 'proxy-unreachable',
      message: expect.stringContaining('closed the connection'),
      advice: expect.stringContaining('for a plain one write http://'),
    })
  })

  test('a plain port that is spoken to in TLS, and answers in HTTP', async () => {
    const refuse = (socket: Socket) =>
      socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
    expect(await behindPort(refuse, 'https', 'http://origin.test/')).toMatchObject({
      code: 'proxy-unreachable',
      message: expect.stringContaining('does not speak HTTP over TLS'),
      advice: expect.stringContaining('write http://'),
    })
  })

  test.each(['400 Bad Request', '404 Not Found', '405 Not Allowed', '501 Unsupported method'])(
    'a web server that answers CONNECT with %s',
    async (status) => {
      expect(await behind(answer(status, '<html></html>'), 'https://origin.test/')).toMatchObject({
        code: 'proxy-unreachable',
        message: expect.stringContaining(`opens no tunnel to origin.test:443: it answered ${status}`),
        advice: expect.stringContaining('a web server and no proxy'),
      })
    },
  )
})

describe('a log-in', () => {
  const asking = (...challenges: string[]) =>
    answer(`407 Denied${challenges.map((each) => `\r\nProxy-Authenticate: ${each}`).join('')}`)

  test.each([
    [['NTLM'], 'NTLM'],
    [['Negotiate', 'NTLM'], 'Negotiate, NTLM'],
    [['Negotiate, Kerberos'], 'Negotiate, Kerberos'],
    [['Digest realm="a, basic, b", qop="auth", nonce="b\\"c", stale = false'], 'Digest'],
    [['NTLM TlRMTVNTUAACAAAA=='], 'NTLM'],
  ])('by %j alone is named, with what can do it', async (challenges, schemes) => {
    for (const scheme of SCHEMES) {
      const failure = await behind(asking(...challenges), `${scheme}://origin.test/`, 'alice:secret-word@')
      expect(failure).toMatchObject({
        code: 'proxy-auth',
        message: expect.stringMatching(new RegExp(`cannot give: 407, ${schemes}$`)),
        advice: expect.stringMatching(/px, or cntlm.*\nwith:\n {2}proxy: http:\/\/127\.0\.0\.1:3128\n/s),
      })
    }
  })

  test.each([[['Negotiate', 'Basic realm="x"']], [['basic realm="NTLM, Digest"']], [[]]])(
    'by %j can be given',
    async (challenges) => {
      expect(await behind(asking(...challenges), 'https://origin.test/')).toMatchObject({
        code: 'proxy-auth',
        message: expect.stringContaining('none were given'),
      })
    },
  )
})

describe('a captive portal', () => {
  const page = '<html><head><title>Welcome to the Hotel</title></head></html>'

  test.each(SCHEMES)('511 through a proxy for %s (RFC 6585 §6)', async (scheme) => {
    const reply = answer('511 Network Authentication Required', page)
    expect(await behind(reply, `${scheme}://origin.test/`)).toMatchObject({
      name: 'ProxyError',
      code: 'captive-portal',
      facts: { page: 'Welcome to the Hotel' },
      advice: expect.stringContaining('Log the runner in'),
    })
  })

  test('a page in clear after CONNECT', async () => {
    const reply = answer('200 OK', page)
    expect(await behind(reply, 'https://origin.test/')).toMatchObject({
      code: 'captive-portal',
      message: expect.stringContaining('200 OK and a page of its own'),
      facts: { page: 'Welcome to the Hotel' },
    })
  })

  test('a page that comes only when TLS is begun', async () => {
    const reply = ({ socket }: RawRequest) => {
      socket.once('data', () => socket.end(page))
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
    }
    expect(await behind(reply, 'https://origin.test/')).toMatchObject({
      code: 'unexpected-answer',
      advice: expect.stringContaining('log-in or block page of the network'),
    })
  })

  test.each([302, 307])('a %i to another host instead of a tunnel shows where to', async (status) => {
    const reply = answer(`${status} Moved\r\nLocation: http://portal.test/login?session=abc`)
    expect(await behind(reply, 'https://origin.test/')).toMatchObject({
      code: 'captive-portal',
      message: expect.stringContaining('a page of its own'),
      facts: { location: 'http://portal.test/login?session=***' },
    })
  })
})

describe('whose answer it is, for http', () => {
  test.each([
    ['Squid', '403 Forbidden\r\nX-Squid-Error: ERR_ACCESS_DENIED 0\r\nVia: 1.1 s', 'proxy-denied'],
    ['Squid', '503 Unavailable\r\nX-Squid-Error: ERR_CONNECT_FAIL 111\r\nVia: 1.1 s', 'proxy-unreachable'],
    ['tinyproxy', '403 Filtered\r\nServer: tinyproxy/1.11.1', 'proxy-denied'],
    ['tinyproxy', '500 Unable to connect\r\nServer: tinyproxy/1.11.1', 'proxy-unreachable'],
    ['mitmproxy', '502 Bad Gateway\r\nServer: mitmproxy 8.1.1', 'proxy-unreachable'],
    ['Proxy-Status', '403 Forbidden\r\nProxy-Status: p; error=http_request_denied', 'proxy-denied'],
  ])('that of %s: %j', async (_, head, code) => {
    const reply = answer(head, '<title>Not today</title>')
    expect(await behind(reply, 'http://origin.test/')).toMatchObject({
      name: 'ProxyError',
      code,
      facts: { page: 'Not today' },
    })
  })

  test.each([
    '403 Forbidden\r\nServer: nginx\r\nVia: 1.1 squid.test (squid/5.7)\r\nX-Cache-Lookup: MISS from squid.test',
    '403 Forbidden\r\nServer: tinyproxy/1.11.1\r\nVia: 1.1 tinyproxy (tinyproxy/1.11.1)',
    '403 Forbidden\r\nServer: nginx',
    '503 Service Unavailable\r\nProxy-Status: cdn; hit',
  ])('the origin: %j', async (head) => {
    await using proxy = await rawServer(answer(head, 'no'))
    const client = newClient({ http_proxy: `http://127.0.0.1:${proxy.port}` })
    expect(await client.read('http://origin.test/')).toMatchObject({ status: Number(head.slice(0, 3)) })
  })
})
