/** Terms of use as the catalog holds them; `spdx` is missing where the sources state none, or no single one. */
interface Terms {
  readonly spdx: string | null | undefined
  readonly text: string
}

/** The name of a licence: its SPDX identifier, or `unspecified`. */
export function nameLicence(terms: Terms): string {
  return terms.spdx ?? 'unspecified'
}

/** A licence for people: its name, and what the sources say of it. */
export function describeLicence(terms: Terms): string {
  const name = nameLicence(terms)
  return name === terms.text ? name : `${name} (${terms.text})`
}
