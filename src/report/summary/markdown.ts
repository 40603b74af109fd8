import { terminalLine } from '../line.ts'

// All but charts and lines to copy is HTML: in its blocks GitHub looks for no Markdown and makes no links.

/** Most characters of one text from outside. */
const LONGEST_TEXT = 500

/** Text that is no Markdown, no HTML and no link, in one line that nothing in it can turn round, nor make endless. */
export function escapeMarkdown(text: string, longest = LONGEST_TEXT): string {
  return clip(terminalLine(text), longest)
    .replace(/[&<>|*_`~[\]\\$]/g, entity)
    .replace(/:(?=\/\/)|(?<=www)\./gi, entity)
    .replace(/^(\s*)([-+=:#])/, (_, spaces: string, sign: string) => `${spaces}${entity(sign)}`)
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, (_, number: string, sign: string) => `${number}${entity(sign)}`)
}

/** The same in monospace, where "@name" mentions nobody. */
export function monospace(text: string, longest = LONGEST_TEXT): string {
  return `<code>${escapeMarkdown(text, longest)}</code>`
}

/** A heading, of what is escaped. */
export function heading(text: string): string {
  return `<h3>${text}</h3>`
}

/** A paragraph, of what is escaped. */
export function paragraph(text: string): string {
  return `<p>${text}</p>`
}

/** A table with a head, of cells that are escaped. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return tableOf([cells('th', head), ...rows.map((row) => cells('td', row))])
}

/** Labels with their values, which are escaped. */
export function factTable(facts: readonly (readonly [label: string, value: string])[]): string {
  return tableOf(facts.map(([label, value]) => `<th align="left">${label}</th><td>${value}</td>`))
}

function tableOf(rows: readonly string[]): string {
  return ['<table>', ...rows.map((row) => `<tr>${row}</tr>`), '</table>'].join('\n')
}

function cells(tag: 'th' | 'td', texts: readonly string[]): string {
  return texts.map((text) => `<${tag}>${text}</${tag}>`).join('')
}

/** What is seen once its summary is clicked. */
export function fold(summary: string, content: string): string {
  return `<details><summary>${summary}</summary>\n\n${content}\n\n</details>`
}

/** Lines that can be copied as they are; nothing in them can end the block. */
export function fenced(language: string, text: string): string {
  const lines = text.split('\n').map(terminalLine)
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return [`${fence}${language}`, ...lines, fence].join('\n')
}

/** The beginning and the end of a text that is too long. */
export function clip(text: string, longest: number): string {
  if (text.length <= longest) return text
  const half = Math.floor((longest - 1) / 2)
  // No half of a pair of surrogates is left.
  return `${text.slice(0, half)}…${text.slice(-half)}`.replace(/\p{Cs}/gu, '')
}

function entity(character: string): string {
  return NAMED.get(character) ?? `&#${character.codePointAt(0)};`
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
])
