// Whom to call, and what a person may say or do: the words of whoever runs this server, as HTML. Nothing where none were given.
import { type HelpPart, helpTexts } from 'evenhand/settings'
import type { Locale } from 'evenhand/wording'
import type { HelpView } from '#lib/situations/help.ts'
import { proseWriter } from './law/prose.ts'
import { settings } from './settings-node.ts'

/** WHY: they are made once, because the words stand on every answer. There is one writer, so that no heading has the id of another. */
const write = proseWriter((link) => (/^(tel:[+\d() -]+|mailto:\S+@\S+)$/i.test(link) ? link : undefined))
const all = helpTexts(settings).map(({ part, language, text }) => ({ part, view: { language, html: write(text).html } }))

/** The part in the language of the page; where there is none, in another. */
export function helpFor(lang: Locale, part: HelpPart): HelpView | undefined {
  const own = all.filter((each) => each.part === part).map((each) => each.view)
  return own.find((each) => each.language === lang) ?? own[0]
}
