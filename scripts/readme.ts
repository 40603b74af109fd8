import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { asCell, asTable } from './markdown.ts'
import { root } from './run-tool.ts'

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>
  readonly outputs: Readonly<Record<string, { readonly description: string }>>
}

/** The README, with what `action.yml` says of inputs and outputs between its markers. */
export function readme(): string {
  const { inputs, outputs } = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as Action
  const written = readFileSync(join(root, 'README.md'), 'utf8')
  return replaceBlock(replaceBlock(written, 'outputs', outputTable(outputs)), 'inputs', inputTable(inputs))
}

function outputTable(outputs: Action['outputs']): string {
  const rows = Object.entries(outputs).map(([name, { description }]) => [`\`${name}\``, asCell(description)])
  return asTable(['output', 'meaning'], rows)
}

function inputTable(inputs: Action['inputs']): string {
  const rows = Object.entries(inputs).map(([name, { default: usual, description }]) => {
    return [`\`${name}\``, usual && `\`${usual}\``, asCell(description)]
  })
  return asTable(['input', 'default', 'meaning'], rows)
}

/** A text with another block between the comments `<name>` and `</name>` of it. */
function replaceBlock(text: string, name: string, block: string): string {
  const [begin, end] = [
    `<!-- ${name}: generated from action.yml by \`npm run build\` -->`,
    `<!-- /${name} -->`,
  ]
  const [before, rest, ...more] = text.split(begin)
  const after = rest?.split(end)[1]
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(`README.md has no single block from ${begin} to ${end}`)
  return `${before}${begin}\n${block}\n${end}${after}`
}
