import { type IncomingHttpHeaders, request } from 'node:http'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readAnswerHead } from '../../../src/network/answer-head.ts'
import type { HttpClient } from '../../../src/network/client.ts'
import { newClient, textOf } from './client.ts'
import { honest, mutated, part, type Sent } from './heads.ts'
import { type RawServer, rawServer, readerOf } from './raw-server.ts'

interface Read {
  readonly status: number
  readonly statusText: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** What the server sends next: slices of an answer, each in a packet of its own if it can be. */
let slices: readonly string[] = []
let server: RawServer
const { signal } = new AbortController()

beforeAll(async () => {
  server = await rawServer(async ({ socket }) => {
    socket.setNoDelay(true)
    for (const slice of slices) await new Promise((resolve) => socket.write(slice, 'latin1', resolve))
    socket.end()
  })
})
afterAll(() => server[Symbol.asyncDispose]())

/** What Node's own client makes of the bytes, whole or up to where it objects. */
function readWithNode(): Promise<Read | 'refused'> {
  return new Promise((resolve) => {
    const refuse = () => resolve('refused')
    const asked = request(server.url, { agent: false }, (message) => {
      const { statusCode: status = 0, statusMessage: statusText = '', headers } = message
      let body = ''
      message.setEncoding('latin1').on('data', (chunk: string) => {
        body += chunk
      })
      // Not of bytes beyond the answer, which belong to none.
      asked.off('error', refuse)
      asked.on('error', () => {})
      message.on('error', () => {})
      message.on('close', () => resolve(message.complete ? { status, statusText, headers, body } : 'refused'))
    })
    asked.on('error', refuse)
    asked.end()
  })
}

async function readWith({ open }: Pick<HttpClient, 'open'>): Promise<{ reader: 'we' | 'node'; read: Read }> {
  const { status, statusText, headers, body } = await open(new URL(server.url), { signal })
  return { reader: readerOf(body), read: { status, statusText, headers, body: await textOf(body, 'latin1') } }
}

function isPlain({ head, body }: Sent): boolean {
  const read = readAnswerHead(Buffer.from(head + body, 'latin1'))
  return read.kind === 'plain' && read.size + read.length <= head.length + body.length
}

test('what honest servers say in a plain way is read by us', () => {
  const plain = fc.sample(honest, { numRuns: 1000, seed: 1 }).filter(isPlain).length
  expect(plain).toBeGreaterThan(800)
  expect(fc.sample(mutated, { numRuns: 1000, seed: 1 }).filter(isPlain).length).toBeGreaterThan(100)
})

test.each([
  ['honest', honest, 300],
  ['mutated', mutated.filter(isPlain), 500],
] as const)('an answer that we read is the one that Node reads: %s', async (_, sent, numRuns) => {
  const client = newClient()
  const property = fc.asyncProperty(sent, async ({ head, body }) => {
    slices = [head + body]
    if (!isPlain({ head, body })) return
    const ours = await readWith(client)
    expect(ours).toEqual({ reader: 'we', read: await readWithNode() })
  })
  await fc.assert(property, { numRuns })
})

test('it is the same however the bytes are cut', async () => {
  const client = newClient()
  const cuts = fc.array(part, { maxLength: 6 })
  const property = fc.asyncProperty(
    fc.oneof(honest, mutated),
    cuts,
    fc.boolean(),
    async (sent, at, single) => {
      const text = sent.head + sent.body
      const ends = at.map((part) => Math.floor(part * text.length)).sort((a, b) => a - b)
      const outcome = () => readWith(client).catch(() => 'refused')
      slices = [text]
      const whole = await outcome()
      slices = single ? [...text] : [0, ...ends].map((from, index) => text.slice(from, ends[index]))
      expect(await outcome()).toEqual(whole)
    },
  )
  await fc.assert(property, { numRuns: 150 })
})
