import type { ServeRequest } from './origin-process.ts'
import * as peers from './peers.ts'

export interface SpeedCase {
  readonly title: string
  readonly serve: ServeRequest
  readonly ours: readonly { subject: peers.Subject; bar?: Bar }[]
  readonly peers: readonly peers.Subject[]
  /** Peers whose time is the server's pacing: one round is enough. */
  readonly once?: readonly peers.Subject[]
}

/** At most so many times the median of one peer, or of the fastest. */
export interface Bar {
  readonly most: number
  readonly against: string | 'the best'
}

const MIB = 1024 * 1024
/** MNIST's four files, in bytes. */
const MNIST = {
  'train-images': 9_912_422,
  'train-labels': 28_881,
  't10k-images': 1_648_877,
  't10k-labels': 4_542,
}

export function speedCases(python: string): SpeedCase[] {
  const large = { name: 'large.bin', size: 1024 * MIB, inMemory: true }
  const paced = { name: 'paced.bin', size: 200_000_000, inMemory: true }
  const four = Object.entries(MNIST).map(([name, size]) => ({ name: `${name}.gz`, size, inMemory: true }))
  const many = Array.from({ length: 200 }, (_, index) => ({
    name: `part-${index}.bin`,
    size: 50_000,
    inMemory: true,
  }))
  const [requests, pooch] = [peers.requests(python), peers.pooch(python)]
  const [aria8, aria16] = [peers.aria2Split(8), peers.aria2Split(16)]
  const single = [peers.curl, requests]
  const verifying = [...single, aria8, aria16, peers.wget, pooch]
  return [
    {
      title: '1 GiB, http',
      serve: { files: [large] },
      ours: [{ subject: peers.ours(8, 'url'), bar: { most: 0.85, against: 'the best' } }],
      peers: [...verifying, peers.curlSha256sum, peers.toolCache],
    },
    {
      title: '1 GiB, https',
      serve: { files: [large], tls: true },
      ours: [{ subject: peers.ours(8, 'url'), bar: { most: 0.9, against: 'the best' } }],
      peers: verifying,
    },
    {
      title: '200 MB, 20 MB/s per connection',
      serve: { files: [paced], fault: { slow: 20e6 } },
      ours: [
        { subject: peers.ours(8, 'url'), bar: { most: 0.95, against: aria8.name } },
        { subject: peers.ours(16, 'url'), bar: { most: 0.9, against: aria16.name } },
      ],
      peers: [aria8, aria16],
      once: [...single, peers.wget, pooch],
    },
    {
      title: 'the four of MNIST, 50 ms to the first byte',
      serve: { files: four, fault: { delay: 50 } },
      ours: [{ subject: peers.ours(8, 'manifest'), bar: { most: 1, against: peers.curlParallel.name } }],
      peers: [peers.curlParallel, peers.aria2Many(16), ...single, peers.wget, pooch],
    },
    {
      title: '200 files of 50 kB, 20 ms to the first byte',
      serve: { files: many, fault: { delay: 20 } },
      ours: [
        {
          subject: peers.ours(16, 'manifest with sizes'),
          bar: { most: 1, against: peers.aria2Many(16).name },
        },
        { subject: peers.ours(16, 'manifest') },
      ],
      peers: [peers.aria2Many(16), peers.curlParallel],
      once: [...single, peers.wget, pooch],
    },
  ]
}
