import type { InputName } from '../inputs.ts'
import { COMMAND_TEXTS } from './command-texts.ts'
import type { CommandName, FlagName, OptionName } from './commands.ts'
import { COMMANDS, LIST_INPUTS, optionsOf } from './commands.ts'
import { meaningOf, type Offer, OPTION_GROUPS, optionGroups } from './option-texts.ts'

/** An option as shells complete it. */
export interface OptionWord {
  readonly name: string
  readonly meaning: string
  readonly hasValue: boolean
  readonly isList: boolean
  readonly offer: Offer
}

/** A command as shells complete it. */
export interface CommandWord {
  readonly name: CommandName
  readonly summary: string
  readonly options: readonly OptionWord[]
  readonly operands: readonly Offer[]
}

/** All that can be completed. */
export interface Words {
  readonly commands: readonly CommandWord[]
  /** The options of all commands, each once. */
  readonly options: readonly OptionWord[]
  /** The names of the catalog. */
  readonly names: readonly string[]
}

type Name = InputName | FlagName | OptionName

/** The words of the tables, for the scripts. */
export function completionWords(names: readonly string[]): Words {
  const commands = Object.keys(COMMANDS) as CommandName[]
  return {
    commands: commands.map((name) => {
      const { summary, operands } = COMMAND_TEXTS[name]
      return { name, summary, operands, options: optionWords(optionsOf(name)) }
    }),
    options: optionWords(OPTION_GROUPS.flatMap(({ options }) => Object.keys(options) as Name[])),
    names,
  }
}

function optionWords(names: readonly Name[]): readonly OptionWord[] {
  return optionGroups(names).flatMap(({ options }) =>
    options.map(({ name, ...option }) => {
      const { value, offer = [] } = option
      const isList = (LIST_INPUTS as readonly Name[]).includes(name)
      return { name, meaning: meaningOf(name, option), hasValue: value !== undefined, isList, offer }
    }),
  )
}
