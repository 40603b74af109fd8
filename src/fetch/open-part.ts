import { HttpError } from '../errors.ts'
import { redactUrl } from '../network/redact.ts'
import { changed } from './broken.ts'
import type { Line } from './line.ts'
import { type Body, type Opened, openSource, type Wanted } from './open.ts'

/** How hosts answer a signed URL that has run out. */
const RUN_OUT = new Set([400, 401, 403, 404, 410])

/** Opens a part of the file at the place where an earlier one came from, or where the source leads to since that has run out. */
export async function openPart(place: URL, wanted: Wanted, line: Line, signal: AbortSignal): Promise<Body> {
  const opened = await openSomewhere(place, wanted, line, signal)
  if (opened.kind === 'continues') return opened.body
  if (opened.kind === 'whole') opened.body.bytes.destroy()
  throw changed(line.from)
}

async function openSomewhere(
  place: URL,
  wanted: Wanted,
  { file, from, source, ports }: Line,
  signal: AbortSignal,
): Promise<Opened> {
  try {
    return await openSource(place, wanted, ports, signal)
  } catch (error) {
    const hasRunOut = error instanceof HttpError && RUN_OUT.has(error.status) && error.code !== 'rate-limited'
    if (!hasRunOut || place.href === source.href) throw error
    ports.log.debug(
      `${file.path}: ${redactUrl(place)} answered ${error.status}: asking ${from} for the way again`,
    )
    return openSource(source, wanted, ports, signal)
  }
}
