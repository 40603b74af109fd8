import { assemble, type Span } from './assemble.ts'
import { changed, truncated } from './broken.ts'
import type { Line } from './line.ts'
import { type Body, openSource } from './open.ts'
import { readBody } from './read-body.ts'
import { pieceSizeAfter } from './segments.ts'
import type { SpareConnections } from './spare.ts'

/** Receives the rest of a file in pieces over several connections; `opened` is the body of the first piece. */
export async function receivePieces(
  opened: Body,
  first: Span & { readonly size: number },
  spare: SpareConnections,
  line: Line,
): Promise<void> {
  const { from, partial, ports, speed, signal } = line
  const { idle, onBytes } = ports
  const { place, validator } = opened
  let unread: Body | undefined = opened
  const start = ports.clock.now()

  async function open({ start, end }: Span, stop: AbortSignal): Promise<Body> {
    if (start === first.start && unread) return unread
    const answer = await openSource(place, { offset: start, end, size: first.size, validator }, ports, stop)
    if (answer.kind === 'continues') return answer.body
    if (answer.kind === 'whole') answer.body.stream.destroy()
    throw changed(from)
  }

  await assemble(
    {
      whole: { start: first.start, end: first.size },
      firstEnd: first.end,
      pieceSize: () => pieceSizeAfter(ports.clock.now() - start, 1 + spare.free),
      spare,
      idle,
      now: () => ports.clock.now(),
      append: (chunk) => partial.append(chunk),
      async fetch(span, take, stop) {
        const body = await open(span, stop)
        unread = undefined
        let missing = span.end - span.start
        const takeSome = async (chunk: Buffer) => {
          const part = chunk.subarray(0, missing)
          onBytes(part.length)
          speed.add(part.length)
          missing -= part.length
          await take(part)
          return part.length < chunk.length ? 'enough' : 'more'
        }
        await readBody(body, from, idle, takeSome)
        if (missing > 0) throw truncated(from, span.end, span.end - missing)
      },
    },
    signal,
  )
}
