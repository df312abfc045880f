// What a message of a language pack may be: text in ICU MessageFormat with places to fill, counts and choices, one deep. A well-kept library reads it;
// what it means is written down in the form that the program fills in.
import { type MessageFormatElement, type PluralOrSelectOption, parse, TYPE } from '@formatjs/icu-messageformat-parser'

/** What fills a place: words, or a number that decides which form is said. */
export type Slot = 'words' | 'count'

export interface CompiledMessage {
  /** The message as src/wording/filled.ts reads it. */
  readonly text: string
  readonly slots: Readonly<Record<string, Slot>>
  /** The forms that each count has, such as `one` and `other`. */
  readonly forms: Readonly<Record<string, readonly string[]>>
}

/** A message made ready, or what is wrong with it in a sentence. `locale`: whose numbers have the forms, as the platform knows it. */
export function compiled(message: string, locale: string): CompiledMessage | { readonly wrong: string } {
  const slots: Record<string, Slot> = {}
  const forms: Record<string, readonly string[]> = {}
  try {
    const text = parse(message, { ignoreTag: true })
      .map((each) => written(each))
      .join('')
    return { text, slots, forms }
  } catch (error) {
    return { wrong: error instanceof Refused ? error.message : `this is not a message: ${error instanceof Error ? error.message : String(error)}` }
  }

  function written(part: MessageFormatElement, within?: string): string {
    switch (part.type) {
      case TYPE.literal:
        return plain(part.value, within)
      case TYPE.argument:
        return `{${named(part.value, 'words')}}`
      case TYPE.pound:
        return '#'
      case TYPE.plural: {
        if (within !== undefined)
          throw new Refused(`\`${part.value}\` is counted inside of another choice: make whole sentences of the outer one, or two messages`)
        if (part.pluralType === 'ordinal' || part.offset !== 0) throw new Refused(`\`${part.value}\`: only plain counts are read, no order and no offset`)
        const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories
        const given = Object.keys(part.options)
        const odd = given.find((each) => !each.startsWith('=') && !categories.some((category) => category === each))
        if (odd !== undefined)
          throw new Refused(`\`${part.value}\` has a form \`${odd}\`, and numbers of this language have the forms ${categories.join(', ')}`)
        // WHY: `many` is not asked for, because in Spanish and French it is the form of whole millions, and \`other\` stands in
        const lacking = categories.find((each) => each !== 'many' && !given.includes(each))
        if (lacking !== undefined) throw new Refused(`\`${part.value}\` lacks the form \`${lacking}\``)
        forms[named(part.value, 'count')] = given
        return `{${part.value}, plural, ${optionsOf(part.options, part.value)}}`
      }
      case TYPE.select:
        if (within !== undefined)
          throw new Refused(`\`${part.value}\` chooses inside of another choice: make whole sentences of the outer one, or two messages`)
        return `{${named(part.value, 'words')}, select, ${optionsOf(part.options, part.value)}}`
      case TYPE.number:
      case TYPE.date:
      case TYPE.time:
      case TYPE.tag:
        throw new Refused('only places to fill, counts (`plural`) and choices (`select`) are read: days and numbers come ready')
    }
  }

  function optionsOf(options: Readonly<Record<string, PluralOrSelectOption>>, within: string): string {
    return Object.entries(options)
      .map(([name, { value }]) => `${name} {${value.map((each) => written(each, within)).join('')}}`)
      .join(' ')
  }

  function named(slot: string, kind: Slot): string {
    if (!/^[a-zA-Z]+$/.test(slot)) throw new Refused(`\`${slot}\` is no name of a place to fill: letters only`)
    if ((slots[slot] ?? kind) !== kind) throw new Refused(`\`${slot}\` is counted: write \`#\` where the number stands, and not \`{${slot}}\``)
    slots[slot] = kind
    return slot
  }
}

/** WHY: the program reads what is left after this without quoting, and braces are places to fill there. */
function plain(text: string, within: string | undefined): string {
  if (/[{}]/.test(text) || (within !== undefined && text.includes('#'))) throw new Refused('braces and, beside a count, `#` cannot be said')
  return text
}

class Refused extends Error {}

/** In how far a message does not fill the same places as the English one; empty where it does. */
export function differsIn(own: CompiledMessage, english: CompiledMessage): readonly string[] {
  const names = (of: CompiledMessage): readonly string[] => Object.keys(of.slots)
  return [
    ...names(english).flatMap((each) => (each in own.slots ? [] : [`\`{${each}}\` is missing`])),
    ...names(own).flatMap((each) => (each in english.slots ? [] : [`\`{${each}}\` is not in the English message`])),
    // WHY: it is held only this way, because a language may leave a count uninflected, and the program gives a number all the same
    ...names(own).flatMap((each) =>
      own.slots[each] === 'count' && english.slots[each] === 'words' ? [`\`${each}\` is no count in the English message, and cannot be one here`] : [],
    ),
  ]
}
