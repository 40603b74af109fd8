import { createHash } from 'node:crypto'
import { launch, type RealProxy } from './launch.ts'

export interface SquidOptions {
  /** Asked for by Basic authentication. */
  credentials?: { username: string; password: string }
  /** Names that it refuses. */
  deny?: string[]
  /** Ports that it opens tunnels to, besides 443. */
  tunnels?: number[]
  /** PEM texts: it is itself spoken to over TLS. */
  tls?: { key: string; cert: string }
}

/** Of the same package. */
const HELPER = '/usr/lib/squid/basic_ncsa_auth'

/** Starts Squid with Debian's rules. It leads origin.test and other.test to loopback, and no other name anywhere. */
export function startSquid({
  credentials,
  deny = [],
  tunnels = [],
  tls,
}: SquidOptions = {}): Promise<RealProxy> {
  const settings = (port: number, folder: string) => [
    tls ? `https_port 127.0.0.1:${port} tls-cert=${folder}/proxy.pem` : `http_port 127.0.0.1:${port}`,
    `acl SSL_ports port ${[443, ...tunnels].join(' ')}`,
    'acl Safe_ports port 80 443 1025-65535',
    'http_access deny !Safe_ports',
    'http_access deny CONNECT !SSL_ports',
    ...(deny.length > 0 ? [`acl refused dstdomain ${deny.join(' ')}`, 'http_access deny refused'] : []),
    ...(credentials
      ? [
          `auth_param basic program ${HELPER} ${folder}/users`,
          'auth_param basic children 1',
          'auth_param basic realm proxy',
          'acl known proxy_auth REQUIRED',
          'http_access allow known',
          'http_access deny all',
        ]
      : ['http_access allow all']),
    `hosts_file ${folder}/hosts`,
    'dns_nameservers 127.0.0.1',
    'visible_hostname squid.test',
    `access_log stdio:${folder}/access.log`,
    `cache_log ${folder}/cache.log`,
    `coredump_dir ${folder}`,
    'cache deny all',
    'cache_mem 1 MB',
    // It makes room for as many as the system allows, which may be a million.
    'max_filedescriptors 1024',
    'pid_filename none',
    'netdb_filename none',
    'pinger_enable off',
    'shutdown_lifetime 0 seconds',
  ]
  return launch({
    name: 'squid',
    install: '`apt-get install squid-openssl`, or all: .ci/install-proxies',
    files: (port, folder) => ({
      'squid.conf': `${settings(port, folder).join('\n')}\n`,
      hosts: '127.0.0.1 origin.test other.test\n',
      ...(tls && { 'proxy.pem': tls.key + tls.cert }),
      ...(credentials && { users: `${credentials.username}:${md5(credentials.password)}\n` }),
    }),
    // Its shared memory has the name of the service, of which this machine may run another.
    args: (port, folder) => ['-N', '-n', `squid${port}`, '-d', '1', '-f', `${folder}/squid.conf`],
    logFile: 'access.log',
  })
}

function md5(text: string): string {
  return createHash('md5').update(text).digest('hex')
}
