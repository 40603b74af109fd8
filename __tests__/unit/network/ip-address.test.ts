import { isIP as isIpByNode } from 'node:net'
import { describe, expect, test } from 'vitest'
import { isIP, isWithin, networkOf, rangeOf, readAddress } from '../../../src/network/ip-address.ts'

const PIECES = ['0', '1', '01', '255', '256', 'ffff', 'FFFF', '10000', 'g', ' ', '\t', '']
const JOINTS = [':', '::', '.', '%', '/', '[', ']', '@', '']

/** All texts of a few pieces with one joint, and what is one character away from an address. */
function texts(): readonly string[] {
  const even = JOINTS.flatMap((joint) =>
    PIECES.flatMap((piece) => [1, 2, 3, 4, 5, 7, 8, 9].map((count) => Array(count).fill(piece).join(joint))),
  )
  const addresses = [
    '127.0.0.1',
    '::',
    '::1',
    '1:2:3:4:5:6:7::',
    'fe80::1%eth0',
    '::ffff:10.1.2.3',
    '1::2:3:4:5:6:7',
  ]
  const near = addresses.flatMap((address) =>
    Array.from({ length: address.length + 1 }, (_, at) => at).flatMap((at) => [
      `${address.slice(0, at)}${address.slice(at + 1)}`,
      ...[...PIECES, ...JOINTS, '\n'].map((each) => `${address.slice(0, at)}${each}${address.slice(at)}`),
    ]),
  )
  return [...new Set([...even, ...addresses, ...near])]
}

test('what an address is, and of which version, is what Node says', () => {
  const all = texts()
  expect([4, 6, 0].map((version) => all.some((text) => isIP(text) === version))).toEqual([true, true, true])
  expect(all.filter((text) => isIP(text) !== isIpByNode(text))).toEqual([])
})

const of = (text: string) => {
  const address = readAddress(text)
  if (address === undefined) throw new Error(`"${text}" is no address`)
  return address
}

describe('a network', () => {
  test.each([
    ['10.20.0.0', 16, '10.20.0.0', true],
    ['10.20.30.40', 16, '10.20.255.255', true],
    ['10.20.30.40', 16, '10.21.0.0', false],
    ['10.20.30.40', 16, '10.19.255.255', false],
    ['0.0.0.0', 0, '255.255.255.255', true],
    ['0.0.0.0', 0, '::1', false],
    ['::', 0, '10.0.0.1', false],
    ['10.0.0.1', 32, '10.0.0.1', true],
    ['10.0.0.1', 32, '10.0.0.2', false],
    ['fd00::', 8, 'fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', true],
    ['fd00::', 8, 'fe00::', false],
    ['fd00:1::9', 128, 'fd00:1:0:0::9', true],
    ['fd00:1::9', 128, 'fd00:1::8', false],
  ])('%s/%i and %s: %s', (address, bits, other, is) => {
    const network = networkOf(of(address), bits)
    expect(network && isWithin(of(other), network)).toBe(is)
  })

  test.each([
    ['10.0.0.0', 33],
    ['10.0.0.0', -1],
    ['::', 129],
  ])('%s/%i is none', (address, bits) => {
    expect(networkOf(of(address), bits)).toBeUndefined()
  })
})

test('a range holds both ends, and needs a start before its end in one family', () => {
  const range = rangeOf(of('10.0.0.9'), of('10.0.1.2'))
  const inside = ['10.0.0.8', '10.0.0.9', '10.0.0.200', '10.0.1.2', '10.0.1.3', '::a00:9'].map(
    (text) => range && isWithin(of(text), range),
  )
  expect(inside).toEqual([false, true, true, true, false, false])
  expect(rangeOf(of('10.0.0.2'), of('10.0.0.1'))).toBeUndefined()
  expect(rangeOf(of('10.0.0.2'), of('::ffff'))).toBeUndefined()
})
