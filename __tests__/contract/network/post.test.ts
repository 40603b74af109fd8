import { createServer } from 'node:http'
import { expect, test } from 'vitest'
import { listenOnLoopback } from '../../support/loopback.ts'
import { newClient, textOf } from './client.ts'

const { signal } = new AbortController()

async function echo(status: number) {
  const questions: string[] = []
  const server = await listenOnLoopback(
    createServer(async (request, response) => {
      const body = Buffer.concat(await request.toArray()).toString()
      questions.push(`${request.method} ${request.url} ${body}`)
      response.writeHead(status, { location: '/elsewhere', 'content-length': body.length }).end(body)
    }),
  )
  return { ...server, questions, url: new URL(`http://127.0.0.1:${server.port}/ask`) }
}

test('a question is asked by POST, again and again over one connection', async () => {
  await using server = await echo(200)
  const client = newClient()
  for (const post of ['first', 'second']) {
    const { body } = await client.open(server.url, { signal, post })
    expect(await textOf(body)).toBe(post)
  }
  expect(server.questions).toEqual(['POST /ask first', 'POST /ask second'])
  expect(server.connections()).toBe(1)
})

test('a redirect is an answer to a question, which goes nowhere else', async () => {
  await using server = await echo(307)
  const { status, body } = await newClient().open(server.url, { signal, post: 'a secret' })
  expect([status, await textOf(body)]).toEqual([307, 'a secret'])
  expect(server.questions).toHaveLength(1)
})

test('a connection whose last answer was paused carries the next one', async () => {
  await using server = await echo(200)
  const client = newClient()
  for (const post of ['first', 'second']) {
    const { body } = await client.open(server.url, { signal, post })
    await body.read(() => {
      body.pause()
      return 'more'
    })
  }
  expect(server.connections()).toBe(1)
})
