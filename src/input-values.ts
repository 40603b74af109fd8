import { InputError } from './errors.ts'
import type { InputName } from './inputs.ts'

/** One of these words. */
export function readChoice<T extends string>(input: InputName, text: string, choices: readonly T[]): T {
  const choice = choices.find((candidate) => candidate === text)
  if (choice) return choice
  throw new InputError(input, `"${text}" is not one of its values`, `It accepts: ${choices.join(', ')}.`)
}

/** The lines that are not empty. */
export function readLines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** `true` or `false`. */
export function readBoolean(input: InputName, text: string): boolean {
  // The YAML 1.2 core schema, as @actions/core's getBooleanInput has it.
  if (/^(true|True|TRUE)$/.test(text)) return true
  if (/^(false|False|FALSE)$/.test(text)) return false
  throw new InputError(input, `"${text}" is not a boolean`, 'It accepts: true, false.')
}

/** A number in decimal digits; one that need not be whole is of minutes, and more than 0. */
export function readNumber(
  input: InputName,
  text: string,
  { least, most, whole }: { least: number; most: number; whole: boolean },
): number {
  const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN
  const fits = value >= least && value <= most && (whole ? Number.isInteger(value) : value > 0)
  if (fits) return value
  const kind = whole
    ? `a whole number from ${least} to ${most}`
    : `a number of minutes, more than 0, at most ${most}`
  throw new InputError(input, `"${text}" is not ${kind}`, `It accepts ${kind}.`)
}
