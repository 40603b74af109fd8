import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { ACCOUNT, type BlobName, blobSas, containerSas } from './azurite-sas.ts'
import { bareEnvironment } from './runner-environment.ts'
import { temporaryFolder } from './temporary.ts'

export interface Azurite extends AsyncDisposable {
  readonly port: number
  createContainer(name: string): Promise<void>
  /** A URL for one blob; `host` (`name` or `name:port`) takes the place of 127.0.0.1. */
  signedUrl(name: BlobName, permissions: 'r' | 'cw' | 'd', host?: string): string
  upload(name: BlobName, bytes: Buffer): Promise<void>
  download(name: BlobName): Promise<Buffer>
  remove(name: BlobName): Promise<void>
  /** The blob's size; undefined where there is none. */
  size(name: BlobName): Promise<number | undefined>
  close(): Promise<void>
}

const START_TIMEOUT_MS = 30_000

/** Starts Azurite's blob service as a child process on a free loopback port. */
export async function startAzurite(): Promise<Azurite> {
  const folder = await temporaryFolder('azurite')
  const { port, stop } = await startServer(folder.path)

  const signedUrl = (name: BlobName, permissions: 'r' | 'cw' | 'd', host?: string) => {
    const url = new URL(`http://127.0.0.1:${port}/${ACCOUNT}/${name.container}/${name.blob}`)
    if (host !== undefined) url.host = host
    url.search = blobSas(name, permissions).toString()
    return url.href
  }
  const send = async (url: string, init: RequestInit, expected: number[]) => {
    const response = await fetch(url, init)
    if (!expected.includes(response.status)) {
      throw new Error(`Azurite answered ${response.status} to ${init.method}: ${await response.text()}`)
    }
    return response
  }
  const close = async () => {
    await stop()
    await folder.close()
  }
  return {
    port,
    signedUrl,
    createContainer: async (name) => {
      const query = containerSas()
      query.set('restype', 'container')
      await send(`http://127.0.0.1:${port}/${ACCOUNT}/${name}?${query}`, { method: 'PUT' }, [201])
    },
    upload: async (name, bytes) => {
      const init = { method: 'PUT', body: new Uint8Array(bytes), headers: { 'x-ms-blob-type': 'BlockBlob' } }
      await send(signedUrl(name, 'cw'), init, [201])
    },
    download: async (name) => {
      const response = await send(signedUrl(name, 'r'), { method: 'GET' }, [200])
      return Buffer.from(await response.arrayBuffer())
    },
    remove: async (name) => {
      await send(signedUrl(name, 'd'), { method: 'DELETE' }, [202])
    },
    size: async (name) => {
      const response = await send(signedUrl(name, 'r'), { method: 'HEAD' }, [200, 404])
      return response.ok ? Number(response.headers.get('content-length')) : undefined
    },
    close,
    [Symbol.asyncDispose]: close,
  }
}

async function startServer(folder: string): Promise<{ port: number; stop(): Promise<void> }> {
  const entry = createRequire(import.meta.url).resolve('azurite/dist/src/blob/main.js')
  // The channel to this process closes with it: no Azurite outlives a test run that was killed.
  const endWithParent = "data:text/javascript,process.on('disconnect', () => process.exit(0))"
  const options = ['--blobHost', '127.0.0.1', '--blobPort', '0', '--location', folder, '--silent']
  options.push('--disableTelemetry', '--skipApiVersionCheck', '--disableProductStyleUrl')
  const child = spawn(process.execPath, ['--import', endWithParent, entry, ...options], {
    cwd: folder,
    env: bareEnvironment(folder),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const exited = once(child, 'exit')
  const stop = async () => {
    child.kill('SIGKILL')
    await exited
  }
  const port = await new Promise<number>((resolve, reject) => {
    let output = ''
    const fail = (why: string) => {
      clearTimeout(timer)
      reject(new Error(`Azurite ${why}\n${output}`))
    }
    const timer = setTimeout(() => fail(`did not start within ${START_TIMEOUT_MS} ms`), START_TIMEOUT_MS)
    const read = (chunk: Buffer) => {
      output += chunk
      const listening = /successfully listens on http:\/\/127\.0\.0\.1:(\d+)/.exec(output)?.[1]
      if (listening === undefined) return
      clearTimeout(timer)
      resolve(Number(listening))
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('exit', (code) => fail(`ended with ${code}`))
  }).catch(async (error: unknown) => {
    await stop()
    throw error
  })
  return { port, stop }
}
