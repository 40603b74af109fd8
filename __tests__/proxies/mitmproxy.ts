import { join } from 'node:path'
import { launch, type RealProxy } from './launch.ts'

export interface Interceptor extends RealProxy {
  /** Path of the certificate (PEM) of its authority, which it made for itself. */
  readonly authority: string
}

/** Starts mitmproxy, which decrypts what passes. It leads origin.test to loopback; `trusted` is a path (PEM). */
export async function startMitmproxy(trusted: string): Promise<Interceptor> {
  const proxy = await launch({
    name: 'mitmdump',
    install: '`apt-get install mitmproxy`, or all: .ci/install-proxies',
    args: (port, folder) => [
      ...['--listen-host', '127.0.0.1', '--listen-port', String(port), '--set', `confdir=${folder}`],
      ...[
        '--set',
        'connection_strategy=lazy',
        '--set',
        'upstream_cert=false',
        '--map-remote',
        '|//origin.test|//127.0.0.1',
      ],
      ...['--set', `ssl_verify_upstream_trusted_ca=${trusted}`],
    ],
  })
  return { ...proxy, authority: join(proxy.folder, 'mitmproxy-ca-cert.pem') }
}
