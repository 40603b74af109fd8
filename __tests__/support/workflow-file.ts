import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

export interface WorkflowFile {
  /** The inputs of each step that uses the action: in the order of the file, the jobs of a matrix one after the other. */
  readonly steps: readonly Readonly<Record<string, string>>[]
  /** The texts that its first comment says are in the repository, by their paths. */
  readonly repository: Readonly<Record<string, string>>
}

type Values = Readonly<Record<string, string>>

interface Document {
  readonly jobs: Readonly<Record<string, Job>>
}

interface Job {
  readonly strategy?: { readonly matrix?: Readonly<Record<string, readonly unknown[]>> }
  readonly steps?: readonly Step[]
}

interface Step {
  readonly uses?: string
  readonly with?: Readonly<Record<string, unknown>>
}

/** Reads a workflow; expressions have the `values` of their texts (`secrets.CA_PEM`), and others are an error. */
export function readWorkflow(path: string, action: string, values: Values = {}): WorkflowFile {
  const text = readFileSync(path, 'utf8')
  const { jobs } = parse(text) as Document
  const steps = Object.values(jobs).flatMap(({ strategy, steps: all = [] }) =>
    cellsOf(strategy?.matrix ?? {}).flatMap((cell) => inputsOf(all, action, { ...values, ...cell })),
  )
  return { steps, repository: repositoryOf(text) }
}

/** Reads those blocks of YAML of a page that are lists of steps, as one workflow. */
export function readPage(path: string, action: string, repository: Values): WorkflowFile {
  const steps = yamlBlocks(readFileSync(path, 'utf8')).filter((block): block is Step[] =>
    Array.isArray(block),
  )
  return { steps: inputsOf(steps.flat(), action, {}), repository }
}

/** The blocks of YAML of a page in Markdown, parsed. */
export function yamlBlocks(page: string): readonly unknown[] {
  return [...page.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, block = '']) => parse(block))
}

function inputsOf(steps: readonly Step[], action: string, values: Values) {
  return steps.filter(({ uses }) => uses === action).map(({ with: inputs = {} }) => resolved(inputs, values))
}

/** Each combination of the values of a matrix, by the names that expressions have for them. */
function cellsOf(matrix: Readonly<Record<string, readonly unknown[]>>): readonly Values[] {
  return Object.entries(matrix).reduce<readonly Values[]>(
    (cells, [name, choices]) =>
      cells.flatMap((cell) => choices.map((choice) => ({ ...cell, [`matrix.${name}`]: String(choice) }))),
    [{}],
  )
}

function resolved(inputs: Readonly<Record<string, unknown>>, values: Values): Record<string, string> {
  const entries = Object.entries(inputs).map(([name, value]) => {
    const text = String(value).replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_, expression: string) => {
      const found = values[expression]
      if (found === undefined) throw new Error(`nothing says what ${expression} is`)
      return found
    })
    return [name, text] as const
  })
  return Object.fromEntries(entries)
}

/** `# In the repository, <path>…:`, then its lines, which begin with `#` and three blanks. */
function repositoryOf(text: string): Record<string, string> {
  const found = text.matchAll(/^# In the repository, ([^,:\s]+).*:\n((?:# {3}.*\n)+)/gm)
  return Object.fromEntries(
    [...found].map(([, path = '', lines = '']) => [path, lines.replace(/^# {3}/gm, '')]),
  )
}
