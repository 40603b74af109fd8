import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

export type InputValues = Record<string, string | number | boolean>

/** Variables to add; `undefined` takes one away. */
export type Environment = Record<string, string | undefined>

export interface ActionDefinition {
  inputs: Record<string, { default: string }>
}

/** Reads an action.yml: its inputs with their defaults as the runner would hand them over. */
export function readAction(folder: string): ActionDefinition {
  const document = parse(readFileSync(join(folder, 'action.yml'), 'utf8')) as {
    inputs?: Record<string, { default?: unknown } | null>
  }
  const inputs = Object.entries(document.inputs ?? {}).map(([name, input]) => {
    const value = input?.default ?? ''
    // Expressions in defaults (`${{ github.token }}`) have no values here.
    return [name, { default: String(value).replace(/\$\{\{[^}]*\}\}/g, '') }] as const
  })
  return { inputs: Object.fromEntries(inputs) }
}

/** `INPUT_*` for every input of the action, given or by default; an input that it lacks is an error. */
export function inputVariables(action: ActionDefinition, given: InputValues): Record<string, string> {
  const unexpected = Object.keys(given).filter((name) => !(name in action.inputs))
  if (unexpected.length > 0) throw new Error(`action.yml has no input ${unexpected.join(', ')}`)
  const variables = Object.entries(action.inputs).map(([name, input]) => [
    `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
    String(given[name] ?? input.default),
  ])
  return Object.fromEntries(variables)
}

/** What a process needs to start at all, and nothing else of this process's environment. */
export function bareEnvironment(home: string): Record<string, string> {
  const windows = ['SystemRoot', 'COMSPEC', 'PATHEXT', 'PROGRAMFILES', 'SYSTEMDRIVE', 'TEMP']
  const kept = ['PATH', 'Path', ...(process.platform === 'win32' ? windows : [])]
  const values = kept.flatMap((name) => {
    const value = process.env[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  return { ...Object.fromEntries(values), [process.platform === 'win32' ? 'USERPROFILE' : 'HOME']: home }
}

/** Lays one environment over another. */
export function withEnvironment(base: Record<string, string>, over: Environment): Record<string, string> {
  const merged: Environment = { ...base, ...over }
  const entries = Object.entries(merged).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return Object.fromEntries(entries)
}

/** The variables of a job on a runner of this machine's system. */
export function jobVariables(options: {
  selfHosted: boolean
  repository: string
  ref: string
}): Record<string, string> {
  const systems: Record<string, string> = { linux: 'Linux', win32: 'Windows', darwin: 'macOS' }
  return {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__setup-dataset',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_JOB: 'test',
    GITHUB_REF: options.ref,
    GITHUB_REPOSITORY: options.repository,
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '1000',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
    GITHUB_WORKFLOW: 'test',
    RUNNER_ARCH: process.arch === 'arm64' ? 'ARM64' : 'X64',
    RUNNER_ENVIRONMENT: options.selfHosted ? 'self-hosted' : 'github-hosted',
    RUNNER_NAME: 'test-runner',
    RUNNER_OS: systems[process.platform] ?? 'Linux',
  }
}
