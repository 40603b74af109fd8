import { expect, test } from 'vitest'
import { readLicence } from '../../../../src/dataset/manifests/licence.ts'

test.each([
  ['mit', 'MIT'],
  ['afl-3.0', 'AFL-3.0'],
  ['cc-by-nc-sa-4.0', 'CC-BY-NC-SA-4.0'],
  ['cc0-1.0', 'CC0-1.0'],
  ['https://creativecommons.org/licenses/by-sa/3.0/', 'CC-BY-SA-3.0'],
  ['http://creativecommons.org/licenses/by/4.0/deed.en', 'CC-BY-4.0'],
  ['https://creativecommons.org/publicdomain/zero/1.0/', 'CC0-1.0'],
  ['https://choosealicense.com/licenses/apache-2.0/', 'Apache-2.0'],
  ['https://opensource.org/license/bsd-3-clause', 'BSD-3-Clause'],
  ['https://spdx.org/licenses/ODbL-1.0.html', 'ODbL-1.0'],
  ['Public', undefined],
  ['other', undefined],
  ['gpl-3.0', undefined],
  ['cc-by-9.0', undefined],
  ['https://host/licenses/by/4.0/', undefined],
])('%s is %s', (text, spdx) => {
  expect(readLicence([text])).toEqual({ spdx, text })
})

test('several are told, and none of them is the one', () => {
  expect(readLicence(['mit', 'cc-by-4.0'])).toEqual({ spdx: undefined, text: 'mit, cc-by-4.0' })
})

test.each([[[]], [['']], [['None']], [['\u0000']]])('%j is none', (texts) => {
  expect(readLicence(texts)).toBeUndefined()
})
