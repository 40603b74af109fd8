import { expect, test } from 'vitest'
import { ALGORITHMS } from '../../../src/dataset/digest.ts'
import { mayDowngrade } from '../../../src/fetch/line.ts'
import { digestOf, fileOf } from '../builders.ts'

const allowed = (allowHttpRedirects: boolean) =>
  ALGORITHMS.filter((algorithm) =>
    mayDowngrade({ ...fileOf('a', 'x'), digest: digestOf('x', algorithm) }, { allowHttpRedirects }),
  )

test('plain http is for files with a strong digest, where the user allows it', () => {
  expect(allowed(true)).toEqual(['sha512', 'sha384', 'sha256'])
  expect(allowed(false)).toEqual([])
})
