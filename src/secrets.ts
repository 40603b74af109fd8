import type { Inputs } from './inputs.ts'
import type { Network } from './network/open-network.ts'
import { replacementUrl } from './network/url-policy.ts'
import { urlSecrets } from './network/url-secrets.ts'

/** Every spelling of what a run was given and must tell nobody: of proxies, credentials and the URLs of sources. */
export function secretsOf(
  { request, ...settings }: Pick<Inputs, 'request' | 'mirrors' | 'policy'>,
  network: Pick<Network, 'secrets'>,
): readonly string[] {
  return [...new Set([...settingsSecrets(settings, network), ...sourcesOf(request).flatMap(urlSecrets)])]
}

/** The same without the sources of what is asked for. */
export function settingsSecrets(
  { mirrors, policy }: Pick<Inputs, 'mirrors' | 'policy'>,
  { secrets }: Pick<Network, 'secrets'>,
): readonly string[] {
  const replacements = policy.rewrites.flatMap((rule) => replacementUrl(rule) ?? [])
  return [...new Set([...secrets, ...[...mirrors, ...replacements].flatMap(urlSecrets)])]
}

/** The secrets of a run that are known so far, to be left out of what it tells. */
export class Secrets {
  #texts: readonly string[] = []

  /** All of them, the longest first. */
  get all(): readonly string[] {
    return this.#texts
  }

  /** From now on these are left out too. */
  add(texts: readonly string[]): void {
    // The longest first: a part of one may be another.
    const all = new Set([...this.#texts, ...texts])
    this.#texts = [...all].toSorted((one, other) => other.length - one.length)
  }

  /** A text with `***` in place of each secret: servers repeat what they were asked with. */
  hide(text: string): string {
    const whole = text.replace(/[^…]*…/g, (cut) => this.#hideCut(cut))
    return this.#texts.reduce((shown, secret) => shown.replaceAll(secret, '***'), whole)
  }

  /** What was shortened may end in the middle of a secret. */
  #hideCut(cut: string): string {
    const text = cut.slice(0, -1)
    for (const secret of this.#texts) {
      for (let length = secret.length - 1; length >= SHORTEST_CUT; length -= 1) {
        if (text.endsWith(secret.slice(0, length))) return `${text.slice(0, -length)}***…`
      }
    }
    return cut
  }
}

/** Characters of the beginning of a secret that are told apart from a word. */
const SHORTEST_CUT = 4

function sourcesOf(request: Inputs['request']): readonly URL[] {
  switch (request.kind) {
    case 'catalog':
      return []
    case 'url':
      return request.sources
    case 'manifest':
      return [request.url, ...request.bases]
    case 'files':
      return [...request.files.flatMap(({ urls }) => urls), ...request.bases]
  }
}
