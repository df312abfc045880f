// The papers that are made from a request.
import type { RequestRow } from 'evenhand/store'
import { type Locale, languageAbout, locales, say } from 'evenhand/wording'

/** `reply`: to whoever asked; `notice`, `consent`: to the person whom it is about; `record`: for the agency's own file. */
export const paperKinds = ['reply', 'notice', 'consent', 'record'] as const
export type PaperKind = (typeof paperKinds)[number]

/** The languages of what a person is handed. WHY: French is begun, and is marked so on the paper. */
export const handedIn: readonly Locale[] = [...locales, 'fr']

export interface PaperLink {
  readonly text: string
  readonly to: string
  /** Its language, with the name in that language, where it is handed to the person. */
  readonly language?: { readonly code: Locale; readonly name: string }
}

/** The papers of a request with their addresses. The consent is for an interview only. */
export function paperLinks(lang: Locale, { id, wanted }: Pick<RequestRow, 'id' | 'wanted'>): readonly PaperLink[] {
  const to = (kind: PaperKind, in_?: Locale): string => `/${lang}/requests/${id}/${kind}${in_ === undefined ? '' : `.${in_}`}.pdf`
  const handed = (kind: 'notice' | 'consent') =>
    handedIn.map((in_) => ({ text: say(lang, `request.form.${kind}`), language: { code: in_, name: languageAbout(in_).name }, to: to(kind, in_) }))
  return [
    { text: say(lang, 'request.form.reply'), to: to('reply') },
    ...handed('notice'),
    ...(wanted === 'interview' ? handed('consent') : []),
    { text: say(lang, 'request.form.record'), to: to('record') },
  ]
}
