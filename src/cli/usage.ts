// How a command was not used as meant, in a language.
import { type Locale, orList, saidUnder, say } from '../wording/index.ts'

/** What commander says of a wrong use, in a language. WHY: commander hands out an English sentence and none of its parts, so they are read out of it. */
export function usageText(lang: Locale, sentence: string): string {
  for (const [form, told] of mistakes) {
    const found = form.exec(sentence.trim())
    if (found?.groups !== undefined) return told(lang, found.groups)
  }
  return sentence.trim()
}

type Parts = Readonly<Record<string, string>>

const near = String.raw`(?:\n\(Did you mean (?:one of )?(?<near>.*)\?\))?`
const why = String.raw`(?: Allowed choices are (?<choices>.*)\.| (?<must>help\..*))?`

/** Each form of a mistake, and what is said of its parts. */
const mistakes: readonly (readonly [form: RegExp, told: (lang: Locale, parts: Parts) => string])[] = [
  [
    whole(`unknown option '(?<option>.*)'${near}`),
    (lang, parts) => withNear(lang, say(lang, 'usage.unknown-option', { option: parts['option'] ?? '' }), parts),
  ],
  [
    whole(`unknown command '(?<command>.*)'${near}`),
    (lang, parts) => withNear(lang, say(lang, 'usage.unknown-command', { command: parts['command'] ?? '' }), parts),
  ],
  [whole("missing required argument '(?<name>.*)'"), (lang, parts) => say(lang, 'usage.missing-argument', { argument: `<${parts['name'] ?? ''}>` })],
  [whole("required option '(?<flags>.*)' not specified"), (lang, parts) => say(lang, 'usage.missing-option', { option: parts['flags'] ?? '' })],
  [whole("option '(?<flags>.*)' argument missing"), (lang, parts) => say(lang, 'usage.missing-value', { option: parts['flags'] ?? '' })],
  [whole(`option '(?<flags>.*)' argument '(?<value>.*)' is invalid\\.${why}`), (lang, parts) => invalid(lang, parts['flags'] ?? '', parts)],
  [
    whole(`command-argument value '(?<value>.*)' is invalid for argument '(?<name>.*?)'\\.${why}`),
    (lang, parts) => invalid(lang, `<${parts['name'] ?? ''}>`, parts),
  ],
  [
    whole(String.raw`too many arguments(?: for '.*')?\. Expected (?<most>\d+) arguments? but got \d+: (?<given>.*)\.`),
    (lang, parts) => say(lang, 'usage.too-many', { most: Number(parts['most']), given: parts['given'] ?? '' }),
  ],
]

function whole(form: string): RegExp {
  return new RegExp(`^error: ${form}$`, 's')
}

function withNear(lang: Locale, text: string, { near: names }: Parts): string {
  return names === undefined ? text : `${text}\n  ${say(lang, 'problem.nearest', { names: quoted(lang, names) })}`
}

function invalid(lang: Locale, option: string, { value = '', choices, must }: Parts): string {
  const text = say(lang, 'usage.invalid', { option, value })
  if (choices !== undefined) return `${text}\n  ${say(lang, 'usage.choices', { names: quoted(lang, choices) })}`
  return must === undefined ? text : `${text}\n  ${saidUnder(lang, must) ?? must}`
}

/** Names apart by commas, as a list of the language. */
function quoted(lang: Locale, names: string): string {
  return orList(
    lang,
    names.split(', ').map((each) => `\`${each}\``),
  )
}
