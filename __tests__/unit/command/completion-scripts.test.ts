import { describe, expect, test } from 'vitest'
import type { CommandName } from '../../../src/command/commands.ts'
import { COMMANDS, optionsOf } from '../../../src/command/commands.ts'
import { fishScript } from '../../../src/command/completion-fish.ts'
import { completionWords } from '../../../src/command/completion-words.ts'
import { zshScript } from '../../../src/command/completion-zsh.ts'

const words = completionWords(['mnist', 'cifar10'])
const commands = Object.keys(COMMANDS) as CommandName[]

describe('zsh', () => {
  const script = zshScript(words)
  const blockOf = (name: string) => script.split(`\n        ${name})\n`)[1]?.split('\n          ;;')[0] ?? ''

  test('every command is described', () => {
    for (const { name, summary } of words.commands)
      expect(script).toContain(`'${name}:${summary.replaceAll(':', '\\:')}'`)
  })

  test.each(commands)('%s has its options, and no others', (name) => {
    const options = [...blockOf(name).matchAll(/^ +'\*?--([a-z0-9-]+)=?\[/gm)].map(([, option]) => option)
    expect(options.toSorted()).toEqual([...optionsOf(name), 'help'].toSorted())
  })

  test('a value is told from a flag, a list from one value, and brackets of a text from those of zsh', () => {
    const fetch = blockOf('fetch')
    expect(fetch).toContain(
      "'--layout=[files, torchvision or keras (default files)]: :(files torchvision keras)'",
    )
    expect(fetch).toMatch(/'--unpack\[[^\]]*\]'/)
    expect(fetch).toMatch(/'\*--files=\[.*\\\[url\\\].*\]: : '/)
    expect(fetch).toContain("'1: :_setup_dataset_datasets'")
    expect(blockOf('catalog')).toContain("'1: :(list show)' \\\n            '2: :_setup_dataset_names'")
  })

  test('every quote and bracket is closed', () => {
    const open = script.replace(/\\./g, '').replace(/'[^'\n]*'/g, '')
    expect(open).not.toContain("'")
  })
})

describe('fish', () => {
  const lines = fishScript(words).split('\n').slice(1)
  const ofOption = (name: string) => lines.filter((line) => line.includes(` -l ${name} `))

  test('every line is one complete command, with its quotes closed', () => {
    for (const line of lines) {
      expect(line).toMatch(/^complete -c setup-dataset /)
      expect(line.replace(/'(?:[^'\\]|\\.)*'/g, '')).not.toMatch(/['"]/)
    }
  })

  test.each(commands)('%s has its options, and no others', (name) => {
    const own = lines.flatMap((line) => {
      const [, users = '', option] = /from ([^']*)' -l ([a-z0-9-]+) /.exec(line) ?? []
      return option && users.split(' ').includes(name) ? [option] : []
    })
    expect(own.toSorted()).toEqual([...optionsOf(name)].toSorted())
  })

  test('an option that no command has is not offered', () => {
    expect(ofOption('export-proxy')).toEqual([])
  })

  test('values are words, files, folders or free', () => {
    expect(ofOption('layout')[0]).toContain("-x -a 'files torchvision keras' -d")
    expect(ofOption('rewrite')[0]).toContain('-r -F -d')
    expect(ofOption('path')[0]).toContain("-x -a '(__fish_complete_directories)' -d")
    expect(ofOption('retries')[0]).toContain('-l retries -x -d')
    expect(ofOption('unpack')[0]).toContain('-l unpack -d')
  })

  test('names of the catalog follow fetch, and catalog show', () => {
    const offering = lines.filter((line) => line.endsWith("-a 'mnist cifar10'"))
    expect(offering).toEqual(
      expect.arrayContaining([
        "complete -c setup-dataset -n '__fish_seen_subcommand_from fetch' -r -F -a 'mnist cifar10'",
        "complete -c setup-dataset -n '__fish_seen_subcommand_from catalog; and __fish_seen_subcommand_from list show' -x -a 'mnist cifar10'",
      ]),
    )
  })
})
