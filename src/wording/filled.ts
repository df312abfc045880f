// Puts words into the places of a message, and says the form that a number asks for. What messages may be is held by tools/packs/message.ts.

/** `{name}`; `{count, plural, one {# line} other {# lines}}`; `{kind, select, a {…} other {…}}`. */
const place = /\{(\w+)(?:, (plural|select), ((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*))?\}/g
const form = /(=?\w+) \{((?:[^{}]|\{[^{}]*\})*)\}/g

export type Filling = Readonly<Record<string, string | number | bigint>>

/** The message with its places filled. `locale`: whose numbers decide the form; `number` writes one. */
export function filled(message: string, filling: Filling, locale: string, number: (count: number | bigint) => string): string {
  return message.replace(place, (_, name: string, kind: string | undefined, forms: string | undefined) => {
    const value = filling[name] ?? ''
    const words = typeof value === 'string' ? value : number(value)
    if (kind === undefined || forms === undefined) return words
    const all = new Map([...forms.matchAll(form)].map(([, key = '', text = '']) => [key, text]))
    const chosen = typeof value === 'string' ? all.get(value) : (all.get(`=${value}`) ?? all.get(rulesOf(locale).select(Number(value))))
    return filled((chosen ?? all.get('other') ?? '').replaceAll('#', words), filling, locale, number)
  })
}

/** WHY: they are kept, because to make one takes a hundred times as long as to use it. */
const rules = new Map<string, Intl.PluralRules>()

function rulesOf(locale: string): Intl.PluralRules {
  const found = rules.get(locale) ?? new Intl.PluralRules(locale)
  rules.set(locale, found)
  return found
}
