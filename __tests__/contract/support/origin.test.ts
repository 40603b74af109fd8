import { createHash } from 'node:crypto'
import { get } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { generatedFile } from '../../support/file-body.ts'
import { type Fault, startOrigin } from '../../support/origin.ts'

const file = generatedFile(100_000, 7).bytes()

interface Received {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: Buffer
  error: string | undefined
}

/** A request whose broken answer is a value too; gives up waiting for more after `patience` ms of silence. */
function receive(url: string, headers: Record<string, string> = {}, patience = 2000): Promise<Received> {
  return new Promise((resolve, reject) => {
    const request = get(url, { headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      const end = (error?: string) =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
          error,
        })
      const idle = () => {
        end('idle')
        request.destroy()
      }
      let timer = setTimeout(idle, patience)
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk)
        clearTimeout(timer)
        timer = setTimeout(idle, patience)
      })
      response.once('close', () => clearTimeout(timer))
      response.once('end', () => end())
      response.once('error', (error: NodeJS.ErrnoException) => end(error.code))
    })
    request.once('error', reject)
  })
}

async function receiveWith(fault: Fault, headers: Record<string, string> = {}, patience = 2000) {
  await using origin = await startOrigin({ files: { '/a.bin': file }, faults: { '/a.bin': [fault] } })
  const received = await receive(origin.url('/a.bin'), headers, patience)
  return { ...received, record: origin.requests[0] }
}

describe('an origin', () => {
  it('serves its files and records the requests', async () => {
    await using origin = await startOrigin({ files: { 'a.bin': file } })
    const { status, headers, body } = await receive(origin.url('a.bin'), { authorization: 'Bearer x' })
    expect({ status, length: headers['content-length'], same: body.equals(file) }).toEqual({
      status: 200,
      length: '100000',
      same: true,
    })
    expect(origin.requests).toMatchObject([
      {
        method: 'GET',
        path: '/a.bin',
        at: 0,
        status: 200,
        sentBytes: 100_000,
        headers: { authorization: 'Bearer x' },
      },
    ])
    expect(origin.connections).toBe(1)
    expect((await receive(origin.url('/other'))).status).toBe(404)
  })

  it.each([
    ['bytes=0-9', 206, 'bytes 0-9/100000', [0, 10]],
    ['bytes=99990-', 206, 'bytes 99990-99999/100000', [99_990, 100_000]],
    ['bytes=-5', 206, 'bytes 99995-99999/100000', [99_995, 100_000]],
    ['bytes=50-999999', 206, 'bytes 50-99999/100000', [50, 100_000]],
    ['bytes=100000-', 416, 'bytes */100000', [0, 0]],
    ['bytes=0-1,5-6', 200, undefined, [0, 100_000]],
    ['lines=0-1', 200, undefined, [0, 100_000]],
  ])('answers Range: %s with %i', async (range, status, contentRange, [start, end]) => {
    await using origin = await startOrigin({ files: { '/a.bin': file } })
    const received = await receive(origin.url('/a.bin'), { range })
    expect(received.status).toBe(status)
    expect(received.headers['content-range']).toBe(contentRange)
    expect(received.body.equals(file.subarray(start, end))).toBe(true)
  })

  it('honours If-Range by ETag and by date, and sends all of a file that has changed', async () => {
    await using origin = await startOrigin({ files: { '/a.bin': file } })
    const { headers } = await receive(origin.url('/a.bin'))
    const range = 'bytes=10-'
    const byTag = { range, 'if-range': String(headers.etag) }
    const byDate = { range, 'if-range': String(headers['last-modified']) }
    expect((await receive(origin.url('/a.bin'), byTag)).status).toBe(206)
    expect((await receive(origin.url('/a.bin'), byDate)).status).toBe(206)
    origin.put('/a.bin', Buffer.from('another file'))
    expect((await receive(origin.url('/a.bin'), byTag)).body.toString()).toBe('another file')
    expect((await receive(origin.url('/a.bin'), byDate)).body.toString()).toBe('another file')
  })

  it('can do without ranges', async () => {
    await using origin = await startOrigin({ files: { '/a.bin': file }, ranges: false })
    const { status, headers } = await receive(origin.url('/a.bin'), { range: 'bytes=5-' })
    expect([status, headers['accept-ranges']]).toEqual([200, undefined])
  })

  it('takes one script entry per request of a path, then is healthy; an entry may stay', async () => {
    await using origin = await startOrigin({ files: { '/a.bin': file, '/b.bin': file } })
    origin.fault('/a.bin', { status: 503, headers: { 'retry-after': '1' }, body: 'busy' }, { status: 500 })
    origin.fault('/b.bin', { status: 404, always: true })
    const first = await receive(origin.url('/a.bin'))
    expect([first.status, first.headers['retry-after'], first.body.toString()]).toEqual([503, '1', 'busy'])
    const statuses: number[] = []
    for (const path of ['/a.bin', '/a.bin', '/b.bin', '/b.bin'])
      statuses.push((await receive(origin.url(path))).status)
    expect(statuses).toEqual([500, 200, 404, 404])
  })

  it('serves a large generated file without holding it, the same each time', async () => {
    const large = generatedFile(40 * 1024 * 1024 + 5, 3)
    await using origin = await startOrigin({ files: { '/large': large, '/zeros': { size: 1_000_003 } } })
    const { body } = await receive(origin.url('/large'))
    expect(createHash('sha256').update(body).digest('hex')).toBe(large.sha256())
    const part = await receive(origin.url('/large'), { range: 'bytes=1000001-1000020' })
    expect(part.body.equals(body.subarray(1_000_001, 1_000_021))).toBe(true)
    expect((await receive(origin.url('/zeros'))).body.equals(Buffer.alloc(1_000_003))).toBe(true)
    expect(generatedFile(1000, 3).bytes().equals(generatedFile(1000, 4).bytes())).toBe(false)
  })
})

describe('a fault', () => {
  it('cut: the header promises all, the connection ends early', async () => {
    const { status, headers, body, error, record } = await receiveWith({ cut: 1000 })
    expect([status, headers['content-length'], body.length, error]).toEqual([
      200,
      '100000',
      1000,
      'ECONNRESET',
    ])
    expect(record?.sentBytes).toBe(1000)
    expect(body.equals(file.subarray(0, 1000))).toBe(true)
  })

  it('cut, chunked: ends early with no length to compare', async () => {
    const { headers, body, error } = await receiveWith({ cut: 1000, chunked: true })
    expect([headers['content-length'], body.length, error]).toEqual([undefined, 1000, 'ECONNRESET'])
  })

  it('cut applies to the answer of a range', async () => {
    const { status, body } = await receiveWith({ cut: 10 }, { range: 'bytes=500-' })
    expect([status, body.equals(file.subarray(500, 510))]).toEqual([206, true])
  })

  it('stall: some bytes, then nothing', async () => {
    const { body, error } = await receiveWith({ stall: 1000 }, {}, 100)
    expect([body.length, error]).toEqual([1000, 'idle'])
  })

  it('reset: no answer at all', async () => {
    await expect(receiveWith({ reset: true })).rejects.toMatchObject({ code: 'ECONNRESET' })
  })

  it('wrong: other bytes, or one flipped bit', async () => {
    const other = await receiveWith({ wrong: Buffer.alloc(100_000) })
    expect(other.body.equals(Buffer.alloc(100_000))).toBe(true)
    const { body } = await receiveWith({ wrong: 'flip' })
    expect(body.filter((byte, index) => byte !== file[index]).length).toBe(1)
  })

  it('longer and shorter: lengths that agree with themselves', async () => {
    const longer = await receiveWith({ longer: 10 })
    expect([longer.headers['content-length'], longer.body.length, longer.error]).toEqual([
      '100010',
      100_010,
      undefined,
    ])
    const shorter = await receiveWith({ shorter: 10 })
    expect([shorter.headers['content-length'], shorter.body.length]).toEqual(['99990', 99_990])
  })

  it('html: a page instead of the file', async () => {
    const { status, headers, body } = await receiveWith({ html: 'Sign in' })
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
    expect(body.toString()).toContain('<title>Sign in</title>')
  })

  it('gzipEncoded: a compressed transfer, or a label on bytes that stay', async () => {
    const packed = await receiveWith({ gzipEncoded: true })
    expect([packed.headers['content-encoding'], gunzipSync(packed.body).equals(file)]).toEqual(['gzip', true])
    const labelled = await receiveWith({ gzipEncoded: 'label' })
    expect([labelled.headers['content-encoding'], labelled.body.equals(file)]).toEqual(['gzip', true])
  })

  it('redirect: elsewhere', async () => {
    const { status, headers } = await receiveWith({ redirect: '/b.bin' })
    expect([status, headers.location]).toEqual([302, '/b.bin'])
  })

  it('slow: so many bytes a second, after the first ones', async () => {
    const started = performance.now()
    const { body } = await receiveWith({ slow: 50_000, after: 90_000 })
    expect(body.equals(file)).toBe(true)
    expect(performance.now() - started).toBeGreaterThan(180)
  })
})

it('closes at once although clients still wait', async () => {
  const origin = await startOrigin({ files: { '/a.bin': file }, faults: { '/a.bin': [{ silent: true }] } })
  const waiting = receive(origin.url('/a.bin')).catch((error: NodeJS.ErrnoException) => error.code)
  while (origin.requests.length === 0) await new Promise(setImmediate)
  await origin.close()
  expect(await waiting).toBe('ECONNRESET')
})
