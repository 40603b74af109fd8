import { parentPort } from 'node:worker_threads'
import type { Order } from './hash-thread.ts'
import { PrefixHash } from './prefix-hash.ts'

const hashes = new Map<number, PrefixHash>()

/** Does what the thread's owner orders; the owner waits for an answer to `digest` and `close`. */
function obey(order: Order): void {
  if (order.kind === 'end') return void parentPort?.close()
  const hash = hashes.get(order.id)
  if (order.kind === 'open') hashes.set(order.id, new PrefixHash(order.file, order.algorithm))
  else if (order.kind === 'advance') hash?.advance(order.size)
  else if (order.kind === 'close') {
    hashes.delete(order.id)
    parentPort?.postMessage('')
  } else {
    hash?.advance(order.size)
    parentPort?.postMessage(hash?.digest() ?? '')
  }
}

parentPort?.on('message', obey)
