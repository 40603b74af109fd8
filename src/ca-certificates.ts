import { X509Certificate } from 'node:crypto'
import { InputError } from './errors.ts'
import { readInputFile, shownPath } from './input-file.ts'
import { plainText } from './plain-text.ts'

/** The certificates of the input `ca-certificates`, to be trusted beside those that Node has. */
export interface CaCertificates {
  /** One certificate each, as PEM. */
  readonly pem: readonly string[]
  /** Whether the authorities of the system were asked for; downloads try them anyway when others do not do. */
  readonly withSystem: boolean
  /** For the log. */
  readonly warnings: readonly string[]
}

interface Place {
  /** As the user wrote it, for messages. */
  readonly name: string
  readonly text: string
}

const INPUT = 'ca-certificates'
const SYSTEM = 'system'
const ADVICE = 'It accepts PEM files, one path a line, the word system, or PEM text itself.'
/** The bundle of a whole system has about 250 KB. */
const LARGEST_FILE = 4 * 1024 * 1024
const BEGIN = /-----BEGIN (?:X509 )?CERTIFICATE-----/
const END = /-----END (?:X509 )?CERTIFICATE-----/

/** Reads paths, one a line, or PEM text; no part of a private key gets into an error. */
export function readCaCertificates(
  input: string,
  locate: (path: string) => string,
  now: Date,
): CaCertificates {
  const found = placesOf(input, locate).flatMap((place) => {
    return certificatesIn(place).map((certificate) => ({ place, certificate }))
  })
  return {
    withSystem: linesOf(input).includes(SYSTEM),
    pem: [...new Set(found.map(({ certificate }) => certificate.toString()))],
    warnings: found
      .filter(({ certificate }) => new Date(certificate.validTo) < now)
      .map(({ place, certificate }) => {
        const subject = plainText(certificate.subject.replaceAll('\n', ', '), 120)
        return `${INPUT}: the certificate "${subject}" in ${place.name} expired on ${certificate.validTo}: remove it, as nothing that it issued is accepted.`
      }),
  }
}

function placesOf(input: string, locate: (path: string) => string): readonly Place[] {
  if (input.includes('-----BEGIN ')) return [{ name: 'the PEM text', text: input }]
  return linesOf(input)
    .filter((line) => line !== SYSTEM)
    .map((path) => {
      const file = { input: INPUT, path, location: locate(path), most: LARGEST_FILE, content: 'certificates' }
      return { name: shownPath(path), text: readInputFile({ ...file, advice: ADVICE }, 'latin1') }
    })
}

function linesOf(input: string): readonly string[] {
  return input
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function certificatesIn({ name, text }: Place): readonly X509Certificate[] {
  if (/-----BEGIN [A-Z0-9 ]*PRIVATE KEY/.test(text)) {
    const advice =
      'Take the key out, and make a new one if others may have seen it: only certificates belong here.'
    throw new InputError(INPUT, `${name} holds a private key`, advice)
  }
  const blocks = text.split(BEGIN).slice(1)
  // DER begins with a SEQUENCE whose length has two bytes.
  const isDer = text.startsWith('\x30\x82')
  if (blocks.length === 0) {
    const advice = isDer
      ? 'It looks like DER; make PEM of it: openssl x509 -inform der -in FILE -out FILE.pem.'
      : `A certificate begins with -----BEGIN CERTIFICATE-----. ${ADVICE}`
    throw new InputError(INPUT, `${name} holds no certificate`, advice)
  }
  return blocks.map((block, index) => {
    const which = `certificate ${index + 1} of ${blocks.length} in ${name}`
    const [body = '', ...after] = block.split(END)
    if (after.length === 0) throw new InputError(INPUT, `${which} has no end`, 'Copy it again, whole.')
    try {
      // Decoded by us: a secret that lost its line ends is read too.
      return new X509Certificate(Buffer.from(body, 'base64'))
    } catch (error) {
      throw new InputError(INPUT, `${which} cannot be parsed`, 'Copy it again, whole.', error)
    }
  })
}
