export interface Annotation {
  level: 'error' | 'warning' | 'notice'
  message: string
  title?: string
  file?: string
  line?: string
}

export interface WorkflowCommands {
  annotations: Annotation[]
  masks: string[]
  debug: string[]
}

/** What the runner reads from a step's standard output: lines `::command key=value::message`. */
export function parseCommands(stdout: string): WorkflowCommands {
  const found: WorkflowCommands = { annotations: [], masks: [], debug: [] }
  let stopped: string | undefined
  for (const line of stdout.split(/\r?\n/)) {
    const [, name, properties = '', text = ''] = /^\s*::([\w-]+)(?: (.*?))?::(.*)$/s.exec(line) ?? []
    if (name === undefined) continue
    if (stopped !== undefined) {
      if (name === stopped) stopped = undefined
      continue
    }
    const message = unescapeData(text)
    if (name === 'stop-commands') stopped = text
    else if (name === 'add-mask') found.masks.push(message)
    else if (name === 'debug') found.debug.push(message)
    else if (name === 'error' || name === 'warning' || name === 'notice') {
      found.annotations.push({ level: name, message, ...annotationProperties(properties) })
    }
  }
  return found
}

/** What the runner reads from GITHUB_OUTPUT and GITHUB_ENV: `name=value` and `name<<delimiter`. */
export function parseFileCommands(text: string): Record<string, string> {
  const values: Record<string, string> = {}
  const lines = text.split(/\r?\n/)
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    if (line === '') continue
    const [, heredoc, delimiter] = /^([^=]*?)<<(.+)$/.exec(line) ?? []
    if (heredoc !== undefined && delimiter !== undefined) {
      const end = lines.indexOf(delimiter, at + 1)
      if (end < 0) throw new Error(`no line ${delimiter} ends the value of ${heredoc}`)
      values[heredoc] = lines.slice(at + 1, end).join('\n')
      at = end
    } else {
      const equals = line.indexOf('=')
      if (equals < 1) throw new Error(`not a file command: ${line}`)
      values[line.slice(0, equals)] = line.slice(equals + 1)
    }
  }
  return values
}

function annotationProperties(properties: string): Partial<Annotation> {
  const pairs = properties
    .split(',')
    .map((pair) => /^\s*(title|file|line)=(.*)$/.exec(pair))
    .filter((match) => match !== null)
  return Object.fromEntries(pairs.map(([, key = '', value = '']) => [key, unescapeProperty(value)]))
}

function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
}

function unescapeProperty(text: string): string {
  return unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','))
}
