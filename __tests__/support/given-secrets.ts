import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { decoded, spellings } from './spellings.ts'

/** A text that a run was given and must not tell anyone. */
export interface Secret {
  /** Where it was given, for messages: `http_proxy`, `input credentials`. */
  readonly from: string
  readonly text: string
  /** Who has it masked in the log: the action, or the runner before any step. */
  readonly maskedBy: 'action' | 'runner'
}

/** What a run is given. */
export interface Given {
  readonly inputs: Readonly<Record<string, string>>
  readonly env: Readonly<Record<string, string>>
  /** Where relative paths of inputs begin. */
  readonly workspace: string
}

/** Shorter ones are found by chance. */
const SHORTEST = 6
const PROXY_VARIABLE = /^(http|https|all)_proxy$/i
const SECRET_VARIABLE = /token|secret|password|credential/i
const SECRET_QUERY =
  /^(sig|signature|token|access_token|id_token|key|api_?key|auth|secret|password|x-(amz|goog)-(signature|credential|security-token))$/i

/** What one value holds: texts for nobody, and the rest, which anyone may see. */
interface Split {
  readonly secrets: readonly string[]
  readonly rest: string
}

/**
 * The secrets of a run in all their spellings, from what it is given and nothing else; without those that are short, or
 * that also stand in what is no secret: to find them somewhere would prove nothing.
 */
export function givenSecrets({ inputs, env, workspace }: Given): Secret[] {
  const values = [
    ...Object.entries(inputs).map(([name, value]) => ({
      from: `input ${name}`,
      ...splitInput(name, value, workspace),
    })),
    ...Object.entries(env)
      .filter(([name]) => !name.startsWith('INPUT_'))
      .map(([name, value]) => ({ from: name, ...splitVariable(name, value) })),
  ]
  const known = values.map(({ rest }) => rest).join('\n')
  const found = values.flatMap(({ from, secrets }) => {
    const isOurs = from.startsWith('input ') && from !== 'input github-token'
    const maskedBy = isOurs || PROXY_VARIABLE.test(from) ? 'action' : 'runner'
    return secrets.flatMap(spellings).map((text) => ({ from, text, maskedBy }) as const)
  })
  return withoutDoubles(found.filter(({ text }) => isTelling(text, known)))
}

/** Whether finding a text somewhere proves that it was told, beside a text that is no secret. */
export function isTelling(text: string, known: string): boolean {
  return text.length >= SHORTEST && !known.includes(text)
}

function splitVariable(name: string, value: string): Split {
  if (PROXY_VARIABLE.test(name)) return splitProxy(value)
  return SECRET_VARIABLE.test(name) ? { secrets: [value], rest: '' } : splitText(value)
}

function splitInput(name: string, value: string, workspace: string): Split {
  if (name === 'proxy') return splitProxy(value)
  if (name === 'github-token' || name === 'proxy-username' || name === 'proxy-password')
    return { secrets: [value], rest: '' }
  if (name === 'credentials') return joined(value.split(/\r?\n/).map(splitCredential))
  const rules = resolve(workspace, value)
  if (name !== 'rewrite' || !statSync(rules, { throwIfNoEntry: false })?.isFile()) return splitText(value)
  return joined([splitText(value), ...readFileSync(rules, 'utf8').split(/\r?\n/).map(splitRule)])
}

/** `rewrite <regex> <replacement>`, where a replacement may have no scheme. */
function splitRule(line: string): Split {
  const [directive, pattern = '', replacement = ''] = line.trim().split(/\s+/)
  if (directive !== 'rewrite') return splitText(line)
  const { secrets, rest } = splitText(
    /^https?:\/\//i.test(replacement) ? replacement : `http://${replacement}`,
  )
  return { secrets, rest: `${pattern} ${rest}` }
}

function splitProxy(value: string): Split {
  const [, scheme = '', rest = ''] = /^\s*["']?(\w+:\/\/)?(.*?)["']?\s*$/s.exec(value) ?? []
  const at = rest.lastIndexOf('@')
  return { secrets: pairSecrets(rest.slice(0, Math.max(at, 0))), rest: `${scheme}${rest.slice(at + 1)}` }
}

/** `<origin> <Authorization value>`; of a line that does not begin so, anything may be the secret. */
function splitCredential(line: string): Split {
  const [, origin = '', value = ''] = /^\s*(https?:\/\/\S+)\s*(.*?)\s*$/is.exec(line) ?? []
  if (origin === '') return { secrets: [line.trim()], rest: '' }
  // Of an empty secret the scheme is left.
  if (/^(basic|bearer|token)?$/i.test(value)) return { secrets: [], rest: line }
  const token = value.replace(/^\S+\s+/, '')
  const pair = /^basic\s/i.test(value) ? pairSecrets(Buffer.from(token, 'base64').toString(), false) : []
  return { secrets: [...(value.includes(' ') ? [value] : []), token, ...pair], rest: origin }
}

/** Text with any number of URLs. */
function splitText(text: string): Split {
  const secrets: string[] = []
  const rest = text.replace(/\b[a-z][a-z0-9+.-]*:\/\/\S+/gi, (url) => {
    const [, scheme = '', authority = '', path = '', query = ''] =
      /^(\w+:\/\/)([^/?#]*)([^?#]*)(.*)$/s.exec(url) ?? []
    const at = authority.lastIndexOf('@')
    secrets.push(...pairSecrets(authority.slice(0, Math.max(at, 0))))
    const pairs = query.split(/(?=[?&#])/).map((pair) => {
      const [, name = '', value = ''] = /^[?&#]([^=]*)=(.*)$/s.exec(pair) ?? []
      if (!SECRET_QUERY.test(decoded(name))) return pair
      secrets.push(value, decoded(value))
      return ''
    })
    return [scheme, authority.slice(at + 1), path, ...pairs].join('')
  })
  return { secrets, rest }
}

/** `user:password`, whole and in parts, as written and decoded. */
function pairSecrets(written: string, isEncoded = true): string[] {
  if (written === '') return []
  const colon = written.indexOf(':')
  const parts = colon === -1 ? [written] : [written.slice(0, colon), written.slice(colon + 1)]
  const plain = isEncoded ? parts.map(decoded) : parts
  return [written, ...parts, ...plain, plain.join(':')].filter((text) => text !== '')
}

function joined(splits: readonly Split[]): Split {
  return {
    secrets: splits.flatMap(({ secrets }) => secrets),
    rest: splits.map(({ rest }) => rest).join('\n'),
  }
}

function withoutDoubles(secrets: readonly Secret[]): Secret[] {
  return [...new Map(secrets.map((secret) => [`${secret.maskedBy} ${secret.text}`, secret])).values()]
}
