import type { Check } from '../diagnose/check.ts'

/** Checks for people: the verdict first, what was found below it, what to change behind an arrow. */
export function checkupText(checks: readonly Check[]): readonly string[] {
  return checks.flatMap(({ verdict, about, details, advice }) => [
    `${verdict.padEnd(WIDTH)}${about}`,
    ...details.map((detail) => `${' '.repeat(WIDTH)}${detail}`),
    ...(advice === undefined ? [] : advice.split('\n').map((line) => `${' '.repeat(WIDTH)}> ${line}`)),
  ])
}

const WIDTH = 'doubtful  '.length
