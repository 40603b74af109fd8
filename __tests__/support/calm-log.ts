/** What every log of a step must be: groups that end, no annotation hidden in one, and no more than one error. */
export function checkCalm(stdout: string, exitCode: number | null): void {
  let group: string | undefined
  let errors = 0
  for (const line of stdout.split(/\r?\n/)) {
    const [, name, text = ''] =
      /^\s*::(group|endgroup|error|warning|notice)(?: [^:]*)?::(.*)$/.exec(line) ?? []
    if (name === 'group' && group !== undefined) throw new Error(`the group "${text}" begins in "${group}"`)
    if (name === 'endgroup' && group === undefined) throw new Error('a group ends that did not begin')
    if (name === 'error' || name === 'warning' || name === 'notice') {
      if (group !== undefined) throw new Error(`the ${name} "${text}" is hidden in the group "${group}"`)
      if (name === 'error') errors += 1
    }
    if (name === 'group') group = text
    if (name === 'endgroup') group = undefined
  }
  if (group !== undefined) throw new Error(`the group "${group}" does not end`)
  const isRight = exitCode === 0 ? errors === 0 : exitCode === 1 ? errors === 1 : errors <= 1
  if (!isRight) throw new Error(`${errors} errors are told with exit code ${exitCode}:\n${stdout}`)
}
