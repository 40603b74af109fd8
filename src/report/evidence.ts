import type { Failure } from '../errors.ts'

/** The evidence of a failure, a line each: what is known, then what was asked to compare and what that told. */
export function evidenceLines({ facts = {}, compared = [], finding }: Failure): readonly string[] {
  return [
    ...Object.entries(facts).map(([label, value]) => `${label}: ${value}`),
    ...(compared.length > 0 ? ['asked to compare:'] : []),
    ...compared.map(({ server, road, answer }) => `  ${server}, ${road}: ${answer}`),
    ...(finding === undefined ? [] : [sentence(finding)]),
  ]
}

/** The whole failure in one line, for where there is only one; YAML is no YAML there. */
export function oneLine({ message, finding, advice }: Failure): string {
  const [first = '', ...lines] = advice.split('\n')
  const change = lines.length > 0 ? `${first.replace(/:$/, '')} (the lines are in the log)` : first
  return [message, ...(finding === undefined ? [] : [finding]), change].map(sentence).join(' ')
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}
