/** The error of a connection that ended too early, as Node's own parser reports it. */
export function connectionLost(text: 'aborted' | 'socket hang up', cause?: Error): Error {
  return Object.assign(new Error(text, { cause }), { code: 'ECONNRESET' })
}
