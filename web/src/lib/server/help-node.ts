// Whom to call, and what a person may say or do: the words of whoever runs this server, as HTML. Nothing where none were given.
import { type HelpPart, helpTexts } from 'evenhand/settings'
import type { Language } from 'evenhand/wording'
import type { HelpView } from '#lib/situations/help.ts'
import { proseWriter } from './law/prose.ts'
import { settings } from './settings-node.ts'

const texts = helpTexts(settings)

/** The part in the language of the page; where there is none, in another. */
export function helpFor(lang: Language, part: HelpPart): HelpView | undefined {
  const all = texts.filter((each) => each.part === part)
  const text = all.find((each) => each.language === lang) ?? all[0]
  if (text === undefined) return undefined
  const write = proseWriter((link) => (/^(tel:[+\d() -]+|mailto:\S+@\S+)$/i.test(link) ? link : undefined))
  return { language: text.language, html: write(text.text).html }
}
