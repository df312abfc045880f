// The language of a command: `--lang`, wherever it stands among the arguments.
import { Option } from 'commander'
import { first, type Locale, locales, madeUp } from '../wording/index.ts'
import { message } from './message.ts'

export interface LocaleOption {
  readonly lang: Locale
}

/** `--lang en|es`; the made-up language of tests too, where the environment says so. */
export function localeOption(): Option {
  return new Option(`${flag} <language>`, message('help.language')).choices(offered()).default(first)
}

/** The language that the arguments ask for, and the other arguments. A language that is not offered is told by whoever reads the options, in the first one. */
export function languageIn(args: readonly string[]): { readonly lang: Locale; readonly rest: readonly string[] } {
  const end = args.indexOf('--')
  const options = end === -1 ? args : args.slice(0, end)
  const at = options.findLastIndex((each) => each === flag || each.startsWith(`${flag}=`))
  const asked = options[at]?.startsWith(`${flag}=`) === true ? options[at].slice(flag.length + 1) : options[at + 1]
  const isPart = (each: string, index: number): boolean => each === flag || each.startsWith(`${flag}=`) || options[index - 1] === flag
  return {
    lang: (at === -1 ? undefined : offered().find((each) => each === asked)) ?? first,
    rest: args.filter((each, index) => index >= options.length || !isPart(each, index)),
  }
}

const flag = '--lang'

function offered(): readonly Locale[] {
  return [...locales, ...(process.env['EVENHAND_MADE_UP'] === undefined ? [] : [madeUp])]
}
