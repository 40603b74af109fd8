// A program: serves what its argument asks for until its standard input ends, in a process of its own.

import { certificate } from '../contract/network/server.ts'
import { bufferFile, generatedFile } from '../support/file-body.ts'
import { type OriginFile, startOrigin } from '../support/origin.ts'
import type { Served, ServedFile, ServeRequest } from './origin-process.ts'

const { files, fault, tls } = JSON.parse(process.argv[2] ?? '') as ServeRequest
const bodies: Record<string, OriginFile> = {}
const served: ServedFile[] = []
for (const [index, { name, size, inMemory }] of files.entries()) {
  const file = generatedFile(size, index + 1)
  bodies[`/${name}`] = inMemory ? bufferFile(file.bytes()) : file
  served.push({ name, size, sha256: file.sha256() })
}
const origin = await startOrigin({
  files: bodies,
  ...(fault ? { faults: { '*': [{ ...fault, always: true }] } } : {}),
  ...(tls ? { tls: certificate } : {}),
})
process.stdout.write(`${JSON.stringify({ base: origin.base, files: served } satisfies Served)}\n`)
process.stdin.resume().once('end', () => process.exit())
