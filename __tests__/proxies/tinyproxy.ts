import { launch, type RealProxy } from './launch.ts'

export interface TinyproxyOptions {
  /** Asked for by Basic authentication. */
  credentials?: { username: string; password: string }
  /** Regular expressions over hosts that it refuses. */
  filter?: string[]
  /** The ports that it opens tunnels to; every port unless told. */
  tunnels?: number[]
}

/** Starts tinyproxy, which resolves names as this machine does. */
export function startTinyproxy({
  credentials,
  filter = [],
  tunnels = [],
}: TinyproxyOptions = {}): Promise<RealProxy> {
  const settings = (port: number, folder: string) => [
    `Port ${port}`,
    'Listen 127.0.0.1',
    'Timeout 30',
    'MaxClients 50',
    'LogLevel Info',
    'ViaProxyName "tinyproxy"',
    ...(credentials ? [`BasicAuth ${credentials.username} ${credentials.password}`] : []),
    ...(filter.length > 0 ? [`Filter "${folder}/filter"`, 'FilterExtended On'] : []),
    ...tunnels.map((each) => `ConnectPort ${each}`),
  ]
  return launch({
    name: 'tinyproxy',
    install: '`apt-get install tinyproxy-bin`, or all: .ci/install-proxies',
    files: (port, folder) => ({
      'tinyproxy.conf': `${settings(port, folder).join('\n')}\n`,
      filter: `${filter.join('\n')}\n`,
    }),
    args: (_, folder) => ['-d', '-c', `${folder}/tinyproxy.conf`],
  })
}
