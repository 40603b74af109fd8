import { type Given, givenSecrets, isTelling, type Secret } from './given-secrets.ts'
import { linesOf, type Place, refuseLeaks } from './leaks.ts'
import { isMask, refuseUnmasked } from './masked-first.ts'
import { parseCommands } from './workflow-commands.ts'
import { photograph, writtenSince } from './written-files.ts'

/** What a step said and left, for the eyes of {@link watchSecrets}. */
export interface Told {
  readonly stdout: string
  readonly stderr: string
  readonly outputs?: Readonly<Record<string, string>>
  readonly exported?: Readonly<Record<string, string>>
  readonly paths?: readonly string[]
  readonly state?: string
  readonly summary?: string
}

/** Made before a run begins; each check throws when the run did not keep what it was given. */
export interface SecretWatch {
  /** A step of the action: masked first, and told nowhere. */
  checkStep(told: Told): void
  /** The command, for which nothing masks. */
  checkCommand(told: Told): void
}

/** Looks after the secrets of one run, in what it says and in the files that it writes below `folders`. */
export function watchSecrets(given: Given, folders: readonly string[]): SecretWatch {
  const secrets = givenSecrets(given)
  const before = secrets.length > 0 ? photograph(folders) : new Map()
  const written = () => (secrets.length > 0 ? writtenSince(before, folders) : [])
  return {
    checkStep(told) {
      refuseUnmasked(secrets, told.stdout, told.outputs?.['failure-code'])
      const left = [...leftBy(told, given.inputs), ...written()]
      refuseLeaks(secrets, [...saidBy(told), ...left])
      refuseLeaks(maskedOnTheWay(told.stdout, given), left)
    },
    checkCommand(told) {
      refuseLeaks(secrets, [...saidBy(told), ...written()])
    },
  }
}

/** What a package had masked though nobody gave it, before it went to the log: the signature of a URL, say. */
function maskedOnTheWay(stdout: string, { inputs, env }: Given): Secret[] {
  const known = [...Object.values(inputs), ...Object.values(env)].join('\n')
  const masks = parseCommands(stdout).masks.filter((mask) => isTelling(mask, known))
  return masks.map((text) => ({ from: 'a mask', text, maskedBy: 'action' }))
}

function saidBy({ stdout, stderr }: Told): Place[] {
  const lines = linesOf('standard output', stdout).filter(({ text }) => !isMask(text))
  return [...lines, ...linesOf('standard error', stderr)]
}

/** What later steps and people find; the exported proxy is there for its credentials. */
function leftBy(told: Told, inputs: Given['inputs']): Place[] {
  const { outputs = {}, exported = {}, paths = [], state = '', summary = '' } = told
  const isExported = /^true$/i.test(inputs['export-proxy'] ?? '')
  const variables = Object.entries(exported).filter(([name]) => !(isExported && /^https?_proxy$/i.test(name)))
  return [
    ...Object.entries(outputs).map(([name, text]) => ({ name: `the output ${name}`, text })),
    ...variables.map(([name, text]) => ({ name: `the exported variable ${name}`, text })),
    ...paths.map((text) => ({ name: 'the PATH of later steps', text })),
    { name: 'the saved state', text: state },
    { name: 'the summary', text: summary },
  ]
}
