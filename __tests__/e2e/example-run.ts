import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { contentOf } from '../support/dataset.ts'
import { type OriginFile, startOrigin } from '../support/origin.ts'
import { type ProxyOptions, startProxy } from '../support/proxy.ts'
import { createRunner, type RunnerOptions, type StepResult } from '../support/runner.ts'
import type { Environment } from '../support/runner-environment.ts'
import type { WorkflowFile } from '../support/workflow-file.ts'
import { readTree } from './tree.ts'

/** How workflows name the action. */
export const ACTION = 'setup-dataset/setup-dataset@v1'

/** What every digest in the examples is of. */
export const { bytes: HELLO, sha256: DIGEST } = contentOf('hello', Buffer.from('hello\n'))
const HOSTS = ['data.example.org', 'mirror.example.net', 'nexus.example.com', 'storage.googleapis.com']
const fixture = (name: string) => fileURLToPath(new URL(`../support/${name}`, import.meta.url))
/** Of these hosts, signed by itself. */
export const CERTIFICATE = fixture('example-hosts.pem')

/** The servers that the examples name, on loopback and in TLS, behind the only way out. */
export async function openInternet(files: Record<string, OriginFile>, proxyOptions: ProxyOptions = {}) {
  const tls = {
    cert: await readFile(CERTIFICATE, 'utf8'),
    key: await readFile(fixture('example-hosts.key.pem'), 'utf8'),
  }
  const server = await startOrigin({ files, tls })
  const hosts = Object.fromEntries(HOSTS.map((host) => [host, server.port]))
  const proxy = await startProxy({ ...proxyOptions, hosts })
  return {
    server,
    proxy,
    env: { https_proxy: proxy.url, NODE_EXTRA_CA_CERTS: CERTIFICATE },
    /** The hosts that were asked, in order. */
    asked: () => [...new Set(proxy.passed.map(({ target }) => target.replace(/:443$/, '')))],
    async [Symbol.asyncDispose]() {
      await proxy.close()
      await server.close()
    },
  }
}

interface RunOptions extends RunnerOptions {
  env?: Environment
  /** Further inputs. */
  more?: Record<string, string>
}

/** Runs the steps that use the action, with exactly their inputs and `more`, one after the other on one runner. */
export async function runExample(example: WorkflowFile, { env, more = {}, ...options }: RunOptions) {
  const runner = await createRunner(options)
  for (const [path, text] of Object.entries(example.repository)) {
    await mkdir(dirname(join(runner.workspace, path)), { recursive: true })
    await writeFile(join(runner.workspace, path), text)
  }
  const results: StepResult[] = []
  for (const inputs of example.steps) results.push(await runner.run({ ...inputs, ...more }, env))
  for (const { exitCode, stdout } of results) expect(exitCode, stdout).toBe(0)
  expect(results.flatMap(({ annotations }) => annotations)).toEqual([])
  const trees = await Promise.all(results.map(({ outputs }) => readTree(outputs.path ?? '')))
  return { results, trees, runner, [Symbol.asyncDispose]: runner.close }
}

/** What the caches had for each step. */
export const statuses = (results: readonly StepResult[]) =>
  results.map(({ outputs }) => outputs['cache-status'])
