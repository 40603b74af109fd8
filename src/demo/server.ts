import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { DemoFile } from './dataset.ts'

/** A server on loopback that fails where the demo wants it to. */
export interface DemoServer {
  readonly base: URL
  /** Requests answered since the start. */
  requests(): number
  close(): Promise<void>
}

/** Serves the files; the first request for a file named in `busy` gets a 503, for one in `cut` half of the body. */
export async function startDemoServer(
  files: readonly DemoFile[],
  { busy, cut }: { readonly busy: string; readonly cut: string },
): Promise<DemoServer> {
  const troubles = new Map<string, (response: ServerResponse, bytes: Buffer) => void>([
    [busy, (response) => response.writeHead(503, { 'retry-after': '1' }).end('busy')],
    [cut, breakOff],
  ])
  let requests = 0
  const server = createServer((request, response) => {
    requests += 1
    const name = (request.url ?? '').slice(1)
    const file = files.find((candidate) => candidate.name === name)
    const trouble = troubles.get(name)
    troubles.delete(name)
    if (file === undefined) response.writeHead(404).end()
    else if (trouble) trouble(response, file.bytes)
    else response.writeHead(200, { 'content-length': file.bytes.length }).end(file.bytes)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    base: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`),
    requests: () => requests,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function breakOff(response: ServerResponse, bytes: Buffer): void {
  response.writeHead(200, { 'content-length': bytes.length })
  response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy())
}
