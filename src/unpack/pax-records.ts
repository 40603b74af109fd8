/** The records of a pax header, `<length> <key>=<value>\n` each (POSIX pax, "Extended Header"); undefined where they are none. */
export function readPaxRecords(bytes: Buffer): ReadonlyMap<string, Buffer> | undefined {
  const records = new Map<string, Buffer>()
  for (let at = 0; at < bytes.length; ) {
    const space = bytes.indexOf(' ', at)
    const digits = bytes.toString('latin1', at, Math.min(space, at + 10))
    const end = at + Number(digits)
    const equals = bytes.indexOf('=', space)
    const isRecord =
      space > at && /^[1-9]\d*$/.test(digits) && end <= bytes.length && equals > space && equals < end
    if (!isRecord || bytes[end - 1] !== 0x0a) return undefined
    records.set(bytes.toString('utf8', space + 1, equals), bytes.subarray(equals + 1, end - 1))
    at = end
  }
  return records
}
