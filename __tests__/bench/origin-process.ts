import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Fault } from '../support/origin-reply.ts'

export interface ServeRequest {
  /** `inMemory`: made once, so that the server costs little while it is measured. */
  readonly files: readonly { name: string; size: number; inMemory: boolean }[]
  /** What every answer meets. */
  readonly fault?: Fault
  readonly tls?: boolean
}

export interface ServedFile {
  readonly name: string
  readonly size: number
  readonly sha256: string
}

export interface Served {
  readonly base: string
  readonly files: readonly ServedFile[]
}

export interface OriginProcess extends Served, AsyncDisposable {}

/** Starts an origin that shares neither the event loop nor the memory with who measures. */
export async function startOriginProcess(request: ServeRequest): Promise<OriginProcess> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'serve.ts'), JSON.stringify(request)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const closed = once(child, 'close')
  const line = await Promise.race([once(createInterface(child.stdout), 'line'), closed])
  if (typeof line[0] !== 'string') throw new Error('the origin process ended before it served')
  const close = async () => {
    child.stdin.end()
    await closed
  }
  return { ...(JSON.parse(line[0]) as Served), [Symbol.asyncDispose]: close }
}
