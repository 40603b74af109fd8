import { plainText } from '../../plain-text.ts'
import type { Licence } from '../dataset.ts'

/** The identifiers of SPDX that data has most; those of Creative Commons are told by their form. */
const KNOWN = [
  'AFL-3.0',
  'AGPL-3.0-only',
  'AGPL-3.0-or-later',
  'Apache-2.0',
  'Artistic-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BSL-1.0',
  'CC0-1.0',
  'CDLA-Permissive-1.0',
  'CDLA-Permissive-2.0',
  'CDLA-Sharing-1.0',
  'ECL-2.0',
  'EUPL-1.1',
  'EUPL-1.2',
  'GPL-2.0-only',
  'GPL-2.0-or-later',
  'GPL-3.0-only',
  'GPL-3.0-or-later',
  'ISC',
  'LGPL-2.1-only',
  'LGPL-3.0-only',
  'MIT',
  'MPL-2.0',
  'ODbL-1.0',
  'ODC-By-1.0',
  'PDDL-1.0',
  'Unlicense',
]

/** Pages of licences, whose ends are what the licence is called. */
const PAGE =
  /^https?:\/\/(?:www\.)?(?:spdx\.org\/licenses|choosealicense\.com\/licenses|opensource\.org\/licenses?)\/([^/]+?)(?:\.html|\.json)?\/?$/i
const COMMONS =
  /^https?:\/\/creativecommons\.org\/licenses\/(by(?:-nc)?(?:-sa|-nd)?)\/(\d\.\d)\/?(?:deed\.\w+|legalcode)?$/i
const ZERO = /^https?:\/\/creativecommons\.org\/publicdomain\/zero\/1\.0\/?(?:deed\.\w+|legalcode)?$/i

/** The terms of use as a manifest states them; the SPDX identifier only of a single one that plainly has one. */
export function readLicence(texts: readonly string[]): Licence | undefined {
  const stated = texts
    .map((text) => plainText(text, 300))
    .filter((text) => !/^(none|undefined)?$/i.test(text))
  const [only, ...others] = stated
  if (only === undefined) return undefined
  return { spdx: others.length === 0 ? spdxOf(only) : undefined, text: stated.slice(0, 10).join(', ') }
}

function spdxOf(text: string): string | undefined {
  if (ZERO.test(text)) return 'CC0-1.0'
  const [, terms, version] = COMMONS.exec(text) ?? []
  const name = terms ? `cc-${terms}-${version}` : (PAGE.exec(text)?.[1] ?? text)
  if (/^cc-by(-nc)?(-sa|-nd)?-(1\.0|2\.0|2\.5|3\.0|4\.0)$/i.test(name)) return name.toUpperCase()
  return KNOWN.find((id) => id.toLowerCase() === name.toLowerCase())
}
