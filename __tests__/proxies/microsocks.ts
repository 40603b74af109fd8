import { launch, type RealProxy } from './launch.ts'

export interface MicrosocksOptions {
  /** Asked for by user name and password (RFC 1929). */
  credentials?: { username: string; password: string }
}

/** Starts microsocks, a SOCKS5 server that resolves names as this machine does. */
export function startMicrosocks({ credentials }: MicrosocksOptions = {}): Promise<RealProxy> {
  return launch({
    name: 'microsocks',
    install: '`apt-get install microsocks`, or all: .ci/install-proxies',
    args: (port) => [
      ...['-i', '127.0.0.1', '-p', String(port)],
      ...(credentials ? ['-u', credentials.username, '-P', credentials.password] : []),
    ],
  })
}
